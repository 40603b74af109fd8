"use strict";
exports.id = 676;
exports.ids = [676];
exports.modules = {

/***/ 5676:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   helpCommand: () => (/* binding */ helpCommand),
/* harmony export */   helpText: () => (/* binding */ helpText)
/* harmony export */ });
/* harmony import */ var _index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(327);
/* harmony import */ var _option_texts_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4859);



// src/command/help.ts
const WIDTH = 80;
/** Longer names of options have a line of their own. */
const COLUMN = 28;
/** `help [command]`. */
async function helpCommand({ operands }, _env, terminal) {
	const [command, ...others] = operands;
	if (others.length > 0) throw new _index_js__WEBPACK_IMPORTED_MODULE_0__.l("help takes one command");
	if (command !== void 0 && !(0,_index_js__WEBPACK_IMPORTED_MODULE_0__.p)(command)) throw (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.u)(command);
	terminal.out(helpText(command));
	return 0;
}
/** What `--help` prints: of a command, or of all on one screen. */
function helpText(command) {
	return (command ? commandHelp(command) : overview()).join("\n");
}
function overview() {
	return [
		"setup-dataset puts a verified dataset on this machine.",
		"",
		"usage: setup-dataset <command> [options]",
		"",
		...Object.keys(_index_js__WEBPACK_IMPORTED_MODULE_0__.d).map((name) => `  ${name.padEnd(10)}  ${_option_texts_js__WEBPACK_IMPORTED_MODULE_1__.i[name].summary}`),
		"",
		"setup-dataset help <command> lists its options, with examples.",
		"setup-dataset --version prints the version.",
		"Results are printed on stdout, all else on stderr.",
		`exit codes: ${_option_texts_js__WEBPACK_IMPORTED_MODULE_1__.a}`,
		"",
		"example: setup-dataset fetch mnist --layout torchvision --path data"
	];
}
function commandHelp(command) {
	const { summary, usages, notes = [], examples } = _option_texts_js__WEBPACK_IMPORTED_MODULE_1__.i[command];
	return [
		`${command}: ${summary}`,
		"",
		"usage:",
		...usages.map((usage) => `  setup-dataset ${command} ${usage}`),
		...notes.length > 0 ? ["", ...wrap(notes.join(" "), WIDTH)] : [],
		...(0,_option_texts_js__WEBPACK_IMPORTED_MODULE_1__.r)((0,_index_js__WEBPACK_IMPORTED_MODULE_0__.m)(command)).flatMap(({ title, options }) => [
			"",
			`${title}:`,
			...options.flatMap(({ name, ...option }) => optionLines(`--${name}${option.value ? ` ${option.value}` : ""}`, (0,_option_texts_js__WEBPACK_IMPORTED_MODULE_1__.n)(name, option)))
		]),
		"",
		"examples:",
		...examples.flatMap(([purpose, line]) => [`  # ${purpose}`, `  ${line}`]),
		"",
		`exit codes: ${_option_texts_js__WEBPACK_IMPORTED_MODULE_1__.a}`
	];
}
function optionLines(option, meaning) {
	const lines = wrap(meaning, 52);
	const [first = "", ...rest] = option.length + 4 > COLUMN ? ["", ...lines] : lines;
	return [`${`  ${option}`.padEnd(COLUMN)}${first}`.trimEnd(), ...rest.map((line) => `${" ".repeat(COLUMN)}${line}`)];
}
function wrap(text, width) {
	const lines = [];
	for (const word of text.split(" ")) {
		const longer = lines.length > 0 ? `${lines.at(-1)} ${word}` : word;
		if (lines.length > 0 && longer.length <= width) lines.splice(-1, 1, longer);
		else lines.push(word);
	}
	return lines;
}



/***/ }),

/***/ 4859:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ EXIT_CODES),
/* harmony export */   i: () => (/* binding */ COMMAND_TEXTS),
/* harmony export */   n: () => (/* binding */ meaningOf),
/* harmony export */   o: () => (/* binding */ SHELLS),
/* harmony export */   r: () => (/* binding */ optionGroups),
/* harmony export */   t: () => (/* binding */ OPTION_GROUPS)
/* harmony export */ });
/* harmony import */ var _index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(327);


// src/command/command-texts.ts
/** The shells that `completion` knows. */
const SHELLS = [
	"bash",
	"zsh",
	"fish"
];
/** What every command ends with. */
const EXIT_CODES = "0 done, 1 failed (a failure code is printed), 2 wrong usage";
/** Each command's text. */
const COMMAND_TEXTS = {
	fetch: {
		summary: "put a dataset into a folder, every byte verified",
		usages: [
			"<dataset> [options]",
			"--url <url> --checksum sha256:<hex> [options]",
			"--files <lines> [--base-url <url>] [options]"
		],
		notes: ["It prints the path of the dataset; with --lookup-only, which places nothing, hit, miss, unavailable or", "disabled instead; with --json, the outputs of the action."],
		examples: [
			["as torchvision reads it", "setup-dataset fetch mnist --layout torchvision --path data"],
			["what a list of digests names", "setup-dataset fetch SHA256SUMS --base-url https://data.example.org/v2/"],
			["one file", "setup-dataset fetch --url https://example.org/iris.csv --checksum sha256:<hex>"]
		],
		operands: ["datasets"]
	},
	plan: {
		summary: "what fetch would do: sources, proxies, space, hosts for a firewall",
		usages: ["<dataset> [options]"],
		notes: ["It opens no connection, but for a manifest by URL and with --probe."],
		examples: [["before the first run", "setup-dataset plan mnist --layout torchvision"], ["the hosts for a firewall", "setup-dataset plan mnist --probe --allowed-endpoints"]],
		operands: ["datasets"]
	},
	doctor: {
		summary: "what a run would meet: proxies, certificates, sources, space",
		usages: ["[url...] [--dataset <dataset>] [options]"],
		notes: ["Exit code 1 where a run would fail."],
		examples: [["all that a run needs", "setup-dataset doctor --dataset mnist"], ["the road to one server", "setup-dataset doctor https://data.example.org/"]],
		operands: []
	},
	verify: {
		summary: "whether a folder holds a dataset as it is pinned",
		usages: ["<folder> --dataset <dataset> [options]"],
		notes: ["The options are those that fetch had. It says what is missing, changed and extra, without a network, but", "for a manifest by URL. Exit code 1 unless every file is as pinned; extra files do not count."],
		examples: [["what fetch placed", "setup-dataset verify data --dataset mnist --layout torchvision"]],
		operands: ["folders"]
	},
	lock: {
		summary: "fetch once and pin every file; say what became of its sources",
		usages: [
			"<url...|manifest|dataset> [options]",
			"--update [lock] [options]",
			"--check [--quick] [lock] [options]"
		],
		notes: ["The lock is dataset.lock.json unless named. --check says same, moved, changed or gone of each source; exit", "code 1 where one is not the same."],
		examples: [["pin what nobody pinned", "setup-dataset lock https://data.example.org/iris.csv"], ["what became of its sources", "setup-dataset lock --check dataset.lock.json"]],
		operands: ["datasets"]
	},
	catalog: {
		summary: "the datasets that are known by name",
		usages: ["list [--json]", "show <name> [--json]"],
		examples: [["files, digests, sources, licence and citation of one", "setup-dataset catalog show mnist"]],
		operands: [["list", "show"], "names"]
	},
	demo: {
		summary: "the whole story on loopback, with no network",
		usages: ["[--json]"],
		examples: [["cold, warm, healed and refused", "setup-dataset demo"]],
		operands: []
	},
	completion: {
		summary: "completion of commands, options and names in a shell",
		usages: [SHELLS.join("|")],
		examples: [
			["in ~/.bashrc", "eval \"$(setup-dataset completion bash)\""],
			["in ~/.zshrc, after compinit", "eval \"$(setup-dataset completion zsh)\""],
			["in ~/.config/fish/config.fish", "setup-dataset completion fish | source"]
		],
		operands: [SHELLS]
	},
	help: {
		summary: "the options of a command, with examples",
		usages: ["[command]"],
		examples: [["the same as fetch --help", "setup-dataset help fetch"]],
		operands: [Object.keys(_index_js__WEBPACK_IMPORTED_MODULE_0__.d).filter((name) => name !== "help")]
	}
};

// src/command/option-texts.ts
/** The options of all commands, each with one text for all of them, by what they are about. */
const OPTION_GROUPS = [
	{
		title: "the dataset",
		options: {
			dataset: {
				value: "<dataset>",
				text: "a name of the catalog, or a manifest by its path or URL",
				offer: "datasets"
			},
			url: {
				value: "<url>",
				text: "one file; further ones are mirrors of it"
			},
			checksum: {
				value: "<digest>",
				text: "sha256:<hex> of --url, or of a manifest by URL"
			},
			files: {
				value: "<lines>",
				text: "an inline manifest, \"name digest [url]\" a line"
			},
			"base-url": {
				value: "<url>",
				text: "where the files without a URL live"
			},
			include: {
				value: "<glob>",
				text: "only these of its files"
			},
			shard: {
				value: "<i/n>",
				text: "only this part of its files, counted from 1"
			}
		}
	},
	{
		title: "where it goes",
		options: {
			path: {
				value: "<folder>",
				text: "where the dataset ends up (default ./<name>)",
				offer: "folders"
			},
			layout: {
				value: "<layout>",
				text: "files, torchvision or keras",
				offer: _index_js__WEBPACK_IMPORTED_MODULE_0__.qt
			},
			unpack: { text: "unpack archives and .gz, with layout files" }
		}
	},
	{
		title: "the network",
		options: {
			mirrors: {
				value: "<url>",
				text: "base URL to try before its own sources"
			},
			rewrite: {
				value: "<file>",
				text: "rules for URLs and hosts: rewrite, allow, block, message",
				offer: "files"
			},
			credentials: {
				value: "<line>",
				text: "\"<origin> <Authorization value>\", sent to that origin alone; the words of a command are no secret on this machine"
			},
			proxy: {
				value: "<url>",
				text: "overrides the proxy environment; none goes direct"
			},
			"proxy-username": {
				value: "<name>",
				text: "for the proxy, as it is"
			},
			"proxy-password": {
				value: "<password>",
				text: "for the proxy, as it is; no secret on this machine"
			},
			"no-proxy": {
				value: "<hosts>",
				text: "reached without the proxy, beside those of the environment"
			},
			"ca-certificates": {
				value: "<pem>",
				text: "file of authorities to trust beside those of Node, or system",
				offer: "files"
			},
			retries: {
				value: "<n>",
				text: "further tries per source that bring nothing"
			},
			timeout: {
				value: "<minutes>",
				text: "for the whole run"
			},
			"min-speed": {
				value: "<KiB/s>",
				text: "leave a slower source for the next one; 0 leaves none"
			},
			concurrency: {
				value: "<n>",
				text: "connections at once"
			},
			"allow-http-redirects": { text: "from https to http, for files with a digest of the SHA-2 family" }
		}
	},
	{
		title: "the cache",
		options: {
			cache: {
				value: "<tiers>",
				text: "auto, none, or a list of tool-cache and s3; plan takes actions too, as in a job",
				offer: [
					"auto",
					"none",
					..._index_js__WEBPACK_IMPORTED_MODULE_0__.g
				]
			},
			save: {
				value: "<boolean>",
				text: "save to the caches that lack the dataset",
				offer: ["true", "false"]
			},
			"tool-cache-limit": {
				value: "<GiB>",
				text: "of all datasets in the cache; 0 is no limit"
			},
			"lookup-only": { text: "only say whether a cache has it" },
			"fail-on-cache-miss": { text: "fail instead of downloading" },
			"s3-bucket": {
				value: "<name>",
				text: "keep datasets in a bucket too; credentials as the tools of AWS find them"
			},
			"s3-prefix": {
				value: "<path>",
				text: "where in the bucket"
			},
			"s3-endpoint": {
				value: "<url>",
				text: "of a store that is not AWS (default AWS_ENDPOINT_URL_S3)"
			},
			"s3-region": {
				value: "<region>",
				text: "of the bucket (default AWS_REGION, else us-east-1)"
			}
		}
	},
	{
		title: "the lock",
		options: {
			output: {
				value: "<file>",
				text: "where the lock is written (default dataset.lock.json)",
				offer: "files"
			},
			force: { text: "replace a file that is no lock" },
			"no-members": { text: "leave out what archives hold" },
			update: { text: "take what the sources of a lock have now" },
			check: { text: "say what became of the sources of a lock; write nothing" },
			quick: { text: "with --check: compare sizes alone" }
		}
	},
	{
		title: "the answer",
		options: {
			quiet: { text: "print only warnings, errors and the last line" },
			json: { text: "print one JSON document on stdout" },
			"allowed-endpoints": { text: "print the hosts as harden-runner takes them" },
			probe: { text: "ask each source for one byte, to learn where it redirects to" },
			offline: { text: "only which road each URL would take; no network" }
		}
	}
];
/** What an option does, with its default, and whether it may be given again. */
function meaningOf(name, { value, text }) {
	const usual = value && name in _index_js__WEBPACK_IMPORTED_MODULE_0__.h ? _index_js__WEBPACK_IMPORTED_MODULE_0__.h[name] : "";
	return `${text}${_index_js__WEBPACK_IMPORTED_MODULE_0__.f.includes(name) ? "; repeatable" : ""}${usual && ` (default ${usual})`}`;
}
/** These options with their texts, in groups. */
function optionGroups(names) {
	return OPTION_GROUPS.flatMap(({ title, options }) => {
		const own = Object.entries(options).map(([name, option]) => ({
			name,
			...option
		})).filter(({ name }) => names.includes(name));
		return own.length > 0 ? [{
			title,
			options: own
		}] : [];
	});
}



/***/ })

};
;