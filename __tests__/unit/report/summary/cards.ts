/** What would be Markdown, HTML, a link or another line, if anyone let it. */
export const wild = '# h |<b>*x*</b>`y` _z_ ~~a~~ [b](http://c) ![d](e) \\& $i$ www.j \u202ek \r\n# f | g'

/** What is left of it where it is markup. */
export const MARKUP = /<b>|\*x|`y|_z_|~~|\[b\]|!\[d|\\|\r|:\/\/c|\$|www\.|\u202e/

/** What a reader sees of a card's markup. */
export function textOf(html: string): string {
  return html
    .replace(/<br>/g, '\n')
    .replace(/<\/?\w[^>]*>/g, '')
    .replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code)))
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&')
}

/** The cells of all rows of all tables. */
export function rowsOf(card: string): string[][] {
  return [...card.matchAll(/<tr>(.*?)<\/tr>/g)].map(([, row = '']) =>
    [...row.matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/g)].map(([, cell = '']) => textOf(cell)),
  )
}
