import { existsSync } from 'node:fs'
import { type Browser, chromium } from 'playwright-core'
import { drawCharts, lookAt, type Seen, see, unfold } from './in-page.ts'
import { mermaid, pageOf } from './page.ts'

/** What `.ci/install-browser` installs, or finds. */
const PROGRAMS = ['/usr/bin/chromium', '/usr/bin/google-chrome']
const FLAGS = [
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--no-first-run',
]
const HOME = 'http://card.test/'

export type Scheme = 'light' | 'dark'

/** How a job summary looks. */
export interface Shown {
  readonly folded: Seen
  readonly unfolded: Seen
  /** Of all of the page, as it is before anybody clicks. */
  readonly picture: { readonly brightness: number; readonly colours: number }
  /** What the page asked for that is not its own; each was refused. */
  readonly foreign: readonly string[]
  /** What it complained of. */
  readonly complaints: readonly string[]
}

/** Starts a browser without a window. */
export function startBrowser(): Promise<Browser> {
  const executablePath = PROGRAMS.find((path) => existsSync(path))
  if (executablePath === undefined) throw new Error(`no browser: .ci/install-browser installs ${PROGRAMS[0]}`)
  return chromium.launch({ executablePath, args: FLAGS, chromiumSandbox: false })
}

/** Shows a job summary with its charts drawn and keeps a picture of it; nothing but the page's own files is loaded. */
export async function show(
  browser: Browser,
  markdown: string,
  { scheme, width, picture }: { readonly scheme: Scheme; readonly width: number; readonly picture: string },
): Promise<Shown> {
  const context = await browser.newContext({ viewport: { width, height: 400 }, colorScheme: scheme })
  const own = new Map([
    [HOME, { contentType: 'text/html', body: await pageOf(markdown) }],
    [`${HOME}mermaid.js`, { contentType: 'text/javascript', body: mermaid }],
  ])
  const foreign: string[] = []
  const complaints: string[] = []
  await context.route('**', async (route) => {
    const url = route.request().url()
    const file = own.get(url)
    if (file) return route.fulfill(file)
    foreign.push(url)
    return route.abort()
  })
  const page = await context.newPage()
  page.on('pageerror', ({ message }) => complaints.push(message))
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()))
  await page.goto(HOME)
  await page.evaluate(drawCharts, scheme)
  const folded = await page.evaluate(see)
  const png = await page.screenshot({ fullPage: true, path: picture })
  await page.evaluate(unfold)
  const unfolded = await page.evaluate(see)
  const looks = await page.evaluate(lookAt, png.toString('base64'))
  await context.close()
  return { folded, unfolded, picture: looks, foreign, complaints }
}
