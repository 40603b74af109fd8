export const id = 628;
export const ids = [628];
export const modules = {

/***/ 8247:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  takeLease: () => (/* binding */ takeLease)
});

// EXTERNAL MODULE: ./build/tiers/budget.js
var budget = __webpack_require__(9049);
// EXTERNAL MODULE: ./build/tiers/tier.js
var tier = __webpack_require__(9984);
// EXTERNAL MODULE: ./build/tiers/actions-direct/entry-version.js
var entry_version = __webpack_require__(4913);
// EXTERNAL MODULE: ./build/tiers/actions-direct/service-call.js
var service_call = __webpack_require__(5080);
;// CONCATENATED MODULE: ./build/tiers/actions-direct/reserve-call.js

const METHOD = '/twirp/github.actions.results.api.v1.CacheService/CreateCacheEntry';
/** Bytes that v1 is told to expect. */
const SIZE = 1;
/** How an entry is reserved, as before a save: the service gives it to the first who asks. */
function reserveCall({ kind, base, token }, key, version) {
    const authorization = token === '' ? {} : { authorization: `Bearer ${token}` };
    const headers = { ...authorization, 'content-type': 'application/json' };
    if (kind === 'v1') {
        return {
            url: new URL(`${base.href}_apis/artifactcache/caches`),
            headers: { ...headers, accept: 'application/json;api-version=6.0-preview.1' },
            post: (0,service_call/* asciiJson */.iL)({ key, version, cacheSize: SIZE }),
        };
    }
    return {
        url: new URL(METHOD, base),
        headers: { ...headers, accept: 'application/json' },
        post: (0,service_call/* asciiJson */.iL)({ key, version }),
    };
}
/**
 * Reads the answer to such a call. GitHub says 409 where another has it; other servers give no entry, without a word or
 * with the same ones.
 */
function readReservation(kind, status, statusText, body) {
    if (status === 409)
        return { kind: 'held' };
    const json = (0,service_call/* readJson */.Vh)(body);
    if (status < 200 || status > 299)
        return { kind: 'unavailable', reason: (0,service_call/* refusalOf */.Of)(status, statusText, json) };
    if (json === undefined)
        return { kind: 'unavailable', reason: 'the cache service answered with no JSON object' };
    if (kind === 'v1' ? json.cacheId : json.ok)
        return { kind: 'ours' };
    const message = (0,service_call/* messageOf */.bD)(json);
    return message === '' || /already exists/i.test(message)
        ? { kind: 'held' }
        : { kind: 'unavailable', reason: message };
}

// EXTERNAL MODULE: ./build/tiers/actions-direct/send-call.js
var send_call = __webpack_require__(8269);
// EXTERNAL MODULE: ./build/tiers/actions-direct/service.js
var actions_direct_service = __webpack_require__(4243);
// EXTERNAL MODULE: ./build/tiers/actions-direct/within-time.js
var within_time = __webpack_require__(2563);
;// CONCATENATED MODULE: ./build/tiers/actions-direct/take-lease.js







/** Of another version than what is saved, so that no look-up meets a lease. */
const VERSION = (0,entry_version/* entryVersion */.R)('setup-dataset-lease', 'gzip');
/**
 * Takes the lease of this workflow run on an entry: one that is reserved and never uploaded, so that nothing of it
 * lies in the cache. Asked once alone, by a client whose connections nobody has used: on one that has gone stale a request
 * is sent twice, and whose first answer is lost could not tell its own lease from another's.
 */
async function takeLease(client, env, entry) {
    const { GITHUB_RUN_ID: run, GITHUB_RUN_ATTEMPT: attempt = '1' } = env;
    if (!run)
        return { kind: 'unavailable', reason: 'GITHUB_RUN_ID is not set' };
    try {
        const service = (0,actions_direct_service/* readService */.u)(env);
        if (service.kind === 'none')
            return { kind: 'unavailable', reason: service.reason };
        const call = reserveCall(service, `${entry}-lease-${run}-${attempt}`, VERSION);
        const { status, statusText, text } = await (0,within_time/* withinTime */.d)(budget/* LOOKUP_BUDGET_MS */.mL, (signal) => (0,send_call/* sendCall */.n)(client, call, signal));
        return readReservation(service.kind, status, statusText, text);
    }
    catch (error) {
        return { kind: 'unavailable', reason: (0,tier/* reasonOf */.A)(error) };
    }
}


/***/ })

};
