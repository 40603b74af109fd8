/**
 * The folder that an entry holds. The entry's version hashes this very text, so it is short, relative and the same on
 * every runner; it is resolved in a folder of ours, never in the user's workspace.
 */
export const PATH_LITERAL = 'setup-dataset'
