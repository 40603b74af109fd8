import { execFileSync, spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readChangelog } from '../../scripts/changelog.ts'
import { floatingTags } from '../../scripts/floating-tags.ts'
import { releaseNotes } from '../../scripts/release-notes.ts'
import { compareVersions } from '../../scripts/version.ts'
import { repositoryRoot } from '../support/repository.ts'

const read = (path: string) => readFileSync(join(repositoryRoot, path), 'utf8')
const packaged: string = JSON.parse(read('package.json')).version

const changelog = ({ top = '## [Unreleased]\n', end = '' } = {}) => `# Changelog

Words before.

${top}
## [1.10.0] - 2026-11-21

### Added

- A thing, and [its page](docs/thing.md), and [another](https://example.org/), and [one here](#changelog).

### Fixed

- Another one.

## [1.9.3] - 2026-11-20

### Changed

- An older one.
${end}`

describe('CHANGELOG.md', () => {
  test('has the form of Keep a Changelog', () => {
    expect(readChangelog(read('CHANGELOG.md')).length).toBeGreaterThan(0)
  })

  test('says what is in the version of package.json, or what will be', () => {
    const [newest, ...older] = readChangelog(read('CHANGELOG.md')).filter(({ notes }) => notes !== '')
    expect(packaged).toMatch(/^\d+\.\d+\.\d+$/)
    if (newest?.version !== 'Unreleased') expect(newest?.version).toBe(packaged)
    else for (const { version } of older) expect(compareVersions(version, packaged)).toBeLessThanOrEqual(0)
  })
})

describe('the form of a changelog', () => {
  test('is that of its versions, newest first', () => {
    expect(readChangelog(changelog()).map(({ version }) => version)).toEqual([
      'Unreleased',
      '1.10.0',
      '1.9.3',
    ])
  })

  const unreleased = '## [Unreleased]\n\n'
  test.each([
    ['has a title', changelog().replace('# Changelog', '# News'), 'does not begin with'],
    ['has a date for what is released', changelog().replace(' - 2026-11-20', ''), '## [1.9.3]'],
    [
      'has no date for what is not',
      changelog({ top: '## [Unreleased] - 2026-11-22\n' }),
      '## [Unreleased] -',
    ],
    ['has versions in brackets', changelog().replace('[1.9.3]', '1.9.3'), '## 1.9.3'],
    ['has the newer version first', changelog().replace('1.9.3', '1.10.1'), '[1.10.1] is not older'],
    ['has a version once', changelog().replace('1.9.3', '1.10.0'), '[1.10.0] is not older'],
    ['has the newer date first', changelog().replace('2026-11-20', '2026-11-22'), '[1.9.3] is not older'],
    ['has what is unreleased once', changelog({ top: unreleased + unreleased }), '[Unreleased] is not'],
    ['has only known kinds', changelog().replace('### Fixed', '### Mended'), '[1.10.0] needs lists'],
    ['has each kind once', changelog().replace('### Fixed', '### Added'), '[1.10.0] needs lists'],
    ['has nothing outside the kinds', changelog().replace('### Changed', ''), '[1.9.3] needs lists'],
    ['says something of a kind', changelog().replace('- An older one.', ''), '[1.9.3] needs lists'],
    ['says something of a version', changelog().replace(/### Changed[\s\S]*/, ''), '[1.9.3] needs lists'],
    [
      'has a link for all or none',
      changelog({ end: '\n[1.9.3]: https://example.org/' }),
      'not of Unreleased',
    ],
  ])('%s', (_rule, text, message) => {
    expect(() => readChangelog(text)).toThrow(message)
  })

  test('may have links at its end', () => {
    const end = ['Unreleased', '1.10.0', '1.9.3'].map((name) => `\n[${name}]: https://example.org/${name}`)
    const [, , oldest] = readChangelog(changelog({ end: end.join('') }))
    expect(oldest?.notes).toBe('### Changed\n\n- An older one.')
  })
})

describe('the text of a release', () => {
  const source = { changelog: changelog(), packaged: '1.10.0', pages: 'https://example.net/blob/v1.10.0' }

  test('is its section of the changelog, whose links lead to the files of that version', () => {
    const notes = releaseNotes('1.10.0', source)
    expect(notes).toMatch(/^### Added\n[\s\S]*\n### Fixed\n\n- Another one\.$/)
    expect(notes).toContain('[its page](https://example.net/blob/v1.10.0/docs/thing.md)')
    expect(notes).toContain('[another](https://example.org/), and [one here](#changelog)')
  })

  test.each([
    ['v1.10.0', {}, '"v1.10.0" is no version like 1.2.3'],
    ['1.10.0-rc.1', {}, 'is no version like 1.2.3'],
    ['1.10.0', { packaged: '1.9.3' }, 'package.json has version 1.9.3, not 1.10.0'],
    ['1.9.3', { packaged: '1.9.3' }, 'CHANGELOG.md begins with [1.10.0], not with [1.9.3]'],
    [
      '1.10.0',
      { changelog: changelog({ top: '## [Unreleased]\n\n### Fixed\n\n- Late.\n' }) },
      'CHANGELOG.md begins with [Unreleased], not with [1.10.0] and its date',
    ],
  ])('there is none of %s with %o', (version, different, message) => {
    expect(() => releaseNotes(version, { ...source, ...different })).toThrow(message)
  })

  test('the script ends with an error where there is none', () => {
    const script = join(repositoryRoot, 'scripts/release-notes.ts')
    const { status, stdout, stderr } = spawnSync(process.execPath, [script, '0.0.0'], { encoding: 'utf8' })
    expect({ status, stdout, stderr }).toEqual({
      status: 1,
      stdout: '',
      stderr: `package.json has version ${packaged}, not 0.0.0\n`,
    })
  })
})

describe('the tags that follow', () => {
  test.each([
    ['1.2.3', [], ['v1', 'v1.2']],
    ['1.2.3', ['v1', 'v1.2', 'v1.2.2', 'v1.1.9', 'v0.9.0'], ['v1', 'v1.2']],
    ['1.2.3', ['v1.2.3'], ['v1', 'v1.2']],
    ['1.9.0', ['v1.10.0'], ['v1.9']],
    ['1.2.3', ['v1.2.10'], []],
    ['1.2.3', ['v2.0.0', 'v10.2.4', 'v12.0.0', 'v1.20.0-rc.1'], ['v1', 'v1.2']],
  ])('%s after %j moves %j', (version, tags, moved) => {
    expect(floatingTags(version, tags)).toEqual(moved)
  })

  test('the script reads the tags as lines', () => {
    const script = join(repositoryRoot, 'scripts/floating-tags.ts')
    const moved = execFileSync(process.execPath, [script, '1.2.3'], { input: 'v1.3.0\nv1.2.2\n' })
    expect(moved.toString()).toBe('v1.2\n')
  })
})
