"use strict";
exports.id = 349;
exports.ids = [349];
exports.modules = {

/***/ 4349:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   completionCommand: () => (/* binding */ completionCommand)
/* harmony export */ });
/* harmony import */ var _catalog_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6944);
/* harmony import */ var _index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(327);
/* harmony import */ var _option_texts_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4859);




// src/command/completion-bash.ts
/** The script for bash 3.2 and later. */
function bashScript({ commands, options, names }) {
	const valued = options.filter(({ hasValue }) => hasValue);
	const free = valued.filter(({ offer }) => offer.length === 0);
	const listed = valued.filter(({ offer }) => offer.length > 0);
	const anyOf = (some) => some.map(({ name }) => `--${name}`).join(" | ");
	return `# In ~/.bashrc: eval "$(setup-dataset completion bash)"
_setup_dataset_offer() {
  local IFS=$'\\n'
  case $1 in
    names) COMPREPLY=($(IFS=' '; compgen -W '${names.join(" ")}' -- "$2")) ;;
    datasets)
      compopt -o filenames 2>/dev/null
      COMPREPLY=($(IFS=' '; compgen -W '${names.join(" ")}' -- "$2"; compgen -f -- "$2"))
      ;;
    files)
      compopt -o filenames 2>/dev/null
      COMPREPLY=($(compgen -f -- "$2"))
      ;;
    folders)
      compopt -o filenames 2>/dev/null
      COMPREPLY=($(compgen -d -- "$2"))
      ;;
    *) COMPREPLY=($(IFS=' '; compgen -W "$1" -- "$2")) ;;
  esac
}
_setup_dataset() {
  local current=\${COMP_WORDS[COMP_CWORD]} previous=\${COMP_WORDS[COMP_CWORD-1]} at word skip='' operands=()
  COMPREPLY=()
  # Readline makes three words of --layout=files.
  if [[ $current == = ]]; then current=''
  elif [[ $previous == = ]]; then previous=\${COMP_WORDS[COMP_CWORD-2]}
  fi
  for ((at = 1; at < COMP_CWORD; at++)); do
    word=\${COMP_WORDS[at]}
    if [[ $word == = ]]; then continue; fi
    if [[ -n $skip ]]; then skip=''; continue; fi
    case $word in
      ${anyOf(valued)}) skip=yes ;;
      -*) ;;
      *) operands+=("$word") ;;
    esac
  done
  case $previous in
    ${anyOf(free)}) return ;;
${listed.map(({ name, offer }) => `    --${name}) ${offerOf(offer)}; return ;;`).join("\n")}
  esac
  case "\${operands[0]-} $current" in
    ' -'*) _setup_dataset_offer '--help --version' "$current" ;;
    ' '*) _setup_dataset_offer '${commands.map(({ name }) => name).join(" ")}' "$current" ;;
${commands.flatMap(({ name, options: own, operands }) => [`    '${name} -'*) _setup_dataset_offer '${[...own.map((option) => `--${option.name}`), "--help"].join(" ")}' "$current" ;;`, ...operands.length === 0 ? [] : [
		`    '${name} '*)`,
		`      case \${#operands[@]} in`,
		...operands.map((offer, index) => `        ${index + 1}) ${offerOf(offer)} ;;`),
		"      esac",
		"      ;;"
	]]).join("\n")}
  esac
}
complete -F _setup_dataset setup-dataset`;
}
function offerOf(offer) {
	return `_setup_dataset_offer '${typeof offer === "string" ? offer : offer.join(" ")}' "$current"`;
}

// src/command/completion-fish.ts
/** The script for fish 3.0 and later. */
function fishScript({ commands, options, names }) {
	const offer = (offered) => offerArguments(offered, names);
	return [
		"# In ~/.config/fish/config.fish: setup-dataset completion fish | source",
		line("-f"),
		line("-l help", `-d ${quoted$1("options, with examples")}`),
		line("-n __fish_use_subcommand", "-l version", `-d ${quoted$1("the version")}`),
		...commands.map(({ name, summary }) => line("-n __fish_use_subcommand", `-a ${name}`, `-d ${quoted$1(summary)}`)),
		...options.flatMap((option) => {
			const users = commands.filter((command) => command.options.some(({ name }) => name === option.name));
			return users.length > 0 ? [optionLine(option, users, offer(option.offer))] : [];
		}),
		...commands.flatMap(({ name, operands }) => operands.map((offered, index) => line(`-n ${quoted$1(operandCondition(name, operands, index))}`, offer(offered))))
	].join("\n");
}
function line(...words) {
	return ["complete -c setup-dataset", ...words].join(" ");
}
function optionLine({ name, meaning, hasValue }, users, offer) {
	const condition = `__fish_seen_subcommand_from ${users.map((user) => user.name).join(" ")}`;
	const value = hasValue ? [offer || "-x"] : [];
	return line(`-n ${quoted$1(condition)}`, `-l ${name}`, ...value, `-d ${quoted$1(meaning)}`);
}
/** A word is the next one after its command where none of its own words, and all before them, are there. */
function operandCondition(command, operands, index) {
	const seen = (offer) => typeof offer === "object" ? [`__fish_seen_subcommand_from ${offer.join(" ")}`] : [];
	return [
		`__fish_seen_subcommand_from ${command}`,
		...seen(operands[index]).map((own) => `not ${own}`),
		...seen(operands[index - 1])
	].join("; and ");
}
function offerArguments(offer, names) {
	switch (offer) {
		case "names": return `-x -a ${quoted$1(names.join(" "))}`;
		case "datasets": return `-r -F -a ${quoted$1(names.join(" "))}`;
		case "files": return "-r -F";
		case "folders": return `-x -a ${quoted$1("(__fish_complete_directories)")}`;
		default: return offer.length > 0 ? `-x -a ${quoted$1(offer.join(" "))}` : "";
	}
}
function quoted$1(text) {
	return `'${text.replace(/[\\']/g, "\\$&")}'`;
}

// src/command/completion-words.ts
/** The words of the tables, for the scripts. */
function completionWords(names) {
	return {
		commands: Object.keys(_index_js__WEBPACK_IMPORTED_MODULE_1__.d).map((name) => {
			const { summary, operands } = _option_texts_js__WEBPACK_IMPORTED_MODULE_2__.i[name];
			return {
				name,
				summary,
				operands,
				options: optionWords((0,_index_js__WEBPACK_IMPORTED_MODULE_1__.m)(name))
			};
		}),
		options: optionWords(_option_texts_js__WEBPACK_IMPORTED_MODULE_2__.t.flatMap(({ options }) => Object.keys(options))),
		names
	};
}
function optionWords(names) {
	return (0,_option_texts_js__WEBPACK_IMPORTED_MODULE_2__.r)(names).flatMap(({ options }) => options.map(({ name, ...option }) => {
		const { value, offer = [] } = option;
		const isList = _index_js__WEBPACK_IMPORTED_MODULE_1__.f.includes(name);
		return {
			name,
			meaning: (0,_option_texts_js__WEBPACK_IMPORTED_MODULE_2__.n)(name, option),
			hasValue: value !== void 0,
			isList,
			offer
		};
	}));
}

// src/command/completion-zsh.ts
/** The script for zsh, whose completion system has been started. */
function zshScript({ commands, names }) {
	return `#compdef setup-dataset
# In ~/.zshrc, after compinit: eval "$(setup-dataset completion zsh)"
_setup_dataset_names() { compadd -- ${names.join(" ")} }
_setup_dataset_datasets() { _alternative 'names:dataset:_setup_dataset_names' 'files:manifest:_files' }
_setup_dataset() {
  local curcontext=$curcontext state line
  typeset -A opt_args
  _arguments -C '(- *)--help[the commands]' '(- *)--version[the version]' '1: :->command' '*:: :->words'
  case $state in
    command)
      local -a commands=(
${commands.map(({ name, summary }) => `        '${name}:${quoted(summary)}'`).join("\n")}
      )
      _describe command commands
      ;;
    words)
      case $words[1] in
${commands.map(({ name, options, operands }) => {
		const specs = [
			"--help[its options, with examples]",
			...options.map(optionSpec),
			...operands.map((offer, index) => `${index + 1}: :${actionOf(offer)}`)
		];
		return [
			`        ${name})`,
			"          _arguments \\",
			specs.map((spec) => `            '${spec}'`).join(" \\\n"),
			"          ;;"
		].join("\n");
	}).join("\n")}
      esac
      ;;
  esac
}
compdef _setup_dataset setup-dataset`;
}
function optionSpec({ name, meaning, hasValue, isList, offer }) {
	const value = hasValue ? `: :${actionOf(offer)}` : "";
	return `${isList ? "*" : ""}--${name}${hasValue ? "=" : ""}[${quoted(meaning)}]${value}`;
}
function actionOf(offer) {
	switch (offer) {
		case "names": return "_setup_dataset_names";
		case "datasets": return "_setup_dataset_datasets";
		case "files": return "_files";
		case "folders": return "_files -/";
		default: return offer.length > 0 ? `(${offer.join(" ")})` : " ";
	}
}
/** As it stands in brackets, in a word in single quotes. */
function quoted(text) {
	return text.replace(/[[\]:\\]/g, "\\$&").replaceAll("'", `'\\''`);
}

// src/command/completion.ts
const SCRIPTS = {
	bash: bashScript,
	zsh: zshScript,
	fish: fishScript
};
/** `completion <shell>`: a script that knows all words, so that completing starts no program. */
async function completionCommand({ operands }, _env, terminal) {
	const [word, ...others] = operands;
	const shell = _option_texts_js__WEBPACK_IMPORTED_MODULE_2__.o.find((name) => name === word);
	if (shell === void 0 || others.length > 0) throw new _index_js__WEBPACK_IMPORTED_MODULE_1__.l(`completion takes one of ${_option_texts_js__WEBPACK_IMPORTED_MODULE_2__.o.join(", ")}`);
	terminal.out(SCRIPTS[shell](completionWords([..._catalog_js__WEBPACK_IMPORTED_MODULE_0__.n.keys()])));
	return 0;
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