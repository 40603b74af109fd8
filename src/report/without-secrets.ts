import type { Failure } from '../errors.ts'
import type { Secrets } from '../secrets.ts'

/** A failure for people, with the secrets left out of whatever servers said. */
export function withoutSecrets(failure: Failure, secrets: Secrets): Failure {
  const hide = (text: string) => secrets.hide(text)
  const { facts = {}, finding, compared = [] } = failure
  return {
    code: failure.code,
    message: hide(failure.message),
    facts: Object.fromEntries(Object.entries(facts).map(([label, value]) => [label, hide(value)])),
    finding: finding === undefined ? undefined : hide(finding),
    compared: compared.map(({ server, road, answer }) => {
      return { server: hide(server), road: hide(road), answer: hide(answer) }
    }),
    advice: hide(failure.advice),
    cause: failure.cause,
  }
}
