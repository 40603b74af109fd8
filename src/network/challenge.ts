/**
 * The names of the schemes in a Proxy-Authenticate or WWW-Authenticate field (RFC 9110 §11.6.1). Commas stand between
 * schemes and between the parameters of one; a parameter is told by its "=".
 */
export function challengeSchemes(field: string): readonly string[] {
  const items = field.replace(/"(?:[^"\\]|\\.)*"/g, '""').split(',')
  return items.flatMap((item) => /^\s*([\w!#$%&'*+.^`|~-]+)(?:\s+[^\s=]|\s*$)/.exec(item)?.[1] ?? [])
}
