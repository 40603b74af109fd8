import { parentPort, workerData } from 'node:worker_threads'
import { diskError } from '../disk/disk-error.ts'
import { PlaceError } from '../errors.ts'
import type { Job, Report } from './job.ts'
import { unpackTar } from './unpack-tar.ts'
import { helpWithZip, leadZip } from './unpack-zip.ts'
import type { ZipShare } from './zip-share.ts'

const job = workerData as Job

function tell(report: Report): void {
  parentPort?.postMessage(report)
}

/** Tells of a failure by its parts: an error that is posted loses its class. */
function tellFailure(error: unknown): void {
  const known = diskError(error, job.target)
  if (known instanceof PlaceError) {
    const { code, message, facts, advice, path } = known
    tell({ kind: 'failed', failure: { code, message, facts, advice, path } })
  } else tell({ kind: 'broken', message: String(known) })
}

if (job.format !== 'zip') unpackTar(job, job.format, tell).catch(tellFailure)
else if (job.leads) leadZip(job, tell).catch(tellFailure)
else
  parentPort?.once('message', (share: ZipShare | undefined) => {
    if (share !== undefined) helpWithZip(job, share, tell).catch(tellFailure)
  })
