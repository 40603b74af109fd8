/** The package of the Actions cache, a bundle of its own: it stays an ES module, as a package of its own asks for one. */
export { isFeatureAvailable, restoreCache, saveCache } from '@actions/cache'
