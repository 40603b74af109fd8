import { join } from 'node:path'
import { expect, test } from 'vitest'
import { cacheFolder } from '../../../src/command/cache-folder.ts'

test.each([
  ['linux', {}, join('/home/me', '.cache')],
  ['freebsd', {}, join('/home/me', '.cache')],
  ['darwin', {}, join('/home/me', 'Library', 'Caches')],
  ['win32', {}, join('/home/me', 'AppData', 'Local')],
  ['win32', { LOCALAPPDATA: '/local' }, '/local'],
  ['win32', { LOCALAPPDATA: '' }, join('/home/me', 'AppData', 'Local')],
  ['linux', { XDG_CACHE_HOME: '/xdg' }, '/xdg'],
  ['darwin', { XDG_CACHE_HOME: '/xdg' }, '/xdg'],
  ['linux', { XDG_CACHE_HOME: '' }, join('/home/me', '.cache')],
  ['linux', { XDG_CACHE_HOME: 'relative' }, join('/home/me', '.cache')],
])('on %s with %j', (platform, env, folder) => {
  expect(cacheFolder(env, platform, '/home/me')).toBe(folder)
})

test.each([
  ['linux', {}, undefined],
  ['darwin', {}, undefined],
  ['win32', {}, undefined],
  ['win32', { LOCALAPPDATA: '/local' }, '/local'],
  ['linux', { XDG_CACHE_HOME: '/xdg' }, '/xdg'],
])('of a user without a home on %s with %j', (platform, env, folder) => {
  expect(cacheFolder(env, platform, undefined)).toBe(folder)
})
