import { closeSync, openSync } from 'node:fs'
import { freeSpace } from '../disk/free-space.ts'
import { noSpace } from '../disk/no-space.ts'
import { FileReports, type Job, type Tell } from './job.ts'
import { TargetFolder } from './member-file.ts'
import { Refusals } from './refusals.ts'
import { selectorOf } from './selector.ts'
import { type OpenZip, readContent } from './zip-content.ts'
import { readZipDirectory } from './zip-directory.ts'
import { readZipEntry, type ZipEntry } from './zip-entry.ts'
import { nameOf, planZip } from './zip-plan.ts'
import { shareTasks, takeTasks, type ZipShare } from './zip-share.ts'

/** Plans what a zip becomes, tells the other threads, and takes part. */
export async function leadZip(job: Job, tell: Tell): Promise<void> {
  const share = await withZip(job, async (zip) => {
    const directory = readZipDirectory(zip.file, job.archive.size, zip.refusals)
    const plan = await planZip(zip, directory, selectorOf(job.selection), job)
    await checkSpace(job, plan.bytes)
    tell({ kind: 'total', total: plan.tasks.length })
    return shareTasks(directory, plan.tasks)
  })
  tell({ kind: 'share', share })
  await helpWithZip(job, share, tell)
}

/** Unpacks members of a zip that no other thread has taken, until there are none. */
export async function helpWithZip(job: Job, share: ZipShare, tell: Tell): Promise<void> {
  const directory = Buffer.from(share.directory)
  const select = selectorOf(job.selection)
  const reports = new FileReports(tell)
  await withZip(job, async (zip) => {
    const folder = new TargetFolder(job.target, zip.refusals)
    for (const { place, namedAt, contentAt, limit } of takeTasks(share)) {
      // The plan has found both.
      const named = readZipEntry(directory, namedAt) as ZipEntry
      const content = contentAt === namedAt ? named : (readZipEntry(directory, contentAt) as ZipEntry)
      const file = folder.create(select(nameOf(zip, named)) ?? '')
      await readContent(zip, content, limit, (part) => file.write(part))
      reports.add(place, file.finish())
    }
  })
  reports.flush()
}

async function withZip<Result>(
  { archive, stop }: Job,
  use: (zip: OpenZip) => Promise<Result>,
): Promise<Result> {
  const file = openSync(archive.location, 'r')
  try {
    return await use({ file, location: archive.location, refusals: new Refusals(archive.path), stop })
  } finally {
    closeSync(file)
  }
}

async function checkSpace({ archive, target }: Job, needed: number): Promise<void> {
  const free = await freeSpace(target)
  if (needed > free) throw noSpace(`${archive.path} unpacks to`, { needed, free, folder: target })
}
