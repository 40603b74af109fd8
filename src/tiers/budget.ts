/** Milliseconds for a question to a tier's service, with all its tries. */
export const LOOKUP_BUDGET_MS = 10_000

const TRANSFER_BUDGET_MS = 30_000
/** Bytes per millisecond below which a transfer is given up for the next tier. */
const SLOWEST_TRANSFER = 1_000
/** Bytes that a file whose size is not pinned is taken to have, when a budget is made. */
const ASSUMED_SIZE = 1024 ** 3

/** Milliseconds for a transfer, from the sizes that are known. */
export function transferBudget(files: readonly { readonly size: number | undefined }[]): number {
  const bytes = files.reduce((sum, { size = ASSUMED_SIZE }) => sum + size, 0)
  return TRANSFER_BUDGET_MS + bytes / SLOWEST_TRANSFER
}

/** What is wrong when such a time is over. */
export function overBudget(milliseconds: number): Error {
  return new Error(`it did not finish within ${Math.round(milliseconds / 1000)} s`)
}
