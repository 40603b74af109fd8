"""Runs a program in a terminal of its own: in_terminal.py <columns>[,<columns once it shows a percentage>] <program> <words…>."""

import fcntl
import os
import pty
import struct
import sys
import termios

widths = [int(word) for word in sys.argv[1].split(",")]


def resize(descriptor, columns):
    fcntl.ioctl(descriptor, termios.TIOCSWINSZ, struct.pack("HHHH", 24, columns, 0, 0))


child, terminal = pty.fork()
if child == 0:
    resize(0, widths[0])
    os.execvp(sys.argv[2], sys.argv[2:])

while True:
    try:
        text = os.read(terminal, 65536)
    except OSError:
        break
    if not text:
        break
    sys.stdout.buffer.write(text)
    sys.stdout.buffer.flush()
    if b" %" in text and len(widths) > 1:
        resize(terminal, widths.pop())
_, status = os.waitpid(child, 0)
sys.exit(os.waitstatus_to_exitcode(status))
