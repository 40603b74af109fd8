"use strict";
exports.id = 55;
exports.ids = [55];
exports.modules = {

/***/ 4055:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readNetworkInputs: () => (/* binding */ readNetworkInputs)
/* harmony export */ });
/* harmony import */ var _index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(327);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_1__);



// src/ca-certificates.ts
const INPUT$1 = "ca-certificates";
const SYSTEM = "system";
const ADVICE = "It accepts PEM files, one path a line, the word system, or PEM text itself.";
/** The bundle of a whole system has about 250 KB. */
const LARGEST_FILE$1 = 4194304;
const BEGIN = /-----BEGIN (?:X509 )?CERTIFICATE-----/;
const END = /-----END (?:X509 )?CERTIFICATE-----/;
/** Reads paths, one a line, or PEM text; no part of a private key gets into an error. */
function readCaCertificates(input, locate, now) {
	const found = placesOf(input, locate).flatMap((place) => {
		return certificatesIn(place).map((certificate) => ({
			place,
			certificate
		}));
	});
	return {
		withSystem: linesOf(input).includes(SYSTEM),
		pem: [...new Set(found.map(({ certificate }) => certificate.toString()))],
		warnings: found.filter(({ certificate }) => new Date(certificate.validTo) < now).map(({ place, certificate }) => {
			const subject = (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.Ct)(certificate.subject.replaceAll("\n", ", "), 120);
			return `${INPUT$1}: the certificate "${subject}" in ${place.name} expired on ${certificate.validTo}: remove it, as nothing that it issued is accepted.`;
		})
	};
}
function placesOf(input, locate) {
	if (input.includes("-----BEGIN ")) return [{
		name: "the PEM text",
		text: input
	}];
	return linesOf(input).filter((line) => line !== SYSTEM).map((path) => {
		const file = {
			input: INPUT$1,
			path,
			location: locate(path),
			most: LARGEST_FILE$1,
			content: "certificates"
		};
		return {
			name: (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.St)(path),
			text: (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.xt)({
				...file,
				advice: ADVICE
			}, "latin1")
		};
	});
}
function linesOf(input) {
	return input.split(/\r?\n/).map((line) => line.trim()).filter((line) => line !== "");
}
function certificatesIn({ name, text }) {
	if (/-----BEGIN [A-Z0-9 ]*PRIVATE KEY/.test(text)) throw new _index_js__WEBPACK_IMPORTED_MODULE_0__.Lt(INPUT$1, `${name} holds a private key`, "Take the key out, and make a new one if others may have seen it: only certificates belong here.");
	const blocks = text.split(BEGIN).slice(1);
	const isDer = text.startsWith("0");
	if (blocks.length === 0) {
		const advice = isDer ? "It looks like DER; make PEM of it: openssl x509 -inform der -in FILE -out FILE.pem." : `A certificate begins with -----BEGIN CERTIFICATE-----. ${ADVICE}`;
		throw new _index_js__WEBPACK_IMPORTED_MODULE_0__.Lt(INPUT$1, `${name} holds no certificate`, advice);
	}
	return blocks.map((block, index) => {
		const which = `certificate ${index + 1} of ${blocks.length} in ${name}`;
		const [body = "", ...after] = block.split(END);
		if (after.length === 0) throw new _index_js__WEBPACK_IMPORTED_MODULE_0__.Lt(INPUT$1, `${which} has no end`, "Copy it again, whole.");
		try {
			return new node_crypto__WEBPACK_IMPORTED_MODULE_1__.X509Certificate(Buffer.from(body, "base64"));
		} catch (error) {
			throw new _index_js__WEBPACK_IMPORTED_MODULE_0__.Lt(INPUT$1, `${which} cannot be parsed`, "Copy it again, whole.", error);
		}
	});
}

// src/network/url-policy-file.ts
const INPUT = "rewrite";
const LARGEST_FILE = 262144;
const MOST_RULES = 1e3;
const LONGEST_PATTERN = 1e3;
const LONGEST_MESSAGE = 500;
const DIRECTIVES = "Each line is one of: `rewrite <regex> <replacement>`, `allow <host>`, `block <host>`, `message <text>`, `# <comment>`.";
const HOSTS = "Write the name alone: it stands for its subdomains too, and `block *` for every host.";
/** Reads the file of rules that the input `rewrite` names; without one, there are none. */
function readUrlPolicy(path, locate) {
	if (path === "") return _index_js__WEBPACK_IMPORTED_MODULE_0__.K;
	const advice = `It accepts the path of a file of rules. ${DIRECTIVES}`;
	const location = locate(path);
	return parseUrlPolicy((0,_index_js__WEBPACK_IMPORTED_MODULE_0__.xt)({
		input: INPUT,
		path,
		location,
		most: LARGEST_FILE,
		content: "rules",
		advice
	}, "utf8"), (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.St)(path));
}
/** Parses rules, one a line, in the syntax of Bazel's downloader configuration; `name` is for messages. */
function parseUrlPolicy(text, name) {
	const rewrites = [];
	const allowed = [];
	const blocked = [];
	let message;
	for (const [index, written] of text.replace(/^\uFEFF/, "").split(/\r?\n/).entries()) {
		const line = index + 1;
		const refuse = (problem, advice = DIRECTIVES) => {
			throw new _index_js__WEBPACK_IMPORTED_MODULE_0__.Lt(INPUT, `${name}, line ${line}: ${problem}`, advice);
		};
		const [directive = "", ...words] = written.trim().split(/\s+/);
		if (directive === "" || directive.startsWith("#")) continue;
		switch (directive) {
			case "rewrite":
				rewrites.push({
					line,
					...readRewrite(words, refuse)
				});
				break;
			case "allow":
				allowed.push({
					line,
					host: readAllowed(words, refuse)
				});
				break;
			case "block":
				blocked.push({
					line,
					host: readHost("block", words, refuse)
				});
				break;
			case "message":
			case "all_blocked_message":
				if (message !== void 0) refuse("a second message", "Keep one of them.");
				message = (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.Ct)(written.trim().slice(directive.length), LONGEST_MESSAGE);
				if (message === "") refuse("the message is empty");
				break;
			default: refuse(`"${(0,_index_js__WEBPACK_IMPORTED_MODULE_0__.Ct)(directive, 40)}" is no directive`);
		}
		if (rewrites.length + allowed.length + blocked.length > MOST_RULES) refuse(`more than ${MOST_RULES} rules`, "Join some of them: a host stands for its subdomains too.");
	}
	const policy = {
		..._index_js__WEBPACK_IMPORTED_MODULE_0__.K,
		name,
		rewrites,
		allowed,
		blocked,
		message
	};
	return {
		...policy,
		warnings: warningsOf(policy)
	};
}
function readRewrite(words, refuse) {
	const [source, replacement] = words;
	if (source === void 0 || replacement === void 0 || words.length > 2) return refuse("rewrite takes a regular expression and a replacement, and neither has blanks");
	if (source.length > LONGEST_PATTERN) refuse(`the regular expression has more than ${LONGEST_PATTERN} characters`, "Make several rules of it.");
	const pattern = compile(source, refuse);
	checkReplacement(replacement, groupsIn(source), refuse);
	return {
		pattern,
		replacement
	};
}
function compile(source, refuse) {
	try {
		new RegExp(source, "u");
		return new RegExp(`^(?:${source})$`, "u");
	} catch (error) {
		return refuse(`the regular expression cannot be read: ${(0,_index_js__WEBPACK_IMPORTED_MODULE_0__.Ct)(error.message, 200)}`, "It accepts what JavaScript does, with flag u.");
	}
}
function groupsIn(source) {
	return (new RegExp(`${source}|`, "u").exec("")?.length ?? 1) - 1;
}
/** Its text is not shown: it may have a password before its host. */
function checkReplacement(replacement, groups, refuse) {
	const example = "For example: rewrite data\\.example\\.org/(.*) mirror.example.net/data/$1";
	const scheme = /^([a-z][a-z0-9+.-]*):\/\//i.exec(replacement)?.[1];
	if (scheme !== void 0 && !/^https?$/i.test(scheme)) refuse(`the replacement begins with ${scheme}://`, "It accepts http://, https://, or a host alone.");
	if (replacement.includes("\\")) refuse("the replacement has a backslash; only the expression has any", example);
	for (const [dollar, digit] of replacement.matchAll(/\$(\d?)/g)) {
		if (digit === "") refuse("the replacement has a $ without the number of a group", example);
		if (Number(digit) > groups) refuse(`the replacement has ${dollar}, and the expression no such group`, example);
	}
}
function readAllowed(words, refuse) {
	const host = readHost("allow", words, refuse);
	return host === "*" ? refuse("`allow *` would undo every block", "What nothing blocks is allowed. `block *` blocks all that no `allow` names.") : host;
}
function readHost(directive, words, refuse) {
	const [word, ...more] = words;
	if (word === void 0 || more.length > 0) return refuse(`${directive} takes one host`, HOSTS);
	if (word === "*") return word;
	const address = word.replace(/^\[(.*)\]$/, "$1");
	const written = (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.dt)(address) === 6 ? `[${address}]` : word;
	if (!(_index_js__WEBPACK_IMPORTED_MODULE_0__.gt.test(word) && /^[\p{L}\p{N}]/u.test(word)) && (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.dt)(address) === 0 || !URL.canParse(`http://${written}`)) return refuse(`"${(0,_index_js__WEBPACK_IMPORTED_MODULE_0__.Ct)(word, 100)}" is no host`, HOSTS);
	return (0,_index_js__WEBPACK_IMPORTED_MODULE_0__._t)(new URL(`http://${written}`));
}
function warningsOf({ name, allowed, blocked }) {
	const dead = blocked.flatMap(({ line, host }) => {
		const stronger = host === "*" ? void 0 : allowed.find((rule) => (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.J)(rule, host));
		if (stronger === void 0) return [];
		return `${name}, line ${line}: ${host} is not blocked, because line ${stronger.line} allows ${stronger.host}, which is stronger: remove one of them.`;
	});
	const [first] = allowed;
	if (first === void 0 || blocked.length > 0) return dead;
	return [`${name}, line ${first.line}: \`allow\` alone blocks nothing; \`block *\` blocks all other hosts.`];
}

// src/network-inputs.ts
/** Parses the inputs about the way to the sources; paths begin in the workspace. */
function readNetworkInputs(raw, workspace, now = /* @__PURE__ */ new Date()) {
	const read = (name) => raw(name).trim();
	const locate = (written) => (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.yt)(written, workspace);
	return {
		policy: readUrlPolicy(read("rewrite"), locate),
		credentials: (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.tt)(read("credentials")),
		proxy: read("proxy"),
		noProxy: read("no-proxy"),
		proxyCredentials: readProxyCredentials(read("proxy-username"), read("proxy-password")),
		caCertificates: readCaCertificates(read("ca-certificates"), locate, now)
	};
}
function readProxyCredentials(username, password) {
	if (username === "" && password === "") return void 0;
	if (username === "") throw new _index_js__WEBPACK_IMPORTED_MODULE_0__.Lt("proxy-username", "it is empty, and proxy-password is not", "Set both, or neither.");
	if (username.includes(":")) throw new _index_js__WEBPACK_IMPORTED_MODULE_0__.Lt("proxy-username", "it has a colon", "Proxies take the colon for the end of the name.");
	return {
		username,
		password
	};
}



/***/ })

};
;