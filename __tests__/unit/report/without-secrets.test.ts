import { expect, test } from 'vitest'
import { withoutSecrets } from '../../../src/report/without-secrets.ts'
import { Secrets } from '../../../src/secrets.ts'

test('a failure has no secret in any of its texts, and stays what it is', () => {
  const secrets = new Secrets()
  secrets.add(['hunter2'])
  const cause = new Error('hunter2')
  const said = (text: string) => ({
    code: 'forbidden' as const,
    message: `a ${text}`,
    facts: { page: `b ${text}` },
    finding: `c ${text}`,
    compared: [{ server: `d ${text}`, road: `e ${text}`, answer: `f ${text}` }],
    advice: `g ${text}`,
    cause,
  })
  expect(withoutSecrets(said('hunter2'), secrets)).toEqual(said('***'))
})
