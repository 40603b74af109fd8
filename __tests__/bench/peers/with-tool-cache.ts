// A program: `downloadTool` for each line "digest url name" of a file; who calls it verifies.
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { downloadTool } from '@actions/tool-cache'

for (const line of readFileSync(process.argv[2] ?? '', 'utf8')
  .trim()
  .split('\n')) {
  const [, url = '', name = ''] = line.split(' ')
  await downloadTool(url, resolve(name))
}
