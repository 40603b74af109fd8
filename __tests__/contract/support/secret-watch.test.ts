import { mkdir, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type Told, watchSecrets } from '../../support/secret-watch.ts'
import { temporaryFolder } from '../../support/temporary.ts'

const PASSWORD = 'p@ss/wörd_100%'
const ENCODED = encodeURIComponent(PASSWORD)
const base64 = (text: string) => Buffer.from(text).toString('base64')
const silent: Told = { stdout: '', stderr: '' }

/** All that {@link PASSWORD} and its like may be given as. */
const given = {
  inputs: {
    url: 'https://reader:url-password@data.example.org/a.gz?X-Amz-Signature=0123456789abcdef&v=visible-part',
    'proxy-username': 'proxy-user',
    'proxy-password': PASSWORD,
    credentials: `https://data.example.org Bearer tok3n/+=\nhttps://b.test Basic ${base64('basic-user:basic-word')}`,
    rewrite: 'rules.txt',
  },
  env: {
    https_proxy: `http://environment-user:${encodeURIComponent('other:wörd')}@proxy.test:3128`,
    ACTIONS_RUNTIME_TOKEN: 'the.job.token',
    RUNNER_NAME: 'visible-runner',
  },
}

async function watch(inputs: Record<string, string> = {}) {
  const folder = await temporaryFolder('watch')
  await writeFile(join(folder.path, 'rules.txt'), 'rewrite a/(.*) inside:rule-password@mirror.test/$1\n')
  await writeFile(join(folder.path, 'earlier.txt'), PASSWORD)
  const run = { inputs: { ...given.inputs, ...inputs }, env: given.env, workspace: folder.path }
  return { ...folder, watch: watchSecrets(run, [folder.path]) }
}

describe('a secret is found', () => {
  it.each([
    ['a password as it is', PASSWORD],
    ['percent-encoded', ENCODED],
    ['percent-encoded in lower case', ENCODED.replace(/%../g, (code) => code.toLowerCase())],
    ['percent-encoded as a whole URL', encodeURI(PASSWORD)],
    ['in base64', base64(PASSWORD)],
    ['in base64 for URLs', Buffer.from(PASSWORD).toString('base64url')],
    ['as a page writes it', PASSWORD.replace('_', '&#95;').replace('@', '&#64;')],
    ['as JSON writes it', PASSWORD.replace('ö', '\\u00f6')],
    ['as a workflow command writes it', PASSWORD.replace('%', '%25')],
    ['a user name', 'proxy-user'],
    ['the decoded password of a variable', 'other:wörd'],
    ['user and password of a variable', 'environment-user:other:wörd'],
    ['the header of a variable', base64('environment-user:other:wörd')],
    ['the password of a URL', 'url-password'],
    ['the signature of a URL', '0123456789abcdef'],
    ['a token', 'tok3n/+='],
    ['the password in a Basic credential', 'basic-word'],
    ['the password of a rule', 'rule-password'],
    ["the runner's token", 'the.job.token'],
  ])('%s', async (_, text) => {
    await using run = await watch()
    const stdout = `a line\nsome words, ${text}, and more`
    expect(() => run.watch.checkCommand({ ...silent, stdout })).toThrow('standard output, line 2, has what')
  })

  it.each<[string, Partial<Told>, Record<string, string>?]>([
    ['standard error, line 1,', { stderr: PASSWORD }],
    ['standard output, line 1,', { stdout: `::error title=x::the page says "${PASSWORD}"` }],
    ['standard output, line 1,', { stdout: `::debug::${PASSWORD.replace('%', '%25')}` }],
    ['the output files', { outputs: { files: PASSWORD } }],
    ['the exported variable KERAS_HOME', { exported: { KERAS_HOME: PASSWORD } }],
    ['the exported variable https_proxy', { exported: { https_proxy: PASSWORD } }],
    ['the exported variable A', { exported: { A: PASSWORD } }, { 'export-proxy': 'true' }],
    ['the PATH of later steps', { paths: [PASSWORD] }],
    ['the saved state', { state: PASSWORD }],
    ['the summary', { summary: `| <code>${PASSWORD.replace('_', '&#95;')}</code> |` }],
  ])('in %s of a step', async (place, told, inputs) => {
    await using run = await watch(inputs)
    const step = { ...silent, ...told, outputs: { 'failure-code': 'bad-input', ...told.outputs } }
    expect(() => run.watch.checkStep(step)).toThrow(`${place} has what`)
  })

  it('in a file that the run wrote, renamed or named so, and in no other', async () => {
    await using run = await watch()
    run.watch.checkCommand(silent)

    await writeFile(join(run.path, 'note'), `it is ${PASSWORD}`)
    expect(() => run.watch.checkCommand(silent)).toThrow(`the file ${join(run.path, 'note')} has what`)
    await writeFile(join(run.path, 'note'), '')
    run.watch.checkCommand(silent)

    await mkdir(join(run.path, 'url-password'))
    expect(() => run.watch.checkCommand(silent)).toThrow('the name of a file has what input url holds')
    await rename(join(run.path, 'url-password'), join(run.path, 'folder'))
    run.watch.checkCommand(silent)

    await rename(join(run.path, 'earlier.txt'), join(run.path, 'later.txt'))
    expect(() => run.watch.checkCommand(silent)).toThrow(`the file ${join(run.path, 'later.txt')} has what`)
  })

  it('where a text was shortened in the middle of it', async () => {
    await using run = await watch()
    const check = (text: string) => () => run.watch.checkCommand({ ...silent, stdout: text })
    expect(check(`the page says "${PASSWORD.slice(0, -2)}…", and more`)).toThrow(
      'line 1, has what input proxy-',
    )
    expect(check(`the page says "${PASSWORD.slice(0, -2)}x…", and more`)).not.toThrow()
  })

  it('without being told again', async () => {
    await using run = await watch()
    const check = () => run.watch.checkCommand({ ...silent, stdout: `a ${PASSWORD} b` })
    expect(check).toThrow(/"a \*\*\* b"/)
    expect(check).not.toThrow(PASSWORD)
  })
})

describe('nothing is found', () => {
  it('in what is no secret', async () => {
    await using run = await watch({ path: 'proxy-user' })
    const words = [
      'visible-part',
      'visible-runner',
      'data.example.org',
      'proxy.test:3128',
      'Bearer',
      'proxy-user',
    ]
    run.watch.checkCommand({ ...silent, stdout: words.join('\n') })
  })

  it('in the proxy variables of a step that exports them', async () => {
    await using run = await watch({ 'export-proxy': 'true' })
    run.watch.checkStep({ ...silent, exported: { https_proxy: PASSWORD, HTTP_PROXY: PASSWORD } })
  })
})

describe('a step', () => {
  const inputs = { 'proxy-password': PASSWORD }
  const masks = `::add-mask::${PASSWORD.replace('%', '%25')}\n::add-mask::${ENCODED.replaceAll('%', '%25')}`
  const step = (stdout: string, code?: string) => {
    const outputs: Record<string, string> = code === undefined ? {} : { 'failure-code': code }
    return () =>
      watchSecrets({ inputs, env: {}, workspace: '/' }, []).checkStep({ ...silent, stdout, outputs })
  }
  const all = [
    PASSWORD,
    ENCODED,
    ENCODED.replace(/%../g, (code) => code.toLowerCase()),
    encodeURI(PASSWORD),
    new URL(`http://:${encodeURIComponent(PASSWORD)}@host`).password,
    'p%40ss%2Fw%C3%B6rd_100%',
    'p%40ss%2Fw%C3%B6rd_100%25',
    base64(PASSWORD).replace(/=+$/, ''),
    Buffer.from(PASSWORD).toString('base64url'),
  ]
  const everything = all.map((text) => `::add-mask::${text.replaceAll('%', '%25')}\n`).join('')

  it('must mask before its first line', () => {
    expect(step(`${everything}a line\n`)).not.toThrow()
    expect(step(`a line\n${everything}`)).toThrow('did not mask')
    expect(step(`::debug::a line\n${everything}`)).toThrow('did not mask')
  })

  it('must mask every spelling', () => {
    expect(step(`${masks}\na line\n`)).toThrow(/did not mask.*input proxy-password/)
  })

  it('must mask unless it says nothing, or only that its inputs are wrong', () => {
    expect(step('')).not.toThrow()
    expect(step('a line')).toThrow('did not mask')
    expect(step('a line', 'bad-input')).not.toThrow()
    expect(step('a line', 'timeout')).toThrow('did not mask')
  })

  it('must not keep what a package had masked', () => {
    const told = { ...silent, stdout: '::add-mask::signature-of-a-blob\n' }
    const watch = watchSecrets({ inputs: {}, env: {}, workspace: '/' }, [])
    expect(() => watch.checkStep({ ...told, summary: 'signature-of-a-blob' })).toThrow(
      'the summary has what a mask',
    )
    expect(() => watch.checkStep({ ...told, stdout: `${told.stdout}signature-of-a-blob` })).not.toThrow()
  })
})
