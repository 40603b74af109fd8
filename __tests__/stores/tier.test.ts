import { afterAll, beforeAll } from 'vitest'
import { testTier } from '../contract/tiers/suite.ts'
import { s3Subject } from './subject.ts'
import { type Store, startStore } from './versitygw.ts'

let store: Store
beforeAll(async () => {
  store = await startStore()
})
afterAll(() => store[Symbol.asyncDispose]())

testTier('the S3 tier', () => s3Subject(store))
