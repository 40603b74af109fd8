/** The version of package.json, which a test compares. */
export const VERSION = '0.1.0'

/** Names the project to the servers that we ask, as their operators wish (RFC 9110 §10.1.5). */
export const USER_AGENT = `setup-dataset/${VERSION} (+https://github.com/setup-dataset/setup-dataset)`
