import { TimeoutError } from '../errors.ts'
import { describeRoad, roadAdvice } from './describe-road.ts'
import type { Decision } from './proxy.ts'
import { redactUrl } from './redact.ts'

/** The error of an origin that let a deadline pass; `waitedFor` names the step. */
export function lateFailure(waitedFor: string, ms: number, url: URL, via: Decision): TimeoutError {
  return new TimeoutError({
    code: 'timeout',
    message: `${url.host} gave no ${waitedFor} within ${ms / 1000} s (${describeRoad(via)})`,
    facts: { url: redactUrl(url), road: describeRoad(via), deadline: `${ms} ms for the ${waitedFor}` },
    advice: `Run the job again; if it stays, the server is overloaded or a firewall drops the connection. ${roadAdvice(via)}`,
  })
}
