import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { FailureCode } from '../../../src/errors.ts'
import { helpUrl } from '../../../src/report/help-url.ts'
import { repositoryRoot } from '../../support/repository.ts'

const read = (path: string) => readFileSync(join(repositoryRoot, path), 'utf8')
const [union = ''] = /export type FailureCode =\n(?: {2}\| '[\w-]+'\n)+/.exec(read('src/errors.ts')) ?? []
const codes = [...union.matchAll(/'([\w-]+)'/g)].map(([, code]) => code as FailureCode)

test.each(codes)('%s leads to its own heading', (code) => {
  const [, page = '', anchor] = /\/blob\/main\/(docs\/\w+\.md)#(.*)$/.exec(helpUrl(code)) ?? []
  expect(read(page).split('\n')).toContain(`### ${anchor}`)
})

test('the codes were found', () => {
  expect(codes.length).toBeGreaterThan(20)
})
