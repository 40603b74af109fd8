import { formatCount, formatDuration } from '../../format.ts'
import type { Course, Span, Stage, StageTime, Step } from '../../journal.ts'
import { clip, fenced } from './markdown.ts'

/** Milliseconds below which a run has no timeline: there is nothing to look for. */
const SHORTEST_RUN = 500
/** Milliseconds that hashing what a tier gave must take to be seen. */
const SHORTEST_VERIFY = 20
const MOST_TRANSFERS = 12
const LONGEST_NAME = 28
/** Of the whole run, what the shortest bar is drawn as: seen, whatever it was. */
const LEAST_PART = 250
/** Milliseconds between the ticks of the axis. */
const MOST_TICKS = 6
const TICKS = [100, 200, 500, 1000, 2000, 5000, 10_000, 30_000, 60_000, 300_000, 600_000, 3_600_000]

/** What names in a chart may have: its language has no quotes. */
const NOT_PLAIN = /[^\p{L}\p{N} .,/_+@()'…-]/gu

/** Colours that can be read in both of GitHub's schemes, whose other colours are kept, and quiet lines. */
const LOOKS = `%%{init: ${JSON.stringify({
  gantt: { numberSectionStyles: 2 },
  themeCSS: '.grid line { stroke-opacity: 0.2 }',
  themeVariables: {
    taskBkgColor: '#0969da',
    taskBorderColor: '#0969da',
    taskTextColor: '#ffffff',
    critBkgColor: '#cf222e',
    critBorderColor: '#cf222e',
    sectionBkgColor: '#818b98',
    altSectionBkgColor: 'transparent',
  },
})}}%%`

interface Bar extends Span {
  readonly name: string
  readonly isFailure: boolean
}

/** When a run did what, as a chart that GitHub draws; undefined for one that was over at once. */
export function drawTimeline(course: Course): string | undefined {
  const { steps } = course
  const times = busyTimes(course)
  const start = Math.min(...times.map((span) => span.start))
  const total = Math.max(...times.map(endOf)) - start
  if (!(total >= SHORTEST_RUN)) return undefined
  const tick = TICKS.find((each) => total / each <= MOST_TICKS) ?? 3_600_000
  const least = Math.ceil(total / LEAST_PART)
  const lines = times.flatMap((time) => {
    // What was waited for is restored in the time of the wait.
    const own = steps.filter(({ stage, start }) => stage === time.stage && start <= endOf(time))
    const bars = barsOf(time.stage, time, own)
    return [`section ${time.stage}`, ...bars.map((bar) => taskOf(bar, start, least))]
  })
  const head = [
    LOOKS,
    'gantt',
    'accTitle: When the step did what',
    'dateFormat x',
    // Since the epoch, which is the beginning of the run: the same in every time zone.
    `axisFormat ${tick < 1000 ? '%s.%L s' : '%s s'}`,
    `tickInterval ${tick < 1000 ? `${tick}millisecond` : `${tick / 1000}second`}`,
    'todayMarker off',
  ]
  return fenced('mermaid', [...head, ...lines].join('\n'))
}

/** The stages that did something: no tier may have been asked, or told. */
export function busyTimes({ times, steps }: Course): readonly StageTime[] {
  const isBusy = ({ stage }: StageTime) =>
    (stage !== 'restore' && stage !== 'save') || steps.some((step) => step.stage === stage)
  return times.filter(isBusy)
}

function barsOf(stage: Stage, time: Span, steps: readonly Step[]): readonly Bar[] {
  switch (stage) {
    case 'restore':
      return restoreBars(time, steps)
    case 'fetch':
      return steps.length === 0 ? [barOf('all files', time)] : fetchBars(steps)
    case 'save':
      return steps.map((step) => barOf(step.name, step))
    default:
      return [barOf(stage, time)]
  }
}

/** What comes between a tier's answer and the next question is hashing: those that hash on the way leave no gap. */
function restoreBars(time: Span, steps: readonly Step[]): readonly Bar[] {
  return steps.flatMap((step, index) => {
    const start = endOf(step)
    const milliseconds = (steps[index + 1]?.start ?? endOf(time)) - start
    const bar = barOf(step.name, step)
    return milliseconds < SHORTEST_VERIFY ? [bar] : [bar, barOf('verify', { start, milliseconds })]
  })
}

/** The attempts that failed, then those that took longest, and the rest as one. */
function fetchBars(steps: readonly Step[]): readonly Bar[] {
  const worth = (step: Step) => (step.failure ? Number.MAX_SAFE_INTEGER : step.milliseconds)
  const shown = new Set(steps.toSorted((a, b) => worth(b) - worth(a)).slice(0, MOST_TRANSFERS))
  const bars = steps
    .filter((step) => shown.has(step))
    .toSorted((a, b) => a.start - b.start)
    .map((step) => {
      const why = step.failure ? `${step.failure}, ` : ''
      return barOf(`${why}${clip(step.name, LONGEST_NAME)}`, step, step.failure !== undefined)
    })
  const others = steps.filter((step) => !shown.has(step))
  if (others.length === 0) return bars
  const start = others.reduce((least, step) => Math.min(least, step.start), Number.POSITIVE_INFINITY)
  const end = others.reduce((most, step) => Math.max(most, endOf(step)), start)
  const rest = { start, milliseconds: end - start }
  return [...bars, barOf(formatCount(others.length, 'shorter transfer'), rest)]
}

function barOf(name: string, span: Span, isFailure = false): Bar {
  return { name, start: span.start, milliseconds: span.milliseconds, isFailure }
}

/** A line of the chart. It begins with a number, as no word of its language does. */
function taskOf({ name, start, milliseconds, isFailure }: Bar, zero: number, least: number): string {
  const begin = start - zero
  const text = `${formatDuration(milliseconds)} ${name.replace(NOT_PLAIN, '_')}`
  return `${text} :${isFailure ? 'crit, ' : ''}${begin}, ${begin + Math.max(least, milliseconds)}`
}

function endOf({ start, milliseconds }: Span): number {
  return start + milliseconds
}
