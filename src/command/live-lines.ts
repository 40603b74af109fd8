import { beforeSignal } from '../before-signal.ts'
import type { LiveLines, Screen } from '../report/log.ts'
import { widthOf } from '../report/progress/width.ts'
import { terminalStream } from '../report/standard-stream.ts'
import type { Terminal } from './terminal.ts'

type Environment = Readonly<Record<string, string | undefined>>

/** The part of a stream of a process that may be a terminal. */
export interface TerminalStream {
  readonly isTTY?: boolean | undefined
  readonly columns?: number | undefined
  readonly rows?: number | undefined
  write(text: string): unknown
}

/** The same terminal, whose `err` is the standard error of this process, able to draw where somebody looks at that. */
export function withLiveErrors(terminal: Terminal, env: Environment): Terminal {
  return withLiveLines(terminal, terminalStream(2), env)
}

/** A terminal that can draw, where `stream`, which its `err` writes to, is one that somebody looks at; else as it is. */
export function withLiveLines(
  terminal: Terminal,
  stream: TerminalStream | undefined,
  env: Environment,
  platform: NodeJS.Platform = process.platform,
): Terminal {
  if (stream === undefined || !isLookedAt(stream, env)) return terminal
  const live = new DrawnLines(stream, () => screenOf(stream, env, platform))
  return {
    ...terminal,
    live,
    out(line) {
      live.clear()
      terminal.out(line)
    },
    err: (line) => live.above(line),
  }
}

/** Whether somebody may be looking: a terminal with a cursor that moves, and no CI. */
export function isLookedAt({ isTTY }: Pick<TerminalStream, 'isTTY'>, env: Environment): boolean {
  const isCi = !['', '0', 'false'].includes(env.CI ?? '')
  return isTTY === true && !isCi && env.TERM !== 'dumb'
}

/** What a terminal can show, as its variables say (https://no-color.org, and POSIX for the character set). */
export function screenOf(
  { columns = 80, rows = 24 }: TerminalStream,
  env: Environment,
  platform: NodeJS.Platform,
): Screen {
  const locale = env.LC_ALL || env.LC_CTYPE || env.LANG || ''
  const isUtf8 = platform === 'win32' ? env.WT_SESSION !== undefined : /utf-?8/i.test(locale)
  // Some pseudo terminals have no size, and say 0.
  return { columns: columns || 80, rows: rows || 24, hasColour: !env.NO_COLOR, hasUnicode: isUtf8 }
}

/** Lines at the end of a stream that are replaced as a whole; the cursor waits below them. */
class DrawnLines implements LiveLines {
  readonly screen: () => Screen
  readonly #stream: TerminalStream
  #drawn: readonly string[] = []
  #isGuarded = false

  constructor(stream: TerminalStream, screen: () => Screen) {
    this.#stream = stream
    this.screen = screen
  }

  draw(lines: readonly string[]): void {
    if (lines.join('\n') !== this.#drawn.join('\n')) this.#replace('', lines)
  }

  clear(): void {
    if (this.#drawn.length > 0) this.#replace('', [])
  }

  /** A line that stays, above them. */
  above(line: string): void {
    this.#replace(`${line}\n`, this.#drawn)
  }

  /** At one go, so that nothing flickers. */
  #replace(text: string, lines: readonly string[]): void {
    if (lines.length > 0) this.#guard()
    this.#stream.write(this.#erasure() + text + lines.map((line) => `${line}\n`).join(''))
    this.#drawn = lines
  }

  /** Leaves nothing of them for the shell; before the first is drawn, as a user may give up at the sight of it. */
  #guard(): void {
    if (!this.#isGuarded) beforeSignal(() => this.clear())
    this.#isGuarded = true
  }

  /** Up to where the lines begin, and nothing from there on; what has become too wide since takes further rows. */
  #erasure(): string {
    const { columns } = this.screen()
    const rows = this.#drawn.reduce((sum, line) => sum + Math.max(1, Math.ceil(visible(line) / columns)), 0)
    return rows === 0 ? '' : `\x1b[${rows}A\r\x1b[J`
  }
}

function visible(line: string): number {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: those that set colours
  return widthOf(line.replace(/\x1b\[\d*m/g, ''))
}
