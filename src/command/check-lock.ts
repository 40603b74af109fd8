import { mapBounded } from '../concurrency.ts'
import type { DatasetFile } from '../dataset/dataset.ts'
import { readSourceUrls } from '../dataset/source-url.ts'
import { type Check, type CheckedSource, checkSource } from '../lock/check-source.ts'
import type { LockContext } from '../lock/obtain.ts'
import { readLock } from '../lock/read-lock.ts'
import type { Wanted } from '../lock/subject.ts'
import type { Environment } from '../network/proxy.ts'
import { urlSecrets } from '../network/url-secrets.ts'
import { terminalLine } from '../report/line.ts'
import { type CheckedFile, checkDocument, checkFailure, checkText } from '../report/lock-text.ts'
import { isRemote } from '../request-inputs.ts'
import { type CommandLine, UsageError } from './arguments.ts'
import { runLocking } from './lock-run.ts'
import { type Terminal, tellFailure } from './terminal.ts'

/** `lock --check`: asks every source of a lock whether it still has the locked bytes; writes nothing. */
export async function checkLockCommand(
  line: CommandLine,
  env: Environment,
  terminal: Terminal,
  byDefault: string,
): Promise<number> {
  const [lock = byDefault, ...others] = line.operands
  if (others.length > 0 || isRemote(lock)) throw new UsageError('lock --check takes the path of one lock')
  const files = await runLocking(line, env, terminal, (context, workspace) => {
    const bases = readSourceUrls('base-url', line.input('base-url'), workspace)
    const locked = pinned(readLock(lock, bases, workspace).files)
    terminal.secrets.add(locked.flatMap(({ sources }) => sources.flatMap(urlSecrets)))
    return checkAll(locked, line.flag('quick'), context)
  })
  const failure = checkFailure(lock, files)
  // What servers say is part of the result here.
  const out = (text: string) => terminal.out(terminal.secrets.hide(text))
  if (line.flag('json')) out(JSON.stringify(checkDocument(lock, files), null, 2))
  else out(checkText(lock, files).map(terminalLine).join('\n'))
  if (failure === undefined) return 0
  tellFailure(failure, terminal)
  return 1
}

/** All of a lock has digests. */
function pinned(files: readonly Wanted[]): readonly DatasetFile[] {
  return files.flatMap(({ digest, ...file }) => (digest ? { ...file, digest } : []))
}

/** All sources of all files, several at once. */
async function checkAll(
  files: readonly DatasetFile[],
  quick: boolean,
  context: LockContext,
): Promise<readonly CheckedFile[]> {
  const check: Check = { quick, silent: new Map() }
  const pairs = files.flatMap((file) => file.sources.map((source) => ({ file, source })))
  const checked = await mapBounded(pairs, context.settings.concurrency, async ({ file, source }) => {
    return { file, checked: await checkSource(file, source, check, context) }
  })
  const byFile = new Map<DatasetFile, CheckedSource[]>()
  for (const { file, checked: each } of checked) byFile.set(file, [...(byFile.get(file) ?? []), each])
  return files.map((file) => ({ file, sources: byFile.get(file) ?? [] }))
}
