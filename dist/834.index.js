export const id = 834;
export const ids = [834];
export const modules = {

/***/ 7094:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ systemClock)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8500);

/** The real one. */
const systemClock = {
    now: Date.now,
    random: Math.random,
    async sleep(milliseconds, signal) {
        await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(milliseconds, undefined, { signal }).catch(() => signal.throwIfAborted());
    },
};


/***/ }),

/***/ 3119:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ freeSpace),
/* harmony export */   u: () => (/* binding */ freeSpaceAt)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);


/** Bytes that this user may still write to the volume of a folder. */
async function freeSpace(folder) {
    const { bavail, bsize } = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.statfs)(folder);
    return bavail * bsize;
}
/** The same for a folder that need not be there yet; undefined where it cannot be known. */
async function freeSpaceAt(folder) {
    try {
        return await freeSpace(folder);
    }
    catch {
        const parent = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(folder);
        return parent === folder ? undefined : freeSpaceAt(parent);
    }
}


/***/ }),

/***/ 7413:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B4: () => (/* binding */ formatCount),
/* harmony export */   a3: () => (/* binding */ formatDuration),
/* harmony export */   z3: () => (/* binding */ formatBytes)
/* harmony export */ });
const UNITS = ['B', 'kB', 'MB', 'GB', 'TB'];
/** A count of bytes for people, in decimal units: `11.6 MB`. */
function formatBytes(bytes) {
    let value = bytes;
    let unit = 0;
    while (value >= 999.5 && unit < UNITS.length - 1) {
        value /= 1000;
        unit += 1;
    }
    const digits = unit === 0 || value >= 99.95 ? 0 : 1;
    return `${value.toFixed(digits)} ${UNITS[unit]}`;
}
/** Milliseconds for people: `0.4 s`, `2 min 5 s`. */
function formatDuration(milliseconds) {
    const seconds = milliseconds / 1000;
    if (seconds < 59.95)
        return `${seconds.toFixed(1)} s`;
    const whole = Math.round(seconds);
    return whole % 60 === 0 ? `${whole / 60} min` : `${Math.floor(whole / 60)} min ${whole % 60} s`;
}
/** A count with its noun: `1 file`, `4 files`. */
function formatCount(count, noun) {
    return `${count} ${noun}${count === 1 ? '' : 's'}`;
}


/***/ }),

/***/ 3701:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ refuseBlocked),
/* harmony export */   K: () => (/* binding */ allBlocked)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9473);
/* harmony import */ var _host_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8839);
/* harmony import */ var _redact_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2632);
/* harmony import */ var _url_policy_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3535);




/** Throws when the policy blocks a URL; `from` is what redirected there. */
function refuseBlocked(policy, url, from) {
    const rule = (0,_url_policy_js__WEBPACK_IMPORTED_MODULE_1__/* .blockOf */ .VN)(policy, url);
    if (rule === undefined)
        return;
    const host = (0,_host_js__WEBPACK_IMPORTED_MODULE_2__/* .hostOf */ .w4)(url);
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .BlockedError */ .t9({
        code: 'blocked',
        message: from
            ? `${from.host} redirects to ${host}, which ${policy.name} blocks`
            : `${host} is blocked by ${policy.name}`,
        facts: { url: (0,_redact_js__WEBPACK_IMPORTED_MODULE_3__/* .redactUrl */ .B)(url), rule: describeRule(policy, rule) },
        advice: adviceOf(policy),
    });
}
/** The error for a file of which no source is left. */
function allBlocked(path, sources, policy) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .BlockedError */ .t9({
        code: 'blocked',
        message: `Every source of ${path} is blocked by ${policy.name}`,
        facts: Object.fromEntries(sources.map(({ url, rule }) => [(0,_host_js__WEBPACK_IMPORTED_MODULE_2__/* .hostOf */ .w4)(url), describeRule(policy, rule)])),
        advice: adviceOf(policy),
    });
}
function describeRule({ name }, { line, host }) {
    return `block ${host} (${name}, line ${line})`;
}
function adviceOf({ name, message }) {
    if (message !== undefined)
        return `${name} says: ${message}`;
    return `Ask whoever keeps ${name} to allow the host or to rewrite its URLs, or add a source that it allows with \`mirrors\`.`;
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

/***/ 4957:
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
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(7030);
// EXTERNAL MODULE: external "node:url"
var external_node_url_ = __webpack_require__(3136);
;// CONCATENATED MODULE: ./build/network/ip-address.js

/** Reads an address; IPv4 mapped into IPv6 is IPv4 (RFC 4291 §2.5.5.2), and a zone, which no URL can have, is left out. */
function readAddress(text) {
    const address = text.replace(/%.*$/s, '');
    if ((0,external_node_net_.isIP)(address) === 0)
        return undefined;
    if ((0,external_node_net_.isIP)(address) === 4)
        return { text: address, family: 'ipv4' };
    const { hostname } = new URL(`http://[${address}]`);
    const [, high, low] = /^\[::ffff:([0-9a-f]+):([0-9a-f]+)\]$/.exec(hostname) ?? [];
    if (high === undefined || low === undefined)
        return { text: hostname.slice(1, -1), family: 'ipv6' };
    const bytes = [high, low].flatMap((word) => [
        Number.parseInt(word, 16) >> 8,
        Number.parseInt(word, 16) & 255,
    ]);
    return { text: bytes.join('.'), family: 'ipv4' };
}

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
        default: {
            const address = readAddress(host);
            return address?.family === entry.family && entry.addresses.check(address.text, entry.family);
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
    const name = (0,external_node_net_.isIP)(host) === 0 ? nameOf(host.replace(/^\*?\.+/, '')) : host;
    if (name === undefined)
        return undefined;
    const address = readAddress(name);
    if (address === undefined)
        return { text, port, kind: host.startsWith('*.') ? 'subdomains' : 'domain', host: name };
    const addresses = new external_node_net_.BlockList();
    addresses.addAddress(address.text, address.family);
    return { text, port, kind: 'address', address: address.text, family: address.family, addresses };
}
/** Accepts a whole URL too; of it, only host and port count. */
function splitPort(text) {
    const authority = text.replace(/^[a-z][a-z0-9+.-]*:\/\/([^/?#]*).*$/i, '$1');
    if ((0,external_node_net_.isIP)(authority) === 6)
        return { host: authority, port: undefined, invalid: false };
    const [, bracketed, plain, digits] = /^(?:\[([^\]]*)\]|([^:]*))(?::(\d+))?$/.exec(authority) ?? [];
    const host = bracketed ?? plain;
    const port = digits === undefined ? undefined : Number(digits);
    const invalid = host === undefined ||
        (bracketed !== undefined && (0,external_node_net_.isIP)(bracketed) !== 6) ||
        (port !== undefined && (port < 1 || port > 65_535));
    return { host: host ?? '', port, invalid };
}
function readNetwork(text) {
    const [, written = '', digits] = /^\[?([0-9a-f.:]+)\]?\/(\d{1,3})$/i.exec(text) ?? [];
    const address = readAddress(written);
    if (address === undefined)
        return undefined;
    const { family } = address;
    const bits = Number(digits) - (family === 'ipv4' && (0,external_node_net_.isIP)(written) === 6 ? 96 : 0);
    if (bits < 0 || bits > (family === 'ipv6' ? 128 : 32))
        return undefined;
    const addresses = new external_node_net_.BlockList();
    addresses.addSubnet(address.text, bits, family);
    return { kind: 'network', cidr: `${address.text}/${bits}`, family, addresses };
}
function readRange(text) {
    const [from, to, ...more] = text.split('-').map(readAddress);
    if (from === undefined || from.family !== to?.family || more.length > 0)
        return undefined;
    const addresses = new external_node_net_.BlockList();
    try {
        addresses.addRange(from.text, to.text, from.family);
    }
    catch {
        // The end lies before the start: the caller reports the entry as ignored.
        return undefined;
    }
    return { kind: 'range', family: from.family, addresses };
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
    const isName = name !== '' && ((0,external_node_net_.isIP)(name) !== 0 || !/^[\d.-]+$/.test(name));
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
    return differ ? ['no_proxy and NO_PROXY differ; no_proxy is used.'] : [];
}
function twoProxies(lower, env) {
    const upper = lower.toUpperCase();
    if (unquote(env[lower]) === '' || unquote(env[upper]) === '')
        return [];
    const [used, other] = [meaning(lower, env), meaning(upper, env)];
    if (used.value === other.value)
        return [];
    return [`${lower} (${used.shown}) and ${upper} (${other.shown}) differ; ${lower} goes first.`];
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
            return [`${name} has the port ${written} and ${port.name} says otherwise; ${written} is used.`];
        }
        const other = portNames(name).find((candidate) => candidate !== port.name) ?? '';
        const agrees = ['', port.value].includes(unquote(env[other]));
        return agrees ? [] : [`${port.name} and ${other} differ; ${port.name} is used.`];
    });
    const stray = ['http_proxy', 'https_proxy', 'all_proxy'].flatMap((name) => {
        const port = portVariable(name, env);
        const isSet = [name, name.toUpperCase()].some((candidate) => unquote(env[candidate]) !== '');
        return port === undefined || isSet ? [] : [`${port.name} is for nothing: ${name} is not set.`];
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
    const values = [input, ...PROXY_VARIABLES.map((name) => unquote(env[name]))];
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
    return [`The input "proxy-username" is for nothing: ${https.reason}.`];
}
function ignoredEntries({ name, list }) {
    return list.ignored.map((word) => `${name} has the entry "${(0,plain_text/* plainText */.w)(word, 200)}", which means nothing here; it is ignored.`);
}


/***/ }),

/***/ 8623:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Mz: () => (/* binding */ preflight),
/* harmony export */   jO: () => (/* binding */ toWrite)
/* harmony export */ });
/* unused harmony export spaceNeeded */
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _disk_free_space_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3119);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9473);
/* harmony import */ var _format_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7413);




/** What a fetch will write to the home's volume: the files, and the members that are unpacked from them. */
function toWrite({ dataset, members, }) {
    return [...dataset.files, ...members.filter(({ unpack }) => unpack !== 'none')];
}
/** Bytes of that, as far as they are known. */
function spaceNeeded(plan) {
    return toWrite(plan).reduce((sum, { size = 0 }) => sum + size, 0);
}
/** Fails before the first byte when the dataset cannot be laid down: too little space, or paths that loaders cannot open. */
async function preflight(plan, { folder, present, platform }) {
    const long = findTooLong(plan, platform);
    if (long !== undefined)
        throw pathTooLong(plan, long);
    const needed = spaceNeeded(plan) - present;
    const free = await (0,_disk_free_space_js__WEBPACK_IMPORTED_MODULE_1__/* .freeSpace */ .F)(folder);
    if (needed > free)
        throw noSpace(plan, needed, free);
}
/** Most characters of a path that programs on Windows open without a setting of the machine (MAX_PATH). */
const LONGEST_WINDOWS_PATH = 259;
function findTooLong({ members, home }, platform) {
    if (platform !== 'win32')
        return undefined;
    return members.map(({ path }) => (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(home, path)).find((path) => path.length > LONGEST_WINDOWS_PATH);
}
function pathTooLong({ home }, path) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .PlaceError */ .eF({
        code: 'cannot-place',
        path: home,
        message: `${path} has ${path.length} characters, and most programs on Windows open at most ${LONGEST_WINDOWS_PATH}`,
        facts: { path, length: String(path.length) },
        advice: 'Set `path` to a folder with a shorter name, such as D:\\data.',
    });
}
function noSpace({ dataset, home }, needed, free) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .PlaceError */ .eF({
        code: 'no-space',
        path: home,
        message: `${dataset.name} needs ${(0,_format_js__WEBPACK_IMPORTED_MODULE_3__/* .formatBytes */ .z3)(needed)}, and the volume of ${home} has ${(0,_format_js__WEBPACK_IMPORTED_MODULE_3__/* .formatBytes */ .z3)(free)} free`,
        facts: { needed: `${needed} bytes`, free: `${free} bytes`, folder: home },
        advice: 'Free space before this step, or set `path` to a folder on a larger volume.',
    });
}


/***/ }),

/***/ 7127:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  b: () => (/* binding */ planFor)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(9473);
// EXTERNAL MODULE: ./build/dataset/digest.js
var dataset_digest = __webpack_require__(1259);
;// CONCATENATED MODULE: ./build/dataset/catalog/mnist.json
const mnist_namespaceObject = /*#__PURE__*/JSON.parse('{"name":"mnist","title":"MNIST handwritten digits (original IDX files)","homepage":"http://yann.lecun.com/exdb/mnist/","licence":{"spdx":"CC-BY-SA-3.0","text":"Keras docstring: LeCun and Cortes hold the copyright; made available under CC BY-SA 3.0. The HF script leaves licence empty, the HF Croissant file says \\"mit\\": sources disagree.","source":"keras==3.15.1:keras/src/datasets/mnist.py"},"citation":"@article{lecun2010mnist, title={MNIST handwritten digit database}, author={LeCun, Yann and Cortes, Corinna and Burges, CJ}, journal={ATT Labs [Online]. Available: http://yann.lecun.com/exdb/mnist}, volume={2}, year={2010}}","citationSource":"tensorflow-datasets==4.9.10:tensorflow_datasets/image_classification/mnist.py","files":[{"path":"train-images-idx3-ubyte.gz","size":9912422,"sha256":"440fcabf73cc546fa21475e81ea370265605f56be210a4024d2ca8f203523609","md5":"f68b3c2dcbeaaa9fbdd348bbdeb94873","sources":["https://storage.googleapis.com/cvdf-datasets/mnist/train-images-idx3-ubyte.gz","https://ossci-datasets.s3.amazonaws.com/mnist/train-images-idx3-ubyte.gz","http://yann.lecun.com/exdb/mnist/train-images-idx3-ubyte.gz"],"provenance":{"size":["tensorflow-datasets==4.9.10:tensorflow_datasets/url_checksums/mnist.txt"],"sha256":["tensorflow-datasets==4.9.10:tensorflow_datasets/url_checksums/mnist.txt","huggingface/datasets@040102f100964a33fd334e2695f1c493fa6b92db:datasets/mnist/dataset_infos.json"],"urls":["tensorflow-datasets==4.9.10:tensorflow_datasets/url_checksums/mnist.txt","torchvision==0.29.2:torchvision/datasets/mnist.py MNIST.mirrors"],"md5":["torchvision==0.29.2:torchvision/datasets/mnist.py","github datasets-mila/datasets--mnist md5sums"]}},{"path":"train-labels-idx1-ubyte.gz","size":28881,"sha256":"3552534a0a558bbed6aed32b30c495cca23d567ec52cac8be1a0730e8010255c","md5":"d53e105ee54ea40749a09fcbcd1e9432","sources":["https://storage.googleapis.com/cvdf-datasets/mnist/train-labels-idx1-ubyte.gz","https://ossci-datasets.s3.amazonaws.com/mnist/train-labels-idx1-ubyte.gz","http://yann.lecun.com/exdb/mnist/train-labels-idx1-ubyte.gz"],"provenance":{"size":["tensorflow-datasets==4.9.10:tensorflow_datasets/url_checksums/mnist.txt"],"sha256":["tensorflow-datasets==4.9.10:tensorflow_datasets/url_checksums/mnist.txt","huggingface/datasets@040102f100964a33fd334e2695f1c493fa6b92db:datasets/mnist/dataset_infos.json"],"urls":["tensorflow-datasets==4.9.10:tensorflow_datasets/url_checksums/mnist.txt","torchvision==0.29.2:torchvision/datasets/mnist.py MNIST.mirrors"],"md5":["torchvision==0.29.2:torchvision/datasets/mnist.py","github datasets-mila/datasets--mnist md5sums"]}},{"path":"t10k-images-idx3-ubyte.gz","size":1648877,"sha256":"8d422c7b0a1c1c79245a5bcf07fe86e33eeafee792b84584aec276f5a2dbc4e6","md5":"9fb629c4189551a2d022fa330f9573f3","sources":["https://storage.googleapis.com/cvdf-datasets/mnist/t10k-images-idx3-ubyte.gz","https://ossci-datasets.s3.amazonaws.com/mnist/t10k-images-idx3-ubyte.gz","http://yann.lecun.com/exdb/mnist/t10k-images-idx3-ubyte.gz"],"provenance":{"size":["tensorflow-datasets==4.9.10:tensorflow_datasets/url_checksums/mnist.txt"],"sha256":["tensorflow-datasets==4.9.10:tensorflow_datasets/url_checksums/mnist.txt","huggingface/datasets@040102f100964a33fd334e2695f1c493fa6b92db:datasets/mnist/dataset_infos.json"],"urls":["tensorflow-datasets==4.9.10:tensorflow_datasets/url_checksums/mnist.txt","torchvision==0.29.2:torchvision/datasets/mnist.py MNIST.mirrors"],"md5":["torchvision==0.29.2:torchvision/datasets/mnist.py","github datasets-mila/datasets--mnist md5sums"]}},{"path":"t10k-labels-idx1-ubyte.gz","size":4542,"sha256":"f7ae60f92e00ec6debd23a6088c31dbd2371eca3ffa0defaefb259924204aec6","md5":"ec29112dd5afa0611ce80d1b7f02629c","sources":["https://storage.googleapis.com/cvdf-datasets/mnist/t10k-labels-idx1-ubyte.gz","https://ossci-datasets.s3.amazonaws.com/mnist/t10k-labels-idx1-ubyte.gz","http://yann.lecun.com/exdb/mnist/t10k-labels-idx1-ubyte.gz"],"provenance":{"size":["tensorflow-datasets==4.9.10:tensorflow_datasets/url_checksums/mnist.txt"],"sha256":["tensorflow-datasets==4.9.10:tensorflow_datasets/url_checksums/mnist.txt","huggingface/datasets@040102f100964a33fd334e2695f1c493fa6b92db:datasets/mnist/dataset_infos.json"],"urls":["tensorflow-datasets==4.9.10:tensorflow_datasets/url_checksums/mnist.txt","torchvision==0.29.2:torchvision/datasets/mnist.py MNIST.mirrors"],"md5":["torchvision==0.29.2:torchvision/datasets/mnist.py","github datasets-mila/datasets--mnist md5sums"]}}],"layouts":{"torchvision":{"loader":"torchvision.datasets.MNIST(root, download=False)","check":"MNIST._check_exists -> check_integrity(raw_folder/<name without .gz>) for all 4 resources, existence only (no md5)","members":[{"path":"MNIST/raw/train-images-idx3-ubyte","from":"train-images-idx3-ubyte.gz","unpack":"gzip","size":47040016,"sha256":"ba891046e6505d7aadcbbe25680a0738ad16aec93bde7f9b65e87a2fc25776db","md5":"6bbc9ace898e44ae57da46a324031adb","provenance":"computed by gunzip of the verified train-images-idx3-ubyte.gz"},{"path":"MNIST/raw/train-labels-idx1-ubyte","from":"train-labels-idx1-ubyte.gz","unpack":"gzip","size":60008,"sha256":"65a50cbbf4e906d70832878ad85ccda5333a97f0f4c3dd2ef09a8a9eef7101c5","md5":"a25bea736e30d166cdddb491f175f624","provenance":"computed by gunzip of the verified train-labels-idx1-ubyte.gz"},{"path":"MNIST/raw/t10k-images-idx3-ubyte","from":"t10k-images-idx3-ubyte.gz","unpack":"gzip","size":7840016,"sha256":"0fa7898d509279e482958e8ce81c8e77db3f2f8254e26661ceb7762c4d494ce7","md5":"2646ac647ad5339dbf082846283269ea","provenance":"computed by gunzip of the verified t10k-images-idx3-ubyte.gz"},{"path":"MNIST/raw/t10k-labels-idx1-ubyte","from":"t10k-labels-idx1-ubyte.gz","unpack":"gzip","size":10008,"sha256":"ff7bcfd416de33731a308c3f266cc351222c34898ecbeaf847f06e48f7ec33f2","md5":"27ae3e4e09519cfbb04c329615203637","provenance":"computed by gunzip of the verified t10k-labels-idx1-ubyte.gz"}]}}}');
;// CONCATENATED MODULE: ./build/dataset/catalog/mnist-npz.json
const mnist_npz_namespaceObject = /*#__PURE__*/JSON.parse('{"name":"mnist-npz","title":"MNIST as Keras mnist.npz","homepage":"http://yann.lecun.com/exdb/mnist/","licence":{"spdx":"CC-BY-SA-3.0","text":"Keras docstring: LeCun and Cortes hold the copyright; made available under CC BY-SA 3.0. The HF script leaves licence empty, the HF Croissant file says \\"mit\\": sources disagree.","source":"keras==3.15.1:keras/src/datasets/mnist.py"},"citation":"@article{lecun2010mnist, title={MNIST handwritten digit database}, author={LeCun, Yann and Cortes, Corinna and Burges, CJ}, journal={ATT Labs [Online]. Available: http://yann.lecun.com/exdb/mnist}, volume={2}, year={2010}}","citationSource":"tensorflow-datasets==4.9.10:tensorflow_datasets/image_classification/mnist.py","files":[{"path":"mnist.npz","size":11490434,"sha256":"731c5ac602752760c8e48fbffcf8c3b850d9dc2a2aedcf2cc48468fc17b673d1","md5":"8a61469f7ea1b51cbae51d4f78837e45","sources":["https://storage.googleapis.com/tensorflow/tf-keras-datasets/mnist.npz","https://s3.amazonaws.com/img-datasets/mnist.npz"],"provenance":{"urls":["keras==3.15.1:keras/src/datasets/mnist.py"],"sha256":["keras==3.15.1:keras/src/datasets/mnist.py"],"md5":["keras-team/keras history, commit fb4a0849cf (2017-09-26), keras/datasets/mnist.py"],"size":["keras download progress logs in public repos (find_string hits, total bytes): 11490434"]}}],"layouts":{"keras":{"loader":"keras.datasets.mnist.load_data()","check":"get_file: os.path.exists + sha256 (validate_file) on every call","members":[{"path":"datasets/mnist.npz","from":"mnist.npz"}],"variables":{"KERAS_HOME":"."}}}}');
;// CONCATENATED MODULE: ./build/dataset/catalog/entries.js


/** Every entry of the catalog, as its file holds it. */
const entries = [mnist_namespaceObject, mnist_npz_namespaceObject];

;// CONCATENATED MODULE: ./build/dataset/catalog/entry.js

/** The dataset that a catalog entry describes; an entry that contradicts itself is a defect of this project and throws. */
function readEntry(entry) {
    const files = entry.files.map(readFile);
    const layouts = {};
    for (const [name, layout] of Object.entries(entry.layouts)) {
        layouts[name] = {
            members: layout.members.map((member) => readMember(member, files)),
            variables: layout.variables ?? {},
        };
    }
    return {
        name: entry.name,
        title: entry.title,
        files,
        layouts,
        licence: entry.licence && { spdx: entry.licence.spdx ?? undefined, text: entry.licence.text },
        homepage: entry.homepage,
        citation: entry.citation,
    };
}
function readFile(file) {
    return {
        path: file.path,
        size: file.size,
        digest: sha256(file.sha256),
        sources: file.sources.map((source) => new URL(source)),
    };
}
function readMember(member, files) {
    const file = files.find(({ path }) => path === member.from);
    if (file === undefined)
        throw new Error(`catalog: ${member.path} comes from ${member.from}, which is no file`);
    const { path, from, unpack = 'none' } = member;
    if (unpack === 'none')
        return { path, from, unpack, digest: file.digest, size: file.size };
    if (unpack !== 'gzip')
        throw new Error(`catalog: ${path} is unpacked by "${unpack}", which is not known`);
    return { path, from, unpack, digest: member.sha256 ? sha256(member.sha256) : undefined, size: member.size };
}
function sha256(hex) {
    const digest = (0,dataset_digest/* parseDigest */.m)(`sha256:${hex}`);
    if ('problem' in digest)
        throw new Error(`catalog: ${digest.problem}`);
    return digest;
}

;// CONCATENATED MODULE: ./build/dataset/catalog/catalog.js


/** The datasets that ship in the action, by name. */
const catalog = new Map(entries.map((entry) => [entry.name, readEntry(entry)]));
/** The catalog names most like a wrong one, nearest first; all of them when none is near. */
function nearestNames(name, names = [...catalog.keys()]) {
    const wanted = name.toLowerCase();
    const near = names
        .map((candidate) => ({ candidate, distance: distance(wanted, candidate) }))
        .filter(({ candidate, distance }) => distance <= 3 || candidate.includes(wanted) || wanted.includes(candidate))
        .sort((a, b) => a.distance - b.distance)
        .map(({ candidate }) => candidate);
    return near.length > 0 ? near : names;
}
/** Levenshtein distance, in single-character edits. */
function distance(a, b) {
    let row = Array.from({ length: b.length + 1 }, (_, index) => index);
    for (const [i, left] of [...a].entries()) {
        const next = [i + 1];
        for (const [j, right] of [...b].entries()) {
            next.push(Math.min((next[j] ?? 0) + 1, (row[j + 1] ?? 0) + 1, (row[j] ?? 0) + (left === right ? 0 : 1)));
        }
        row = next;
    }
    return row[b.length] ?? 0;
}

;// CONCATENATED MODULE: ./build/dataset/layout.js


const IDX_NAME = /^(train|t10k)-(images-idx3|labels-idx1)-ubyte(\.gz)?$/;
/** What the home of a dataset holds in a layout; an InputError when the layout does not fit the dataset. */
function layOut(dataset, layout) {
    const known = dataset.layouts[layout] ?? generic(dataset, layout);
    if (known === undefined)
        throw new errors/* InputError */.dz('layout', ...explainMisfit(dataset, layout));
    return known;
}
/** The layouts that need no facts about the dataset: they follow from its file names. */
function generic(dataset, layout) {
    if (layout === 'files')
        return { members: dataset.files.map((file) => asIs(file, file.path)), variables: {} };
    if (catalog.has(dataset.name))
        return undefined;
    if (layout === 'keras') {
        // keras.utils.get_file looks for $KERAS_HOME/datasets/<fname>.
        const members = dataset.files.map((file) => asIs(file, `datasets/${file.path}`));
        return { members, variables: { KERAS_HOME: '.' } };
    }
    // torchvision.datasets.MNIST takes any data in these four names; a subclass has a folder of its own name.
    if (!dataset.files.every(({ path }) => IDX_NAME.test(path)))
        return undefined;
    return { members: dataset.files.map(idxMember), variables: {} };
}
function asIs(file, path) {
    return { path, from: file.path, unpack: 'none', digest: file.digest, size: file.size };
}
function idxMember(file) {
    if (!file.path.endsWith('.gz'))
        return asIs(file, `MNIST/raw/${file.path}`);
    const path = `MNIST/raw/${file.path.slice(0, -'.gz'.length)}`;
    return { path, from: file.path, unpack: 'gzip', digest: undefined, size: undefined };
}
function explainMisfit(dataset, layout) {
    const fits = ['files', ...Object.keys(dataset.layouts)].join(', ');
    const others = [...catalog.values()].filter((other) => other.layouts[layout]).map(({ name }) => name);
    const message = `"${layout}" is not known for ${dataset.name}`;
    return [message, `${dataset.name} has: ${fits}. Datasets with a ${layout} layout: ${others.join(', ')}.`];
}

// EXTERNAL MODULE: ./build/dataset/relative-path.js
var relative_path = __webpack_require__(3323);
;// CONCATENATED MODULE: ./build/dataset/plan.js






/** Raised whenever what a tier holds for the same request changes its form, so that old entries are not found. */
const FORMAT = 1;
/** Decides what the home and the tiers will hold. */
function makePlan(dataset, layout, home, notes = []) {
    const { members, variables } = layOut(dataset, layout);
    const collision = (0,relative_path/* findCollision */.O)(members.map(({ path }) => path));
    if (collision) {
        const [a, b] = collision;
        throw new errors/* InputError */.dz('layout', `"${a}" and "${b}" would be one file`, 'Use layout: files, or rename one of them.');
    }
    const fingerprint = fingerprintOf(dataset.files, members, layout);
    return {
        dataset,
        layout,
        members,
        stored: storedForm(dataset.files, members),
        fingerprint,
        key: `setup-dataset-v1-${dataset.name}-${fingerprint}`,
        home,
        variables: Object.fromEntries(Object.entries(variables).map(([name, path]) => [name, (0,external_node_path_.join)(home, path)])),
        warnings: dataset.files.filter(({ digest }) => (0,dataset_digest/* isWeak */.FI)(digest)).map(weakDigest),
        notes,
    };
}
/** The deepest form whose every byte is pinned: a hit in it needs no unpacking. */
function storedForm(files, members) {
    const pins = [];
    for (const { path, digest, size } of members) {
        if (digest === undefined)
            return { form: 'files', pins: files };
        pins.push({ path, digest, size });
    }
    return { form: 'members', pins };
}
function fingerprintOf(files, members, layout) {
    const canonical = {
        format: FORMAT,
        layout,
        files: sortByPath(files).map(({ path, digest }) => [path, (0,dataset_digest/* formatDigest */.MO)(digest)]),
        members: sortByPath(members).map(({ path, from, unpack, digest }) => [
            path,
            from,
            unpack,
            digest ? (0,dataset_digest/* formatDigest */.MO)(digest) : null,
        ]),
    };
    return (0,external_node_crypto_.createHash)('sha256').update(JSON.stringify(canonical)).digest('hex');
}
function sortByPath(items) {
    return items.toSorted((a, b) => (a.path < b.path ? -1 : 1));
}
function weakDigest({ path, digest }) {
    return `${path} is pinned by ${digest.algorithm}, which shows damage but not forgery: pin it by sha256.`;
}

// EXTERNAL MODULE: ./build/dataset/source-url.js
var source_url = __webpack_require__(8982);
;// CONCATENATED MODULE: ./build/dataset/resolve.js






/** Characters of a file name that go into the dataset's name, which is a part of keys and folder names. */
const LONGEST_SLUG = 64;
/** The dataset that is asked for, each file with its sources in the order in which they will be tried, `mirrors` first. */
function resolveDataset(request, mirrors) {
    const dataset = fromRequest(request);
    const files = dataset.files.map((file) => preferMirrors(file, mirrors));
    const homeless = files.find(({ sources }) => sources.length === 0);
    if (homeless) {
        const advice = 'Add its URL as the third word of its line, or set base-url or mirrors.';
        throw new errors/* InputError */.dz('files', `"${homeless.path}" has no source`, advice);
    }
    return { ...dataset, files };
}
function fromRequest(request) {
    switch (request.kind) {
        case 'name':
            return fromCatalog(request.name);
        case 'url':
            return fromUrl(request.sources, request.digest);
        case 'files':
            return fromInline(request.files, request.bases);
    }
}
function fromCatalog(name) {
    const dataset = catalog.get(name);
    if (dataset)
        return dataset;
    if (/[/\\]|\.(json|txt|tsv)$/.test(name)) {
        const advice = 'Use a catalog name, or `files` with one "name digest [url]" a line.';
        throw new errors/* InputError */.dz('dataset', `"${name}" looks like a manifest, which this version does not read`, advice);
    }
    const advice = `Nearest names: ${nearestNames(name).join(', ')}. Other data: url with checksum, or files.`;
    throw new errors/* InputError */.dz('dataset', `"${name}" is not in the catalog`, advice);
}
function fromUrl(sources, digest) {
    const path = fileName(sources[0]);
    const problem = (0,relative_path/* pathProblem */.z)(path);
    if (problem) {
        const advice = 'Use `files` with "name digest url" to give the file a name.';
        throw new errors/* InputError */.dz('url', `its last part, "${path}", is no file name: ${problem}`, advice);
    }
    const slug = path.replace(/[^A-Za-z0-9._-]+/g, '-').slice(0, LONGEST_SLUG);
    const name = `${slug}-${digest.hex.slice(0, 8)}`;
    return unnamed(path, name, [{ path, digest, size: undefined, sources }]);
}
function fromInline(files, bases) {
    const resolved = files.map(({ path, digest, url }) => {
        const sources = [...(url ? [url] : []), ...bases.map((base) => (0,source_url/* urlBelow */.dX)(base, path))];
        return { path, digest, size: undefined, sources };
    });
    const canonical = resolved.map(({ path, digest }) => `${path} ${(0,dataset_digest/* formatDigest */.MO)(digest)}\n`).toSorted();
    const identity = (0,external_node_crypto_.createHash)('sha256').update(canonical.join('')).digest('hex');
    return unnamed(`${files.length} files`, `files-${identity.slice(0, 8)}`, resolved);
}
function unnamed(title, name, files) {
    return { name, title, files, layouts: {}, licence: undefined, homepage: undefined, citation: undefined };
}
function preferMirrors(file, mirrors) {
    return { ...file, sources: [...mirrors.map((base) => (0,source_url/* urlBelow */.dX)(base, file.path)), ...file.sources] };
}
function fileName(url) {
    const last = url?.pathname.split('/').at(-1) ?? '';
    try {
        return decodeURIComponent(last);
    }
    catch {
        return last;
    }
}

// EXTERNAL MODULE: ./build/format.js
var format = __webpack_require__(7413);
// EXTERNAL MODULE: ./build/network/blocked.js
var network_blocked = __webpack_require__(3701);
// EXTERNAL MODULE: ./build/network/host.js
var network_host = __webpack_require__(8839);
// EXTERNAL MODULE: ./build/network/url-policy.js
var url_policy = __webpack_require__(3535);
;// CONCATENATED MODULE: ./build/network/apply-policy.js




/** Rewrites the sources and leaves out those that are blocked; a file of which none is left is an error. */
function applyPolicy(dataset, policy) {
    if (policy === url_policy/* NO_POLICY */.lm)
        return { dataset, notes: [] };
    const ruled = dataset.files.map((file) => ({ file, sources: applyRules(file.sources, policy) }));
    const files = ruled.map(({ file, sources }) => {
        const left = sources.filter(({ rule }) => rule === undefined);
        const blocked = sources.flatMap(({ url, rule }) => (rule === undefined ? [] : { url, rule }));
        if (left.length === 0 && blocked.length > 0)
            throw (0,network_blocked/* allBlocked */.K)(file.path, blocked, policy);
        return { ...file, sources: left.map(({ url }) => url) };
    });
    const all = ruled.flatMap(({ sources }) => sources);
    return { dataset: { ...dataset, files }, notes: notesOf(all, policy) };
}
/** Each URL once: two mirrors may be rewritten to the same one. */
function applyRules(sources, policy) {
    const byHref = new Map();
    for (const source of sources) {
        for (const url of (0,url_policy/* rewriteUrl */.Oy)(policy, source)) {
            byHref.set(url.href, { url, isRewritten: url.href !== source.href, rule: (0,url_policy/* blockOf */.VN)(policy, url) });
        }
    }
    return [...byHref.values()];
}
function notesOf(sources, { name }) {
    const rewritten = sources.filter(({ isRewritten }) => isRewritten).length;
    const blocked = new Map();
    for (const { url, rule } of sources) {
        if (rule === undefined)
            continue;
        const host = (0,network_host/* hostOf */.w4)(url);
        blocked.set(host, { line: rule.line, count: (blocked.get(host)?.count ?? 0) + 1 });
    }
    return [
        ...(rewritten > 0 ? [`rewritten by ${name}: ${(0,format/* formatCount */.B4)(rewritten, 'source')}`] : []),
        ...[...blocked].map(([host, { line, count }]) => {
            return `left out: ${(0,format/* formatCount */.B4)(count, 'source')} at ${host}, which ${name} blocks (line ${line})`;
        }),
    ];
}

;// CONCATENATED MODULE: ./build/plan-for.js




/** What a run with these inputs would do; needs no network. */
function planFor({ request, mirrors, policy, layout, path, homes, }) {
    const { dataset, notes } = applyPolicy(resolveDataset(request, mirrors), policy);
    return makePlan(dataset, layout, path ?? (0,external_node_path_.join)(homes, dataset.name), notes);
}


/***/ })

};
