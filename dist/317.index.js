export const id = 317;
export const ids = [317,244,788];
export const modules = {

/***/ 5788:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CACHE_DEADLINES: () => (/* binding */ CACHE_DEADLINES),
/* harmony export */   DEADLINES: () => (/* binding */ DEADLINES),
/* harmony export */   RELAY_DEADLINES: () => (/* binding */ RELAY_DEADLINES)
/* harmony export */ });
/** The deadlines of a normal job. */
const DEADLINES = {
    tcp: 10_000,
    tls: 10_000,
    connect: 20_000,
    firstByte: 13_000,
    ahead: 2_000,
};
/** To the cache service, whose look-up has 10 s in all: by then the cause is to be known. */
const CACHE_DEADLINES = {
    tcp: 8_000,
    tls: 8_000,
    connect: 8_000,
    firstByte: 9_000,
    ahead: 2_000,
};
/** Under the cache package, whose look-up has 10 s in all: by then the cause is to be known. */
const RELAY_DEADLINES = { ...DEADLINES, tcp: 8_000, tls: 8_000, connect: 8_000 };


/***/ }),

/***/ 5451:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ placeOf),
/* harmony export */   g: () => (/* binding */ idleConnections)
/* harmony export */ });
/** Names what a connection must lead to, and by which road, to carry a request. */
function placeOf({ url, via }) {
    return `${url.origin} ${via.kind === 'direct' ? 'direct' : via.proxy.href}`;
}
/** Keeps connections until they are taken or end; they keep no process alive. */
function idleConnections() {
    const idle = new Map();
    return {
        take(place) {
            // The one used last is the likeliest to be still there.
            const connection = idle.get(place)?.pop();
            connection?.hold(true);
            return connection;
        },
        give(place, connection) {
            if (connection.isOver)
                return;
            const others = idle.get(place) ?? [];
            idle.set(place, others);
            others.push(connection);
            connection.receiver = {
                receive: () => connection.destroy(),
                lost: () => void others.splice(others.indexOf(connection), 1),
            };
            connection.hold(false);
            connection.resume();
        },
        close() {
            for (const connection of [...idle.values()].flat())
                connection.destroy();
        },
    };
}


/***/ }),

/***/ 7244:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ readEndpoint),
/* harmony export */   X: () => (/* binding */ readRegion),
/* harmony export */   readS3Inputs: () => (/* binding */ readS3Inputs)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9473);

/** S3 allows 3 to 63 characters; other stores, and older buckets, also capitals and underscores. */
const BUCKET = /^[A-Za-z0-9][A-Za-z0-9._-]{1,254}$/;
/** The name of an object has 1024 bytes, of which ours need 400. */
const LONGEST_PREFIX = 500;
/** Parses the inputs of the S3 tier, where one names a bucket. */
function readS3Inputs(read) {
    const bucket = read('s3-bucket');
    if (!BUCKET.test(bucket))
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz('s3-bucket', `"${bucket}" is no bucket's name`, BUCKET_ADVICE);
    return {
        bucket,
        prefix: readPrefix(read('s3-prefix')),
        endpoint: readEndpoint('s3-endpoint', read('s3-endpoint')),
        region: readRegion('s3-region', read('s3-region')),
    };
}
const BUCKET_ADVICE = 'Write the bare name, such as my-datasets: no s3://, no path (that is s3-prefix), no host (that is s3-endpoint).';
function readPrefix(text) {
    const prefix = text.replace(/^\/+|\/+$/g, '');
    if (prefix === '')
        return undefined;
    const isPlain = !/[\p{C}\\]/u.test(prefix) && Buffer.byteLength(prefix) <= LONGEST_PREFIX;
    if (isPlain && prefix.split('/').every((part) => !['', '.', '..'].includes(part)))
        return prefix;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz('s3-prefix', `"${prefix}" is no plain path`, `Use names with / between them, such as team/datasets, in at most ${LONGEST_PREFIX} bytes.`);
}
/** Parses the URL of a store; `name` is the input or variable that it comes from. Undefined for an empty text. */
function readEndpoint(name, text) {
    if (text === '')
        return undefined;
    const url = URL.canParse(text) ? new URL(text) : undefined;
    const isBare = url && `${url.username}${url.password}${url.search}${url.hash}` === '';
    if (url && isBare && /^https?:$/.test(url.protocol))
        return url;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz(name, 'it is no plain http: or https: URL', 'Write it as https://storage.example.org, without a log-in, a query or the bucket.');
}
/** Checks the name of a region; `name` is the input or variable that it comes from. Undefined for an empty text. */
function readRegion(name, text) {
    if (text === '')
        return undefined;
    if (/^[a-z0-9][a-z0-9-]{0,62}$/i.test(text))
        return text;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz(name, `"${text}" is no region`, 'Write it as eu-central-1; other stores often want auto or us-east-1.');
}


/***/ }),

/***/ 9049:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   fC: () => (/* binding */ transferBudget),
/* harmony export */   mL: () => (/* binding */ LOOKUP_BUDGET_MS),
/* harmony export */   qj: () => (/* binding */ overBudget)
/* harmony export */ });
/** Milliseconds for a question to a tier's service, with all its tries. */
const LOOKUP_BUDGET_MS = 10_000;
const TRANSFER_BUDGET_MS = 30_000;
/** Bytes per millisecond below which a transfer is given up for the next tier. */
const SLOWEST_TRANSFER = 1_000;
/** Bytes that a file whose size is not pinned is taken to have, when a budget is made. */
const ASSUMED_SIZE = 1024 ** 3;
/** Milliseconds for a transfer, from the sizes that are known. */
function transferBudget(files) {
    const bytes = files.reduce((sum, { size = ASSUMED_SIZE }) => sum + size, 0);
    return TRANSFER_BUDGET_MS + bytes / SLOWEST_TRANSFER;
}
/** What is wrong when such a time is over. */
function overBudget(milliseconds) {
    return new Error(`it did not finish within ${Math.round(milliseconds / 1000)} s`);
}


/***/ }),

/***/ 7812:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ readJobEvent),
/* harmony export */   n: () => (/* binding */ OWN_EVENTS)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);

/** Events that only those can cause who may write to the repository. */
const OWN_EVENTS = ['push', 'schedule', 'workflow_dispatch', 'repository_dispatch'];
/** GitHub sends no larger ones. */
const LARGEST_EVENT = 25 * 1024 * 1024;
/** Reads the description of the event that GitHub puts at `path`; one that cannot be read says nothing. */
async function readJobEvent(path) {
    const event = path ? await readJson(path).catch(() => undefined) : undefined;
    const branch = at(event, 'repository', 'default_branch');
    const base = at(event, 'repository', 'full_name');
    const head = at(event, 'pull_request', 'head', 'repo', 'full_name');
    return {
        defaultBranch: typeof branch === 'string' ? branch : undefined,
        isFromFork: typeof base === 'string' && typeof head === 'string' && head !== base,
    };
}
async function readJson(path) {
    const file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.open)(path);
    try {
        if ((await file.stat()).size > LARGEST_EVENT)
            return undefined;
        return JSON.parse(await file.readFile('utf8'));
    }
    finally {
        await file.close();
    }
}
function at(value, ...names) {
    return names.reduce((inner, name) => (typeof inner === 'object' && inner !== null ? inner[name] : undefined), value);
}


/***/ }),

/***/ 7698:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openS3Tier: () => (/* binding */ openS3Tier)
});

// EXTERNAL MODULE: ./build/clock.js
var clock = __webpack_require__(7094);
// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __webpack_require__(8474);
// EXTERNAL MODULE: ./build/network/absolute-form.js
var absolute_form = __webpack_require__(1551);
// EXTERNAL MODULE: ./build/network/blocked.js
var blocked = __webpack_require__(3701);
// EXTERNAL MODULE: ./build/network/connector.js + 4 modules
var connector = __webpack_require__(711);
// EXTERNAL MODULE: ./build/network/deadlines.js
var network_deadlines = __webpack_require__(5788);
// EXTERNAL MODULE: ./build/network/encode-basic.js
var encode_basic = __webpack_require__(1240);
// EXTERNAL MODULE: ./build/network/failure.js
var failure = __webpack_require__(9811);
// EXTERNAL MODULE: ./build/network/host.js
var host = __webpack_require__(8839);
// EXTERNAL MODULE: ./build/network/idle-connections.js
var idle_connections = __webpack_require__(5451);
// EXTERNAL MODULE: ./build/network/proxy-refusal.js + 1 modules
var proxy_refusal = __webpack_require__(8395);
// EXTERNAL MODULE: ./build/network/proxys-own.js
var proxys_own = __webpack_require__(7685);
// EXTERNAL MODULE: ./build/network/trust.js
var trust = __webpack_require__(6323);
// EXTERNAL MODULE: ./build/network/url-policy.js
var url_policy = __webpack_require__(3535);
;// CONCATENATED MODULE: ./build/network/sender.js













/** Makes a sender; it opens no connection yet, and its idle ones keep no process alive. */
function sender({ road, ca, policy = url_policy/* NO_POLICY */.lm, deadlines = network_deadlines.DEADLINES }) {
    const store = (0,trust.trustStore)(ca);
    const agents = new Map();
    const { signal } = new AbortController();
    async function agentFor(url, via) {
        const { Agent } = await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 7067, 19));
        const place = (0,idle_connections/* placeOf */.$)({ url, via });
        const agent = agents.get(place) ?? new Agent({ keepAlive: true });
        agent.createConnection = (_options, done) => {
            (0,trust.dialTrusting)(store, (trust) => (0,connector/* dialStream */.Nh)(url, via, { deadlines, signal, trust })).then((socket) => done?.(null, socket), (error) => done?.(error, undefined));
            return undefined;
        };
        agents.set(place, agent);
        return agent;
    }
    return {
        async send({ method, url, headers, body, signal }) {
            (0,blocked/* refuseBlocked */.J)(policy, url);
            const via = road.decide(url);
            const [{ request }, agent] = await Promise.all([Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 7067, 19)), agentFor(url, via)]);
            const absolute = (0,absolute_form/* isAbsoluteForm */.a)(url, via);
            const credentials = absolute ? via.proxy.credentials : undefined;
            const asked = request({
                method,
                agent,
                host: (0,host/* hostOf */.w4)(url),
                port: (0,host/* portOf */.HM)(url),
                path: `${absolute ? url.origin : ''}${url.pathname}${url.search}`,
                headers: { ...headers, ...(credentials && { 'proxy-authorization': (0,encode_basic/* encodeBasic */.r)(credentials) }) },
                signal,
            });
            // Stays on: it may still fail after its answer.
            asked.on('error', () => { });
            try {
                const answered = (0,external_node_events_.once)(asked, 'response');
                give(body, asked);
                const [answer] = (await answered);
                const { statusCode: status = 0, statusMessage: statusText = '', headers } = answer;
                if (via.kind === 'proxy' && (0,proxys_own/* isProxysOwn */.W)({ status, headers }, url, via)) {
                    asked.destroy();
                    throw (0,proxy_refusal/* proxyRefusal */.v)({ status, statusText, headers, page: '' }, url, via);
                }
                return answer;
            }
            catch (error) {
                asked.destroy();
                throw signal.aborted ? signal.reason : (0,failure/* asFetchError */.N)(error, url, via);
            }
        },
    };
}
function give(body, asked) {
    if (body === undefined || typeof body === 'string' || body instanceof Uint8Array) {
        asked.end(body);
        return;
    }
    body.on('error', (error) => asked.destroy(error));
    asked.on('close', () => body.destroy());
    body.pipe(asked);
}

// EXTERNAL MODULE: ./build/tiers/job-event.js
var job_event = __webpack_require__(7812);
// EXTERNAL MODULE: ./build/s3-inputs.js
var s3_inputs = __webpack_require__(7244);
;// CONCATENATED MODULE: ./build/tiers/s3/place.js

const DEFAULT_REGION = 'us-east-1';
const DEFAULT_PREFIX = 'setup-dataset';
/** Completes the inputs with the variables that AWS's own tools read, and the repository. */
function s3PlaceOf({ bucket, prefix, endpoint, region }, env) {
    return {
        bucket,
        region: region ??
            (0,s3_inputs/* readRegion */.X)('AWS_REGION', env.AWS_REGION ?? '') ??
            (0,s3_inputs/* readRegion */.X)('AWS_DEFAULT_REGION', env.AWS_DEFAULT_REGION ?? '') ??
            DEFAULT_REGION,
        endpoint: endpoint ??
            (0,s3_inputs/* readEndpoint */.K)('AWS_ENDPOINT_URL_S3', env.AWS_ENDPOINT_URL_S3 ?? '') ??
            (0,s3_inputs/* readEndpoint */.K)('AWS_ENDPOINT_URL', env.AWS_ENDPOINT_URL ?? ''),
        prefix: prefix ?? (env.GITHUB_REPOSITORY || DEFAULT_PREFIX),
    };
}
/** Where the objects are: the URL that their names follow. A name with dots has no certificate as a host's. */
function baseUrl({ bucket, region, endpoint }) {
    if (endpoint)
        return new URL(`${endpoint.href.replace(/\/+$/, '')}/${encodeName(bucket)}/`);
    const host = `s3.${region}.${domainOf(region)}`;
    const isLabel = /^[a-z0-9][a-z0-9-]{1,61}[a-z0-9]$/.test(bucket);
    return new URL(isLabel ? `https://${bucket}.${host}/` : `https://${host}/${encodeName(bucket)}/`);
}
/** The URL of an object. */
function objectUrl(base, name) {
    return new URL(`${base.href}${encodeName(name)}`);
}
/** The object that holds the bytes with a digest, whatever they are called. */
function objectName({ prefix }, level, digest) {
    return `${prefix}/${level}/${digest.algorithm}/${digest.hex}`;
}
/** The object that says that all files of a key are there. */
function entryName({ prefix }, level, key) {
    return `${prefix}/${level}/entries/${key}.json`;
}
/** What a firewall must let through for it. */
function s3Endpoints(place, env) {
    const hasKeys = Boolean(env.AWS_ACCESS_KEY_ID && env.AWS_SECRET_ACCESS_KEY);
    if (hasKeys || !env.AWS_WEB_IDENTITY_TOKEN_FILE)
        return { urls: [baseUrl(place)], notes: [] };
    const sts = new URL(`https://sts.${place.region}.${domainOf(place.region)}`);
    return { urls: [baseUrl(place), sts], notes: [] };
}
function domainOf(region) {
    return region.startsWith('cn-') ? 'amazonaws.com.cn' : 'amazonaws.com';
}
/** As signatures want it (RFC 3986 §2.3): all but the unreserved characters, and the slash. */
function encodeName(name) {
    const strictly = (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
    return name
        .split('/')
        .map((part) => encodeURIComponent(part).replace(/[!'()*]/g, strictly))
        .join('/');
}

// EXTERNAL MODULE: ./build/concurrency.js
var build_concurrency = __webpack_require__(3943);
// EXTERNAL MODULE: ./build/dataset/digest.js
var dataset_digest = __webpack_require__(1259);
// EXTERNAL MODULE: ./build/deadline.js
var build_deadline = __webpack_require__(4726);
// EXTERNAL MODULE: ./build/tiers/budget.js
var budget = __webpack_require__(9049);
// EXTERNAL MODULE: ./build/tiers/tier.js
var tier = __webpack_require__(9984);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./build/tiers/s3/entry.js


/** Raised when an entry of the same name would say something else. */
const VERSION = 1;
/** What an entry says: which objects belong to a key. Nothing that restores relies on it; people and cleaners do. */
function formatEntry(key, files) {
    const listed = files
        .map(({ path, digest, size }) => ({ path, digest: (0,dataset_digest/* formatDigest */.MO)(digest), size }))
        .toSorted((a, b) => (a.path < b.path ? -1 : 1));
    const bytes = Buffer.from(`${JSON.stringify({ version: VERSION, key, files: listed }, null, 1)}\n`);
    const sha256 = (0,external_node_crypto_.createHash)('sha256').update(bytes).digest('hex');
    return { body: () => bytes, size: bytes.length, sha256 };
}

// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(9473);
// EXTERNAL MODULE: ./build/plain-text.js
var plain_text = __webpack_require__(8046);
;// CONCATENATED MODULE: ./build/tiers/s3/service-error.js
/** Whether an error has one of these names, which for an answer of a store is the code that it gave. */
function isNamed(error, ...names) {
    return error instanceof Error && names.includes(error.name);
}
/** The status that a store answered with; undefined where none did. */
function statusOf(error) {
    const { status, $metadata } = error;
    return status ?? $metadata?.httpStatusCode;
}

;// CONCATENATED MODULE: ./build/tiers/s3/explain-refusal.js





const NO_CREDENTIALS = 'no credentials were found; looked for AWS_ACCESS_KEY_ID with AWS_SECRET_ACCESS_KEY, a profile (AWS_PROFILE, ~/.aws), ' +
    'a web identity (AWS_WEB_IDENTITY_TOKEN_FILE with AWS_ROLE_ARN), and the role of a container or machine';
const LONGEST = 300;
/** Why the store could not be used, with what to change; `source` is where the credentials came from, if there are any. */
function explainRefusal(error, place, source) {
    if (isNamed(error, 'CredentialsProviderError'))
        return `${NO_CREDENTIALS} (${lineOf((0,tier/* reasonOf */.A)(error))})`;
    if (error instanceof errors/* FetchError */.fk && !/storage error/.test(error.message))
        return error.message;
    const { name = '', message = '', $response } = error;
    const status = statusOf(error);
    const code = /storage error, (\w+)/.exec(message)?.[1] ?? name;
    const region = $response?.headers?.['x-amz-bucket-region'];
    const said = error instanceof errors/* FetchError */.fk ? message : describe(status, code, message);
    // Before there are credentials nobody else is asked than who gives them.
    if (source === undefined && status !== undefined)
        return `no credentials were given: ${said}`;
    if (code === 'NoSuchBucket')
        return `${said}; there is no bucket "${place.bucket}" at ${baseUrl(place).host}: check s3-bucket and s3-endpoint`;
    if (region !== undefined && region !== place.region)
        return `${said}; the bucket is in ${region}: set s3-region: ${region}`;
    if (code === 'RequestTimeTooSkewed')
        return `${said}; the clock of this machine is wrong`;
    if (status === 401 || status === 403)
        return `${said}; asked with ${source}${hintOf(code)}`;
    return said;
}
function describe(status, code, message) {
    // A HEAD has no body that could say more.
    const named = /^Unknown/.test(code) ? '' : ` ${code}`;
    const more = message === '' || message === code || /^Unknown/.test(message) ? '' : `: ${message}`;
    return status === undefined ? lineOf(message || code) : lineOf(`it answered ${status}${named}${more}`);
}
/** S3 hides what is missing from those who may not list the bucket. */
function hintOf(code) {
    if (code === 'ExpiredToken')
        return '; they have run out';
    return code === 'AccessDenied' || code === 'Forbidden'
        ? ', which may need s3:ListBucket, s3:GetObject, s3:PutObject and s3:AbortMultipartUpload there'
        : '';
}
function lineOf(text) {
    return (0,plain_text/* plainText */.w)(text.replace(/\s+/g, ' ').trim(), LONGEST);
}

// EXTERNAL MODULE: ./build/fetch/fetch.js + 24 modules
var fetch_fetch = __webpack_require__(3937);
;// CONCATENATED MODULE: ./build/tiers/s3/judge-fetched.js


/** Whether the store simply does not have the object. */
function isMissing({ error }) {
    return error instanceof errors/* FetchError */.fk && error.code === 'not-found';
}
/**
 * What a store turned out to be worth, with the files below `folder`. An object that an entry promises and that is not
 * there counts as wrong; a store that fails half-way is worth what it gave, and `tell` hears why.
 */
function judgeFetched(fetched, { name, isThere }, folder, explain, tell) {
    const verified = fetched.flatMap(({ verified }) => verified ?? []);
    const missing = fetched.filter(isMissing);
    const others = fetched.flatMap((each) => mismatchOf(each) ?? []);
    const mismatches = isThere ? [...others, ...missing.map(lost)] : others;
    const trouble = fetched.find((each) => each.error !== undefined && !isMissing(each) && mismatchOf(each) === undefined);
    const reason = trouble && explain(trouble.error);
    if (verified.length === 0 && mismatches.length === 0)
        return reason === undefined ? { kind: 'miss' } : { kind: 'unavailable', reason };
    if (reason !== undefined)
        tell(reason);
    const isWhole = reason === undefined && (isThere || verified.length === fetched.length);
    return { kind: isWhole ? 'found' : 'partial', entry: name, folder, verified, mismatches };
}
function lost({ file }) {
    return { pin: file, expected: expectedOf(file), actual: 'nothing: the object is missing' };
}
/** The bytes that came instead, where some came. */
function mismatchOf({ file, error }) {
    const reasons = error instanceof errors/* SourcesExhaustedError */.OZ ? error.reasons : [error];
    for (const reason of reasons) {
        if (reason instanceof errors/* IntegrityError */.cs)
            return { pin: file, expected: reason.expected, actual: reason.actual };
        if (reason instanceof errors/* TruncatedError */.DF)
            return { pin: file, expected: expectedOf(file), actual: `${reason.received} bytes` };
    }
    return undefined;
}
function expectedOf({ digest, size }) {
    return `${(0,dataset_digest/* formatDigest */.MO)(digest)}${size === undefined ? '' : ` (${size} bytes)`}`;
}

;// CONCATENATED MODULE: ./build/tiers/s3/fetch-objects.js


/** A store is near, and the next tier waits. */
const RETRIES = 2;
/** So many files without one that is there tell that the rest is not there either. */
const SAMPLE = 64;
/**
 * Fetches the objects of a dataset, the largest first, by the engine of all downloads, which hashes them while they come.
 * Where no entry promises them, another dataset may have brought some: a sample tells whether to ask for the rest.
 */
async function fetchObjects(pins, urlsOf, isPromised, folder, { store, clock, concurrency, minSpeed, deadline, debug }) {
    const files = pins
        .map((pin) => ({ ...pin, sources: urlsOf(pin) }))
        .toSorted((a, b) => (b.size ?? 0) - (a.size ?? 0));
    const policy = { retries: RETRIES, concurrency, minSpeed, deadline };
    const log = { info: debug, debug };
    const ports = {
        client: store.client,
        clock,
        log,
        allowHttpRedirects: false,
        onBytes: () => { },
        ...fetch_fetch/* PATIENCE */.aZ,
    };
    const fetch = (some) => (0,fetch_fetch/* fetchEach */.M4)(some, folder, policy, ports);
    if (isPromised || files.length <= SAMPLE)
        return fetch(files);
    const sample = await fetch(files.slice(0, SAMPLE));
    if (sample.every(isMissing))
        return sample;
    return [...sample, ...(await fetch(files.slice(SAMPLE)))];
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: ./build/disk/read-through.js
var read_through = __webpack_require__(3798);
;// CONCATENATED MODULE: ./build/tiers/s3/passing.js


/** Whether the same request to a store may succeed a moment later. */
function isPassing(error) {
    // From the answer the SDK has learnt the store's time.
    if (isNamed(error, 'RequestTimeTooSkewed'))
        return true;
    if (error instanceof errors/* FetchError */.fk)
        return !(error instanceof errors/* ProxyError */.T6 || error instanceof errors/* TlsError */.WM || error instanceof errors/* BlockedError */.t9);
    const status = statusOf(error) ?? 0;
    return (status >= 500 && status !== 501) || status === 429 || status === 408;
}

;// CONCATENATED MODULE: ./build/tiers/s3/upload.js





const MIB = 1024 ** 2;
/** From here on a file goes in parts. */
const LARGE = 64 * MIB;
const PART = 16 * MIB;
/** S3 takes no more of them. */
const MOST_PARTS = 10_000;
/** Node's own 64 KiB cost twice the CPU. */
const READ_SIZE = 256 * 1024;
const TRIES = 3;
const FIRST_WAIT_MS = 500;
/** Milliseconds for taking back what was begun. */
const CLEANING_MS = 10_000;
/** Bytes of each part of a file of this size but the last. */
function partSize(size) {
    return Math.max(PART, Math.ceil(size / MOST_PARTS / MIB) * MIB);
}
/** Puts a file under a name: the whole, or nothing that anybody sees. */
async function upload(store, name, file, overwrite, policy) {
    if (file.size >= LARGE)
        return uploadParts(store, name, file, overwrite, policy);
    const content = await contentOf(file, 0, file.size);
    return again(policy, async (attempt) => {
        // A store that has the object by now may end the connection while it is still sent, before its answer is read.
        const isThere = attempt > 1 && !overwrite && (await store.has(name, policy.signal));
        return isThere ? 'exists' : store.put(name, content, overwrite, policy.signal);
    });
}
/** Runs something that a moment may heal, with a few tries. */
async function again({ clock, signal }, run) {
    for (let attempt = 1;; attempt += 1) {
        try {
            return await run(attempt);
        }
        catch (error) {
            signal.throwIfAborted();
            if (attempt >= TRIES || !isPassing(error))
                throw error;
            await clock.sleep(FIRST_WAIT_MS * 2 ** attempt * clock.random(), signal);
        }
    }
}
async function uploadParts(store, name, file, overwrite, policy) {
    const { signal, concurrency } = policy;
    const length = partSize(file.size);
    const starts = Array.from({ length: Math.ceil(file.size / length) }, (_, index) => index * length);
    const id = await again(policy, () => store.beginParts(name, signal));
    try {
        const parts = await (0,build_concurrency/* mapBounded */.y)(starts, concurrency, async (start) => {
            const content = await contentOf(file, start, Math.min(file.size, start + length));
            return again(policy, () => store.putPart(name, id, start / length + 1, content, signal));
        });
        const put = await again(policy, () => store.endParts(name, id, parts, overwrite, signal));
        if (put === 'exists')
            await abandon(store, name, id);
        return put;
    }
    catch (error) {
        await abandon(store, name, id);
        throw error;
    }
}
/** The parts cost money until they are taken back; a bucket's lifecycle rule does it where we cannot. */
async function abandon(store, name, id) {
    await store.abandonParts(name, id, AbortSignal.timeout(CLEANING_MS)).catch(() => undefined);
}
/** A part of a file, hashed; it is read once more when it is sent. */
async function contentOf({ location, digest, size }, start, end) {
    // createReadStream takes the last byte, and of an empty file there is none.
    const last = { start, end: end - 1, highWaterMark: READ_SIZE };
    const body = () => (start === end ? Buffer.alloc(0) : (0,external_node_fs_.createReadStream)(location, last));
    const isPinned = digest.algorithm === 'sha256' && end - start === size;
    if (isPinned)
        return { body, size, sha256: digest.hex };
    const hash = (0,external_node_crypto_.createHash)('sha256');
    await (0,read_through/* readThrough */.i)(location, (part) => hash.update(part), { start, end });
    return { body, size: end - start, sha256: hash.digest('hex') };
}

;// CONCATENATED MODULE: ./build/tiers/s3/s3-tier.js











/** Milliseconds that a file may cost, however small. */
const EACH_FILE_MS = 50;
/**
 * A bucket of an S3-compatible store. Each file is an object named by its digest, which datasets share; an entry, written
 * last, says that those of a key are all there. Files are hashed while they come.
 */
function s3Tier(ports) {
    let opened;
    const begin = async () => {
        const [store, levels] = await Promise.all([ports.open(), ports.trust()]);
        return { ...ports, store, levels, sound: new Set(), wrong: new Set() };
    };
    const session = () => {
        opened ??= begin();
        return opened;
    };
    /** Runs within a budget; any failure becomes a reason. */
    const bounded = async (ms, run, refuse) => {
        let explain = tier/* reasonOf */.A;
        try {
            const begun = await session();
            explain = (error) => explainRefusal(error, ports.place, begun.store.source());
            return await (0,build_deadline/* withDeadline */.N)(ms, ports.clock, (deadline) => (0,build_deadline/* untilAborted */.E)(() => run(begun, deadline), deadline.signal), () => (0,budget/* overBudget */.qj)(ms));
        }
        catch (error) {
            return refuse(explain(error));
        }
    };
    const unavailable = (reason) => ({ kind: 'unavailable', reason });
    const look = (key) => bounded(budget/* LOOKUP_BUDGET_MS */.mL, (begun, { signal }) => lookup(begun, key, signal), unavailable);
    return {
        name: 's3',
        title: `the S3 bucket ${ports.place.bucket}`,
        lookup: look,
        async restore(key, pins, into, wanted = pins) {
            // A look-up of its own, so that a store which does not answer is left soon.
            const looked = await look(key);
            if (looked.kind === 'unavailable')
                return looked;
            const entry = looked.kind === 'found' ? looked.entry : undefined;
            const run = (begun, deadline) => restore(begun, { entry, key, pins: wanted, into }, deadline);
            return bounded(budgetFor(wanted), run, unavailable);
        },
        save: (key, files) => bounded(budgetFor(files), (begun, { signal }) => save(begun, key, files, signal), (reason) => ({ kind: 'refused', reason })),
    };
}
async function lookup({ store, place, levels, clock }, key, signal) {
    for (const level of levels.reads) {
        const entry = entryName(place, level, key);
        if (await again({ clock, signal }, () => store.has(entry, signal)))
            return { kind: 'found', entry };
    }
    return { kind: 'miss' };
}
async function restore(session, { entry, key, pins, into }, deadline) {
    const { place, levels, store, sound, wrong, debug } = session;
    const urlsOf = ({ digest }) => levels.reads.map((level) => store.urlOf(objectName(place, level, digest)));
    const fetched = await fetchObjects(pins, urlsOf, entry !== undefined, into, { ...session, deadline });
    const judged = { name: entry ?? entryName(place, levels.writes, key), isThere: entry !== undefined };
    const explain = (error) => explainRefusal(error, place, store.source());
    const answer = judgeFetched(fetched, judged, into, explain, debug);
    if (answer.kind === 'found' || answer.kind === 'partial') {
        for (const { pin } of answer.verified ?? [])
            move((0,dataset_digest/* formatDigest */.MO)(pin.digest), wrong, sound);
        for (const { pin } of answer.mismatches ?? [])
            move((0,dataset_digest/* formatDigest */.MO)(pin.digest), sound, wrong);
    }
    return answer;
}
async function save({ store, place, levels, sound, wrong, concurrency, clock }, key, files, signal) {
    const entry = entryName(place, levels.writes, key);
    const policy = { concurrency, clock, signal };
    const isHealed = files.some(({ digest }) => wrong.has((0,dataset_digest/* formatDigest */.MO)(digest)));
    if (!isHealed && (await again(policy, () => store.has(entry, signal))))
        return { kind: 'exists' };
    const missing = new Map(files.map((file) => [(0,dataset_digest/* formatDigest */.MO)(file.digest), file]));
    for (const digest of sound)
        missing.delete(digest);
    const put = async ([digest, file], parts) => {
        const name = objectName(place, levels.writes, file.digest);
        const size = await again(policy, () => store.sizeOf(name, signal));
        const isWrong = wrong.has(digest) || (size !== undefined && size !== file.size);
        if (size !== undefined && !isWrong)
            return;
        await upload(store, name, file, isWrong, { ...policy, concurrency: parts });
    };
    const isLarge = ([, { size }]) => size >= LARGE;
    await (0,build_concurrency/* mapBounded */.y)([...missing].filter((file) => !isLarge(file)), concurrency, (file) => put(file, 1));
    // One after the other, each over all connections: an upload that is cut then leaves whole files behind.
    await (0,build_concurrency/* mapBounded */.y)([...missing].filter(isLarge), 1, (file) => put(file, concurrency));
    const content = formatEntry(key, files);
    const isNew = await again(policy, () => store.put(entry, content, isHealed, signal));
    return isNew === 'exists' ? { kind: 'exists' } : { kind: 'saved', entry };
}
function move(digest, from, to) {
    from.delete(digest);
    to.add(digest);
}
function budgetFor(files) {
    return (0,budget/* transferBudget */.fC)(files) + files.length * EACH_FILE_MS;
}

;// CONCATENATED MODULE: ./build/tiers/s3/trust-level.js

/**
 * Decides by event and ref, as GitHub scopes its cache: protected branches and the default branch write for all;
 * everything else reads that and keeps its own apart. Outside GitHub there is nothing to tell them by.
 */
function trustOf(env, defaultBranch) {
    const isOwn = job_event/* OWN_EVENTS */.n.includes(env.GITHUB_EVENT_NAME ?? '');
    const isMain = defaultBranch !== undefined && env.GITHUB_REF === `refs/heads/${defaultBranch}`;
    const isTrusted = env.GITHUB_ACTIONS !== 'true' || (isOwn && (isMain || env.GITHUB_REF_PROTECTED === 'true'));
    return isTrusted
        ? { reads: ['trusted'], writes: 'trusted' }
        : { reads: ['trusted', 'untrusted'], writes: 'untrusted' };
}

;// CONCATENATED MODULE: ./build/tiers/s3/open-s3-tier.js
var __rewriteRelativeImportExtension = (undefined && undefined.__rewriteRelativeImportExtension) || function (path, preserveJsx) {
    if (typeof path === "string" && /^\.\.?\//.test(path)) {
        return path.replace(/\.(tsx)$|((?:\.d)?)((?:\.[^./]+?)?)\.([cm]?)ts$/i, function (m, tsx, d, ext, cm) {
            return tsx ? preserveJsx ? ".jsx" : ".js" : d && (!ext || !cm) ? m : (d + ext + "." + cm.toLowerCase() + "js");
        });
    }
    return path;
};






/** The S3 tier as inputs and environment want it; the SDK is loaded when it is first asked. */
function openS3Tier(inputs, { env, network, keepSecrets, debug }) {
    const { s3, concurrency, minSpeed, policy, caCertificates } = inputs;
    if (s3 === undefined)
        throw new Error('the tiers were selected without a bucket');
    const place = s3PlaceOf(s3, env);
    const { client, road } = network;
    return s3Tier({
        place,
        trust: async () => trustOf(env, (await (0,job_event/* readJobEvent */.k)(env.GITHUB_EVENT_PATH)).defaultBranch),
        async open() {
            // A bundle of its own, in the same folder as this file, in the sources as in `dist`.
            const url = import.meta.url.replace(/[^/]*(\.\w+)$/, 's3-store$1');
            const { openStore } = (await import(__rewriteRelativeImportExtension(/* webpackIgnore: true */ url)));
            const ports = { client, sender: sender({ road, ca: caCertificates.pem, policy }), keepSecrets };
            return openStore(place, ports);
        },
        clock: clock/* systemClock */.m,
        concurrency,
        minSpeed,
        debug,
    });
}


/***/ })

};
