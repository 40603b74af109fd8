/** The version of package.json, which a test compares. */
export const VERSION = '1.0.0'

/** The tag that workflows name in `uses:`; it moves with every release of its major version. */
export const RELEASE_TAG = `v${VERSION.split('.')[0]}`

const HOME = 'https://github.com/setup-dataset/setup-dataset'

/** Names the project to the servers that we ask, as their operators wish (RFC 9110 §10.1.5). */
export const USER_AGENT = `setup-dataset/${VERSION} (+${HOME})`

/** Where the pages of `docs/` are read, as that tag has them. */
export const DOCS = `${HOME}/blob/${RELEASE_TAG}/docs`
