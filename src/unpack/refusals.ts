import { PlaceError } from '../errors.ts'
import { MOST_MEMBERS } from './bounds.ts'

/** Longest name that is shown whole. */
const MOST_SHOWN = 200

/** The errors of one archive, each naming it and, where there is one, the member. */
export class Refusals {
  readonly archive: string

  /** `archive` is its path in the dataset. */
  constructor(archive: string) {
    this.archive = archive
  }

  /** Something that an archive made to do harm would hold. */
  unsafe(member: string, why: string): PlaceError {
    return new PlaceError({
      code: 'unsafe-archive',
      path: this.archive,
      message: `${this.archive} is not unpacked: ${show(member)}: ${why}`,
      facts: { archive: this.archive, member: show(member) },
      advice:
        'Its digest is right, so it was published so: ask its publisher. With layout files and without `unpack` it is placed as it is.',
    })
  }

  /** The archive as a whole holds more than it may. */
  tooMuch(member: string, why: string): PlaceError {
    return new PlaceError({
      code: 'unsafe-archive',
      path: this.archive,
      message: `${this.archive} is not unpacked: ${why}`,
      facts: { archive: this.archive, member: show(member) },
      advice:
        'Place it as it is, with layout files and without `unpack`, and unpack what you need of it in a step of your own.',
    })
  }

  /** It has more members than any archive may, wanted or not. */
  tooManyMembers(member: string): PlaceError {
    return this.tooMuch(member, `it holds more than ${MOST_MEMBERS} members`)
  }

  /** Bytes that do not follow the format. */
  damaged(why: string, cause?: unknown): PlaceError {
    return new PlaceError({
      code: 'cannot-place',
      path: this.archive,
      message: `${this.archive} has the pinned digest but cannot be unpacked: ${why}`,
      advice:
        'The published archive is damaged, or is no archive of this kind. Use another release of the dataset, or place it as it is, without `unpack`.',
      cause,
    })
  }

  /** Something harmless that is not done. */
  unsupported(member: string, why: string, advice: string): PlaceError {
    return new PlaceError({
      code: 'cannot-place',
      path: this.archive,
      message: `${this.archive} cannot be unpacked: ${show(member)}: ${why}`,
      facts: { archive: this.archive, member: show(member) },
      advice,
    })
  }
}

function show(member: string): string {
  return member.length > MOST_SHOWN ? `${member.slice(0, MOST_SHOWN)}…` : member
}
