/** Less than 0 where the first version is the older one, 0 where both are the same. */
export function compareVersions(one: string, other: string): number {
  return one.localeCompare(other, 'en', { numeric: true })
}
