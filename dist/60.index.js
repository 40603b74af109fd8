export const id = 60;
export const ids = [60];
export const modules = {

/***/ 1060:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  readNetworkInputs: () => (/* binding */ readNetworkInputs)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(9473);
// EXTERNAL MODULE: ./build/input-file.js
var input_file = __webpack_require__(8467);
// EXTERNAL MODULE: ./build/plain-text.js
var plain_text = __webpack_require__(8046);
;// CONCATENATED MODULE: ./build/ca-certificates.js




const INPUT = 'ca-certificates';
const SYSTEM = 'system';
const ADVICE = 'It accepts PEM files, one path a line, the word system, or PEM text itself.';
/** The bundle of a whole system has about 250 KB. */
const LARGEST_FILE = 4 * 1024 * 1024;
const BEGIN = /-----BEGIN (?:X509 )?CERTIFICATE-----/;
const END = /-----END (?:X509 )?CERTIFICATE-----/;
/** Reads paths, one a line, or PEM text; no part of a private key gets into an error. */
function readCaCertificates(input, locate, now) {
    const found = placesOf(input, locate).flatMap((place) => {
        return certificatesIn(place).map((certificate) => ({ place, certificate }));
    });
    return {
        withSystem: linesOf(input).includes(SYSTEM),
        pem: [...new Set(found.map(({ certificate }) => certificate.toString()))],
        warnings: found
            .filter(({ certificate }) => new Date(certificate.validTo) < now)
            .map(({ place, certificate }) => {
            const subject = (0,plain_text/* plainText */.w)(certificate.subject.replaceAll('\n', ', '), 120);
            return `${INPUT}: the certificate "${subject}" in ${place.name} expired on ${certificate.validTo}: remove it, as nothing that it issued is accepted.`;
        }),
    };
}
function placesOf(input, locate) {
    if (input.includes('-----BEGIN '))
        return [{ name: 'the PEM text', text: input }];
    return linesOf(input)
        .filter((line) => line !== SYSTEM)
        .map((path) => {
        const file = { input: INPUT, path, location: locate(path), most: LARGEST_FILE, content: 'certificates' };
        return { name: (0,input_file/* shownPath */.pS)(path), text: (0,input_file/* readInputFile */.jH)({ ...file, advice: ADVICE }, 'latin1') };
    });
}
function linesOf(input) {
    return input
        .split(/\r?\n/)
        .map((line) => line.trim())
        .filter((line) => line !== '');
}
function certificatesIn({ name, text }) {
    if (/-----BEGIN [A-Z0-9 ]*PRIVATE KEY/.test(text)) {
        const advice = 'Take the key out, and make a new one if others may have seen it: only certificates belong here.';
        throw new errors/* InputError */.dz(INPUT, `${name} holds a private key`, advice);
    }
    const blocks = text.split(BEGIN).slice(1);
    // DER begins with a SEQUENCE whose length has two bytes.
    const isDer = text.startsWith('\x30\x82');
    if (blocks.length === 0) {
        const advice = isDer
            ? 'It looks like DER; make PEM of it: openssl x509 -inform der -in FILE -out FILE.pem.'
            : `A certificate begins with -----BEGIN CERTIFICATE-----. ${ADVICE}`;
        throw new errors/* InputError */.dz(INPUT, `${name} holds no certificate`, advice);
    }
    return blocks.map((block, index) => {
        const which = `certificate ${index + 1} of ${blocks.length} in ${name}`;
        const [body = '', ...after] = block.split(END);
        if (after.length === 0)
            throw new errors/* InputError */.dz(INPUT, `${which} has no end`, 'Copy it again, whole.');
        try {
            // Decoded by us: a secret that lost its line ends is read too.
            return new external_node_crypto_.X509Certificate(Buffer.from(body, 'base64'));
        }
        catch (error) {
            throw new errors/* InputError */.dz(INPUT, `${which} cannot be parsed`, 'Copy it again, whole.', error);
        }
    });
}

// EXTERNAL MODULE: ./build/locate-path.js + 1 modules
var locate_path = __webpack_require__(7100);
// EXTERNAL MODULE: ./build/network/origin-credentials.js
var origin_credentials = __webpack_require__(1676);
// EXTERNAL MODULE: ./build/network/host.js
var host = __webpack_require__(8839);
// EXTERNAL MODULE: ./build/network/ip-address.js
var ip_address = __webpack_require__(9353);
// EXTERNAL MODULE: ./build/network/url-policy.js
var url_policy = __webpack_require__(3535);
;// CONCATENATED MODULE: ./build/network/url-policy-file.js






const url_policy_file_INPUT = 'rewrite';
const url_policy_file_LARGEST_FILE = 256 * 1024;
const MOST_RULES = 1_000;
const LONGEST_PATTERN = 1_000;
const LONGEST_MESSAGE = 500;
const DIRECTIVES = 'Each line is one of: `rewrite <regex> <replacement>`, `allow <host>`, `block <host>`, `message <text>`, `# <comment>`.';
const HOSTS = 'Write the name alone: it stands for its subdomains too, and `block *` for every host.';
/** Reads the file of rules that the input `rewrite` names; without one, there are none. */
function readUrlPolicy(path, locate) {
    if (path === '')
        return url_policy/* NO_POLICY */.lm;
    const advice = `It accepts the path of a file of rules. ${DIRECTIVES}`;
    const location = locate(path);
    const file = { input: url_policy_file_INPUT, path, location, most: url_policy_file_LARGEST_FILE, content: 'rules', advice };
    return parseUrlPolicy((0,input_file/* readInputFile */.jH)(file, 'utf8'), (0,input_file/* shownPath */.pS)(path));
}
/** Parses rules, one a line, in the syntax of Bazel's downloader configuration; `name` is for messages. */
function parseUrlPolicy(text, name) {
    const rewrites = [];
    const allowed = [];
    const blocked = [];
    let message;
    for (const [index, written] of text
        .replace(/^\uFEFF/, '')
        .split(/\r?\n/)
        .entries()) {
        const line = index + 1;
        const refuse = (problem, advice = DIRECTIVES) => {
            throw new errors/* InputError */.dz(url_policy_file_INPUT, `${name}, line ${line}: ${problem}`, advice);
        };
        const [directive = '', ...words] = written.trim().split(/\s+/);
        if (directive === '' || directive.startsWith('#'))
            continue;
        switch (directive) {
            case 'rewrite':
                rewrites.push({ line, ...readRewrite(words, refuse) });
                break;
            case 'allow':
                allowed.push({ line, host: readAllowed(words, refuse) });
                break;
            case 'block':
                blocked.push({ line, host: readHost('block', words, refuse) });
                break;
            case 'message':
            case 'all_blocked_message':
                if (message !== undefined)
                    refuse('a second message', 'Keep one of them.');
                message = (0,plain_text/* plainText */.w)(written.trim().slice(directive.length), LONGEST_MESSAGE);
                if (message === '')
                    refuse('the message is empty');
                break;
            default:
                refuse(`"${(0,plain_text/* plainText */.w)(directive, 40)}" is no directive`);
        }
        if (rewrites.length + allowed.length + blocked.length > MOST_RULES)
            refuse(`more than ${MOST_RULES} rules`, 'Join some of them: a host stands for its subdomains too.');
    }
    const policy = { ...url_policy/* NO_POLICY */.lm, name, rewrites, allowed, blocked, message };
    return { ...policy, warnings: warningsOf(policy) };
}
function readRewrite(words, refuse) {
    const [source, replacement] = words;
    if (source === undefined || replacement === undefined || words.length > 2)
        return refuse('rewrite takes a regular expression and a replacement, and neither has blanks');
    if (source.length > LONGEST_PATTERN)
        refuse(`the regular expression has more than ${LONGEST_PATTERN} characters`, 'Make several rules of it.');
    const pattern = compile(source, refuse);
    checkReplacement(replacement, groupsIn(source), refuse);
    return { pattern, replacement };
}
function compile(source, refuse) {
    try {
        // By itself first: what is no expression must not become one by what is put around it.
        new RegExp(source, 'u');
        return new RegExp(`^(?:${source})$`, 'u');
    }
    catch (error) {
        const reason = (0,plain_text/* plainText */.w)(error.message, 200);
        return refuse(`the regular expression cannot be read: ${reason}`, 'It accepts what JavaScript does, with flag u.');
    }
}
function groupsIn(source) {
    return (new RegExp(`${source}|`, 'u').exec('')?.length ?? 1) - 1;
}
/** Its text is not shown: it may have a password before its host. */
function checkReplacement(replacement, groups, refuse) {
    const example = 'For example: rewrite data\\.example\\.org/(.*) mirror.example.net/data/$1';
    const scheme = /^([a-z][a-z0-9+.-]*):\/\//i.exec(replacement)?.[1];
    if (scheme !== undefined && !/^https?$/i.test(scheme))
        refuse(`the replacement begins with ${scheme}://`, 'It accepts http://, https://, or a host alone.');
    if (replacement.includes('\\'))
        refuse('the replacement has a backslash; only the expression has any', example);
    for (const [dollar, digit] of replacement.matchAll(/\$(\d?)/g)) {
        if (digit === '')
            refuse('the replacement has a $ without the number of a group', example);
        if (Number(digit) > groups)
            refuse(`the replacement has ${dollar}, and the expression no such group`, example);
    }
}
function readAllowed(words, refuse) {
    const host = readHost('allow', words, refuse);
    const advice = 'What nothing blocks is allowed. `block *` blocks all that no `allow` names.';
    return host === '*' ? refuse('`allow *` would undo every block', advice) : host;
}
function readHost(directive, words, refuse) {
    const [word, ...more] = words;
    if (word === undefined || more.length > 0)
        return refuse(`${directive} takes one host`, HOSTS);
    if (word === '*')
        return word;
    const address = word.replace(/^\[(.*)\]$/, '$1');
    const written = (0,ip_address/* isIP */.ei)(address) === 6 ? `[${address}]` : word;
    const isName = host/* HOST_NAME */.TI.test(word) && /^[\p{L}\p{N}]/u.test(word);
    if ((!isName && (0,ip_address/* isIP */.ei)(address) === 0) || !URL.canParse(`http://${written}`))
        return refuse(`"${(0,plain_text/* plainText */.w)(word, 100)}" is no host`, HOSTS);
    return (0,host/* hostOf */.w4)(new URL(`http://${written}`));
}
function warningsOf({ name, allowed, blocked }) {
    const dead = blocked.flatMap(({ line, host }) => {
        const stronger = host === '*' ? undefined : allowed.find((rule) => (0,url_policy/* covers */.hU)(rule, host));
        if (stronger === undefined)
            return [];
        return `${name}, line ${line}: ${host} is not blocked, because line ${stronger.line} allows ${stronger.host}, which is stronger: remove one of them.`;
    });
    const [first] = allowed;
    if (first === undefined || blocked.length > 0)
        return dead;
    return [`${name}, line ${first.line}: \`allow\` alone blocks nothing; \`block *\` blocks all other hosts.`];
}

;// CONCATENATED MODULE: ./build/network-inputs.js





/** Parses the inputs about the way to the sources; paths begin in the workspace. */
function readNetworkInputs(raw, workspace, now = new Date()) {
    const read = (name) => raw(name).trim();
    const locate = (written) => (0,locate_path/* locatePath */.o)(written, workspace);
    return {
        policy: readUrlPolicy(read('rewrite'), locate),
        credentials: (0,origin_credentials/* readOriginCredentials */.N5)(read('credentials')),
        proxy: read('proxy'),
        noProxy: read('no-proxy'),
        proxyCredentials: readProxyCredentials(read('proxy-username'), read('proxy-password')),
        caCertificates: readCaCertificates(read('ca-certificates'), locate, now),
    };
}
function readProxyCredentials(username, password) {
    if (username === '' && password === '')
        return undefined;
    if (username === '')
        throw new errors/* InputError */.dz('proxy-username', 'it is empty, and proxy-password is not', 'Set both, or neither.');
    if (username.includes(':'))
        throw new errors/* InputError */.dz('proxy-username', 'it has a colon', 'Proxies take the colon for the end of the name.');
    return { username, password };
}


/***/ })

};
