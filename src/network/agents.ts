import { type Agent, Agent as HttpAgent, type RequestOptions } from 'node:http'
import { Agent as HttpsAgent } from 'node:https'
import type { Dialing } from './connector.ts'
import { dial } from './connector.ts'
import type { Exchange } from './exchange.ts'

/** Request options that carry their exchange to the dial. */
export interface ExchangeOptions extends RequestOptions {
  readonly exchange: Exchange
}

/** The pools of open connections, one for each pair of scheme and road. */
export interface Agents {
  agentFor(exchange: Exchange): Agent
  close(): void
}

/** Makes agents whose connections come from our dial, so that no environment variable can reroute them. */
export function roadAgents(dialing: Omit<Dialing, 'signal'>): Agents {
  const agents = new Map<string, Agent>()
  return {
    agentFor({ url, via }) {
      const name = `${url.protocol} ${via.kind === 'direct' ? 'direct' : via.proxy.href}`
      const agent = agents.get(name) ?? newAgent(url.protocol === 'https:', dialing)
      agents.set(name, agent)
      return agent
    },
    close() {
      for (const agent of agents.values()) agent.destroy()
      agents.clear()
    },
  }
}

function newAgent(secure: boolean, dialing: Omit<Dialing, 'signal'>): Agent {
  const options = { keepAlive: true, proxyEnv: {} }
  const createConnection: Agent['createConnection'] = (request, callback) => {
    const { exchange } = request as ExchangeOptions
    connectFor(exchange, dialing).then(
      (socket) => callback?.(null, socket),
      (error) => callback?.(error, undefined as never),
    )
    return undefined
  }
  return Object.assign(secure ? new HttpsAgent(options) : new HttpAgent(options), { createConnection })
}

async function connectFor(exchange: Exchange, dialing: Omit<Dialing, 'signal'>) {
  exchange.dialing()
  const socket = await dial(exchange.url, exchange.via, { ...dialing, signal: exchange.signal })
  exchange.sent()
  return socket
}
