/** The anchors of a page, as GitHub makes them of its headings; `depth` keeps those of one level. */
export function anchorsOf(page: string, depth?: number): readonly string[] {
  const headings = page.replace(/^```.*?^```/gms, '').matchAll(/^(#+) (.+)$/gm)
  return [...headings]
    .filter(([, marks = '']) => depth === undefined || marks.length === depth)
    .map(([, , heading = '']) =>
      heading
        .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
        .toLowerCase()
        .replace(/[^\p{L}\p{N}\s_-]/gu, '')
        .replace(/\s/g, '-'),
    )
}
