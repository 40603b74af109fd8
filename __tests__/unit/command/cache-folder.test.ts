import { join } from 'node:path'
import { expect, test } from 'vitest'
import { cacheFolder } from '../../../src/command/cache-folder.ts'

test.each([
  ['linux', {}, join('/home/me', '.cache', 'setup-dataset')],
  ['freebsd', {}, join('/home/me', '.cache', 'setup-dataset')],
  ['darwin', {}, join('/home/me', 'Library', 'Caches', 'setup-dataset')],
  ['win32', {}, join('/home/me', 'AppData', 'Local', 'setup-dataset', 'cache')],
  ['win32', { LOCALAPPDATA: '/local' }, join('/local', 'setup-dataset', 'cache')],
  ['win32', { LOCALAPPDATA: '' }, join('/home/me', 'AppData', 'Local', 'setup-dataset', 'cache')],
  ['linux', { XDG_CACHE_HOME: '/xdg' }, join('/xdg', 'setup-dataset')],
  ['darwin', { XDG_CACHE_HOME: '/xdg' }, join('/xdg', 'setup-dataset')],
  ['linux', { XDG_CACHE_HOME: '' }, join('/home/me', '.cache', 'setup-dataset')],
  ['linux', { XDG_CACHE_HOME: 'relative' }, join('/home/me', '.cache', 'setup-dataset')],
])('on %s with %j', (platform, env, folder) => {
  expect(cacheFolder(env, platform, '/home/me')).toBe(folder)
})
