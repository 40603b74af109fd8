"use strict";
exports.id = 360;
exports.ids = [360,318];
exports.modules = {

/***/ 8318:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   asker: () => (/* binding */ asker)
/* harmony export */ });
/* harmony import */ var _fetch_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2875);
/* harmony import */ var _index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(327);



// src/network/ask.ts
/** Somebody waits for the answer, who has waited before. */
const SHORT_DEADLINES = {
	tcp: 4e3,
	tls: 4e3,
	connect: 6e3,
	firstByte: 6e3,
	ahead: 2e3
};
/** Milliseconds after which a sample is large enough. */
const LONGEST_SAMPLE = 3e3;
/** Enough to see that it is a page. */
const HEAD_BYTES = 4096;
/** A way to ask single questions, by which nothing is downloaded. */
function asker({ ca, policy = _index_js__WEBPACK_IMPORTED_MODULE_1__.K, credentials = _index_js__WEBPACK_IMPORTED_MODULE_1__.Q, deadlines = SHORT_DEADLINES, ...options }) {
	const asking = {
		...options,
		policy,
		deadlines,
		store: (0,_fetch_js__WEBPACK_IMPORTED_MODULE_0__.u)(ca)
	};
	return (hop, via, limits) => probe((0,_index_js__WEBPACK_IMPORTED_MODULE_1__.$)(hop, credentials), via, {
		...asking,
		...limits
	});
}
async function probe(hop, via, options) {
	const { store, userAgent, deadlines, clock, signal, policy } = options;
	const { url } = hop;
	const exchange = (0,_fetch_js__WEBPACK_IMPORTED_MODULE_0__.s)(url, via, signal, deadlines.firstByte, /* @__PURE__ */ new Set());
	try {
		signal.throwIfAborted();
		(0,_fetch_js__WEBPACK_IMPORTED_MODULE_0__.lt)(policy, url);
		const start = clock.now();
		const connection = await (0,_fetch_js__WEBPACK_IMPORTED_MODULE_0__.c)(url, via, {
			deadlines,
			store,
			signal
		});
		const connected = clock.now();
		const head = (0,_index_js__WEBPACK_IMPORTED_MODULE_1__.nt)(hop, via, userAgent);
		const answer = await (0,_fetch_js__WEBPACK_IMPORTED_MODULE_0__.i)(head, connection, exchange, () => connection.destroy());
		if (!("body" in answer)) throw answer.error;
		exchange.answered();
		await (0,_fetch_js__WEBPACK_IMPORTED_MODULE_0__.a)(answer, url, via);
		const { status, statusText, headers, body } = answer;
		const authority = url.protocol === "https:" ? connection.authority : void 0;
		const times = {
			connected: connected - start,
			answered: clock.now() - connected
		};
		const sample = await readSample(body, options);
		return {
			kind: "answered",
			status,
			statusText,
			headers,
			isAuthorised: "authorization" in hop.headers,
			authority,
			...times,
			sample
		};
	} catch (error) {
		const reason = exchange.signal.aborted ? exchange.signal.reason : error;
		return {
			kind: "unanswered",
			error: (0,_fetch_js__WEBPACK_IMPORTED_MODULE_0__.bt)(reason, url, via)
		};
	} finally {
		exchange.end();
	}
}
async function readSample(body, { sample = 0, clock }) {
	const start = clock.now();
	let bytes = 0;
	let head = Buffer.alloc(0);
	if (sample > 0) await body.read((chunk) => {
		bytes += chunk.length;
		if (head.length < HEAD_BYTES) head = Buffer.concat([head, chunk.subarray(0, HEAD_BYTES - head.length)]);
		return bytes >= sample || clock.now() - start >= LONGEST_SAMPLE ? "enough" : "more";
	}).catch(() => {});
	body.destroy();
	return {
		bytes,
		milliseconds: clock.now() - start,
		head
	};
}



/***/ }),

/***/ 4360:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   demoCommand: () => (/* binding */ demoCommand)
/* harmony export */ });
/* harmony import */ var _fetch_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2875);
/* harmony import */ var _index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(327);
/* harmony import */ var _instead_of_path_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(555);
/* harmony import */ var _ask_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8318);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_4___default = /*#__PURE__*/__webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_4__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_5___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_5__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_6___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_6__);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_7___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_7__);
/* harmony import */ var node_events__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(8474);
/* harmony import */ var node_events__WEBPACK_IMPORTED_MODULE_8___default = /*#__PURE__*/__webpack_require__.n(node_events__WEBPACK_IMPORTED_MODULE_8__);
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(8522);
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_9___default = /*#__PURE__*/__webpack_require__.n(node_zlib__WEBPACK_IMPORTED_MODULE_9__);
/* harmony import */ var node_http__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(7067);
/* harmony import */ var node_http__WEBPACK_IMPORTED_MODULE_10___default = /*#__PURE__*/__webpack_require__.n(node_http__WEBPACK_IMPORTED_MODULE_10__);












// src/demo/dataset.ts
const SIDE = 28;
const CLASSES = 10;
/** A small dataset in MNIST's format: the same four names, IDX headers, 28×28 images, labels 0–9; always the same bytes. */
function makeDemoFiles() {
	return [{
		set: "train",
		count: 1200
	}, {
		set: "t10k",
		count: 200
	}].flatMap(({ set, count }) => [packed(`${set}-images-idx3-ubyte.gz`, images(count)), packed(`${set}-labels-idx1-ubyte.gz`, labels(count))]);
}
function packed(name, content) {
	const bytes = (0,node_zlib__WEBPACK_IMPORTED_MODULE_9__.gzipSync)(content);
	return {
		name,
		bytes,
		sha256: (0,node_crypto__WEBPACK_IMPORTED_MODULE_7__.createHash)("sha256").update(bytes).digest("hex")
	};
}
/** IDX (yann.lecun.com/exdb/mnist): magic 2051, count, rows, columns, then one byte a pixel. */
function images(count) {
	const bytes = Buffer.alloc(16 + count * SIDE * SIDE);
	[
		2051,
		count,
		SIDE,
		SIDE
	].forEach((word, index) => {
		bytes.writeUInt32BE(word, index * 4);
	});
	for (let image = 0; image < count; image++) draw(bytes, 16 + image * SIDE * SIDE, image);
	return bytes;
}
/** A ring whose place and width follow from the number of the image. */
function draw(bytes, offset, image) {
	const [x0, y0, radius] = [
		10 + image % 9,
		10 + image % 7,
		4 + image % CLASSES
	];
	for (let y = 0; y < SIDE; y++) for (let x = 0; x < SIDE; x++) {
		const distance = Math.abs(Math.hypot(x - x0, y - y0) - radius);
		bytes[offset + y * SIDE + x] = Math.max(0, 255 - Math.round(distance * 120));
	}
}
/** IDX: magic 2049, count, then one byte a label. */
function labels(count) {
	const bytes = Buffer.alloc(8 + count);
	bytes.writeUInt32BE(2049, 0);
	bytes.writeUInt32BE(count, 4);
	for (let image = 0; image < count; image++) bytes[8 + image] = image % CLASSES;
	return bytes;
}

// src/demo/server.ts
/** Serves the files; the first request for a file named in `busy` gets a 503, for one in `cut` half of the body. */
async function startDemoServer(files, { busy, cut }) {
	const troubles = /* @__PURE__ */ new Map([[busy, (response) => response.writeHead(503, { "retry-after": "1" }).end("busy")], [cut, breakOff]]);
	let requests = 0;
	const server = (0,node_http__WEBPACK_IMPORTED_MODULE_10__.createServer)((request, response) => {
		requests += 1;
		const name = (request.url ?? "").slice(1);
		const file = files.find((candidate) => candidate.name === name);
		const trouble = troubles.get(name);
		troubles.delete(name);
		if (file === void 0) response.writeHead(404).end();
		else if (trouble) trouble(response, file.bytes);
		else response.writeHead(200, { "content-length": file.bytes.length }).end(file.bytes);
	});
	server.listen(0, "127.0.0.1");
	await (0,node_events__WEBPACK_IMPORTED_MODULE_8__.once)(server, "listening");
	return {
		base: new URL(`http://127.0.0.1:${server.address().port}/`),
		requests: () => requests,
		async close() {
			server.closeAllConnections();
			server.close();
			await (0,node_events__WEBPACK_IMPORTED_MODULE_8__.once)(server, "close");
		}
	};
}
function breakOff(response, bytes) {
	response.writeHead(200, { "content-length": bytes.length });
	response.write(bytes.subarray(0, bytes.length / 2), () => response.destroy());
}

// src/demo/demo.ts
const throwElsewhere = (0,_instead_of_path_js__WEBPACK_IMPORTED_MODULE_2__.n)(_instead_of_path_js__WEBPACK_IMPORTED_MODULE_2__.t);
/** `demo`: cold, warm, healed and refused with the real engine, a real server on loopback and a real cache folder. */
async function demoCommand({ out, err, secrets }, json) {
	const terminal = {
		out: json ? err : out,
		err,
		secrets
	};
	const files = makeDemoFiles();
	const root = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_6__.mkdtemp)((0,node_path__WEBPACK_IMPORTED_MODULE_5__.join)((0,node_os__WEBPACK_IMPORTED_MODULE_4__.tmpdir)(), "setup-dataset-demo-")).catch((0,_fetch_js__WEBPACK_IMPORTED_MODULE_0__.Bt)((0,node_os__WEBPACK_IMPORTED_MODULE_4__.tmpdir)())).catch(throwElsewhere);
	const server = await startDemoServer(files, {
		busy: "train-images-idx3-ubyte.gz",
		cut: "t10k-images-idx3-ubyte.gz"
	});
	const road = (0,_fetch_js__WEBPACK_IMPORTED_MODULE_0__.ht)({}, {});
	const client = (0,_fetch_js__WEBPACK_IMPORTED_MODULE_0__.t)({
		road,
		userAgent: _index_js__WEBPACK_IMPORTED_MODULE_1__.c
	});
	const ask = (0,_ask_js__WEBPACK_IMPORTED_MODULE_3__.asker)({
		ca: [],
		userAgent: _index_js__WEBPACK_IMPORTED_MODULE_1__.c,
		clock: _fetch_js__WEBPACK_IMPORTED_MODULE_0__.Ht
	});
	const cache = (0,node_path__WEBPACK_IMPORTED_MODULE_5__.join)(root, "cache");
	const log = (0,_index_js__WEBPACK_IMPORTED_MODULE_1__.o)({
		...terminal,
		err: terminal.out
	}, false);
	const runs = [];
	const fetch = async (run, manifest) => {
		const tiers = [(0,_fetch_js__WEBPACK_IMPORTED_MODULE_0__.k)(cache, "the cache")];
		const outcome = await (0,_fetch_js__WEBPACK_IMPORTED_MODULE_0__.R)(await inputsFor(manifest, server.base, (0,node_path__WEBPACK_IMPORTED_MODULE_5__.join)(root, run), root), {
			client,
			diagnosis: {
				road,
				ask,
				control: void 0
			},
			tiers,
			clock: _fetch_js__WEBPACK_IMPORTED_MODULE_0__.Ht,
			journal: new _fetch_js__WEBPACK_IMPORTED_MODULE_0__.it(_fetch_js__WEBPACK_IMPORTED_MODULE_0__.Ht),
			log,
			keepSecrets: (texts) => terminal.secrets.add(texts)
		});
		(0,_fetch_js__WEBPACK_IMPORTED_MODULE_0__.U)(outcome, log);
		runs.push({
			run,
			"cache-status": (0,_fetch_js__WEBPACK_IMPORTED_MODULE_0__.J)(outcome),
			"downloaded-bytes": outcome.downloadedBytes
		});
		return outcome;
	};
	try {
		terminal.out(`A dataset of MNIST's shape is served on ${server.base}, with a 503 and a cut transfer on the way.`);
		terminal.out("\n1. Cold: nothing is cached, every file is fetched and verified");
		expectStatus(await fetch("cold", files), "miss");
		const requests = server.requests();
		terminal.out("\n2. Warm: the cache has it, the server is not asked");
		expectStatus(await fetch("warm", files), "hit");
		expect(server.requests() === requests, `the server got ${server.requests() - requests} requests`);
		terminal.out("\n3. Healed: one byte of the cached copy is changed on disk");
		await flipByte(cache, "train-labels-idx1-ubyte.gz");
		expectStatus(await fetch("healed", files), "healed");
		expectStatus(await fetch("healed-again", files), "hit");
		terminal.out("\n4. Refused: the workflow pins other bytes than the server has");
		const refused = await expectRefusal(() => fetch("refused", files.map(pinOther)), terminal);
		expect((await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_6__.readdir)(root)).includes("refused") === false, "a refused dataset left files behind");
		terminal.out("\nNothing was placed and nothing was cached. Every step above ran for real.");
		if (json) out(JSON.stringify({
			runs,
			refused
		}, null, 2));
		return 0;
	} catch (error) {
		return throwElsewhere(error);
	} finally {
		client.close();
		await server.close();
		await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_6__.rm)(root, {
			recursive: true,
			force: true
		});
	}
}
function inputsFor(manifest, base, home, root) {
	const given = {
		files: manifest.map(({ name, sha256 }) => `${name} sha256:${sha256}`).join("\n"),
		"base-url": base.href,
		layout: "torchvision",
		path: home
	};
	return (0,_index_js__WEBPACK_IMPORTED_MODULE_1__._)((name) => given[name] ?? "", {
		temp: root,
		workspace: root,
		toolCache: void 0,
		diskOutlivesJob: true,
		event: ""
	}, root);
}
function pinOther(file) {
	return file.name.startsWith("t10k-labels") ? {
		...file,
		sha256: "0".repeat(64)
	} : file;
}
async function flipByte(cache, name) {
	const found = (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_6__.readdir)(cache, { recursive: true })).find((path) => path.endsWith(name));
	const file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_6__.open)((0,node_path__WEBPACK_IMPORTED_MODULE_5__.join)(cache, found ?? ""), "r+");
	try {
		const byte = Buffer.alloc(1);
		await file.read(byte, 0, 1, 100);
		byte.writeUInt8(byte.readUInt8() ^ 255);
		await file.write(byte, 0, 1, 100);
	} finally {
		await file.close();
	}
}
async function expectRefusal(run, terminal) {
	try {
		await run();
	} catch (error) {
		const cause = error instanceof _index_js__WEBPACK_IMPORTED_MODULE_1__.Vt ? error.cause : error;
		if (!(cause instanceof _index_js__WEBPACK_IMPORTED_MODULE_1__.Rt)) throw error;
		(0,_index_js__WEBPACK_IMPORTED_MODULE_1__.a)(cause, {
			...terminal,
			err: terminal.out
		});
		return (0,_index_js__WEBPACK_IMPORTED_MODULE_1__.Kt)(cause);
	}
	throw new Error("the demo expected a refusal, and the wrong bytes were accepted");
}
function expectStatus(outcome, status) {
	expect((0,_fetch_js__WEBPACK_IMPORTED_MODULE_0__.J)(outcome) === status, `the cache said ${(0,_fetch_js__WEBPACK_IMPORTED_MODULE_0__.J)(outcome)} instead of ${status}`);
}
function expect(holds, otherwise) {
	if (!holds) throw new Error(`the demo went wrong: ${otherwise}`);
}



/***/ }),

/***/ 555:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ throwInsteadOfPath),
/* harmony export */   t: () => (/* binding */ ELSEWHERE_TEMPORARY)
/* harmony export */ });
/* harmony import */ var _index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(327);


// src/disk/instead-of-path.ts
/** The way out where the folder for temporary files refuses. */
const ELSEWHERE_TEMPORARY = "Temporary files go there: mend that, or set TMPDIR (in a job: RUNNER_TEMP) to another folder.";
/** Throws errors on; of a disk's refusal `advice` takes the place of that to set the input `path`, which does not lead there. */
function throwInsteadOfPath(advice) {
	return (error) => {
		if (!(error instanceof _index_js__WEBPACK_IMPORTED_MODULE_0__.zt)) throw error;
		const { code, path, message, facts, cause } = error;
		const other = error.advice.replace(/[^.]*`path`[^.]*\./, advice);
		throw new _index_js__WEBPACK_IMPORTED_MODULE_0__.zt({
			code,
			path,
			message,
			facts,
			advice: other,
			cause
		});
	};
}



/***/ })

};
;