export const id = 240;
export const ids = [240];
export const modules = {

/***/ 8859:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  demoCommand: () => (/* binding */ demoCommand)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/clock.js
var clock = __webpack_require__(7094);
// EXTERNAL MODULE: ./build/command/terminal.js + 2 modules
var command_terminal = __webpack_require__(8876);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(9473);
// EXTERNAL MODULE: ./build/inputs.js + 3 modules
var inputs = __webpack_require__(6733);
// EXTERNAL MODULE: ./build/journal.js
var journal = __webpack_require__(7999);
// EXTERNAL MODULE: ./build/main.js + 11 modules
var main = __webpack_require__(1530);
// EXTERNAL MODULE: ./build/network/ask.js
var network_ask = __webpack_require__(7008);
// EXTERNAL MODULE: ./build/network/client.js + 3 modules
var network_client = __webpack_require__(6441);
// EXTERNAL MODULE: ./build/network/proxy.js + 2 modules
var proxy = __webpack_require__(596);
// EXTERNAL MODULE: ./build/outcome.js
var build_outcome = __webpack_require__(7072);
// EXTERNAL MODULE: ./build/report/story.js + 1 modules
var story = __webpack_require__(6822);
// EXTERNAL MODULE: ./build/tiers/folder.js
var folder = __webpack_require__(8596);
// EXTERNAL MODULE: ./build/version.js
var version = __webpack_require__(8508);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(8522);
;// CONCATENATED MODULE: ./build/demo/dataset.js


const SIDE = 28;
const CLASSES = 10;
/** A small dataset in MNIST's format: the same four names, IDX headers, 28×28 images, labels 0–9; always the same bytes. */
function makeDemoFiles() {
    const sets = [
        { set: 'train', count: 1200 },
        { set: 't10k', count: 200 },
    ];
    return sets.flatMap(({ set, count }) => [
        packed(`${set}-images-idx3-ubyte.gz`, dataset_images(count)),
        packed(`${set}-labels-idx1-ubyte.gz`, labels(count)),
    ]);
}
function packed(name, content) {
    const bytes = (0,external_node_zlib_.gzipSync)(content);
    return { name, bytes, sha256: (0,external_node_crypto_.createHash)('sha256').update(bytes).digest('hex') };
}
/** IDX (yann.lecun.com/exdb/mnist): magic 2051, count, rows, columns, then one byte a pixel. */
function dataset_images(count) {
    const bytes = Buffer.alloc(16 + count * SIDE * SIDE);
    [2051, count, SIDE, SIDE].forEach((word, index) => {
        bytes.writeUInt32BE(word, index * 4);
    });
    for (let image = 0; image < count; image++)
        draw(bytes, 16 + image * SIDE * SIDE, image);
    return bytes;
}
/** A ring whose place and width follow from the number of the image. */
function draw(bytes, offset, image) {
    const [x0, y0, radius] = [10 + (image % 9), 10 + (image % 7), 4 + (image % CLASSES)];
    for (let y = 0; y < SIDE; y++) {
        for (let x = 0; x < SIDE; x++) {
            const distance = Math.abs(Math.hypot(x - x0, y - y0) - radius);
            bytes[offset + y * SIDE + x] = Math.max(0, 255 - Math.round(distance * 120));
        }
    }
}
/** IDX: magic 2049, count, then one byte a label. */
function labels(count) {
    const bytes = Buffer.alloc(8 + count);
    bytes.writeUInt32BE(2049, 0);
    bytes.writeUInt32BE(count, 4);
    for (let image = 0; image < count; image++)
        bytes[8 + image] = image % CLASSES;
    return bytes;
}

// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __webpack_require__(8474);
// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(7067);
;// CONCATENATED MODULE: ./build/demo/server.js


/** Serves the files; the first request for a file named in `busy` gets a 503, for one in `cut` half of the body. */
async function startDemoServer(files, { busy, cut }) {
    const troubles = new Map([
        [busy, (response) => response.writeHead(503, { 'retry-after': '1' }).end('busy')],
        [cut, breakOff],
    ]);
    let requests = 0;
    const server = (0,external_node_http_.createServer)((request, response) => {
        requests += 1;
        const name = (request.url ?? '').slice(1);
        const file = files.find((candidate) => candidate.name === name);
        const trouble = troubles.get(name);
        troubles.delete(name);
        if (file === undefined)
            response.writeHead(404).end();
        else if (trouble)
            trouble(response, file.bytes);
        else
            response.writeHead(200, { 'content-length': file.bytes.length }).end(file.bytes);
    });
    server.listen(0, '127.0.0.1');
    await (0,external_node_events_.once)(server, 'listening');
    return {
        base: new URL(`http://127.0.0.1:${server.address().port}/`),
        requests: () => requests,
        async close() {
            server.closeAllConnections();
            server.close();
            await (0,external_node_events_.once)(server, 'close');
        },
    };
}
function breakOff(response, bytes) {
    response.writeHead(200, { 'content-length': bytes.length });
    response.write(bytes.subarray(0, bytes.length / 2), () => response.destroy());
}

;// CONCATENATED MODULE: ./build/demo/demo.js


















/** `demo`: cold, warm, healed and refused with the real engine, a real server on loopback and a real cache folder. */
async function demoCommand({ out, err, secrets }, json) {
    // The story is the result, unless a document is.
    const terminal = { out: json ? err : out, err, secrets };
    const files = makeDemoFiles();
    const root = await (0,promises_.mkdtemp)((0,external_node_path_.join)((0,external_node_os_.tmpdir)(), 'setup-dataset-demo-'));
    const server = await startDemoServer(files, {
        busy: 'train-images-idx3-ubyte.gz',
        cut: 't10k-images-idx3-ubyte.gz',
    });
    const road = (0,proxy/* readRoad */.H)({}, {});
    const client = (0,network_client.httpClient)({ road, userAgent: version/* USER_AGENT */._O });
    const ask = (0,network_ask.asker)({ ca: [], userAgent: version/* USER_AGENT */._O, clock: clock/* systemClock */.m });
    const cache = (0,external_node_path_.join)(root, 'cache');
    const log = (0,command_terminal/* terminalLog */.d)({ ...terminal, err: terminal.out }, false);
    const runs = [];
    const fetch = async (run, manifest) => {
        const tiers = [(0,folder/* folderTier */.Vg)(cache, 'the cache')];
        const outcome = await (0,main/* setupDataset */.M)(await inputsFor(manifest, server.base, (0,external_node_path_.join)(root, run), root), {
            client,
            diagnosis: { road, ask, control: undefined },
            tiers,
            clock: clock/* systemClock */.m,
            journal: new journal/* Journal */.C(clock/* systemClock */.m),
            log,
            keepSecrets: (texts) => terminal.secrets.add(texts),
        });
        (0,story/* tellEnd */.HI)(outcome, log);
        runs.push({ run, 'cache-status': (0,build_outcome/* cacheStatus */.D)(outcome), 'downloaded-bytes': outcome.downloadedBytes });
        return outcome;
    };
    try {
        terminal.out(`A dataset of MNIST's shape is served on ${server.base}, with a 503 and a cut transfer on the way.`);
        terminal.out('\n1. Cold: nothing is cached, every file is fetched and verified');
        expectStatus(await fetch('cold', files), 'miss');
        const requests = server.requests();
        terminal.out('\n2. Warm: the cache has it, the server is not asked');
        expectStatus(await fetch('warm', files), 'hit');
        expect(server.requests() === requests, `the server got ${server.requests() - requests} requests`);
        terminal.out('\n3. Healed: one byte of the cached copy is changed on disk');
        await flipByte(cache, 'train-labels-idx1-ubyte.gz');
        expectStatus(await fetch('healed', files), 'healed');
        expectStatus(await fetch('healed-again', files), 'hit');
        terminal.out('\n4. Refused: the workflow pins other bytes than the server has');
        const refused = await expectRefusal(() => fetch('refused', files.map(pinOther)), terminal);
        expect((await (0,promises_.readdir)(root)).includes('refused') === false, 'a refused dataset left files behind');
        terminal.out('\nNothing was placed and nothing was cached. Every step above ran for real.');
        if (json)
            out(JSON.stringify({ runs, refused }, null, 2));
        return 0;
    }
    finally {
        client.close();
        await server.close();
        await (0,promises_.rm)(root, { recursive: true, force: true });
    }
}
function inputsFor(manifest, base, home, root) {
    const given = {
        files: manifest.map(({ name, sha256 }) => `${name} sha256:${sha256}`).join('\n'),
        'base-url': base.href,
        layout: 'torchvision',
        path: home,
    };
    const runner = { temp: root, workspace: root, toolCache: undefined, diskOutlivesJob: true, event: '' };
    return (0,inputs/* readInputs */.Ko)((name) => given[name] ?? '', runner, root);
}
function pinOther(file) {
    return file.name.startsWith('t10k-labels') ? { ...file, sha256: '0'.repeat(64) } : file;
}
async function flipByte(cache, name) {
    const found = (await (0,promises_.readdir)(cache, { recursive: true })).find((path) => path.endsWith(name));
    const file = await (0,promises_.open)((0,external_node_path_.join)(cache, found ?? ''), 'r+');
    try {
        const byte = Buffer.alloc(1);
        await file.read(byte, 0, 1, 100);
        byte.writeUInt8(byte.readUInt8() ^ 0xff);
        await file.write(byte, 0, 1, 100);
    }
    finally {
        await file.close();
    }
}
async function expectRefusal(run, terminal) {
    try {
        await run();
    }
    catch (error) {
        const cause = error instanceof errors/* SourcesExhaustedError */.OZ ? error.cause : error;
        if (!(cause instanceof errors/* IntegrityError */.cs))
            throw error;
        (0,command_terminal/* tellFailure */.s)(cause, { ...terminal, err: terminal.out });
        return (0,errors/* describeFailure */.Ic)(cause);
    }
    throw new Error('the demo expected a refusal, and the wrong bytes were accepted');
}
function expectStatus(outcome, status) {
    expect((0,build_outcome/* cacheStatus */.D)(outcome) === status, `the cache said ${(0,build_outcome/* cacheStatus */.D)(outcome)} instead of ${status}`);
}
function expect(holds, otherwise) {
    if (!holds)
        throw new Error(`the demo went wrong: ${otherwise}`);
}


/***/ }),

/***/ 7008:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   asker: () => (/* binding */ asker)
/* harmony export */ });
/* harmony import */ var _blocked_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3701);
/* harmony import */ var _connection_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8565);
/* harmony import */ var _exchange_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6716);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9811);
/* harmony import */ var _origin_credentials_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1676);
/* harmony import */ var _refuse_proxys_own_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5304);
/* harmony import */ var _request_head_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(771);
/* harmony import */ var _send_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(4227);
/* harmony import */ var _trust_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(6323);
/* harmony import */ var _url_policy_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(3535);










/** Somebody waits for the answer, who has waited before. */
const SHORT_DEADLINES = { tcp: 4_000, tls: 4_000, connect: 6_000, firstByte: 6_000, ahead: 2_000 };
/** Milliseconds after which a sample is large enough. */
const LONGEST_SAMPLE = 3_000;
/** Enough to see that it is a page. */
const HEAD_BYTES = 4096;
/** A way to ask single questions, by which nothing is downloaded. */
function asker({ ca, policy = _url_policy_js__WEBPACK_IMPORTED_MODULE_8__/* .NO_POLICY */ .lm, credentials = _origin_credentials_js__WEBPACK_IMPORTED_MODULE_4__/* .NO_CREDENTIALS */ .zw, deadlines = SHORT_DEADLINES, ...options }) {
    const asking = { ...options, policy, deadlines, store: (0,_trust_js__WEBPACK_IMPORTED_MODULE_7__/* .trustStore */ .KP)(ca) };
    return (hop, via, limits) => probe((0,_origin_credentials_js__WEBPACK_IMPORTED_MODULE_4__/* .authorised */ .Jn)(hop, credentials), via, { ...asking, ...limits });
}
async function probe(hop, via, options) {
    const { store, userAgent, deadlines, clock, signal, policy } = options;
    const { url } = hop;
    const exchange = (0,_exchange_js__WEBPACK_IMPORTED_MODULE_2__/* .beginExchange */ .L)(url, via, signal, deadlines.firstByte, new Set());
    try {
        signal.throwIfAborted();
        (0,_blocked_js__WEBPACK_IMPORTED_MODULE_0__/* .refuseBlocked */ .J)(policy, url);
        const start = clock.now();
        const connection = await (0,_connection_js__WEBPACK_IMPORTED_MODULE_1__/* .connect */ .e)(url, via, { deadlines, store, signal });
        const connected = clock.now();
        const head = (0,_request_head_js__WEBPACK_IMPORTED_MODULE_9__/* .requestHead */ .Q)(hop, via, userAgent);
        const answer = await (0,_send_js__WEBPACK_IMPORTED_MODULE_6__/* .send */ .t)(head, connection, exchange, () => connection.destroy());
        if (!('body' in answer))
            throw answer.error;
        exchange.answered();
        await (0,_refuse_proxys_own_js__WEBPACK_IMPORTED_MODULE_5__/* .refuseProxysOwn */ ._)(answer, url, via);
        const { status, statusText, headers, body } = answer;
        const authority = url.protocol === 'https:' ? connection.authority : undefined;
        const times = { connected: connected - start, answered: clock.now() - connected };
        const sample = await readSample(body, options);
        const isAuthorised = 'authorization' in hop.headers;
        return { kind: 'answered', status, statusText, headers, isAuthorised, authority, ...times, sample };
    }
    catch (error) {
        const reason = exchange.signal.aborted ? exchange.signal.reason : error;
        return { kind: 'unanswered', error: (0,_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .asFetchError */ .N)(reason, url, via) };
    }
    finally {
        exchange.end();
    }
}
async function readSample(body, { sample = 0, clock }) {
    const start = clock.now();
    let bytes = 0;
    let head = Buffer.alloc(0);
    if (sample > 0) {
        // What came before a break is a sample too.
        await body
            .read((chunk) => {
            bytes += chunk.length;
            if (head.length < HEAD_BYTES)
                head = Buffer.concat([head, chunk.subarray(0, HEAD_BYTES - head.length)]);
            return bytes >= sample || clock.now() - start >= LONGEST_SAMPLE ? 'enough' : 'more';
        })
            .catch(() => { });
    }
    body.destroy();
    return { bytes, milliseconds: clock.now() - start, head };
}


/***/ })

};
