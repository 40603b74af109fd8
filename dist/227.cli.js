"use strict";
exports.id = 227;
exports.ids = [227];
exports.modules = {

/***/ 2227:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   waitForCache: () => (/* binding */ waitForCache)
/* harmony export */ });
/* harmony import */ var _fetch_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2875);


// src/report/waiting.ts
/** Why nobody is waited for where no cache is asked that the jobs of a run share. */
const NOTHING_SHARED = "wait-for-cache needs the Actions cache, which this job does not ask: not waiting";
/** Who fetches: this job, or another one, which is waited for; without a lease asked for, whoever will save. */
function describeTurn(lease, longest) {
	const time = `at most ${(0,_fetch_js__WEBPACK_IMPORTED_MODULE_0__.Gt)(longest)}`;
	switch (lease?.kind) {
		case "ours": return "this job fetches it for those of this run that wait for the cache";
		case "held": return `another job of this run is fetching it: waiting ${time} until it is saved`;
		case "unavailable": return `not waiting for another job of this run: ${lease.reason}`;
		case void 0: return `this job saves nothing: waiting ${time} until another job of this run does`;
	}
}
/** How the wait ended. */
function describeWait(waited) {
	const time = `waited ${(0,_fetch_js__WEBPACK_IMPORTED_MODULE_0__.Gt)(waited.milliseconds)}`;
	if (waited.kind === "found") return `${time}: another job has saved it`;
	return `${time}, and no other job has saved it${waited.trouble === void 0 ? "" : ` (the last look: ${waited.trouble})`}: not waiting longer`;
}

// src/tiers/wait.ts
const FIRST_LOOK_MS = 2e3;
const LATEST_LOOK_MS = 15e3;
const GROWTH = 1.5;
const SOONEST_LOOK_MS = 250;
/** Kept of the time for the answer to the last look, or a part of it where there is little. */
const LAST_LOOK_MS = 2e3;
const LAST_LOOK_PART = 1 / 4;
/** Looks for the entry now and then until it is there or so many milliseconds are over. */
async function waitForEntry({ tier, key, wrong }, milliseconds, clock, signal) {
	const start = clock.now();
	const passed = () => clock.now() - start;
	const lastLook = milliseconds - Math.min(LAST_LOOK_MS, milliseconds * LAST_LOOK_PART);
	let trouble;
	for (let look = 1;; look += 1) {
		const left = lastLook - passed();
		if (left <= 0) return {
			kind: "late",
			milliseconds: passed(),
			trouble
		};
		await clock.sleep(nextLook(look, left, clock.random()), signal);
		const answer = await lookWithin(milliseconds - passed(), () => tier.lookup(key), clock, signal);
		if (answer.kind === "found" && (wrong === void 0 || !(0,_fetch_js__WEBPACK_IMPORTED_MODULE_0__.F)(answer.entry, wrong))) return {
			kind: "found",
			milliseconds: passed()
		};
		trouble = answer.kind === "unavailable" ? answer.reason : void 0;
	}
}
/** One look, which is given up after so many milliseconds. */
async function lookWithin(milliseconds, look, clock, signal) {
	try {
		return await (0,_fetch_js__WEBPACK_IMPORTED_MODULE_0__.ot)(milliseconds, clock, (end) => (0,_fetch_js__WEBPACK_IMPORTED_MODULE_0__.at)(look, AbortSignal.any([signal, end.signal])), () => /* @__PURE__ */ new Error(`no answer within ${(0,_fetch_js__WEBPACK_IMPORTED_MODULE_0__.Gt)(milliseconds)}`));
	} catch (error) {
		signal.throwIfAborted();
		return {
			kind: "unavailable",
			reason: (0,_fetch_js__WEBPACK_IMPORTED_MODULE_0__.B)(error)
		};
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

// src/wait-for-cache.ts
/**
* Of the jobs of a run that miss the same dataset, one takes a lease and goes on to fetch; in the others this waits for
* what that one saves, and restores it. Returns what was there before where there is nobody to wait for, or nothing came.
*/
async function waitForCache(plan, before, { inputs, ports: { clock, log }, staging, deadline }) {
	const { signal } = deadline;
	const tell = (what) => log.info(`${plan.dataset.name}: ${what}`);
	const shared = before.findings.find(({ tier }) => tier.takeLease !== void 0);
	if (shared === void 0) {
		tell(NOTHING_SHARED);
		return before;
	}
	if (shared.kind === "unavailable") return before;
	const { tier } = shared;
	const wrong = shared.kind === "corrupt" ? shared.entry : void 0;
	const lease = (0,_fetch_js__WEBPACK_IMPORTED_MODULE_0__.z)(inputs) ? await (0,_fetch_js__WEBPACK_IMPORTED_MODULE_0__.at)(async () => tier.takeLease?.((0,_fetch_js__WEBPACK_IMPORTED_MODULE_0__.I)(plan.key, wrong)), signal) : void 0;
	const longest = longestWait(inputs.waitForCache, deadline.remaining());
	tell(describeTurn(lease, longest));
	if (lease !== void 0 && lease.kind !== "held") return before;
	const waited = await waitForEntry({
		tier,
		key: plan.key,
		wrong
	}, longest, clock, signal);
	tell(describeWait(waited));
	if (waited.kind === "late") return before;
	const folder = (name) => staging.folder(`${name}-after-waiting`);
	const { verified, findings } = await (0,_fetch_js__WEBPACK_IMPORTED_MODULE_0__.at)(() => (0,_fetch_js__WEBPACK_IMPORTED_MODULE_0__.V)(plan, [tier], folder, before.verified), signal);
	(0,_fetch_js__WEBPACK_IMPORTED_MODULE_0__.W)(plan, findings, log);
	const now = new Map(findings.map((finding) => [finding.tier, finding]));
	return {
		verified,
		findings: before.findings.map((finding) => now.get(finding.tier) ?? finding)
	};
}



/***/ })

};
;