// A program: the cache driver, in an environment that leads to a relay by the road of its own environment.
import { readRoad } from '../../../src/network/proxy.ts'
import { startRelay } from '../../../src/network/relay.ts'
import { applyEnvironment, relayEnvironment } from '../../../src/network/relay-environment.ts'
import { authority } from './server.ts'

const relay = await startRelay({ road: readRoad(process.env, {}), ca: [authority] })
applyEnvironment(process.env, relayEnvironment(relay))
await import('../../support/cache-driver.ts')
const { message } = relay.takeTrouble() ?? {}
if (message !== undefined) process.stdout.write(`trouble: ${message}\n`)
