import { homeFolder } from '../home-folder.ts'
import { type Runner, readRunner } from '../inputs.ts'
import { cacheFolder } from './cache-folder.ts'

/** The machine as a command sees it: paths begin in its own folder, and its cache is the user's where no runner has one. */
export function readMachine(
  env: Readonly<Record<string, string | undefined>>,
  workingDirectory: string,
): Runner {
  const runner = readRunner(env, workingDirectory)
  const toolCache = runner.toolCache ?? cacheFolder(env, process.platform, homeFolder())
  return { ...runner, workspace: workingDirectory, toolCache, diskOutlivesJob: true }
}
