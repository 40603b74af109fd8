import { afterAll, beforeAll } from 'vitest'
import { type Azurite, startAzurite } from '../support/azurite.ts'
import { subjects } from './tiers/subjects.ts'
import { testTier } from './tiers/suite.ts'

let azurite: Azurite
beforeAll(async () => {
  azurite = await startAzurite()
})
afterAll(() => azurite.close())

for (const [title, start] of subjects(() => azurite)) testTier(title, start)
