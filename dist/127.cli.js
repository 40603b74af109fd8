export const id = 127;
export const ids = [127];
export const modules = {

/***/ 5877:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $1: () => (/* binding */ lstat),
/* harmony export */   $w: () => (/* binding */ rename),
/* harmony export */   Ck: () => (/* binding */ mkdir),
/* harmony export */   Cy: () => (/* binding */ readdir),
/* harmony export */   Kz: () => (/* binding */ realpath),
/* harmony export */   Nr: () => (/* binding */ rmdir),
/* harmony export */   dJ: () => (/* binding */ stat),
/* harmony export */   k6: () => (/* binding */ chmod),
/* harmony export */   m3: () => (/* binding */ copyFile),
/* harmony export */   nf: () => (/* binding */ link),
/* harmony export */   rm: () => (/* binding */ rm)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7975);


/**
 * The calls of `node:fs/promises` that every run makes, without that module, which loads a good part of Node's readline.
 * What takes a disk a moment is made at once: a trip to Node's pool would take longer.
 */
const { chmod, copyFile, link, lstat, mkdir, readdir, realpath, rename, rm, rmdir, stat } = {
    chmod: atOnce(node_fs__WEBPACK_IMPORTED_MODULE_0__.chmodSync),
    copyFile: (0,node_util__WEBPACK_IMPORTED_MODULE_1__.promisify)(node_fs__WEBPACK_IMPORTED_MODULE_0__.copyFile),
    link: atOnce(node_fs__WEBPACK_IMPORTED_MODULE_0__.linkSync),
    lstat: atOnce(node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync),
    mkdir: atOnce(node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync),
    readdir: atOnce(node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync),
    realpath: atOnce(node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync.native),
    rename: atOnce(node_fs__WEBPACK_IMPORTED_MODULE_0__.renameSync),
    rm: (0,node_util__WEBPACK_IMPORTED_MODULE_1__.promisify)(node_fs__WEBPACK_IMPORTED_MODULE_0__.rm),
    rmdir: atOnce(node_fs__WEBPACK_IMPORTED_MODULE_0__.rmdirSync),
    stat: atOnce(node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync),
};
/** The same with an answer, or a refusal, that is waited for. */
function atOnce(call) {
    return async (...given) => call(...given);
}


/***/ }),

/***/ 3798:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ readThrough)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7975);


const READ_SIZE = 1024 * 1024;
const readPart = (0,node_util__WEBPACK_IMPORTED_MODULE_1__.promisify)(node_fs__WEBPACK_IMPORTED_MODULE_0__.read);
/**
 * Reads a file, or a range of it, from its beginning and gives each part to `take`, which must not keep it: the memory is
 * used again.
 */
async function readThrough(path, take, { start, end } = { start: 0, end: Number.POSITIVE_INFINITY }) {
    const file = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(path, 'r');
    try {
        const buffer = Buffer.allocUnsafe(READ_SIZE);
        for (let at = start; at < end;) {
            const { bytesRead } = await readPart(file, buffer, 0, Math.min(READ_SIZE, end - at), at);
            if (bytesRead === 0)
                return;
            take(buffer.subarray(0, bytesRead));
            at += bytesRead;
        }
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(file);
    }
}


/***/ }),

/***/ 6162:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ hashFile)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var _disk_read_through_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3798);


/** Reads a file once, in parts, and gives its size and what its bytes hash to. */
async function hashFile(location, algorithm) {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)(algorithm);
    let size = 0;
    await (0,_disk_read_through_js__WEBPACK_IMPORTED_MODULE_1__/* .readThrough */ .i)(location, (part) => {
        hash.update(part);
        size += part.length;
    });
    return { size, hex: hash.digest('hex') };
}


/***/ }),

/***/ 8171:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ roadAdvice),
/* harmony export */   e: () => (/* binding */ describeRoad)
/* harmony export */ });
/** The decision in words, without credentials. */
function describeRoad(via) {
    return via.kind === 'direct'
        ? `direct, ${via.reason}`
        : `through the proxy ${via.proxy.redacted}, ${via.reason}`;
}
/** What to look at on the road; the first suspicion when a runner in a company cannot connect. */
function roadAdvice(via) {
    return via.kind === 'direct'
        ? `It was asked directly (${via.reason}); if it is only reachable through a proxy: \`with: proxy: http://proxy.example.org:3128\`.`
        : `It was asked ${describeRoad(via)}.`;
}


/***/ }),

/***/ 596:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  H: () => (/* binding */ readRoad)
});

// EXTERNAL MODULE: ./build/plain-text.js
var plain_text = __webpack_require__(8046);
// EXTERNAL MODULE: ./build/network/host.js
var network_host = __webpack_require__(8839);
// EXTERNAL MODULE: ./build/network/loopback.js
var loopback = __webpack_require__(6964);
// EXTERNAL MODULE: external "node:url"
var external_node_url_ = __webpack_require__(3136);
// EXTERNAL MODULE: ./build/network/ip-address.js
var ip_address = __webpack_require__(9353);
;// CONCATENATED MODULE: ./build/network/no-proxy.js



/** Reads the superset of what the clients of the field accept in NO_PROXY. */
function noProxy(text) {
    const entries = [];
    const ignored = [];
    for (const word of noProxyWords(text)) {
        const entry = readEntry(word);
        if (entry === undefined)
            ignored.push(word);
        else
            entries.push(entry);
    }
    return { entries, ignored, match: (url) => entries.find((entry) => covers(entry, url)) };
}
/** The entries as written; userinfo, as in a proxy's URL that got there by mistake, is not for the log. */
function noProxyWords(text) {
    const words = text.split(/[\s,;]+/).filter((word) => word !== '');
    return words.map((word) => word.replace(/^([a-z][a-z0-9+.-]*:\/\/)?.*@/i, '$1'));
}
function covers(entry, url) {
    if (entry.port !== undefined && entry.port !== (0,network_host/* portOf */.HM)(url))
        return false;
    const host = (0,network_host/* hostOf */.w4)(url);
    switch (entry.kind) {
        case 'everything':
            return true;
        case 'domain':
            return host === entry.host || host.endsWith(`.${entry.host}`);
        case 'subdomains':
            return host.endsWith(`.${entry.host}`);
        case 'address':
            return (0,ip_address/* readAddress */.zq)(host)?.text === entry.address;
        default: {
            const address = (0,ip_address/* readAddress */.zq)(host);
            return address !== undefined && (0,ip_address/* isWithin */.UO)(address, entry);
        }
    }
}
function readEntry(text) {
    const wide = readNetwork(text) ?? readRange(text);
    if (wide !== undefined)
        return { text, port: undefined, ...wide };
    const { host, port, invalid } = splitPort(text);
    if (invalid)
        return undefined;
    if (host === '*')
        return { text, port, kind: 'everything' };
    const glob = readGlob(host);
    if (glob !== undefined)
        return { text, port, ...glob };
    const name = (0,ip_address/* isIP */.ei)(host) === 0 ? nameOf(host.replace(/^\*?\.+/, '')) : host;
    if (name === undefined)
        return undefined;
    const address = (0,ip_address/* readAddress */.zq)(name);
    if (address === undefined)
        return { text, port, kind: host.startsWith('*.') ? 'subdomains' : 'domain', host: name };
    return { text, port, kind: 'address', address: address.text, family: address.family };
}
/** Accepts a whole URL too; of it, only host and port count. */
function splitPort(text) {
    const authority = text.replace(/^[a-z][a-z0-9+.-]*:\/\/([^/?#]*).*$/i, '$1');
    if ((0,ip_address/* isIP */.ei)(authority) === 6)
        return { host: authority, port: undefined, invalid: false };
    const [, bracketed, plain, digits] = /^(?:\[([^\]]*)\]|([^:]*))(?::(\d+))?$/.exec(authority) ?? [];
    const host = bracketed ?? plain;
    const port = digits === undefined ? undefined : Number(digits);
    const invalid = host === undefined ||
        (bracketed !== undefined && (0,ip_address/* isIP */.ei)(bracketed) !== 6) ||
        (port !== undefined && (port < 1 || port > 65_535));
    return { host: host ?? '', port, invalid };
}
function readNetwork(text) {
    const [, written = '', digits] = /^\[?([0-9a-f.:]+)\]?\/(\d{1,3})$/i.exec(text) ?? [];
    const address = (0,ip_address/* readAddress */.zq)(written);
    if (address === undefined)
        return undefined;
    const isMapped = address.family === 'ipv4' && (0,ip_address/* isIP */.ei)(written) === 6;
    const bits = Number(digits) - (isMapped ? 96 : 0);
    const range = (0,ip_address/* networkOf */.Af)(address, bits);
    return range && { kind: 'network', cidr: `${address.text}/${bits}`, ...range };
}
function readRange(text) {
    const [from, to, ...more] = text.split('-').map(ip_address/* readAddress */.zq);
    if (from === undefined || to === undefined || more.length > 0)
        return undefined;
    const range = (0,ip_address/* rangeOf */.be)(from, to);
    return range && { kind: 'range', ...range };
}
/** `10.20.*` is the network 10.20.0.0/16. */
function readGlob(text) {
    if (!/^(\d{1,3}\.){1,3}(\*\.)*\*$/.test(text))
        return undefined;
    const octets = text.split('.').filter((octet) => octet !== '*');
    if (text.split('.').length > 4)
        return undefined;
    return readNetwork(`${[...octets, '0', '0', '0'].slice(0, 4).join('.')}/${octets.length * 8}`);
}
function nameOf(host) {
    // `10.20.`, meant as a prefix, would be read as the address 10.0.0.20.
    if (!network_host/* HOST_NAME */.TI.test(host) || /^(\d+\.){1,3}$/.test(host))
        return undefined;
    const name = (0,external_node_url_.domainToASCII)(host.replace(/\.+$/, ''));
    // `10.20.30.1-99` is no name that anything has.
    const isName = name !== '' && ((0,ip_address/* isIP */.ei)(name) !== 0 || !/^[\d.-]+$/.test(name));
    return isName ? name : undefined;
}

// EXTERNAL MODULE: ./build/network/proxy-secrets.js
var proxy_secrets = __webpack_require__(6081);
// EXTERNAL MODULE: ./build/network/proxy-value.js
var proxy_value = __webpack_require__(2805);
;// CONCATENATED MODULE: ./build/network/proxy-variables.js


/** Every variable that may hold a proxy. */
const PROXY_VARIABLES = [
    'http_proxy',
    'HTTP_PROXY',
    'https_proxy',
    'HTTPS_PROXY',
    'all_proxy',
    'ALL_PROXY',
];
/** The value of a variable or input without blanks, and without the quotes that a runner's `.env` file keeps. */
function unquote(value) {
    return (value ?? '')
        .trim()
        .replace(/^(["'])(.*)\1$/s, '$2')
        .trim();
}
/**
 * The variable that URLs of a scheme go by; a blank one counts as unset. `HTTP_PROXY` counts in CGI programs too, where
 * a `Proxy:` header could have set it (httpoxy): a job is none, and leaving it out would go direct in silence.
 */
function proxyVariable(scheme, env) {
    const names = [`${scheme}_proxy`, `${scheme}_proxy`.toUpperCase(), 'all_proxy', 'ALL_PROXY'];
    const name = names.find((candidate) => unquote(env[candidate]) !== '');
    return name === undefined ? undefined : { name, value: unquote(env[name]), port: portVariable(name, env) };
}
/** The variable that holds the exceptions. */
function noProxyVariable(env) {
    const name = unquote(env.no_proxy) === '' ? 'NO_PROXY' : 'no_proxy';
    return { name, value: unquote(env[name]) };
}
/** What contradicts itself in the proxies of the environment, for the log; no value is shown that may be a secret. */
function proxyDoubts(env) {
    const pairs = ['http_proxy', 'https_proxy', 'all_proxy'];
    return [...pairs.flatMap((lower) => twoProxies(lower, env)), ...portDoubts(env)];
}
/** As {@link proxyDoubts}, of the exceptions. */
function noProxyDoubts({ no_proxy, NO_PROXY }) {
    const [lower, upper] = [noProxyWords(unquote(no_proxy)), noProxyWords(unquote(NO_PROXY))];
    const differ = lower.length > 0 && upper.length > 0 && lower.join() !== upper.join();
    return differ ? ['no_proxy and NO_PROXY differ; no_proxy is used: unset one of them.'] : [];
}
function twoProxies(lower, env) {
    const upper = lower.toUpperCase();
    if (unquote(env[lower]) === '' || unquote(env[upper]) === '')
        return [];
    const [used, other] = [meaning(lower, env), meaning(upper, env)];
    if (used.value === other.value)
        return [];
    return [
        `${lower} (${used.shown}) and ${upper} (${other.shown}) differ; ${lower} goes first: unset one of them.`,
    ];
}
/** An unreadable value is not shown at all: any part of it may be the password. */
function meaning(name, env) {
    const value = unquote(env[name]);
    try {
        const { href, redacted } = (0,proxy_value/* readProxy */.nM)({ name, value, port: portVariable(name, env) });
        return { value: href, shown: redacted };
    }
    catch {
        return { value, shown: 'unreadable' };
    }
}
/** `http_proxy_port` completes `http_proxy`; its own casing first. */
function portVariable(name, env) {
    const found = portNames(name).find((candidate) => unquote(env[candidate]) !== '');
    return found === undefined ? undefined : { name: found, value: unquote(env[found]) };
}
function portNames(name) {
    const lower = `${name}_port`.toLowerCase();
    return name === name.toUpperCase() ? [lower.toUpperCase(), lower] : [lower, lower.toUpperCase()];
}
function portDoubts(env) {
    const used = [proxyVariable('http', env), proxyVariable('https', env)].flatMap((found) => found ?? []);
    const conflicts = used.flatMap(({ name, value, port }) => {
        if (port === undefined)
            return [];
        const written = (0,proxy_value/* writtenPort */.hV)(value);
        if (written !== undefined) {
            if (Number(written) === Number(port.value))
                return [];
            return [
                `${name} has the port ${written} and ${port.name} says otherwise; ${written} is used: correct one of them.`,
            ];
        }
        const other = portNames(name).find((candidate) => candidate !== port.name) ?? '';
        const agrees = ['', port.value].includes(unquote(env[other]));
        return agrees ? [] : [`${port.name} and ${other} differ; ${port.name} is used: unset one of them.`];
    });
    const stray = ['http_proxy', 'https_proxy', 'all_proxy'].flatMap((name) => {
        const port = portVariable(name, env);
        const isSet = [name, name.toUpperCase()].some((candidate) => unquote(env[candidate]) !== '');
        return port === undefined || isSet
            ? []
            : [`${port.name} is for nothing, as ${name} is not set: unset it.`];
    });
    return [...new Set([...conflicts, ...stray])];
}

;// CONCATENATED MODULE: ./build/network/proxy.js







/** Reads environment and inputs once; a proxy value that cannot be read stops the job, it never means "direct". */
function readRoad(env, inputs) {
    const input = unquote(inputs.proxy);
    const credentials = inputs.proxyCredentials;
    const schemes = {
        http: chosen('http', env, input, credentials),
        https: chosen('https', env, input, credentials),
    };
    const exceptions = readExceptions(env, inputs);
    const values = [input, ...PROXY_VARIABLES.map((name) => unquote(env[name]))].filter((value) => value !== '');
    return {
        schemes,
        exceptions,
        warnings: [
            ...(input === '' ? [...proxyDoubts(env), ...gaps(schemes)] : []),
            ...(isNone(input) ? [] : noProxyDoubts(env)),
            ...(credentials ? idleCredentials(schemes) : []),
            ...exceptions.flatMap(ignoredEntries),
        ],
        secrets: [
            ...new Set([...values.flatMap(proxy_secrets/* proxySecrets */.Wm), ...(credentials ? (0,proxy_secrets/* credentialSecrets */.DJ)(credentials) : [])]),
        ],
        decide(url) {
            if ((0,loopback/* isLoopback */.U)((0,network_host/* hostOf */.w4)(url)))
                return { kind: 'direct', reason: 'loopback is always direct' };
            const decision = schemes[url.protocol === 'http:' ? 'http' : 'https'];
            if (decision.kind === 'direct')
                return decision;
            for (const { name, list } of exceptions) {
                const entry = list.match(url);
                if (entry !== undefined)
                    return { kind: 'direct', reason: `${name} has the entry "${entry.text}"` };
            }
            return decision;
        },
    };
}
function chosen(scheme, env, input, credentials) {
    if (isNone(input))
        return { kind: 'direct', reason: 'the input "proxy" is "none"' };
    if (input !== '')
        return through({ name: 'proxy', value: input, credentials }, 'the input "proxy"');
    const found = proxyVariable(scheme, env);
    if (found !== undefined)
        return through({ ...found, credentials }, found.name);
    const other = proxyVariable(scheme === 'http' ? 'https' : 'http', env);
    return { kind: 'direct', reason: other === undefined ? 'no proxy is set' : `only ${other.name} is set` };
}
function through(value, from) {
    const proxy = (0,proxy_value/* readProxy */.nM)(value);
    return { kind: 'proxy', proxy, reason: `from ${from}${portOrigin(value, proxy)}` };
}
/** Where the port is from, if not from the value; curl and the others disagree about that of a bare http proxy. */
function portOrigin({ value, port }, { protocol }) {
    if ((0,proxy_value/* writtenPort */.hV)(value) !== undefined)
        return '';
    if (port !== undefined)
        return ` and ${port.name}`;
    return protocol === 'http' ? ', which names no port' : '';
}
function isNone(input) {
    return input.toLowerCase() === 'none';
}
function readExceptions(env, inputs) {
    const { name, value } = noProxyVariable(env);
    return [
        { name, list: noProxy(value) },
        { name: 'the input "no-proxy"', list: noProxy(unquote(inputs.noProxy)) },
    ];
}
function gaps({ http, https }) {
    if (http.kind !== 'proxy' || https.kind !== 'direct')
        return [];
    return [`${https.reason}: https:// downloads go direct. Set https_proxy too if they need the proxy.`];
}
function idleCredentials({ http, https }) {
    if (http.kind === 'proxy' || https.kind === 'proxy')
        return [];
    return [`The input "proxy-username" is for nothing, as ${https.reason}: remove it.`];
}
function ignoredEntries({ name, list }) {
    return list.ignored.map((word) => `${name} has the entry "${(0,plain_text/* plainText */.w)(word, 200)}", which means nothing here: remove it.`);
}


/***/ }),

/***/ 7072:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ cacheStatus),
/* harmony export */   b: () => (/* binding */ hitOf)
/* harmony export */ });
/** The finding of the tier that had the dataset; undefined when none had. */
function hitOf({ findings, }) {
    return findings.find((finding) => finding.kind === 'hit');
}
/** What the tiers as a whole answered. */
function cacheStatus(outcome) {
    const { findings } = outcome;
    if (findings.length === 0)
        return 'disabled';
    if (findings.some(({ kind }) => kind === 'corrupt'))
        return 'healed';
    if (hitOf(outcome))
        return 'hit';
    return findings.every(({ kind }) => kind === 'unavailable') ? 'unavailable' : 'miss';
}


/***/ }),

/***/ 4259:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ fileLines),
/* harmony export */   l: () => (/* binding */ sizeText)
/* harmony export */ });
/* harmony import */ var _dataset_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1259);
/* harmony import */ var _format_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7413);
/* harmony import */ var _network_redact_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2632);



/** A file with its digest, and its sources in order, a line each. */
function fileLines({ path, size, digest, sources }) {
    return [
        `${path}, ${sizeText(size)}, ${(0,_dataset_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDigest */ .MO)(digest)}`,
        ...sources.map((source) => `  ${(0,_network_redact_js__WEBPACK_IMPORTED_MODULE_1__/* .redactUrl */ .B)(source)}`),
    ];
}
/** A size that may not be known, for people. */
function sizeText(size) {
    return size === undefined ? 'size unknown' : (0,_format_js__WEBPACK_IMPORTED_MODULE_2__/* .formatBytes */ .z3)(size);
}


/***/ }),

/***/ 6822:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  jb: () => (/* binding */ describeFinding),
  YI: () => (/* binding */ tellCertificates),
  HI: () => (/* binding */ tellEnd),
  yq: () => (/* binding */ tellFindings),
  W$: () => (/* binding */ tellKept),
  gV: () => (/* binding */ tellNetwork),
  hN: () => (/* binding */ tellPlaced),
  fb: () => (/* binding */ tellPlan),
  i8: () => (/* binding */ tellRest),
  GI: () => (/* binding */ tellSaves),
  A7: () => (/* binding */ tellWhy)
});

// UNUSED EXPORTS: tellRoad

// EXTERNAL MODULE: ./build/dataset/dataset.js
var dataset_dataset = __webpack_require__(7307);
// EXTERNAL MODULE: ./build/format.js
var format = __webpack_require__(7413);
// EXTERNAL MODULE: ./build/network/describe-road.js
var describe_road = __webpack_require__(8171);
// EXTERNAL MODULE: ./build/outcome.js
var build_outcome = __webpack_require__(7072);
// EXTERNAL MODULE: ./build/report/file-lines.js
var file_lines = __webpack_require__(4259);
;// CONCATENATED MODULE: ./build/report/plan-details.js



/** Files that are told one by one; `setup-dataset plan` tells all. */
const MOST_FILES = 200;
const MOST_HOSTS = 50;
/** What the line of a plan leaves out: each file with its digest and sources, and the road to each of their hosts. */
function planDetails({ dataset }, { decide }) {
    const { files } = dataset;
    const more = files.length - MOST_FILES;
    const remote = files.flatMap(({ sources }) => sources).filter(({ protocol }) => protocol !== 'file:');
    const origins = [...new Map(remote.map((source) => [source.origin, source])).values()];
    return [
        ...files.slice(0, MOST_FILES).flatMap(file_lines/* fileLines */.c),
        ...(more > 0 ? [`and ${(0,format/* formatCount */.B4)(more, 'file')} more`] : []),
        ...origins.slice(0, MOST_HOSTS).map((source) => `${source.host}: ${(0,describe_road/* describeRoad */.e)(decide(source))}`),
    ];
}
/** Which form the caches hold, and why. */
function storedReason({ stored: { form, pins } }) {
    const count = (0,format/* formatCount */.B4)(pins.length, 'file');
    return form === 'members'
        ? `caches hold what is placed (${count}), as all of it is pinned`
        : `caches hold what is published (${count}), as not all that is made of it is pinned`;
}

;// CONCATENATED MODULE: ./build/report/story.js





/** Wrong files of an entry that are told one by one. */
const MOST_MISMATCHES = 10;
/** Files of the user that are warnings of their own: GitHub shows ten of a step. */
const MOST_WARNINGS = 5;
/** How the sources will be reached, before any of them is asked. */
function tellNetwork({ road, certificates, warnings }, log) {
    tellRoad(road, log);
    tellCertificates(certificates, log);
    for (const warning of warnings)
        log.warning(warning);
}
/** One line for each proxy that downloads will take, and a warning for each setting that people should look at. */
function tellRoad({ schemes, warnings }, log) {
    for (const [scheme, decision] of Object.entries(schemes)) {
        log.debug(`${scheme}: ${(0,describe_road/* describeRoad */.e)(decision)}`);
        if (decision.kind === 'proxy')
            log.info(`${scheme} downloads go ${(0,describe_road/* describeRoad */.e)(decision)}`);
    }
    for (const warning of warnings)
        log.warning(warning);
}
/** How many certificates are trusted beside Node's own, and a warning for each that is of no use. */
function tellCertificates({ pem, warnings }, log) {
    if (pem.length > 0)
        log.info(`trusted beside Node's own: ${(0,format/* formatCount */.B4)(pem.length, 'certificate')}`);
    for (const warning of warnings)
        log.warning(warning);
}
/** One line before anything moves: what, how large, in which layout, to where; with its files and roads below it. */
function tellPlan(plan, road, log) {
    const { dataset, layout, home, key, warnings, notes } = plan;
    const total = (0,dataset_dataset/* totalSize */.U)(dataset.files);
    const size = total === undefined ? '' : `, ${(0,format/* formatBytes */.z3)(total)}`;
    const count = (0,format/* formatCount */.B4)(dataset.files.length, 'file');
    log.details(`${dataset.name}: ${count}${size}, layout ${layout}, into ${home}`, planDetails(plan, road));
    log.debug(`cache key: ${key}`);
    log.debug(storedReason(plan));
    for (const note of notes)
        log.info(`${dataset.name}: ${note}`);
    for (const warning of warnings)
        log.warning(warning);
}
/** One line where a failed run leaves what it has for the next one. */
function tellKept(bytes, log) {
    if (bytes > 0)
        log.info(`${(0,format/* formatBytes */.z3)(bytes)} are kept: the next run continues there`);
}
/** One line for each tier that was asked; a corrupt entry is shown with its evidence. */
function tellFindings({ dataset, key }, findings, log) {
    for (const finding of findings) {
        log.info(`${dataset.name}: ${finding.tier.title} ${describeFinding(finding)}`);
        log.debug(`looked for ${key}${'entry' in finding ? `, found ${finding.entry}` : ''}`);
        if (finding.kind !== 'corrupt')
            continue;
        for (const { pin, expected, actual } of finding.mismatches.slice(0, MOST_MISMATCHES)) {
            log.info(`  ${pin.path}`);
            log.info(`    expected ${expected}`);
            log.info(`    actual   ${actual}`);
        }
        const more = finding.mismatches.length - MOST_MISMATCHES;
        if (more > 0)
            log.info(`  … and ${(0,format/* formatCount */.B4)(more, 'file')} more`);
    }
}
/** One line where the tiers gave a part, and only the rest is fetched. */
function tellRest({ dataset }, { files }, log) {
    if (files.length === dataset.files.length)
        return;
    const size = (0,dataset_dataset/* totalSize */.U)(files);
    const bytes = size === undefined ? '' : ` (${(0,format/* formatBytes */.z3)(size)})`;
    log.info(`${dataset.name}: only ${(0,format/* formatCount */.B4)(files.length, 'file')}${bytes} of ${dataset.files.length} to fetch`);
}
/** One line on a tier that lacks it: what was looked for there, and why it is not there. */
function tellWhy({ dataset, key }, why, log) {
    log.info(`${dataset.name}: looked for ${key}: ${why}`);
}
/** What a tier turned out to be worth, as the predicate of a sentence. */
function describeFinding(finding) {
    switch (finding.kind) {
        case 'hit':
            return 'has it';
        case 'miss':
            return `does not have it${describeOutlook(finding.outlook)}`;
        case 'unavailable':
            return `cannot be ${finding.isWritable ? 'read' : 'used'}: ${finding.reason}`;
        case 'partial':
            return `has ${(0,format/* formatCount */.B4)(finding.count, 'file')} of it`;
        case 'corrupt': {
            const wrong = finding.mismatches.length;
            const unused = `${(0,format/* formatCount */.B4)(wrong, 'wrong file')}, which ${wrong === 1 ? 'is' : 'are'} not used`;
            const kept = finding.count === 0 ? '' : `; ${(0,format/* formatCount */.B4)(finding.count, 'right one')} kept`;
            return `has an entry with ${unused}${kept} (${finding.entry})`;
        }
    }
}
function describeOutlook(outlook) {
    if (outlook === undefined)
        return '';
    if (outlook.kind === 'refused')
        return `; it will not be saved there: ${outlook.reason}`;
    return `; it will be saved there${outlook.seenBy === undefined ? '' : ` for ${outlook.seenBy}`}`;
}
/** What the loader was spared, and a warning for each file of the user that is in its way or in ours. */
function tellPlaced({ dataset, layout, checks }, displaced, rivals, log) {
    if (checks.length > 0)
        log.info(`${dataset.name}: what ${layout} itself checks is right (${(0,format/* formatCount */.B4)(checks.length, 'file')})`);
    warnOfSome(displaced.map((path) => `A file of other content stood under a name of the dataset; it was moved to ${path}: remove it, or choose another \`path\`.`), log);
    warnOfSome(rivals.map((path) => `${path} was there before, and ${layout} loads it in place of ${dataset.name}: remove it.`), log);
}
/** The first as warnings, the others folded below a line. */
function warnOfSome(warnings, log) {
    for (const warning of warnings.slice(0, MOST_WARNINGS))
        log.warning(warning);
    const others = warnings.slice(MOST_WARNINGS);
    if (others.length > 0)
        log.details(`and so for ${(0,format/* formatCount */.B4)(others.length, 'file')} more`, others);
}
/** One line for each tier that was to keep the dataset, but for what the line of its finding has told before. */
function tellSaves({ dataset }, saves, told, log) {
    const tell = (what) => log.info(`${dataset.name}: ${what}`);
    for (const { tier, saved } of saves) {
        if (saved.kind === 'saved') {
            tell(`saved to ${tier.title} (${saved.entry})`);
            for (const note of saved.notes ?? [])
                tell(note);
        }
        if (saved.kind === 'exists')
            tell(`${tier.title} has it already: another job saved it`);
        if (saved.kind === 'refused') {
            const what = `not saved to ${tier.title}: ${saved.reason}`;
            if (isForetold(tier, told))
                log.debug(what);
            else
                tell(what);
        }
    }
}
/** Whether a line has said that the tier will keep nothing. */
function isForetold(tier, told) {
    const finding = told.find((each) => each.tier === tier);
    return finding?.kind === 'miss' && finding.outlook?.kind === 'refused';
}
/** The end of the story in one line. */
function tellEnd(outcome, log) {
    const { plan, files, downloadedBytes, times } = outcome;
    const hit = (0,build_outcome/* hitOf */.b)(outcome);
    if (files.length === 0) {
        log.info(`${plan.dataset.name}: ${hit ? `${hit.tier.title} has it` : 'no cache has it'}; nothing was moved`);
        return;
    }
    const size = (0,format/* formatBytes */.z3)(files.reduce((sum, file) => sum + file.size, 0));
    const fetched = (0,format/* formatBytes */.z3)(downloadedBytes);
    const how = hit ? `restored from ${hit.tier.title}` : fetched === size ? 'fetched' : `fetched (${fetched})`;
    const duration = (0,format/* formatDuration */.a3)(times.reduce((sum, { milliseconds }) => sum + milliseconds, 0));
    const count = (0,format/* formatCount */.B4)(files.length, 'file');
    log.info(`${plan.dataset.name}: ${count}, ${size}, ${how} in ${duration}, every byte verified`);
}


/***/ }),

/***/ 9483:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  kj: () => (/* binding */ copyVerified),
  S4: () => (/* binding */ judge),
  AI: () => (/* binding */ verifyFile)
});

// UNUSED EXPORTS: mismatch

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/dataset/digest.js
var digest = __webpack_require__(1259);
// EXTERNAL MODULE: ./build/disk/calls.js
var calls = __webpack_require__(5877);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(7975);
;// CONCATENATED MODULE: ./build/hashing/copy-hashed.js



/** Bytes of one reading; each is handed to the pool twice, which costs more than the copy where they are few. */
const PART = 1024 * 1024;
/** Memory that no copy uses at the moment: new memory costs the kernel as much as a copy. */
const spare = [];
const [readPart, writePart] = [(0,external_node_util_.promisify)(external_node_fs_.read), (0,external_node_util_.promisify)(external_node_fs_.write)];
/** A pipe in the place of a file would be waited for. */
const READ = external_node_fs_.constants.O_RDONLY | (external_node_fs_.constants.O_NONBLOCK ?? 0);
/**
 * Copies a plain file to a new one, hashes the bytes that it writes, and reads them only once; undefined where there is
 * no plain file.
 */
async function copyHashed(source, target, algorithm) {
    const input = openPlain(source);
    if (input === undefined)
        return undefined;
    try {
        const hash = (0,external_node_crypto_.createHash)(algorithm);
        const copy = (0,external_node_fs_.fstatSync)(input).size <= PART ? copySmall : copyLarge;
        const size = await copy(input, target, hash);
        return { size, hex: hash.digest('hex') };
    }
    finally {
        (0,external_node_fs_.closeSync)(input);
    }
}
/** Opens a plain file to read; undefined where there is none. */
function openPlain(path) {
    const file = openOrNothing(path);
    if (file === undefined || (0,external_node_fs_.fstatSync)(file).isFile())
        return file;
    (0,external_node_fs_.closeSync)(file);
    return undefined;
}
function openOrNothing(path) {
    try {
        return (0,external_node_fs_.openSync)(path, READ);
    }
    catch (error) {
        const code = String(error.code);
        // Nothing there, a folder on Windows, a circle of links, a socket.
        if (['ENOENT', 'ENOTDIR', 'EISDIR', 'ELOOP', 'ENXIO'].includes(code))
            return undefined;
        throw error;
    }
}
/** Without the pool, which costs a small file more than it saves. */
function copySmall(input, target, hash) {
    const memory = takeMemory();
    const content = memory.subarray(0, (0,external_node_fs_.readSync)(input, memory, 0, PART, null));
    hash.update(content);
    (0,external_node_fs_.writeFileSync)(target, content, { flag: 'wx' });
    spare.push(memory);
    return content.length;
}
/** Reads and writes in Node's pool while this thread hashes, which takes as long as hashing alone. */
async function copyLarge(input, target, hash) {
    const output = (0,external_node_fs_.openSync)(target, 'wx');
    let [full, free] = [takeMemory(), takeMemory()];
    let size = 0;
    let pending;
    try {
        let { bytesRead: length } = await readPart(input, full, 0, PART, 0);
        while (length > 0) {
            const content = full.subarray(0, length);
            size += length;
            const [reading, writing] = [readPart(input, free, 0, PART, size), writeAll(output, content)];
            pending = Promise.allSettled([reading, writing]);
            hash.update(content);
            length = (await reading).bytesRead;
            await writing;
            [full, free] = [free, full];
        }
        return size;
    }
    finally {
        // Nothing reads or writes the memory any more.
        await pending;
        spare.push(full, free);
        (0,external_node_fs_.closeSync)(output);
    }
}
function takeMemory() {
    return spare.pop() ?? Buffer.allocUnsafeSlow(PART);
}
/** The system may take less than it is given. */
async function writeAll(file, content) {
    for (let at = 0; at < content.length;) {
        const { bytesWritten } = await writePart(file, content, at, content.length - at, null);
        at += bytesWritten;
    }
}

// EXTERNAL MODULE: ./build/hashing/hash-file.js
var hash_file = __webpack_require__(6162);
;// CONCATENATED MODULE: ./build/verify.js





/** The verdict over bytes at `location` that were found to have this size and digest. */
function judge(pin, { size, hex }, location, from) {
    const sizeFits = pin.size === undefined || pin.size === size;
    if (hex === pin.digest.hex && sizeFits)
        return { verified: { pin, location, from, size } };
    const actual = { algorithm: pin.digest.algorithm, hex };
    return { mismatch: mismatch(pin, `${(0,digest/* formatDigest */.MO)(actual)} (${size} bytes)`) };
}
/** Copies a plain file to a new place and hashes it on the way; anything else, or other bytes than the pinned, is undefined. */
async function copyVerified(source, pin, target, from) {
    const copied = await copyHashed(source, target, pin.digest.algorithm);
    return copied && judge(pin, copied, target, from).verified;
}
/** Hashes a file of a tree that someone else wrote below `root`; anything but a plain file of its own is a mismatch. */
async function verifyFile(root, pin, from) {
    const location = (0,external_node_path_.join)(root, pin.path);
    const problem = await findProblem(root, location, pin);
    if (problem !== undefined)
        return { mismatch: mismatch(pin, problem), isMissing: problem === MISSING };
    return judge(pin, await (0,hash_file/* hashFile */.D)(location, pin.digest.algorithm), location, from);
}
const MISSING = 'nothing: the file is missing';
/** What can be told to be wrong without reading: a link would let the bytes change after they were hashed. */
async function findProblem(root, location, pin) {
    const stat = await (0,calls/* lstat */.$1)(location).catch((error) => {
        if (error.code === 'ENOENT' || error.code === 'ENOTDIR')
            return undefined;
        throw error;
    });
    if (stat === undefined)
        return MISSING;
    if (!stat.isFile())
        return 'something that is no plain file';
    if ((await (0,calls/* realpath */.Kz)(location)) !== (0,external_node_path_.join)(await (0,calls/* realpath */.Kz)(root), pin.path))
        return 'something behind a link';
    if (stat.nlink > 1)
        return 'a file with further hard links';
    if (pin.size !== undefined && stat.size !== pin.size)
        return `${stat.size} bytes`;
    return undefined;
}
/** The evidence of something that is not what is pinned; `actual` says what it is. */
function mismatch(pin, actual) {
    const size = pin.size === undefined ? '' : ` (${pin.size} bytes)`;
    return { pin, expected: `${(0,digest/* formatDigest */.MO)(pin.digest)}${size}`, actual };
}


/***/ })

};
