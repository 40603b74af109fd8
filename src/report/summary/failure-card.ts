import type { Failure } from '../../errors.ts'
import type { Course } from '../../journal.ts'
import { helpLink } from '../help-link.ts'
import { clip, escapeMarkdown, factTable, fenced, heading, monospace, paragraph, table } from './markdown.ts'
import { describeTimes, LONGEST_TITLE } from './summary.ts'
import { drawTimeline } from './timeline.ts'

const MOST_ROWS = 20
const LONGEST_ADVICE = 3000
const LONGEST_ANSWER = 200
const NO_COURSE: Course = { times: [], steps: [] }

/** The section of the job summary for a run that failed, with what it did until then. */
export function summariseFailure(failure: Failure, course = NO_COURSE): string {
  const { code, message, facts = {}, finding, compared = [], advice } = failure
  const evidence = Object.entries(facts)
    .slice(0, MOST_ROWS)
    .map(([label, value]) => [escapeMarkdown(label), monospace(value)] as const)
  const roads = compared.slice(0, MOST_ROWS).map(({ server, road, answer }) => {
    return [server, road, answer].map((text) => escapeMarkdown(text, LONGEST_ANSWER))
  })
  const timeline = drawTimeline(course)
  const spent = describeTimes(course)
  return [
    heading(`${escapeMarkdown(course.dataset ?? 'Dataset', LONGEST_TITLE)} not available: ${code}`),
    paragraph(escapeMarkdown(message)),
    ...(evidence.length > 0 ? [factTable(evidence)] : []),
    ...(roads.length > 0 ? [table(['Asked to compare', 'Road', 'Answer'], roads)] : []),
    ...(finding === undefined ? [] : [paragraph(escapeMarkdown(finding))]),
    ...adviceParts(clip(advice, LONGEST_ADVICE)),
    ...(timeline === undefined ? [] : [timeline]),
    paragraph(`${spent && `Until then: ${spent}. `}<a href="${helpLink(code)}">More about ${code}</a>`),
    '',
  ].join('\n\n')
}

/** Sentences as paragraphs; lines of YAML together, as they are to be pasted. */
function adviceParts(advice: string): readonly string[] {
  return advice.split(/\n(?=\S)/).map((part, index) => {
    if (part.includes('\n')) return fenced('yaml', part)
    const text = escapeMarkdown(part, LONGEST_ADVICE)
    return paragraph(index === 0 ? `<strong>What to change:</strong> ${text}` : text)
  })
}
