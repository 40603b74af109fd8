import { formatBytes } from '../../format.ts'
import { terminalLine } from '../line.ts'
import type { Screen } from '../log.ts'
import type { ActiveFile, ProgressSample } from './fetch-progress.ts'
import { pace, percent } from './progress-line.ts'
import { fitEnd, widthOf } from './width.ts'

/** Files that have a bar of their own, where there are rows for them. */
const MOST_FILES = 8
/** Columns below which bytes are left out for the bar. */
const NARROW = 72
const LEAST_BAR = 10
const MOST_BAR = 30
/** Columns in which a name still tells something. */
const LEAST_NAME = 8
const MOST_NAME = 40
/** Figures change their length all the time: bars only now and then. */
const STEP = 8

/** The look of a bar. */
interface Style {
  readonly full: string
  readonly empty: string
  /** Begins a name that is cut. */
  readonly cut: string
  colour(full: string, empty: string): string
}

/** A line before it has a width. */
interface Row {
  readonly name: string
  readonly bytes: number
  readonly size: number | undefined
  readonly figures: string
}

/** How far a fetch is, as lines for this screen: one for each file that comes, and one for all; none is wider. */
export function progressBars(name: string, sample: ProgressSample, screen: Screen): readonly string[] {
  const isNarrow = screen.columns < NARROW
  const shown = sample.active.slice(0, Math.max(0, Math.min(MOST_FILES, screen.rows - 2)))
  const rows = [...shown.map((file) => fileRow(file, isNarrow)), totalRow(name, sample, isNarrow)]
  const named = rows.map((row) => ({ ...row, name: shownName(row.name, screen) }))
  // The last column stays free: some terminals begin a new line behind it.
  const width = Math.max(1, screen.columns - 1)
  const figures = Math.max(...rows.map((row) => row.figures.length))
  const widest = Math.max(...named.map((row) => widthOf(row.name)))
  const beside = width - Math.ceil(figures / STEP) * STEP - 4
  const hasBar = beside - LEAST_BAR >= LEAST_NAME
  const names = Math.min(MOST_NAME, widest, hasBar ? beside - LEAST_BAR : width - figures - 2)
  if (names < Math.min(widest, LEAST_NAME)) return rows.slice(-1).map((row) => row.figures.slice(0, width))
  const bar = hasBar ? Math.min(MOST_BAR, beside - names) : 0
  const style = styleOf(screen)
  return named.map((row) => {
    const label = fitEnd(row.name, names, style.cut)
    const columns = [label + ' '.repeat(names - widthOf(label)), ...(bar > 0 ? [barOf(row, bar, style)] : [])]
    return [...columns, row.figures].join('  ').trimEnd()
  })
}

function fileRow({ path, bytes, size }: ActiveFile, isNarrow: boolean): Row {
  return { name: path, bytes, size, figures: share(bytes, size, isNarrow) }
}

function totalRow(name: string, sample: ProgressSample, isNarrow: boolean): Row {
  const { bytes, total, filesDone, files } = sample
  const count = files === undefined || files < 2 ? '' : ` (${filesDone} of ${files})`
  const figures = [share(bytes, total, isNarrow), ...pace(sample)].join('  ')
  return { name: name + count, bytes, size: total, figures }
}

function share(bytes: number, size: number | undefined, isNarrow: boolean): string {
  if (size === undefined) return formatBytes(bytes)
  const part = `${String(percent(bytes, size)).padStart(3)} %`
  return isNarrow ? part : `${part}  ${formatBytes(bytes)} of ${formatBytes(size)}`
}

function barOf({ bytes, size }: Row, width: number, style: Style): string {
  if (size === undefined) return ' '.repeat(width)
  const part = size === 0 ? 1 : Math.min(1, bytes / size)
  const full = Math.floor(part * width)
  return style.colour(style.full.repeat(full), style.empty.repeat(width - full))
}

/** A name with nothing that the screen cannot show. */
function shownName(name: string, { hasUnicode }: Screen): string {
  const line = terminalLine(name)
  return hasUnicode ? line : line.replace(/[^\x20-\x7e]/gu, '?')
}

function styleOf({ hasColour, hasUnicode }: Screen): Style {
  const cut = hasUnicode ? '…' : '...'
  const colour = (full: string, empty: string) =>
    hasColour ? `\x1b[32m${full}\x1b[0m\x1b[2m${empty}\x1b[0m` : full + empty
  if (!hasUnicode) return { full: '#', empty: '-', cut, colour }
  return hasColour ? { full: '━', empty: '━', cut, colour } : { full: '█', empty: '░', cut, colour }
}
