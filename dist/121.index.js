export const id = 121;
export const ids = [121];
export const modules = {

/***/ 121:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  waitForCache: () => (/* binding */ waitForCache)
});

// EXTERNAL MODULE: ./build/deadline.js
var build_deadline = __webpack_require__(4726);
// EXTERNAL MODULE: ./build/report/story.js + 2 modules
var story = __webpack_require__(2558);
// EXTERNAL MODULE: ./build/format.js
var format = __webpack_require__(7413);
;// CONCATENATED MODULE: ./build/report/waiting.js

/** Why nobody is waited for where no cache is asked that the jobs of a run share. */
const NOTHING_SHARED = 'wait-for-cache needs the Actions cache, which this job does not ask: not waiting';
/** Who fetches: this job, or another one, which is waited for; without a lease asked for, whoever will save. */
function describeTurn(lease, longest) {
    const time = `at most ${(0,format/* formatDuration */.a3)(longest)}`;
    switch (lease?.kind) {
        case 'ours':
            return 'this job fetches it for those of this run that wait for the cache';
        case 'held':
            return `another job of this run is fetching it: waiting ${time} until it is saved`;
        case 'unavailable':
            return `not waiting for another job of this run: ${lease.reason}`;
        case undefined:
            return `this job saves nothing: waiting ${time} until another job of this run does`;
    }
}
/** How the wait ended. */
function describeWait(waited) {
    const time = `waited ${(0,format/* formatDuration */.a3)(waited.milliseconds)}`;
    if (waited.kind === 'found')
        return `${time}: another job has saved it`;
    const trouble = waited.trouble === undefined ? '' : ` (the last look: ${waited.trouble})`;
    return `${time}, and no other job has saved it${trouble}: not waiting longer`;
}

// EXTERNAL MODULE: ./build/tiers/generations.js
var generations = __webpack_require__(4793);
// EXTERNAL MODULE: ./build/tiers/restore.js
var restore = __webpack_require__(2072);
// EXTERNAL MODULE: ./build/tiers/save.js
var save = __webpack_require__(9617);
// EXTERNAL MODULE: ./build/tiers/tier.js
var tier = __webpack_require__(9984);
;// CONCATENATED MODULE: ./build/tiers/wait.js




const FIRST_LOOK_MS = 2_000;
const LATEST_LOOK_MS = 15_000;
const GROWTH = 1.5;
const SOONEST_LOOK_MS = 250;
/** Kept of the time for the answer to the last look, or a part of it where there is little. */
const LAST_LOOK_MS = 2_000;
const LAST_LOOK_PART = 1 / 4;
/** Looks for the entry now and then until it is there or so many milliseconds are over. */
async function waitForEntry({ tier, key, wrong }, milliseconds, clock, signal) {
    const start = clock.now();
    const passed = () => clock.now() - start;
    const lastLook = milliseconds - Math.min(LAST_LOOK_MS, milliseconds * LAST_LOOK_PART);
    let trouble;
    for (let look = 1;; look += 1) {
        const left = lastLook - passed();
        if (left <= 0)
            return { kind: 'late', milliseconds: passed(), trouble };
        await clock.sleep(nextLook(look, left, clock.random()), signal);
        const answer = await lookWithin(milliseconds - passed(), () => tier.lookup(key), clock, signal);
        if (answer.kind === 'found' && (wrong === undefined || !(0,generations/* isSameEntry */.TR)(answer.entry, wrong)))
            return { kind: 'found', milliseconds: passed() };
        trouble = answer.kind === 'unavailable' ? answer.reason : undefined;
    }
}
/** One look, which is given up after so many milliseconds. */
async function lookWithin(milliseconds, look, clock, signal) {
    try {
        return await (0,build_deadline/* withDeadline */.N)(milliseconds, clock, (end) => (0,build_deadline/* untilAborted */.E)(look, AbortSignal.any([signal, end.signal])), () => new Error(`no answer within ${(0,format/* formatDuration */.a3)(milliseconds)}`));
    }
    catch (error) {
        signal.throwIfAborted();
        return { kind: 'unavailable', reason: (0,tier/* reasonOf */.A)(error) };
    }
}
/**
 * Milliseconds until the n-th look (from 1): anywhere up to a bound that grows, so that many jobs do not ask at once; the
 * last look is when what is `left` until then is over. `random` is a number in [0, 1).
 */
function nextLook(look, left, random) {
    const latest = Math.min(LATEST_LOOK_MS, FIRST_LOOK_MS * GROWTH ** (look - 1));
    return Math.ceil(Math.min(left, SOONEST_LOOK_MS + random * (latest - SOONEST_LOOK_MS)));
}
/** Milliseconds to wait at most: what the workflow says, but never more than half of what the step has left to fetch in. */
function longestWait(asked, remaining) {
    return Math.max(0, Math.min(asked, remaining / 2));
}

;// CONCATENATED MODULE: ./build/wait-for-cache.js







/**
 * Of the jobs of a run that miss the same dataset, one takes a lease and goes on to fetch; in the others this waits for
 * what that one saves, and restores it. Returns what was there before where there is nobody to wait for, or nothing came.
 */
async function waitForCache(plan, before, { inputs, ports: { clock, log }, staging, deadline }) {
    const { signal } = deadline;
    const tell = (what) => log.info(`${plan.dataset.name}: ${what}`);
    const shared = before.findings.find(({ tier }) => tier.takeLease !== undefined);
    if (shared === undefined) {
        tell(NOTHING_SHARED);
        return before;
    }
    // The log says why already.
    if (shared.kind === 'unavailable')
        return before;
    const { tier } = shared;
    const wrong = shared.kind === 'corrupt' ? shared.entry : undefined;
    // Who would not fetch and save must not hold up the others.
    const lease = (0,save/* savesWhatItMisses */.Qy)(inputs)
        ? await (0,build_deadline/* untilAborted */.E)(async () => tier.takeLease?.((0,generations/* nextGeneration */.aN)(plan.key, wrong)), signal)
        : undefined;
    const longest = longestWait(inputs.waitForCache, deadline.remaining());
    tell(describeTurn(lease, longest));
    if (lease !== undefined && lease.kind !== 'held')
        return before;
    const waited = await waitForEntry({ tier, key: plan.key, wrong }, longest, clock, signal);
    tell(describeWait(waited));
    if (waited.kind === 'late')
        return before;
    const folder = (name) => staging.folder(`${name}-after-waiting`);
    const { verified, findings } = await (0,build_deadline/* untilAborted */.E)(() => (0,restore/* restore */.P)(plan, [tier], folder, before.verified), signal);
    (0,story/* tellFindings */.yq)(plan, findings, log);
    const now = new Map(findings.map((finding) => [finding.tier, finding]));
    return { verified, findings: before.findings.map((finding) => now.get(finding.tier) ?? finding) };
}


/***/ })

};
