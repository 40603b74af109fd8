import { expect, it } from 'vitest'
import { flipBit } from '../support/archive.ts'
import { mnistShaped } from '../support/dataset.ts'
import { startOrigin } from '../support/origin.ts'
import { createRunner } from '../support/runner.ts'

const [file] = mnistShaped().files
if (!file) throw new Error('no file')

for (const fault of [undefined, { wrong: flipBit(file.bytes) }, { status: 404 }, { cut: 100 }]) {
  it.concurrent(`by a run that meets ${JSON.stringify(fault && Object.keys(fault)) ?? 'no trouble'}`, async () => {
    await using origin = await startOrigin({ files: { [`/${file.name}`]: file.bytes } })
    if (fault) origin.fault(file.name, { ...fault, always: true })
    await using runner = await createRunner()
    const url = new URL(origin.url(file.name))
    url.username = 'reader'
    url.password = 'hunter2-password'
    url.search = '?X-Amz-Signature=0123456789abcdef&token=tell-nobody'

    const result = await runner.run({ url: url.href, checksum: file.sha256, cache: 'none', retries: 0 })

    expect(result.exitCode).toBe(fault ? 1 : 0)
    expect(origin.requests[0]?.path).toBe(`/${file.name}${url.search}`)
    const shown = [
      ...result.stdout.split(/\r?\n/).filter((line) => !line.startsWith('::add-mask::')),
      ...[result.stderr, result.summary, ...Object.values(result.outputs)],
    ]
    for (const secret of ['hunter2-password', '0123456789abcdef', 'tell-nobody']) {
      expect(shown.filter((text) => text.includes(secret))).toEqual([])
    }
  })
}
