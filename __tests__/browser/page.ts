import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import rehypeRaw from 'rehype-raw'
import rehypeSanitize from 'rehype-sanitize'
import rehypeStringify from 'rehype-stringify'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import remarkRehype from 'remark-rehype'
import { unified } from 'unified'

const { resolve } = createRequire(import.meta.url)
const read = (path: string) => readFileSync(resolve(path), 'utf8')
const css = read('github-markdown-css/github-markdown.css')

/** The browser's build of mermaid, which the page loads from beside itself. */
export const mermaid = read('mermaid/dist/mermaid.min.js')

/** Markdown as GitHub shows it: tables and links of its own kind, HTML only as far as its sanitiser lets it. */
const github = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(remarkRehype, { allowDangerousHtml: true })
  .use(rehypeRaw)
  .use(rehypeSanitize)
  .use(rehypeStringify)

/** A page with a job summary, in the colours that the reader prefers. */
export async function pageOf(markdown: string): Promise<string> {
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Job summary</title>
<link rel="icon" href="data:,">
<style>${css}</style>
<style>
  :root { color-scheme: light dark }
  body { margin: 0; background: light-dark(#ffffff, #0d1117) }
  article { padding: 24px; max-width: 1012px; box-sizing: border-box; margin: auto }
  @media (max-width: 767px) { article { padding: 16px } }
</style>
<article class="markdown-body">${await github.process(markdown)}</article>
${markdown.includes('```mermaid') ? '<script src="mermaid.js"></script>' : ''}
`
}
