export const id = 546;
export const ids = [546,165];
export const modules = {

/***/ 9546:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   openNetwork: () => (/* binding */ openNetwork)
/* harmony export */ });
/* harmony import */ var _clock_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7094);
/* harmony import */ var _version_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8508);
/* harmony import */ var _origin_credentials_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1676);
/* harmony import */ var _proxy_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(596);




/** Makes what asks servers in a run out of environment and inputs; opens no connection yet. */
function openNetwork(env, inputs) {
    const { caCertificates: certificates, policy, credentials } = inputs;
    const road = (0,_proxy_js__WEBPACK_IMPORTED_MODULE_2__/* .readRoad */ .H)(env, inputs);
    const options = { userAgent: _version_js__WEBPACK_IMPORTED_MODULE_3__/* .USER_AGENT */ ._O, ca: certificates.pem, policy, credentials };
    return {
        road,
        client: lazyClient(async () => (await Promise.all(/* import() */[__webpack_require__.e(559), __webpack_require__.e(473), __webpack_require__.e(441), __webpack_require__.e(159)]).then(__webpack_require__.bind(__webpack_require__, 6441))).httpClient({ road, ...options })),
        ask: lazyAsk({ clock: _clock_js__WEBPACK_IMPORTED_MODULE_0__/* .systemClock */ .m, ...options }),
        certificates,
        secrets: [...new Set([...road.secrets, ...(0,_origin_credentials_js__WEBPACK_IMPORTED_MODULE_1__/* .credentialsSecrets */ .Kt)(credentials)])],
        warnings: [...policy.warnings, ...credentials.warnings],
    };
}
/** A run that finds all in a cache near by opens no URL, and need not load what that takes. */
function lazyClient(make) {
    let making;
    let made;
    const get = async () => {
        making ??= make();
        made = await making;
        return made;
    };
    return {
        open: async (url, request) => (await get()).open(url, request),
        lane: () => lazyClient(async () => (await get()).lane()),
        sendsAhead: (url) => made?.sendsAhead(url) ?? false,
        sendInTurns: () => made?.sendInTurns(),
        close: () => void making?.then((client) => client.close()),
    };
}
function lazyAsk(options) {
    let made;
    const make = async () => (await Promise.all(/* import() */[__webpack_require__.e(559), __webpack_require__.e(473), __webpack_require__.e(832)]).then(__webpack_require__.bind(__webpack_require__, 7008))).asker(options);
    return async (...question) => {
        made ??= make();
        return (await made)(...question);
    };
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


/***/ })

};
