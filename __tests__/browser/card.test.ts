import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { repositoryRoot } from '../support/repository.ts'
import { type Scheme, type Shown, show, startBrowser } from './browser.ts'
import { HOSTILE, MORE_HOSTILE, SCENES, type Scene, writeSummaries } from './scenes.ts'

const HELP = 'https://github.com/setup-dataset/setup-dataset/blob/v1/docs/troubleshooting.md#'

let browser: Browser
let summaries: Awaited<ReturnType<typeof writeSummaries>>
beforeAll(async () => {
  browser = await startBrowser()
  summaries = await writeSummaries()
})
afterAll(() => browser.close())

const shown = new Map<string, Promise<Shown>>()

/** How a card looks; each is opened once, as wide as GitHub's column unless told. */
function look(scene: Scene, scheme: Scheme = 'light', width = 1012): Promise<Shown> {
  const name = `${scene}-${scheme}-${width}`
  // Kept for people, and compared with no older one: fonts and browsers draw differently, and each run has its times.
  const picture = join(repositoryRoot, 'build/browser', `${name}.png`)
  const view = shown.get(name) ?? show(browser, summaries[scene], { scheme, width, picture })
  shown.set(name, view)
  return view
}

describe.each(SCENES)('the card of a run: %s', (scene) => {
  test.each([
    ['light', 1012],
    ['dark', 1012],
    // As wide as a telephone.
    ['dark', 400],
  ] as const)('fits and can be read: %s, %i pixels', async (scheme, width) => {
    const { folded, unfolded, picture, foreign, complaints } = await look(scene, scheme, width)
    expect([folded.overflow, unfolded.overflow]).toEqual([0, 0])
    expect(unfolded.faint).toEqual([])
    expect([foreign, complaints]).toEqual([[], []])
    expect(picture.colours).toBeGreaterThan(20)
    if (scheme === 'light') expect(picture.brightness).toBeGreaterThan(200)
    else expect(picture.brightness).toBeLessThan(80)
  })

  test('has nothing in it but its own elements and the link to its advice', async () => {
    const { strange, links } = (await look(scene)).unfolded
    expect(strange).toEqual([])
    expect(links.filter((link) => !link.startsWith(HELP))).toEqual([])
    expect(links).toHaveLength(['failed', 'refused', 'bad', 'job'].includes(scene) ? 1 : 0)
  })

  test('shows no Markdown and no HTML of its own', async () => {
    const { text } = (await look(scene)).unfolded
    const own = text.split('\n').filter((line) => !line.includes('section'))
    expect(own.join('\n')).not.toMatch(/\*\*|```|&#|&\w+;|<\/?\w|\|/)
  })
})

describe('a timeline', () => {
  test.each(['cold', 'healed', 'failed', 'hostile'] as const)(
    'of a run that was %s has bars',
    async (scene) => {
      const [chart, ...others] = (await look(scene)).folded.charts
      expect(others).toEqual([])
      expect(chart?.bars.length).toBeGreaterThan(1)
      expect(Math.min(...(chart?.bars ?? []))).toBeGreaterThan(1)
      expect(chart?.cut).toEqual([])
    },
  )

  test('tells each stage, and an attempt that failed', async () => {
    const names = (await look('cold')).folded.charts.flatMap((chart) => chart.names)
    expect(names).toEqual(expect.arrayContaining(['restore', 'fetch', 'place', 'save']))
    expect(names).toContainEqual(expect.stringMatching(/ server-error, train-images-idx3-ubyte\.gz$/))
    expect(names).toContainEqual(expect.stringMatching(/^[\d.]+ m?s the Actions cache$/))
  })

  test('takes no name for a word of its language', async () => {
    const names = (await look('hostile')).folded.charts.flatMap((chart) => chart.names)
    for (const name of ['click me', 'inclusiveEndDates', 'title x y'])
      expect(names).toContainEqual(expect.stringMatching(new RegExp(`^[\\d.]+ m?s ${name}$`)))
    expect(names.filter((name) => !/\d/.test(name))).toEqual(['fetch', 'place'])
  })

  test('is not there where there is nothing to look for', async () => {
    expect((await look('bad')).folded.charts).toEqual([])
  })
})

test.each([
  ['cold', 1],
  ['warm', 1],
  ['healed', 2],
  ['failed', 0],
] as const)('what is long is folded: %s, %i', async (scene, count) => {
  const { folded } = await look(scene)
  expect(folded.folded).toBe(count)
  expect(folded.text).not.toContain('MNIST/raw/')
})

test('names that are markup are seen as they are', async () => {
  const { text } = (await look('hostile')).unfolded
  expect(text.split('\n')).toEqual(expect.arrayContaining([MORE_HOSTILE, HOSTILE]))
})

test('what to change can be copied as it is', async () => {
  // biome-ignore lint/suspicious/noTemplateCurlyInString: an expression of a workflow
  const lines = 'with:\n  proxy-username: ${{ secrets.PROXY_USER }}\n  proxy-password:'
  expect((await look('refused')).folded.text).toContain(lines)
})

test('each card of a job says whose it is', async () => {
  const { text } = (await look('job')).folded
  expect(text.match(/^Clothes in the shape of MNIST$|^files-\w+ not available: .*$/gm)).toEqual([
    'Clothes in the shape of MNIST',
    'Clothes in the shape of MNIST',
    expect.stringMatching(/^files-\w+ not available: checksum-mismatch$/),
  ])
})
