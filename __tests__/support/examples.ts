/** The examples that `__tests__/workflows` runs by act; the end-to-end suite runs the steps of all others. */
export const RUN_BY_ACT: readonly string[] = ['keep-warm.yml', 'matrix.yml']
