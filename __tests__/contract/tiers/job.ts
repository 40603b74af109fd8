import { fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import type { Tier } from '../../../src/tiers/tier.ts'
import type { Runner } from '../../support/runner.ts'
import type { TierCall, TierReply } from './driver.ts'

/** A tier in a process of its own, as a job has it. */
export interface Job extends AsyncDisposable {
  /** The tier; `env` is laid over the job's environment for its calls. */
  tier(env?: Record<string, string>): Tier
}

/** Starts a process that runs a tier in a runner's environment and folder. */
export function startJob(name: Tier['name'], runner: Runner): Job {
  const child = fork(join(import.meta.dirname, 'driver.ts'), [name], {
    cwd: runner.workspace,
    env: runner.env,
    execArgv: [],
    silent: true,
    serialization: 'advanced',
  })
  const exited = once(child, 'exit')
  const waiting = new Map<number, (reply: TierReply) => void>()
  let calls = 0
  child.on('message', (reply: TierReply) => waiting.get(reply.id)?.(reply))
  child.on('exit', (code) => {
    for (const [id, settle] of waiting) settle({ id, thrown: `the job ended with ${code}` })
  })

  async function call<T>(
    method: TierCall['method'],
    args: readonly unknown[],
    env: TierCall['env'],
  ): Promise<T> {
    calls += 1
    const request: TierCall = { id: calls, method, args, env }
    const { thrown, answer } = await new Promise<TierReply>((settle) => {
      waiting.set(request.id, settle)
      child.send(request)
    })
    waiting.delete(request.id)
    if (thrown !== undefined) throw new Error(`${method} threw: ${thrown}`)
    return answer as T
  }
  return {
    tier: (env = runner.env) => ({
      name,
      title: `${name} of a job`,
      lookup: (...args) => call('lookup', args, env),
      restore: (...args) => call('restore', args, env),
      save: (...args) => call('save', args, env),
    }),
    async [Symbol.asyncDispose]() {
      child.kill()
      await exited
    },
  }
}
