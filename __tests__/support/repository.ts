import { resolve } from 'node:path'

/** The folder of action.yml. */
export const repositoryRoot = resolve(import.meta.dirname, '../..')
