import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readChangelog } from './changelog.ts'
import { root } from './run-tool.ts'

/** What the release of a version is made from. */
export interface ReleaseSource {
  readonly changelog: string
  /** The version in package.json. */
  readonly packaged: string
  /** Where the files of the repository are on the web, for the version's links to them. */
  readonly pages: string
}

/** The text for the page of a release; throws where the version is not ready for one, and says what is missing. */
export function releaseNotes(version: string, { changelog, packaged, pages }: ReleaseSource): string {
  if (!/^\d+\.\d+\.\d+$/.test(version)) throw new Error(`"${version}" is no version like 1.2.3`)
  if (packaged !== version) throw new Error(`package.json has version ${packaged}, not ${version}`)
  // What is unreleased would be in the release, and not in its text.
  const [newest] = readChangelog(changelog).filter(({ notes }) => notes !== '')
  if (newest?.version !== version)
    throw new Error(`CHANGELOG.md begins with [${newest?.version}], not with [${version}] and its date`)
  return newest.notes.replace(/\]\((?![a-z]+:|#)/g, `](${pages}/`)
}

if (import.meta.main) {
  const [version = ''] = process.argv.slice(2)
  const { GITHUB_SERVER_URL = 'https://github.com', GITHUB_REPOSITORY = 'setup-dataset/setup-dataset' } =
    process.env
  const read = (name: string) => readFileSync(join(root, name), 'utf8')
  try {
    const notes = releaseNotes(version, {
      changelog: read('CHANGELOG.md'),
      packaged: JSON.parse(read('package.json')).version,
      pages: `${GITHUB_SERVER_URL}/${GITHUB_REPOSITORY}/blob/v${version}`,
    })
    console.log(notes)
  } catch (error) {
    console.error((error as Error).message)
    process.exitCode = 1
  }
}
