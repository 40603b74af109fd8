/** What an error of the SDK has, as far as it is used. */
export interface ServiceError {
  readonly name?: string
  readonly message?: string
  readonly $metadata?: { readonly httpStatusCode?: number }
  readonly $response?: { readonly headers?: Readonly<Record<string, string>> }
}

/** Whether an error has one of these names, which for an answer of a store is the code that it gave. */
export function isNamed(error: unknown, ...names: readonly string[]): boolean {
  return error instanceof Error && names.includes(error.name)
}

/** The status that a store answered with; undefined where none did. */
export function statusOf(error: unknown): number | undefined {
  const { status, $metadata } = error as { status?: number } & ServiceError
  return status ?? $metadata?.httpStatusCode
}
