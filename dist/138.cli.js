"use strict";
exports.id = 138;
exports.ids = [138];
exports.modules = {

/***/ 9199:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ readRequest),
/* harmony export */   t: () => (/* binding */ manifestFiles)
/* harmony export */ });
/* harmony import */ var _fetch_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2875);
/* harmony import */ var _index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(327);



// src/command/read-request.ts
/** What a command is asked about; a manifest by URL is fetched, and all that this takes is loaded only then. */
async function readRequest(inputs, env, terminal) {
	const { request } = inputs;
	if (request.kind !== "manifest") return request;
	const [{ openNetwork }, { readRequested }] = await Promise.all([Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 2875)).then((n) => n.mt), Promise.all(/* import() */[__webpack_require__.e(342), __webpack_require__.e(309)]).then(__webpack_require__.bind(__webpack_require__, 8934))]);
	const { client, secrets } = openNetwork(env, inputs);
	terminal.secrets.add(secrets);
	const log = (0,_index_js__WEBPACK_IMPORTED_MODULE_1__.o)(terminal, env.RUNNER_DEBUG === "1");
	const keepSecrets = (texts) => terminal.secrets.add(texts);
	const ports = {
		client,
		clock: _fetch_js__WEBPACK_IMPORTED_MODULE_0__.Ht,
		log,
		keepSecrets
	};
	try {
		return await (0,_fetch_js__WEBPACK_IMPORTED_MODULE_0__.ot)(inputs.timeout, _fetch_js__WEBPACK_IMPORTED_MODULE_0__.Ht, (deadline) => readRequested(inputs, ports, deadline));
	} finally {
		client.close();
	}
}
/** What a run fetches before the dataset itself: the manifest, where that is by URL. */
function manifestFiles({ request, mirrors, policy }) {
	if (request.kind !== "manifest") return [];
	return (0,_fetch_js__WEBPACK_IMPORTED_MODULE_0__.ct)((0,_fetch_js__WEBPACK_IMPORTED_MODULE_0__.ut)(request, mirrors), policy).dataset.files;
}



/***/ }),

/***/ 7138:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   verifyCommand: () => (/* binding */ verifyCommand)
/* harmony export */ });
/* harmony import */ var _index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(327);
/* harmony import */ var _fetch_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2875);
/* harmony import */ var _read_request_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9199);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_3__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_4___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_4__);






// src/place/find-extras.ts
/** Entries beside the dataset's own, of all folders together. */
const MOST_ENTRIES = 1e5;
/**
* Looks for files of a home that are no members, without following links; leaves out the folders of our own runs, and
* those whose files nobody knows beforehand.
*/
async function findExtras(members, home, unknown = [], most = MOST_ENTRIES) {
	const known = new Set(members.flatMap(({ path }) => prefixesOf(path)));
	const paths = [];
	const folders = unknown.includes("") ? [] : [""];
	let complete = true;
	let seen = 0;
	for (let folder = folders.pop(); folder !== void 0; folder = folders.pop()) try {
		for await (const entry of await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_4__.opendir)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(home, folder))) {
			const path = folder === "" ? entry.name : `${folder}/${entry.name}`;
			if (folder === "" && isOurs(entry.name)) continue;
			if (!known.has(path)) seen += 1;
			if (seen > most) return {
				paths: paths.toSorted(),
				complete: false
			};
			if (entry.isDirectory()) {
				if (!unknown.includes(path)) folders.push(path);
			} else if (!known.has(path)) paths.push(path);
		}
	} catch {
		complete = false;
	}
	return {
		paths: paths.toSorted(),
		complete
	};
}
/** `a/b/c` with the folders above it: a link in place of one of them is told with the member. */
function prefixesOf(path) {
	const parts = path.split("/");
	return parts.map((_, index) => parts.slice(0, index + 1).join("/"));
}
function isOurs(name) {
	return name === ".setup-dataset-replaced" || (0,_fetch_js__WEBPACK_IMPORTED_MODULE_1__.Y)(name);
}

// src/place/inspect.ts
/** How a member was found, worst first; only `ok` says that its bytes hash to its pin. */
const STATUSES = [
	"changed",
	"not-a-file",
	"read-failed",
	"missing",
	"unreadable",
	"not-pinned",
	"ok"
];
const AT_ONCE = 4;
/** Hashes what a home holds of a dataset, and changes nothing there. */
async function inspect(members, home) {
	return (0,_fetch_js__WEBPACK_IMPORTED_MODULE_1__.Vt)(members, AT_ONCE, async (member) => {
		try {
			return {
				member,
				...await look(member, home)
			};
		} catch (error) {
			return {
				member,
				...whyUnseen(error)
			};
		}
	});
}
async function look({ path, digest, size }, home) {
	const obstacle = await findObstacle(path, home);
	if (obstacle !== void 0) return {
		status: "not-a-file",
		note: obstacle
	};
	const location = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(home, path);
	if (digest === void 0) {
		await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_4__.access)(location, node_fs_promises__WEBPACK_IMPORTED_MODULE_4__.constants.R_OK);
		return {
			status: "not-pinned",
			size: (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_4__.lstat)(location)).size
		};
	}
	const { algorithm } = digest;
	const found = await (0,_fetch_js__WEBPACK_IMPORTED_MODULE_1__.tt)(location, algorithm);
	const actual = {
		algorithm,
		hex: found.hex
	};
	return {
		status: (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.W)(actual, digest) && (size === void 0 || size === found.size) ? "ok" : "changed",
		size: found.size,
		digest: actual
	};
}
/** What stands in place of a member, or of a folder above it; what lies behind a link is not in the home. */
async function findObstacle(path, home) {
	const parts = path.split("/");
	for (const index of parts.keys()) {
		const part = parts.slice(0, index + 1).join("/");
		const stat = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_4__.lstat)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(home, part));
		if (part === path ? stat.isFile() : stat.isDirectory()) continue;
		return part === path ? kindOf(stat) : `${part} is ${kindOf(stat)}`;
	}
}
function kindOf(stat) {
	if (stat.isSymbolicLink()) return "a link";
	if (stat.isDirectory()) return "a folder";
	return stat.isFile() ? "a file" : "a special file";
}
/** One file that cannot be seen does not hide the others; what is no answer of the system is thrown on. */
function whyUnseen(error) {
	const { code, message } = error;
	switch (code) {
		case void 0: throw error;
		case "ENOENT":
		case "ENOTDIR":
		case "ENAMETOOLONG": return { status: "missing" };
		case "EACCES":
		case "EPERM": return {
			status: "unreadable",
			note: "permission denied"
		};
		default: return {
			status: "read-failed",
			note: message
		};
	}
}

// src/place/inspection-failure.ts
const ANSWERS = {
	changed: {
		code: "checksum-mismatch",
		says: "is not as it is pinned",
		advice: "Run fetch with the same options: it places the pinned files, and keeps others in .setup-dataset-replaced."
	},
	"not-a-file": {
		code: "checksum-mismatch",
		says: "is not as it is pinned",
		advice: "Remove what stands in place of the files and their folders, then run fetch with the same options."
	},
	"read-failed": {
		code: "cannot-read",
		says: "cannot be read whole",
		advice: "Verify again. If the same files fail, their disk is damaged: run fetch with a path on another one."
	},
	missing: {
		code: "not-found",
		says: "is not whole",
		advice: "Check that fetch had this folder and these options, such as layout and unpack; if it had, run it again."
	},
	unreadable: {
		code: "no-permission",
		says: "cannot be read whole",
		advice: "Verify as a user who may read the files, or change their owner or mode."
	},
	"not-pinned": {
		code: "bad-input",
		says: "cannot be judged whole: nothing pins what this layout unpacks",
		advice: "Keep the published files with --layout files, and verify those; or run fetch again, which unpacks them anew."
	}
};
/** Why a home is not shown to be its dataset, by the worst that was found; undefined when every member is as pinned. */
function inspectionFailure({ dataset, home }, files) {
	const worst = STATUSES.find((status) => files.some((file) => file.status === status));
	if (worst === void 0 || worst === "ok") return void 0;
	const { code, says, advice } = ANSWERS[worst];
	return {
		code,
		message: `${dataset.name} in ${home} ${says} (${countStatuses(files)})`,
		advice
	};
}
/** How many files were found how: `1 changed, 3 ok`. */
function countStatuses(files) {
	return STATUSES.map((status) => ({
		status,
		count: files.filter((file) => file.status === status).length
	})).filter(({ count }) => count > 0).map(({ status, count }) => `${count} ${status.replaceAll("-", " ")}`).join(", ");
}

// src/place/known.ts
/** What a home can be held to, and the archives in it of whose members nothing is known. */
function knownOf({ members, trees, checks }) {
	const pinned = [...members, ...trees.flatMap(_fetch_js__WEBPACK_IMPORTED_MODULE_1__.jt)];
	const paths = new Set(pinned.map(({ path }) => path));
	const unknown = trees.filter((tree) => tree.pins === void 0 && !checks.some((check) => (0,_fetch_js__WEBPACK_IMPORTED_MODULE_1__.At)(tree, check.path)));
	return {
		pinned: [...pinned, ...checks.filter(({ path }) => !paths.has(path))],
		unknown: unknown.map(({ path, from }) => {
			const note = `what ${from} holds is not pinned file by file`;
			return {
				member: { path: path === "" ? from : path },
				status: "not-pinned",
				note
			};
		})
	};
}
/** The folders of a home whose files are known only when their archive is unpacked. */
function unpinnedFolders({ trees }) {
	return trees.filter(({ pins }) => pins === void 0).map(({ path }) => path);
}

// src/report/inspection.ts
/** Extra files that people are told one by one; the document has all. */
const MOST_EXTRAS = 20;
/** An inspection for people: a line for each file that is not as pinned, or not of the dataset, and one for all. */
function inspectionText({ dataset, home }, { files, extras }) {
	const { paths, complete } = extras;
	const unnamed = paths.length - MOST_EXTRAS;
	const more = complete ? "" : " or more (not everything in the folder was looked at)";
	return [
		...files.filter(({ status }) => status !== "ok").map(fileLine),
		...paths.slice(0, MOST_EXTRAS).map((path) => column("extra") + path),
		...unnamed > 0 ? [`${column("extra")}and ${unnamed} more`] : [],
		`${(0,_fetch_js__WEBPACK_IMPORTED_MODULE_1__.Wt)(files.length, "file")} of ${dataset.name} in ${home}: ${countStatuses(files)}; ${(0,_fetch_js__WEBPACK_IMPORTED_MODULE_1__.Wt)(paths.length, "extra file")}${more}`
	];
}
/** An inspection as a value that survives JSON; that of a failure holds the failure too. */
function inspectionDocument({ dataset, layout, fingerprint, home }, { files, extras, failure }) {
	return {
		ok: failure === void 0,
		dataset: dataset.name,
		layout,
		fingerprint,
		path: home,
		files: files.map(({ member, status, digest, size = null, note = null }) => {
			const [expected, actual] = [member.digest, digest].map((each) => each ? (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.B)(each) : null);
			return {
				path: member.path,
				status,
				expected,
				actual,
				expectedSize: member.size ?? null,
				size,
				note
			};
		}),
		extra: extras.paths,
		extraComplete: extras.complete,
		...failure && { error: (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.Kt)(failure) }
	};
}
function fileLine({ member, status, digest, size, note }) {
	const name = column(status.replaceAll("-", " ")) + member.path;
	if (note !== void 0) return `${name}: ${note}`;
	return status === "changed" ? `${name}: expected ${contentOf(member)}, found ${contentOf({
		digest,
		size
	})}` : name;
}
function contentOf({ digest, size }) {
	const bytes = size === void 0 ? [] : [(0,_fetch_js__WEBPACK_IMPORTED_MODULE_1__.Wt)(size, "byte")];
	return [...digest ? [(0,_index_js__WEBPACK_IMPORTED_MODULE_0__.B)(digest)] : [], ...bytes].join(", ");
}
function column(word) {
	return word.padEnd(12);
}

// src/command/verify.ts
/** `verify`: whether a folder holds a dataset as it is pinned; reads alone, exit code 1 unless every file was found right. */
async function verifyCommand(line, env, terminal) {
	if (line.input("path").trim() === "") throw new _index_js__WEBPACK_IMPORTED_MODULE_0__.l("verify needs the folder of a dataset");
	const machine = (0,_fetch_js__WEBPACK_IMPORTED_MODULE_1__.ft)(env, process.cwd());
	const inputs = await (0,_index_js__WEBPACK_IMPORTED_MODULE_0__._)(line.input, machine, machine.workspace);
	terminal.secrets.add((0,_index_js__WEBPACK_IMPORTED_MODULE_0__.t)(inputs, { secrets: [] }));
	const plan = (0,_fetch_js__WEBPACK_IMPORTED_MODULE_1__.st)({
		...inputs,
		request: await (0,_read_request_js__WEBPACK_IMPORTED_MODULE_2__.n)(inputs, env, terminal)
	});
	const { home } = plan;
	await checkIsFolder(home);
	const log = (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.o)(terminal, false);
	for (const warning of plan.warnings) log.warning(warning);
	const { pinned, unknown } = knownOf(plan);
	const files = [...await inspect(pinned, home), ...unknown];
	const extras = await findExtras(pinned, home, unpinnedFolders(plan));
	const failure = inspectionFailure(plan, files);
	const inspection = {
		files,
		extras,
		failure
	};
	if (line.flag("json")) terminal.out(JSON.stringify(inspectionDocument(plan, inspection), null, 2));
	else terminal.out(inspectionText(plan, inspection).map(_index_js__WEBPACK_IMPORTED_MODULE_0__.s).join("\n"));
	if (failure === void 0) return 0;
	(0,_index_js__WEBPACK_IMPORTED_MODULE_0__.a)(failure, terminal);
	return 1;
}
async function checkIsFolder(path) {
	const advice = "Name the folder that fetch had as --path.";
	if (!(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_4__.stat)(path).catch((error) => {
		const why = error.code === "ENOENT" || error.code === "ENOTDIR" ? `${path} does not exist` : `${path} cannot be opened: ${error.message}`;
		throw new _index_js__WEBPACK_IMPORTED_MODULE_0__.Lt("path", why, advice, error);
	})).isDirectory()) throw new _index_js__WEBPACK_IMPORTED_MODULE_0__.Lt("path", `${path} is no folder`, advice);
}



/***/ })

};
;