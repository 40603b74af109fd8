import { basename, dirname } from 'node:path'
import { stemOf } from '../dataset/manifest-request.ts'
import { readSourceUrls } from '../dataset/source-url.ts'
import { throwInsteadOfPath } from '../disk/instead-of-path.ts'
import { locatePath } from '../locate-path.ts'
import { lockText } from '../lock/document.ts'
import { lockSubject } from '../lock/lock-subject.ts'
import { forgetPins, readLock } from '../lock/read-lock.ts'
import { readSubject } from '../lock/read-subject.ts'
import { checkReplaceable, checkWritable, writeLock } from '../lock/write-lock.ts'
import type { Environment } from '../network/proxy.ts'
import { urlSecrets } from '../network/url-secrets.ts'
import { terminalLine } from '../report/line.ts'
import { lockedText } from '../report/lock-text.ts'
import { isRemote } from '../request-inputs.ts'
import { type CommandLine, UsageError } from './arguments.ts'
import { checkLockCommand } from './check-lock.ts'
import { runLocking } from './lock-run.ts'
import type { Terminal } from './terminal.ts'

const DEFAULT = 'dataset.lock.json'
const throwElsewhere = throwInsteadOfPath(
  'The lock goes there: mend that, or name a file elsewhere with --output.',
)

/** `lock`: fetches a dataset once and writes down what it is; `lock --check`: whether its sources still have that. */
export async function lockCommand(line: CommandLine, env: Environment, plain: Terminal): Promise<number> {
  if (line.flag('check') && line.flag('update'))
    throw new UsageError('lock takes --check or --update, not both')
  if (line.flag('check')) return checkLockCommand(line, env, plain, DEFAULT)
  if (line.flag('quick')) throw new UsageError('--quick goes with --check')
  const [lock = DEFAULT, ...others] = line.operands
  const isUpdate = line.flag('update')
  if (isUpdate && (others.length > 0 || isRemote(lock)))
    throw new UsageError('lock --update takes the path of one lock')
  const written = line.option('output') || (isUpdate ? lock : DEFAULT)
  return runLocking(line, env, plain, async (context, workspace, terminal) => {
    const output = locatePath(written, workspace)
    await checkWritable(output).catch(throwElsewhere)
    if (!line.flag('force')) await checkReplaceable(output)
    const stem = stemOf(basename(output)).replace(/\.lock$/, '')
    const { operands: words, input } = line
    const subject = isUpdate
      ? forgetPins(readLock(lock, readSourceUrls('base-url', input('base-url'), workspace), workspace))
      : await readSubject({ words, input, workspace, stem }, context)
    terminal.secrets.add(subject.files.flatMap(({ sources }) => sources.flatMap(urlSecrets)))
    for (const note of subject.notes) context.ports.log.info(note)
    const dataset = await lockSubject(subject, { members: !line.flag('no-members') }, context)
    const text = lockText(dataset, dirname(output))
    await writeLock(output, text).catch(throwElsewhere)
    if (line.flag('json')) terminal.out(text.trimEnd())
    else terminal.out(lockedText(dataset, asDataset(written)).map(terminalLine).join('\n'))
    return 0
  })
}

/** As `dataset` takes it: a word that could be a name of the catalog is made a path. */
function asDataset(path: string): string {
  const slashed = path.replaceAll('\\', '/')
  return /\/|\.json$/i.test(slashed) ? slashed : `./${slashed}`
}
