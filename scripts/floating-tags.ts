import { text } from 'node:stream/consumers'
import { compareVersions } from './version.ts'

/** Of `v1` and `v1.2`, those that a release of 1.2.3 moves: not where a newer release has them. */
export function floatingTags(version: string, tags: readonly string[]): readonly string[] {
  const [major, minor] = version.split('.')
  return [`v${major}`, `v${major}.${minor}`].filter((floating) =>
    tags
      .filter((tag) => tag.startsWith(`${floating}.`) && /^v\d+\.\d+\.\d+$/.test(tag))
      .every((tag) => compareVersions(tag, `v${version}`) <= 0),
  )
}

// The tags that are there come as lines.
if (import.meta.main) {
  const [version = ''] = process.argv.slice(2)
  const tags = (await text(process.stdin)).split('\n')
  for (const tag of floatingTags(version, tags)) console.log(tag)
}
