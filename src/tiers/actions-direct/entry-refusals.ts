import { PlaceError } from '../../errors.ts'
import { Refusals } from '../../unpack/refusals.ts'

/** An entry's archive that is not as it was saved: evidence about the entry, and no failure of the job. */
export class WrongArchive extends PlaceError {}

/** What the reader of tars says of an entry; whoever may save entries may make them hold anything. */
export class EntryRefusals extends Refusals {
  override unsafe(member: string, why: string): PlaceError {
    return wrong(`${member}: ${why}`)
  }

  override tooMuch(_member: string, why: string): PlaceError {
    return wrong(why)
  }

  override damaged(why: string, cause?: unknown): PlaceError {
    return wrong(why, cause)
  }

  override unsupported(member: string, why: string): PlaceError {
    return wrong(`${member}: ${why}`)
  }
}

function wrong(message: string, cause?: unknown): WrongArchive {
  return new WrongArchive({ code: 'cannot-place', path: '', message, advice: '', cause })
}
