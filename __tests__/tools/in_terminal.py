"""Runs a program in a terminal of its own: in_terminal.py <columns>[,<once it shows a percentage>] <program> <words…>.

Once it shows a percentage the terminal has other columns, or its user gives up: by "ctrl-c", or by "kill".
"""

import fcntl
import os
import pty
import signal
import struct
import sys
import termios

width, *changes = sys.argv[1].split(",")


def resize(descriptor, columns):
    fcntl.ioctl(descriptor, termios.TIOCSWINSZ, struct.pack("HHHH", 24, columns, 0, 0))


child, terminal = pty.fork()
if child == 0:
    resize(0, int(width))
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
    if b" %" in text and changes:
        change = changes.pop()
        if change == "ctrl-c":
            os.write(terminal, b"\x03")
        elif change == "kill":
            os.kill(child, signal.SIGTERM)
        else:
            resize(terminal, int(change))
_, status = os.waitpid(child, 0)
code = os.waitstatus_to_exitcode(status)
# By a signal: as a shell tells it.
sys.exit(code if code >= 0 else 128 - code)
