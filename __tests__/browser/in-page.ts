/// <reference lib="dom" />
/// <reference lib="dom.iterable" />

// Each of these functions runs in the page, where it has nothing but itself.

interface Mermaid {
  initialize(options: object): void
  render(id: string, text: string): Promise<{ svg: string }>
}

/** Puts a chart in the place of each block of mermaid, in the theme that GitHub takes. */
export async function drawCharts(scheme: 'light' | 'dark'): Promise<void> {
  const charts = [...document.querySelectorAll('code.language-mermaid')]
  if (charts.length === 0) return
  const { mermaid } = globalThis as unknown as { mermaid: Mermaid }
  mermaid.initialize({
    startOnLoad: false,
    securityLevel: 'strict',
    theme: scheme === 'dark' ? 'dark' : 'default',
  })
  for (const [index, code] of charts.entries()) {
    const { svg } = await mermaid.render(`chart-${index}`, code.textContent ?? '')
    const chart = document.createElement('section')
    chart.className = 'chart'
    chart.innerHTML = svg
    code.closest('pre')?.replaceWith(chart)
  }
}

/** Brightness, from 0 to 255, and number of colours of a picture. */
export async function lookAt(
  png: string,
): Promise<{ readonly brightness: number; readonly colours: number }> {
  const picture = await createImageBitmap(await (await fetch(`data:image/png;base64,${png}`)).blob())
  const canvas = new OffscreenCanvas(picture.width, picture.height).getContext('2d')
  if (canvas === null) throw new Error('no canvas')
  canvas.drawImage(picture, 0, 0)
  const { data } = canvas.getImageData(0, 0, picture.width, picture.height)
  const pixels = new Uint32Array(data.buffer)
  const sum = data.reduce((total, value, index) => (index % 4 === 3 ? total : total + value), 0)
  return { brightness: sum / pixels.length / 3, colours: new Set(pixels).size }
}

/** Opens all that is folded. */
export function unfold(): void {
  for (const details of document.querySelectorAll('details')) details.open = true
}

/** What there is to see. */
export interface Seen {
  /** The text outside of charts. */
  readonly text: string
  /** How far the page is wider than the window. */
  readonly overflow: number
  readonly links: readonly string[]
  /** Elements that load or run something, or that no card has. */
  readonly strange: readonly string[]
  readonly folded: number
  readonly charts: readonly {
    readonly bars: readonly number[]
    readonly names: readonly string[]
    readonly cut: readonly string[]
  }[]
  /** Texts with the contrast to what is behind them, where it is below 4.5 (WCAG 2.2, 1.4.3). */
  readonly faint: readonly string[]
}

/** Looks at the page. */
export function see(): Seen {
  const article = document.querySelector('article') as HTMLElement
  const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true })

  /** Red, green, blue and opacity of any colour of CSS. */
  function rgba(color: string): readonly number[] {
    if (canvas === null) throw new Error('no canvas')
    canvas.clearRect(0, 0, 1, 1)
    canvas.fillStyle = color
    canvas.fillRect(0, 0, 1, 1)
    const [r = 0, g = 0, b = 0, a = 0] = canvas.getImageData(0, 0, 1, 1).data
    return [r, g, b, a / 255]
  }
  function over(top: readonly number[], below: readonly number[]): readonly number[] {
    const alpha = top[3] ?? 1
    return [0, 1, 2].map((i) => (top[i] ?? 0) * alpha + (below[i] ?? 0) * (1 - alpha))
  }
  function backgroundOf(element: Element | null): readonly number[] {
    if (element === null) return [255, 255, 255]
    const own = rgba(getComputedStyle(element).backgroundColor)
    return own[3] === 1 ? own : over(own, backgroundOf(element.parentElement))
  }
  function luminance(color: readonly number[]): number {
    const [r = 0, g = 0, b = 0] = color.map((value) => {
      const part = value / 255
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
    })
    return 0.2126 * r + 0.7152 * g + 0.0722 * b
  }
  function contrast(front: readonly number[], back: readonly number[]): number {
    const [low = 0, high = 0] = [luminance(over(front, back)), luminance(back)].sort((a, b) => a - b)
    return (high + 0.05) / (low + 0.05)
  }

  const faint: string[] = []
  const texts: string[] = []
  const walker = document.createTreeWalker(article, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const text = node.textContent?.trim() ?? ''
    const parent = node.parentElement
    if (text === '' || parent === null || parent.closest('svg') || !parent.checkVisibility()) continue
    texts.push(text)
    const ratio = contrast(rgba(getComputedStyle(parent).color), backgroundOf(parent))
    if (ratio < 4.5) faint.push(`${ratio.toFixed(2)}: ${text}`)
  }
  const charts = [...article.querySelectorAll('svg')].map((svg) => {
    const frame = svg.getBoundingClientRect()
    const labels = [...svg.querySelectorAll('text')].filter((label) => label.textContent?.trim())
    return {
      bars: [...svg.querySelectorAll('rect.task')].map((bar) => bar.getBoundingClientRect().width),
      names: labels.map((label) => label.textContent?.trim() ?? ''),
      cut: labels
        .filter((label) => {
          const { left, right } = label.getBoundingClientRect()
          return left < frame.left - 1 || right > frame.right + 1
        })
        .map((label) => label.textContent ?? ''),
    }
  })
  const { scrollWidth, clientWidth } = document.documentElement
  const known = 'h3,p,table,thead,tbody,tr,th,td,code,pre,details,summary,br,strong,a'
  return {
    text: texts.join('\n'),
    overflow: scrollWidth - clientWidth,
    links: [...article.querySelectorAll('a')].map(({ href }) => href),
    strange: [...article.querySelectorAll(`*:not(${known})`)]
      .filter((element) => !element.closest('.chart'))
      .map(({ outerHTML }) => outerHTML),
    folded: [...article.querySelectorAll('details')].filter(({ open }) => !open).length,
    charts,
    faint,
  }
}
