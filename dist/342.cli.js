"use strict";
exports.id = 342;
exports.ids = [342];
exports.modules = {

/***/ 2342:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ stemOf),
/* harmony export */   a: () => (/* binding */ SPDX),
/* harmony export */   c: () => (/* binding */ readFrictionless),
/* harmony export */   d: () => (/* binding */ isJson),
/* harmony export */   f: () => (/* binding */ readJson),
/* harmony export */   i: () => (/* binding */ LOCK_SCHEMA),
/* harmony export */   l: () => (/* binding */ isCroissant),
/* harmony export */   n: () => (/* binding */ joinFiles),
/* harmony export */   o: () => (/* binding */ isLock),
/* harmony export */   r: () => (/* binding */ HOMEPAGE),
/* harmony export */   requestFrom: () => (/* binding */ requestFrom),
/* harmony export */   s: () => (/* binding */ isFrictionless),
/* harmony export */   t: () => (/* binding */ parseManifest),
/* harmony export */   u: () => (/* binding */ readCroissant)
/* harmony export */ });
/* harmony import */ var _index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(327);
/* harmony import */ var _fetch_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2875);
/* harmony import */ var _layout_entry_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(96);




// src/dataset/manifests/croissant-contents.ts
/** The formats of media types; `application/gzip` is a tar in gzip where something is contained in it. */
const FORMATS = [
	[/^application\/(x-)?zip(-compressed)?$/, "zip"],
	[/^application\/(x-)?g?tar$/, "tar"],
	[/^application\/(x-)?(tgz|gzip|g?tar\+gzip|compressed-tar)$/, "tar.gz"],
	[/^application\/(x-)?bzip2?$/, "tar.bz2"],
	[/^application\/(x-)?xz$/, "tar.xz"],
	[/^application\/(x-)?zstd?$/, "tar.zst"]
];
const UNTOLD$1 = "List the files that are wanted as \"name digest url\" in the input files.";
/** What to do about a git repository. */
const GIT = "Fetch the repository with git in a step of its own, or list its files as \"name digest url\" in the input files.";
/** Whether an object is a git repository, which is no file. */
function isRepository({ formats, content }) {
	return formats.some((format) => /^git(\+|$)/.test(format)) || /^git\+/i.test(content?.text ?? "");
}
/** What is in the archives, by the nodes that say so. */
function readContents(manifest, nodes) {
	const byId = /* @__PURE__ */ new Map();
	for (const node of nodes) byId.set(node.id, [...byId.get(node.id) ?? [], node].slice(0, 2));
	const parts = /* @__PURE__ */ new Map();
	const notes = [];
	for (const node of nodes) {
		if (node.kind === "set" && node.containers.length === 0) {
			const problem = `the files of "${(0,_index_js__WEBPACK_IMPORTED_MODULE_0__.P)(node.id)}" are named by a pattern alone, without a digest`;
			(0,_index_js__WEBPACK_IMPORTED_MODULE_0__.N)(manifest, [node.at], problem, UNTOLD$1);
		}
		for (const container of node.containers) {
			const archive = find(manifest, byId, container);
			if (archive.kind === "set" || archive.containers.length > 0) {
				const place = `"${(0,_index_js__WEBPACK_IMPORTED_MODULE_0__.P)(archive.id)}", which comes from an archive and is placed as it is`;
				notes.push(`"${(0,_index_js__WEBPACK_IMPORTED_MODULE_0__.P)(node.id)}" is not unpacked: it is in ${place}`);
				continue;
			}
			refuseRepository(manifest, archive, node);
			const known = parts.get(archive) ?? [];
			parts.set(archive, known);
			known.push(partOf(manifest, node));
		}
	}
	return {
		parts,
		notes
	};
}
/** The format of an archive that something is contained in: by its name here, or by its media type. */
function formatOf(manifest, { at, id, formats }, path) {
	const byType = FORMATS.find(([pattern]) => formats.some((format) => pattern.test(format)))?.[1];
	const format = (0,_fetch_js__WEBPACK_IMPORTED_MODULE_1__.qt)(path) ?? byType;
	if (format !== void 0) return format;
	const types = formats.map((type) => `"${(0,_index_js__WEBPACK_IMPORTED_MODULE_0__.P)(type)}"`).join(", ") || "no encodingFormat";
	const problem = `"${(0,_index_js__WEBPACK_IMPORTED_MODULE_0__.P)(id)}", which has files in it, is no archive that can be unpacked: it has ${types}`;
	return (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.N)(manifest, [at], problem, `Archives are ${_fetch_js__WEBPACK_IMPORTED_MODULE_1__.Kt.join(", ")}. Others: ${UNTOLD$1}`);
}
function find(manifest, byId, { id, at }) {
	const [found, twin] = byId.get(id) ?? [];
	const advice = "containedIn has the @id (in Croissant 0.8, the name) of another entry of the distribution.";
	if (found === void 0) return (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.N)(manifest, [at], `no entry has the id "${(0,_index_js__WEBPACK_IMPORTED_MODULE_0__.P)(id)}"`, advice);
	if (twin) (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.N)(manifest, [found.at, twin.at], `two entries have the id "${(0,_index_js__WEBPACK_IMPORTED_MODULE_0__.P)(id)}"`, advice);
	return found;
}
function refuseRepository(manifest, archive, node) {
	if (!isRepository(archive)) return;
	const format = (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.P)(archive.formats[0] ?? "git");
	const problem = `"${(0,_index_js__WEBPACK_IMPORTED_MODULE_0__.P)(archive.id)}" is a git repository (${format}), no file, and "${(0,_index_js__WEBPACK_IMPORTED_MODULE_0__.P)(node.id)}" is in it without a digest`;
	(0,_index_js__WEBPACK_IMPORTED_MODULE_0__.N)(manifest, [`${archive.at}.encodingFormat`], problem, GIT);
}
function partOf(manifest, node) {
	if (node.kind === "object") {
		const { at, content } = node;
		if (content === void 0) {
			const problem = `"${(0,_index_js__WEBPACK_IMPORTED_MODULE_0__.P)(node.id)}" has no contentUrl, its path in the archive`;
			return (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.N)(manifest, [at], problem, "Add it.");
		}
		const path = content.text.replace(/^(?:\.?\/+)+/, "");
		(0,_index_js__WEBPACK_IMPORTED_MODULE_0__.k)(manifest, content.at, path, "Within an archive, contentUrl is the path of a member.");
		return {
			kind: "member",
			path,
			object: node
		};
	}
	return {
		kind: "set",
		includes: node.includes,
		excludes: node.excludes
	};
}

// src/dataset/manifests/croissant-glob.ts
/** Each wildcard that does not begin a part doubles what a glob stands for; with more of them, they stay in their folder. */
const MOST_DOUBLED = 4;
/**
* A pattern of Croissant as our globs have it. Croissant's own reader matches with `fnmatch`, whose `*` also crosses
* folders: `*.jpg` is each picture of an archive, however deep.
*/
function globOf(pattern) {
	const parts = pattern.replace(/^(?:\.?\/+)+/, "").split("/");
	const isBounded = parts.flatMap((part) => innerStars(part)).length <= MOST_DOUBLED;
	return parts.map((part) => part === "**" ? part : crossing(part, isBounded)).join("/");
}
/** The name of one member as a glob that fits it alone. */
function literalGlob(path) {
	return path.replace(/[[{]/g, "\\$&");
}
function crossing(part, isBounded) {
	return tokensOf(part).map((token, index) => {
		if (!token.startsWith("*")) return token;
		if (index === 0) return "**/*";
		return isBounded ? "{*,*/**/*}" : "*";
	}).join("");
}
function innerStars(part) {
	return part === "**" ? [] : tokensOf(part).filter((token, index) => index > 0 && token.startsWith("*"));
}
/** A run of stars, a class such as `[a-z]`, or one character. */
function tokensOf(part) {
	return part.match(/\*+|\[!?\]?[^\]]*\]|\\?./gsu) ?? [];
}

// src/dataset/manifests/described.ts
/** The files, if each of them is pinned; the first that is not refuses the manifest. */
function pinAll(manifest, files, advice) {
	for (const { flaw } of files) if (flaw) refuseFlaw(manifest, flaw);
	return (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.M)(manifest, files, advice);
}
/** Refuses a manifest for a file that it does not pin, with the way out. */
function refuseFlaw(manifest, { at, problem }) {
	const command = `setup-dataset lock ${manifest.name}`;
	(0,_index_js__WEBPACK_IMPORTED_MODULE_0__.N)(manifest, [at], problem, `Write the digest that \`sha256sum FILE\` prints. Or \`${command}\` downloads its files once and pins them.`);
}
/** Reads a digest that is said to be of one algorithm, in hexadecimal digits or, as some publish it, in base64. */
function readPinning(value, algorithm, at) {
	if (typeof value !== "string") return { flaw: {
		at,
		problem: `${algorithm} is no text`
	} };
	const text = value.trim();
	const digest = (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.U)(`${algorithm}:${toHex(text, algorithm)}`);
	if (!("problem" in digest)) return { digest };
	const other = /^[0-9a-f]+$/i.test(text) ? (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.U)(text) : void 0;
	const like = other && "hex" in other ? `has the length of a ${other.algorithm} digest` : "is none";
	return { flaw: {
		at,
		problem: `"${(0,_index_js__WEBPACK_IMPORTED_MODULE_0__.P)(text)}", where a ${algorithm} digest belongs, ${like}`
	} };
}
/** 32 and 16 bytes of base64 end in `=` and `==`: no hexadecimal digest is taken for one. */
function toHex(text, algorithm) {
	return (algorithm === "md5" ? /^[A-Za-z0-9+/]{22}==$/ : /^[A-Za-z0-9+/]{43}=$/).test(text) ? Buffer.from(text, "base64").toString("hex") : text;
}

// src/dataset/manifests/croissant-layout.ts
const LONGEST_GLOB = 1e3;
/** Most members that are named, times patterns that they are held against here. */
const MOST_COMPARED = 1e4;
/** What of the files the home holds: archives as what is selected of them, all others as they are. */
function layOutContents(manifest, files, { parts }, paths) {
	refuseGlobs(manifest, [...parts.values()].flat());
	const archives = /* @__PURE__ */ new Map();
	for (const [archive, selected] of parts) {
		const from = paths.get(archive) ?? "";
		const known = archives.get(from)?.parts ?? [];
		archives.set(from, {
			unpack: formatOf(manifest, archive, from),
			parts: [...known, ...selected]
		});
	}
	return {
		loader: void 0,
		members: files.filter(({ path }) => !archives.has(path)).map(({ path, digest, size }) => ({
			path,
			from: path,
			unpack: "none",
			digest,
			size
		})),
		trees: [...archives].flatMap(([from, archive]) => treesOf(manifest, from, archive)),
		checks: [],
		rivals: [],
		variables: {}
	};
}
function treesOf(manifest, from, { unpack, parts }) {
	const path = from.split("/").slice(0, -1).join("/");
	const pins = pinsOf(manifest, parts);
	return selectionsOf(parts).map((select) => ({
		path,
		from,
		unpack,
		select,
		gunzip: false,
		pins
	}));
}
/**
* One selection for all that exclude the same, and another for each other exclusion: what a set excludes must not
* be missing from its neighbour. A member that is named is in a selection that excludes others, or in the plain one.
*/
function selectionsOf(parts) {
	const byExclude = /* @__PURE__ */ new Map();
	const select = (include, exclude) => {
		const known = byExclude.get(JSON.stringify(exclude)) ?? {
			include: /* @__PURE__ */ new Set(),
			exclude
		};
		byExclude.set(JSON.stringify(exclude), known);
		for (const glob of include) known.include.add(glob);
	};
	for (const part of parts) {
		if (part.kind === "member") continue;
		select(part.includes.length === 0 ? ["**"] : part.includes.map(({ text }) => globOf(text)), part.excludes.map(({ text }) => globOf(text)).toSorted());
	}
	const isSelected = [...byExclude.values()].filter(({ exclude }) => exclude.length > 0).map(({ include, exclude }) => (0,_fetch_js__WEBPACK_IMPORTED_MODULE_1__.Pt)([...include], exclude));
	for (const part of parts) {
		if (part.kind === "set" || isSelected.some((fits) => fits(part.path))) continue;
		select([literalGlob(part.path)], []);
	}
	return [...byExclude.values()].map(({ include, exclude }) => ({
		include: [...include],
		exclude,
		strip: ""
	}));
}
/** The members, where each of them is named and has a digest. */
function pinsOf(manifest, parts) {
	const pinned = parts.map((part) => {
		if (part.kind === "set") return void 0;
		const { at, pinning } = part.object;
		if (pinning?.flaw) refuseFlaw(manifest, pinning.flaw);
		return pinning && {
			at,
			path: part.path,
			digest: pinning.digest
		};
	}).filter((entry) => entry !== void 0);
	if (pinned.length < parts.length) return void 0;
	return (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.M)(manifest, pinned, "").map(({ path, digest, size }) => ({
		path,
		digest,
		size
	}));
}
function refuseGlobs(manifest, parts) {
	const sets = parts.filter((part) => part.kind === "set");
	const globs = sets.flatMap(({ includes, excludes }) => [...includes, ...excludes]);
	for (const { text, at } of globs) {
		if (text.length > LONGEST_GLOB) (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.N)(manifest, [at], `a pattern of ${text.length} characters is too long`, "Use a shorter one.");
		if (!text.includes("|")) continue;
		const problem = `"${(0,_index_js__WEBPACK_IMPORTED_MODULE_0__.P)(text)}" is no pattern: "|" has no meaning in one`;
		(0,_index_js__WEBPACK_IMPORTED_MODULE_0__.N)(manifest, [at], problem, "Write alternatives as {train,val}.");
	}
	const compared = sets.filter(({ excludes }) => excludes.length > 0).reduce((sum, { includes, excludes }) => sum + includes.length + excludes.length, 0) * (parts.length - sets.length);
	if (globs.length <= 1e3 && compared <= MOST_COMPARED) return;
	const problem = `its file sets have ${globs.length} patterns, which is too many for ${parts.length} entries`;
	(0,_index_js__WEBPACK_IMPORTED_MODULE_0__.N)(manifest, ["$.distribution"], problem, "Use patterns that fit more files each.");
}

// src/dataset/manifests/json.ts
const ADVICE$7 = "A manifest in JSON is one object, as its publisher wrote it: `python3 -m json.tool FILE` shows where it breaks.";
/** Whether a text is meant as JSON. */
function isJson(text) {
	return /^\uFEFF?\s*[[{]/.test(text);
}
/** Whether a value is an object, and no list. */
function isObject(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}
/** Parses a manifest that is meant as JSON, up to its outermost object. */
function readJson(manifest) {
	const document = parse(manifest, manifest.text.replace(/^\uFEFF/, ""));
	if (isObject(document)) return document;
	return (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.N)(manifest, ["$"], "it is a list, and a manifest is an object", ADVICE$7);
}
function parse(manifest, text) {
	try {
		return JSON.parse(text);
	} catch (error) {
		const position = positionOf(error.message, text);
		const line = text.slice(0, position).trimEnd().split("\n").length;
		return (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.N)(manifest, [line], "it is no valid JSON from here on", ADVICE$7);
	}
}
/** The engine tells a position, or what stands around it with ten characters before, or nothing where the text just ends. */
function positionOf(message, text) {
	const position = /position (\d+)/.exec(message)?.[1];
	if (position !== void 0) return Number(position) + 1;
	const [, token = "", cut, around] = /^Unexpected token '(.+?)', (\.\.\.)?"(.*)"(?:\.\.\.)? is not valid JSON$/s.exec(message) ?? [];
	if (around === void 0) return text.length;
	return text.indexOf(around) + (cut === void 0 ? around.indexOf(token) : 10) + 1;
}

// src/dataset/manifests/json-ld.ts
/** The prefixes of schema.org and Croissant, as JSON-LD's compact and whole names have them. */
const PREFIX = /^(?:sc|schema|cr|ml|croissant):|^https?:\/\/(?:schema\.org|mlcommons\.org\/croissant(?:\/1\.[0-9])?)\//;
/** The values of a property by its name without a prefix, each with its place: `sha256` may be written `sc:sha256`; null and '' are none. */
function itemsOf(node, name, at) {
	const key = Object.hasOwn(node, name) ? name : Object.keys(node).find((written) => bareName(written) === name);
	if (key === void 0) return [];
	const [value, place] = [node[key], placeBelow(at, key)];
	if (!Array.isArray(value)) return isNothing$1(value) ? [] : [{
		value,
		at: place
	}];
	return value.flatMap((each, index) => isNothing$1(each) ? [] : [{
		value: each,
		at: `${place}[${index}]`
	}]);
}
/** A name without its prefix: `FileObject` of `cr:FileObject`. */
function bareName(name) {
	return name.replace(PREFIX, "");
}
/** The place of a property in JSON path. */
function placeBelow(at, key) {
	return /^\w+$/.test(key) ? `${at}.${key}` : `${at}[${JSON.stringify(key)}]`;
}
/** The text that a value is, also as a reference or a typed literal. */
function textOf(value) {
	if (typeof value === "string") return value;
	if (!isObject(value)) return void 0;
	return [value["@id"], value["@value"]].find((text) => typeof text === "string");
}
/** The texts that a property of a node has, one or a list; what is no text is left out. */
function textsOf(node, name) {
	return itemsOf(node, name, "").flatMap(({ value }) => textOf(value) ?? []);
}
/** Whether a node is of a type, under any prefix. */
function isOfType(node, ...types) {
	return textsOf(node, "@type").some((type) => types.includes(bareName(type)));
}
function isNothing$1(value) {
	return value === void 0 || value === null || value === "";
}

// src/dataset/manifests/croissant-nodes.ts
const ADVICE$6 = "A distribution has entries of the types cr:FileObject and cr:FileSet.";
const UNTOLD = "List the files that are wanted as \"name digest url\" in the input files.";
/** Reads the nodes of a distribution, of Croissant 0.8 to 1.1; the context is not looked at. */
function readDistribution(manifest, document) {
	const items = itemsOf(document, "distribution", "$");
	if (items.length > 2e5) {
		const problem = `it has ${items.length} entries, more than ${_index_js__WEBPACK_IMPORTED_MODULE_0__.T}`;
		(0,_index_js__WEBPACK_IMPORTED_MODULE_0__.N)(manifest, ["$.distribution"], problem, "Pack the files into archives.");
	}
	return items.map((item) => readNode(manifest, item));
}
function readNode(manifest, { value, at }) {
	if (!isObject(value)) return (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.N)(manifest, [at], "it is no object", ADVICE$6);
	const names = ["@id", "name"].flatMap((key) => textsOf(value, key));
	const common = {
		at,
		id: names[0] ?? "",
		containers: containersOf(manifest, value, at)
	};
	if (isOfType(value, "FileSet")) {
		const [includes, excludes] = ["includes", "excludes"].map((key) => globsOf(manifest, value, key, at));
		return {
			kind: "set",
			...common,
			includes: includes ?? [],
			excludes: excludes ?? []
		};
	}
	if (isOfType(value, "FileObject", "DataDownload")) {
		const formats = textsOf(value, "encodingFormat").map((format) => format.toLowerCase());
		const pinning = pinningOf$1(value, at);
		return {
			kind: "object",
			...common,
			names,
			content: contentOf$1(manifest, value, at),
			formats,
			pinning
		};
	}
	const problem = `it is of type ${textsOf(value, "@type").map((type) => `"${(0,_index_js__WEBPACK_IMPORTED_MODULE_0__.P)(type)}"`).join(", ") || "none"}, which says nothing of files`;
	return (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.N)(manifest, [at], problem, ADVICE$6);
}
function contentOf$1(manifest, node, at) {
	const [first, second] = itemsOf(node, "contentUrl", at);
	if (second) (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.N)(manifest, [second.at], "it is a second contentUrl", "Keep one contentUrl a file.");
	const text = first && textOf(first.value);
	if (first && !text) return (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.N)(manifest, [first.at], "contentUrl is no text", "Write a URL or a path.");
	return first && text ? {
		text,
		at: first.at
	} : void 0;
}
/** A SHA-256 or else an MD5: a SHA-256 that is none is not made good by an MD5 beside it. */
function pinningOf$1(node, at) {
	for (const algorithm of ["sha256", "md5"]) {
		const [first, second] = itemsOf(node, algorithm, at);
		if (second) return { flaw: {
			at: second.at,
			problem: `it is a second ${algorithm}`
		} };
		if (first) return readPinning(textOf(first.value) ?? first.value, algorithm, first.at);
	}
}
function containersOf(manifest, node, at) {
	return itemsOf(node, "containedIn", at).map(({ value, at: place }) => {
		const id = textOf(value);
		if (id !== void 0) return {
			id,
			at: place
		};
		return (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.N)(manifest, [place], "it is contained in what a DataSource gives, which is known only when that is read", UNTOLD);
	});
}
function globsOf(manifest, node, name, at) {
	return itemsOf(node, name, at).map(({ value, at: place }) => {
		if (typeof value === "string") return {
			text: value,
			at: place
		};
		return (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.N)(manifest, [place], "it is no text", "A pattern is a text such as \"images/*.jpg\".");
	});
}

// src/dataset/manifests/file-name.ts
const NAMELESS$1 = "Give it a name that is a file name, or a URL that ends in one.";
/** Where a file is by the text of a manifest: a path below the manifest's folder, or a URL with the name for it here. */
function locate(manifest, at, text, names) {
	const isUrl = /^[a-z][a-z0-9+.-]*:/i.test(text);
	const below = text.replace(/^(?:\.\/+)+/, "");
	if (!isUrl && (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.L)(below) === void 0) return { path: below };
	const url = (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.Et)(isUrl || text.startsWith("/") ? text : `./${text}`, manifest.base);
	if ("problem" in url) return (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.N)(manifest, [at], url.problem, url.advice);
	return {
		path: (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.k)(manifest, at, nameFile(url, isUrl ? names : []), NAMELESS$1),
		url
	};
}
/** The end of the URL; a name where that has no extension and the name has one, as with `…/photos.zip/content`. */
function nameFile(url, names) {
	const usable = [(0,_index_js__WEBPACK_IMPORTED_MODULE_0__.Tt)(url), ...names].filter((name) => (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.L)(name) === void 0);
	return usable.find((name) => /\.(?=[a-z0-9]{1,8}$)[0-9]*[a-z]/i.test(name)) ?? usable[0] ?? (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.Tt)(url);
}
/** The files, those by their ids whose URLs end alike and that are not the same file. */
function nameApart(manifest, named) {
	const alike = findAlike(named.map(({ file }) => file));
	const apart = named.map(({ file, id }) => {
		return alike.has(file.path) && file.url !== void 0 && (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.L)(id) === void 0 ? {
			...file,
			path: id
		} : file;
	});
	const [path] = findAlike(apart);
	if (path === void 0) return apart;
	const places = apart.flatMap((file) => file.path === path ? [file.at] : []);
	return (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.N)(manifest, places.slice(0, 2), `two files would be "${(0,_index_js__WEBPACK_IMPORTED_MODULE_0__.P)(path)}"`, NAMELESS$1);
}
/** The paths that several files have: entries of one URL or of one digest are one file. */
function findAlike(files) {
	const firsts = /* @__PURE__ */ new Map();
	const alike = /* @__PURE__ */ new Set();
	for (const file of files) {
		const first = firsts.get(file.path);
		if (first === void 0) firsts.set(file.path, file);
		else if (!isSameFile(first, file)) alike.add(file.path);
	}
	return alike;
}
function isSameFile(a, b) {
	if (a.url?.href === b.url?.href) return true;
	return a.digest !== void 0 && b.digest !== void 0 && (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.W)(a.digest, b.digest);
}

// src/dataset/manifests/licence.ts
/** The identifiers of SPDX that data has most; those of Creative Commons are told by their form. */
const KNOWN = [
	"AFL-3.0",
	"AGPL-3.0-only",
	"AGPL-3.0-or-later",
	"Apache-2.0",
	"Artistic-2.0",
	"BSD-2-Clause",
	"BSD-3-Clause",
	"BSL-1.0",
	"CC0-1.0",
	"CDLA-Permissive-1.0",
	"CDLA-Permissive-2.0",
	"CDLA-Sharing-1.0",
	"ECL-2.0",
	"EUPL-1.1",
	"EUPL-1.2",
	"GPL-2.0-only",
	"GPL-2.0-or-later",
	"GPL-3.0-only",
	"GPL-3.0-or-later",
	"ISC",
	"LGPL-2.1-only",
	"LGPL-3.0-only",
	"MIT",
	"MPL-2.0",
	"ODbL-1.0",
	"ODC-By-1.0",
	"PDDL-1.0",
	"Unlicense"
];
/** Pages of licences, whose ends are what the licence is called. */
const PAGE = /^https?:\/\/(?:www\.)?(?:spdx\.org\/licenses|choosealicense\.com\/licenses|opensource\.org\/licenses?)\/([^/]+?)(?:\.html|\.json)?\/?$/i;
const COMMONS = /^https?:\/\/creativecommons\.org\/licenses\/(by(?:-nc)?(?:-sa|-nd)?)\/(\d\.\d)\/?(?:deed\.\w+|legalcode)?$/i;
const ZERO = /^https?:\/\/creativecommons\.org\/publicdomain\/zero\/1\.0\/?(?:deed\.\w+|legalcode)?$/i;
/** The terms of use as a manifest states them; the SPDX identifier only of a single one that plainly has one. */
function readLicence(texts) {
	const stated = texts.map((text) => (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.Ct)(text, 300)).filter((text) => !/^(none|undefined)?$/i.test(text));
	const [only, ...others] = stated;
	if (only === void 0) return void 0;
	return {
		spdx: others.length === 0 ? spdxOf(only) : void 0,
		text: stated.slice(0, 10).join(", ")
	};
}
function spdxOf(text) {
	if (ZERO.test(text)) return "CC0-1.0";
	const [, terms, version] = COMMONS.exec(text) ?? [];
	const name = terms ? `cc-${terms}-${version}` : PAGE.exec(text)?.[1] ?? text;
	if (/^cc-by(-nc)?(-sa|-nd)?-(1\.0|2\.0|2\.5|3\.0|4\.0)$/i.test(name)) return name.toUpperCase();
	return KNOWN.find((id) => id.toLowerCase() === name.toLowerCase());
}

// src/dataset/manifests/notes.ts
/** Files that are told one by one. */
const MOST_NOTES = 10;
/** The first of many notes, and how many more there are: `3 more names are mirrors so`. */
function fewNotes(notes, rest) {
	const more = notes.length - MOST_NOTES;
	return more > 0 ? [...notes.slice(0, MOST_NOTES), `${more} more ${rest}`] : notes;
}

// src/dataset/manifests/croissant.ts
const ADVICE$5 = "A manifest in Croissant has a distribution with a FileObject for each file: contentUrl, and sha256 or md5.";
const LONGEST_CITATION = 5e3;
/** Whether a document is metadata of a dataset in JSON-LD: Croissant of any version, or schema.org's alone. */
function isCroissant(document) {
	return isOfType(document, "Dataset") || itemsOf(document, "distribution", "$").length > 0;
}
/** Parses a Croissant whose every file is pinned; archives that it looks into become what it selects of them. */
function parseCroissant(manifest, document) {
	const { files: described, contents, paths, notes } = readCroissant(manifest, document);
	const files = pinAll(manifest, described, ADVICE$5);
	const about = aboutOf$1(document);
	if (contents.parts.size === 0) return {
		files,
		about,
		notes
	};
	const layouts = { files: layOutContents(manifest, files, contents, paths) };
	return {
		files,
		about: {
			...about,
			layouts
		},
		notes
	};
}
/** Reads the files of a Croissant: those that are not in others; repositories are left out with a note. */
function readCroissant(manifest, document) {
	const nodes = readDistribution(manifest, document);
	const contents = readContents(manifest, nodes);
	const roots = nodes.flatMap((node) => node.kind === "object" && node.containers.length === 0 ? node : []);
	const objects = roots.filter((object) => !isRepository(object));
	const repositories = roots.filter(isRepository);
	if (objects.length === 0) refuseEmpty(manifest, repositories);
	const named = objects.map((object) => ({
		file: describe$1(manifest, object),
		id: object.id
	}));
	const files = nameApart(manifest, named);
	const left = repositories.map(({ id }) => `"${(0,_index_js__WEBPACK_IMPORTED_MODULE_0__.P)(id)}" is a git repository, which is not fetched`);
	return {
		files,
		contents,
		paths: new Map(objects.map((object, index) => [object, files[index]?.path ?? ""])),
		notes: [...fewNotes(left, "repositories are not fetched"), ...fewNotes(contents.notes, "are not unpacked")],
		advice: ADVICE$5
	};
}
function describe$1(manifest, { at, id, names, content, pinning }) {
	if (content === void 0) return (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.N)(manifest, [at], `"${(0,_index_js__WEBPACK_IMPORTED_MODULE_0__.P)(id)}" has no contentUrl`, ADVICE$5);
	const { path, url } = locate(manifest, content.at, content.text, names);
	const flaw = pinning ? pinning.flaw : {
		at,
		problem: `"${(0,_index_js__WEBPACK_IMPORTED_MODULE_0__.P)(path)}" has neither sha256 nor md5`
	};
	const digest = pinning?.digest;
	return {
		at,
		path,
		flaw,
		...url && { url },
		...digest && { digest }
	};
}
function refuseEmpty(manifest, [repository]) {
	if (repository === void 0) return (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.N)(manifest, ["$.distribution"], "it names no file", ADVICE$5);
	const problem = `all that it names is a git repository, "${(0,_index_js__WEBPACK_IMPORTED_MODULE_0__.P)(repository.id)}"`;
	return (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.N)(manifest, [repository.at], problem, GIT);
}
/** Without the name: a manifest's dataset is named after its file and its pins, which no publisher chooses. */
function aboutOf$1(document) {
	const [title = ""] = textsOf(document, "name");
	const [version = ""] = textsOf(document, "version");
	const licence = readLicence(licencesOf$1(document));
	const homepage = textsOf(document, "url").find((url) => /^https?:\/\/\S+$/.test(url));
	const citation = ["citeAs", "citation"].flatMap((key) => textsOf(document, key)).find(isTold);
	return {
		...isTold(title) && { title: (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.Ct)(title, 200) },
		...isTold(version) && { version: (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.Ct)(version, 50) },
		...licence && { licence },
		...homepage && { homepage },
		...citation && { citation: citation.trim().slice(0, LONGEST_CITATION) }
	};
}
function licencesOf$1(document) {
	return itemsOf(document, "license", "$").flatMap(({ value }) => {
		if (typeof value !== "object") return typeof value === "string" ? [value] : [];
		const work = value;
		return [
			"url",
			"@id",
			"@value",
			"name"
		].flatMap((key) => textsOf(work, key)).slice(0, 1);
	});
}
function isTold(text) {
	return !/^\s*(none)?\s*$/i.test(text);
}

// src/dataset/manifests/frictionless.ts
const ADVICE$4 = "A data package of Frictionless has resources, each with path, hash (\"sha256:…\") and bytes.";
/** Whether a document is a data package, `datapackage.json`. */
function isFrictionless(document) {
	return Array.isArray(document.resources);
}
/** Parses a data package whose every resource is pinned. */
function parseFrictionless(manifest, document) {
	const { files, notes } = readFrictionless(manifest, document);
	return {
		files: pinAll(manifest, files, ADVICE$4),
		about: aboutOf(document),
		notes
	};
}
/** Reads the files of a data package; resources whose data stands in it are left out with a note. */
function readFrictionless(manifest, document) {
	const resources = document.resources;
	if (resources.length > 2e5) {
		const problem = `it has ${resources.length} resources, more than ${_index_js__WEBPACK_IMPORTED_MODULE_0__.T}`;
		(0,_index_js__WEBPACK_IMPORTED_MODULE_0__.N)(manifest, ["$.resources"], problem, "Pack the files into archives.");
	}
	const notes = [];
	const named = resources.flatMap((resource, index) => {
		const at = `$.resources[${index}]`;
		if (!isObject(resource)) return (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.N)(manifest, [at], "it is no object", ADVICE$4);
		const name = typeof resource.name === "string" ? resource.name : "";
		if (isNothing(resource.path ?? resource.url) && resource.data !== void 0) {
			notes.push(`"${(0,_index_js__WEBPACK_IMPORTED_MODULE_0__.P)(name)}" has its data in the manifest, and is no file`);
			return [];
		}
		return describe(manifest, resource, name, at);
	});
	if (named.length === 0) (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.N)(manifest, ["$.resources"], "it names no file", ADVICE$4);
	return {
		files: nameApart(manifest, named),
		notes: fewNotes(notes, "are no files either"),
		advice: ADVICE$4
	};
}
function describe(manifest, resource, name, at) {
	const key = isNothing(resource.path) && !isNothing(resource.url) ? "url" : "path";
	const paths = Array.isArray(resource[key]) ? resource[key] : [resource[key]];
	const isMany = paths.length > 1;
	if (paths.length === 0) (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.N)(manifest, [`${at}.${key}`], `"${(0,_index_js__WEBPACK_IMPORTED_MODULE_0__.P)(name)}" has no path`, ADVICE$4);
	return paths.map((text, index) => {
		const place = Array.isArray(resource[key]) ? `${at}.${key}[${index}]` : `${at}.${key}`;
		if (typeof text !== "string" || text === "") return (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.N)(manifest, [place], `"${(0,_index_js__WEBPACK_IMPORTED_MODULE_0__.P)(name)}" has no path`, ADVICE$4);
		const { path, url } = locate(manifest, place, text, [name]);
		if (isMany) return {
			file: {
				at: place,
				path,
				flaw: {
					at: `${at}.${key}`,
					problem: `"${(0,_index_js__WEBPACK_IMPORTED_MODULE_0__.P)(name)}" has ${paths.length} files and no digest of each`
				},
				...url && { url }
			},
			id: `${name}-${index + 1}`
		};
		const { digest, flaw } = pinningOf(resource, path, at);
		const size = sizeOf(manifest, resource.bytes, `${at}.bytes`);
		const file = {
			at,
			path,
			flaw,
			...url && { url },
			...digest && { digest }
		};
		return {
			file: size === void 0 ? file : {
				...file,
				size
			},
			id: name
		};
	});
}
/** A digest without a prefix is an MD5, or what its length says: no other algorithm is as short. */
function pinningOf({ hash }, path, at) {
	if (isNothing(hash)) return { flaw: {
		at,
		problem: `"${(0,_index_js__WEBPACK_IMPORTED_MODULE_0__.P)(path)}" has no hash`
	} };
	const place = `${at}.hash`;
	if (typeof hash !== "string") return { flaw: {
		at: place,
		problem: "hash is no text"
	} };
	const digest = (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.U)(hash);
	if (!("problem" in digest)) return { digest };
	return { flaw: {
		at: place,
		problem: `"${(0,_index_js__WEBPACK_IMPORTED_MODULE_0__.P)(hash)}" is no digest: ${digest.problem}`
	} };
}
function sizeOf(manifest, bytes, at) {
	if (isNothing(bytes)) return void 0;
	const text = typeof bytes === "number" || typeof bytes === "string" ? String(bytes) : typeof bytes;
	if (/^\d{1,15}$/.test(text)) return Number(text);
	return (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.N)(manifest, [at], `"${(0,_index_js__WEBPACK_IMPORTED_MODULE_0__.P)(text)}" is no size in bytes`, "Write a whole number.");
}
function aboutOf({ name, title, version, homepage, licenses, license, citation }) {
	const called = [title, name].find((text) => typeof text === "string" && text.trim() !== "");
	const licence = readLicence(licencesOf(licenses ?? license));
	const page = typeof homepage === "string" && /^https?:\/\/\S+$/.test(homepage) ? homepage : void 0;
	return {
		...called !== void 0 && { title: (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.Ct)(called, 200) },
		...typeof version === "string" && version.trim() !== "" && { version: (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.Ct)(version, 50) },
		...licence && { licence },
		...page !== void 0 && { homepage: page },
		...typeof citation === "string" && citation !== "" && { citation: citation.slice(0, 5e3) }
	};
}
/** `{ name, path, title }` each, of which the name is an identifier. */
function licencesOf(value) {
	return (Array.isArray(value) ? value : [value]).flatMap((licence) => {
		if (typeof licence === "string") return [licence];
		if (!isObject(licence)) return [];
		return [
			licence.name,
			licence.path,
			licence.title
		].filter((text) => typeof text === "string").slice(0, 1);
	});
}
function isNothing(value) {
	return value === void 0 || value === null || value === "";
}

// src/dataset/manifests/json-place.ts
/** A value of a manifest in JSON with the path that leads to it; what it is not is refused there. */
var JsonPlace = class JsonPlace {
	#manifest;
	#advice;
	#at;
	value;
	/** `advice` is the way out of whatever is wrong in the document. */
	constructor(manifest, value, advice, at = "$") {
		this.#manifest = manifest;
		this.#advice = advice;
		this.#at = at;
		this.value = value;
	}
	/** Refuses this value, or what stands `below` it, such as `.members[0]`. */
	refuse(problem, { advice = this.#advice, below = "" } = {}) {
		return (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.N)(this.#manifest, [`${this.#at}${below}`], problem, advice);
	}
	/** The field of an object; undefined where it is not there. */
	find(name) {
		const { [name]: value } = this.value;
		return value === void 0 ? void 0 : this.#below(`.${name}`, value);
	}
	/** The field that an object must have. */
	need(name) {
		return this.find(name) ?? this.refuse(`it has no "${name}"`);
	}
	/** Itself, as an object that has no other fields than these. */
	object(fields) {
		const { value } = this;
		if (typeof value !== "object" || value === null || Array.isArray(value)) return this.refuse(`${this.#shown()} is no object`);
		const foreign = Object.keys(value).find((name) => !fields.includes(name));
		if (foreign !== void 0) this.refuse(`"${(0,_index_js__WEBPACK_IMPORTED_MODULE_0__.P)(foreign)}" is no field here: it may have ${fields.join(", ")}`);
		return this;
	}
	/** The values of a list. */
	list() {
		if (!Array.isArray(this.value)) return this.refuse(`${this.#shown()} is no list`);
		return this.value.map((value, index) => this.#below(`[${index}]`, value));
	}
	/** A text of one line that says something. */
	text(pattern = /^[^\p{Cc}]+$/u, kind = "text of one line") {
		if (typeof this.value === "string" && pattern.test(this.value)) return this.value;
		return this.refuse(`${this.#shown()} is no ${kind}`);
	}
	/** A count of bytes. */
	size() {
		if (Number.isSafeInteger(this.value) && Number(this.value) >= 0) return Number(this.value);
		return this.refuse(`${this.#shown()} is no size in bytes`);
	}
	/** A path that is safe on every system, or one that has no other `problem`. */
	path(problemOf = _index_js__WEBPACK_IMPORTED_MODULE_0__.L) {
		const path = this.text();
		const problem = problemOf(path);
		return problem === void 0 ? path : this.refuse(`"${(0,_index_js__WEBPACK_IMPORTED_MODULE_0__.P)(path)}" is no file name: ${problem}`);
	}
	/** A sha256 digest in hex alone. */
	sha256() {
		return {
			algorithm: "sha256",
			hex: this.text(/^[0-9a-f]{64}$/, "sha256 digest: 64 hex digits in lower case")
		};
	}
	#below(step, value) {
		return new JsonPlace(this.#manifest, value, this.#advice, `${this.#at}${step}`);
	}
	/** What holds others is not written out: it may be deeper than any stack. */
	#shown() {
		if (Array.isArray(this.value)) return "a list";
		return isObject(this.value) ? "an object" : (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.P)(JSON.stringify(this.value));
	}
};

// src/dataset/manifests/lock-layouts.ts
/** What a lock may export to later steps: other variables lead programs to code, and a lock is data. */
const VARIABLES = ["KERAS_HOME"];
/** The layouts of a lock: those of a catalog entry, held to what a stranger may say. */
function readLockLayouts(place, files) {
	place.object(_index_js__WEBPACK_IMPORTED_MODULE_0__.qt);
	const layouts = _index_js__WEBPACK_IMPORTED_MODULE_0__.qt.flatMap((name) => {
		const layout = place.find(name);
		if (!layout) return [];
		const facts = (0,_layout_entry_js__WEBPACK_IMPORTED_MODULE_2__.t)(readShape(layout), files, (below, problem) => layout.refuse(problem, { below }));
		refusePatterns(layout, facts);
		return [[name, facts]];
	});
	return Object.fromEntries(layouts);
}
/** Names are looked up, however many they are; only what has a wildcard is a pattern. */
function refusePatterns(layout, { trees }) {
	const patterns = trees.flatMap(({ select }) => [...select.include, ...select.exclude]).filter((glob) => /[*?[{]/.test(glob.replace(/\\./g, "")));
	if (patterns.length > 1e3) layout.refuse(`its trees have ${patterns.length} patterns, more than ${_index_js__WEBPACK_IMPORTED_MODULE_0__.O}`);
}
function readShape(place) {
	place.object([
		"loader",
		"check",
		"members",
		"trees",
		"checked",
		"rivals",
		"variables"
	]);
	const list = (name, read) => place.find(name)?.list().map(read);
	const loader = place.find("loader")?.text();
	const members = list("members", readMember);
	const trees = list("trees", readTree);
	if (!members?.length && !trees?.length) place.refuse("it has neither members nor trees: it would be empty");
	return defined({
		loader,
		members,
		trees,
		checked: list("checked", readCheck),
		rivals: list("rivals", readRival),
		variables: readVariables(place.find("variables"))
	});
}
function readMember(place) {
	place.object([
		"path",
		"from",
		"unpack",
		"size",
		"sha256"
	]);
	return {
		path: place.need("path").path(),
		from: place.need("from").text(),
		...defined({
			unpack: place.find("unpack")?.text(/^gzip$/, "way to unpack that is known: it may be \"gzip\""),
			size: place.find("size")?.size(),
			sha256: place.find("sha256")?.sha256().hex
		})
	};
}
function readTree(place) {
	place.object([
		"path",
		"from",
		"within",
		"include",
		"exclude",
		"strip",
		"gunzip",
		"pins"
	]);
	const path = place.need("path");
	const globs = (name) => place.find(name)?.list().map((glob) => glob.text());
	const gunzip = place.find("gunzip");
	if (gunzip && typeof gunzip.value !== "boolean") gunzip.refuse("it is neither true nor false");
	return {
		path: path.value === "" ? "" : path.path(),
		from: place.need("from").text(),
		...defined({
			within: place.find("within")?.text(),
			include: globs("include"),
			exclude: globs("exclude"),
			strip: place.find("strip")?.text(),
			gunzip: gunzip && gunzip.value === true,
			pins: place.find("pins")?.list().map(readPin$1)
		})
	};
}
function readPin$1(place) {
	place.object([
		"path",
		"size",
		"sha256"
	]);
	const { hex } = place.need("sha256").sha256();
	return {
		path: place.need("path").path(_index_js__WEBPACK_IMPORTED_MODULE_0__.F),
		sha256: hex,
		...defined({ size: place.find("size")?.size() })
	};
}
function readCheck(place) {
	place.object([
		"path",
		"size",
		"md5"
	]);
	const md5 = place.need("md5").text(/^[0-9a-f]{32}$/, "md5 digest: 32 hex digits in lower case");
	return {
		path: place.need("path").path(),
		md5,
		...defined({ size: place.find("size")?.size() })
	};
}
function readRival(place) {
	const glob = place.text();
	const problem = (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.L)(glob.replace(/[*?]/g, "x"));
	return problem === void 0 ? glob : place.refuse(`"${(0,_index_js__WEBPACK_IMPORTED_MODULE_0__.P)(glob)}" is no glob of files: ${problem}`);
}
function readVariables(place) {
	const variables = place?.object(VARIABLES);
	const values = VARIABLES.flatMap((name) => {
		const value = variables?.find(name);
		return value ? [[name, value.value === "." ? "." : value.path()]] : [];
	});
	return place && Object.fromEntries(values);
}
/** The fields that are there: one that is undefined is another thing than none. */
function defined(fields) {
	return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== void 0));
}

// src/dataset/manifests/lock.ts
/** The version of the format that is written, and the newest that is read. */
const LOCK_VERSION = 1;
/** Where the schema of the format is, for editors. */
const LOCK_SCHEMA = "https://raw.githubusercontent.com/setup-dataset/setup-dataset/main/schema/dataset.lock.schema.json";
const ADVICE$3 = `A lock is written by \`setup-dataset lock\` and described by ${LOCK_SCHEMA}: lock the dataset again.`;
const NEWER = "Use the release of setup-dataset that wrote it, or lock the dataset again with this one.";
const NAME = /^[A-Za-z0-9._-]{1,100}$/;
/** A homepage that a lock can have. */
const HOMEPAGE = /^https?:\/\/[^/@\s]+(\/\S*)?$/;
/** An SPDX identifier that a lock can have. */
const SPDX = /^[A-Za-z0-9][A-Za-z0-9.+-]*$/;
/** More could not be told apart by anybody. */
const MOST_FILES = 2e5;
/** Whether a document is a lock, of whatever version. */
function isLock(document) {
	return "lockVersion" in document;
}
/** Parses a lock, all of whose files are pinned by size and sha256; what it lists apart is to be apart. */
function parseLock(manifest, document) {
	const root = new JsonPlace(manifest, document, ADVICE$3);
	const version = root.need("lockVersion");
	if (version.size() > 1) version.refuse(`the lock is of version ${version.value}, and this release reads ${1}`, { advice: NEWER });
	if (version.value !== 1) version.refuse(`there is no version ${version.value} of locks`);
	root.object([
		"$schema",
		"lockVersion",
		"name",
		"title",
		"homepage",
		"licence",
		"citation",
		"files",
		"layouts"
	]);
	const list = root.need("files");
	const places = list.list();
	if (places.length === 0) list.refuse("it names no file");
	if (places.length > MOST_FILES) list.refuse(`it has ${places.length} files, more than ${MOST_FILES}`);
	const files = places.map((place) => readFile(place, manifest));
	refuseCollision(list, files);
	return {
		files,
		about: readAbout(root, files),
		notes: []
	};
}
function readFile(place, manifest) {
	place.object([
		"path",
		"size",
		"sha256",
		"sources",
		"members"
	]);
	const pin = readPin(place);
	const urls = place.find("sources")?.list().map((source) => readSource(source, manifest)) ?? [];
	const members = place.find("members");
	return {
		...pin,
		urls,
		...members && { members: readMembers(members, pin.path) }
	};
}
/** A file has a name for every system; a member has the one that its archive gives it. */
function readPin(place, problemOf = _index_js__WEBPACK_IMPORTED_MODULE_0__.L) {
	return {
		path: place.need("path").path(problemOf),
		digest: place.need("sha256").sha256(),
		size: place.need("size").size()
	};
}
function readSource(place, { base }) {
	const source = (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.Et)(place.text(), base);
	return "problem" in source ? place.refuse(source.problem, { advice: source.advice }) : source;
}
/** What unpacking gives: of an archive any files, of a `.gz` the one that is named after it. */
function readMembers(place, path) {
	const members = place.list().map((member) => readPin(member.object([
		"path",
		"size",
		"sha256"
	]), _index_js__WEBPACK_IMPORTED_MODULE_0__.F));
	refuseCollision(place, members);
	if ((0,_fetch_js__WEBPACK_IMPORTED_MODULE_1__.qt)(path) !== void 0) return members;
	const inner = (0,_fetch_js__WEBPACK_IMPORTED_MODULE_1__.Jt)(path)?.split("/").at(-1);
	if (inner === void 0) return place.refuse(`"${(0,_index_js__WEBPACK_IMPORTED_MODULE_0__.P)(path)}" is no archive, and has no members`);
	if (members.length !== 1 || members[0]?.path !== inner) place.refuse(`"${(0,_index_js__WEBPACK_IMPORTED_MODULE_0__.P)(path)}" holds one file, "${(0,_index_js__WEBPACK_IMPORTED_MODULE_0__.P)(inner)}"`);
	return members;
}
function refuseCollision(place, pins) {
	const collision = (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.I)(pins.map(({ path }) => path));
	if (!collision) return;
	const [a, b] = collision;
	place.refuse(`"${(0,_index_js__WEBPACK_IMPORTED_MODULE_0__.P)(a)}" and "${(0,_index_js__WEBPACK_IMPORTED_MODULE_0__.P)(b)}" cannot both be in one folder`);
}
/** Null is what catalog entries say where no source states one. */
function readSpdx(place) {
	if (place === void 0 || place.value === null) return void 0;
	return place.text(SPDX, "SPDX identifier");
}
function readAbout(root, files) {
	const [name, title, homepage, licence, citation, layouts] = [
		root.find("name")?.text(NAME, "name: letters, digits, dots, dashes and underscores"),
		root.find("title")?.text(),
		root.find("homepage")?.text(HOMEPAGE, "http(s) URL without a log-in"),
		root.find("licence")?.object(["spdx", "text"]),
		root.find("citation")?.text(),
		root.find("layouts")
	];
	const problem = name && (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.L)(name);
	if (problem) root.need("name").refuse(`"${name}" is no name of a folder: ${problem}`);
	return {
		...name !== void 0 && { name },
		...title !== void 0 && { title },
		...homepage !== void 0 && { homepage },
		...licence && { licence: {
			spdx: readSpdx(licence.find("spdx")),
			text: licence.need("text").text()
		} },
		...citation !== void 0 && { citation },
		...layouts && { layouts: readLockLayouts(layouts, files) }
	};
}

// src/dataset/manifests/mirrors.ts
/** Makes one file of those that have one digest and size under several URLs; the name that came first stays. */
function joinMirrors(manifest) {
	const { files, notes } = joinFiles(manifest.files);
	return {
		...manifest,
		files,
		notes: [...manifest.notes, ...notes]
	};
}
/** As {@link joinMirrors}, for files that need not be pinned. */
function joinFiles(files) {
	const byContent = /* @__PURE__ */ new Map();
	const aliases = [];
	for (const file of files) {
		const content = contentOf(file);
		const twin = byContent.get(content);
		if (twin) aliases.push(`"${(0,_index_js__WEBPACK_IMPORTED_MODULE_0__.P)(file.path)}" is a mirror of "${(0,_index_js__WEBPACK_IMPORTED_MODULE_0__.P)(twin.path)}": one digest, one size`);
		byContent.set(content, twin ? {
			...twin,
			urls: [...twin.urls, ...file.urls]
		} : file);
	}
	return {
		files: [...byContent.values()],
		notes: fewNotes(aliases, "names are mirrors so")
	};
}
/** Equal for files that are one; what has no digest, size or URL may be wanted under each of its names. */
function contentOf({ path, digest, size, urls }) {
	return digest !== void 0 && size !== void 0 && urls.length > 0 ? `${(0,_index_js__WEBPACK_IMPORTED_MODULE_0__.B)(digest)} ${size}` : `path ${path}`;
}

// src/dataset/manifests/sha256sums.ts
const ADVICE$2 = "Each line is \"digest  name\", as `sha256sum FILE...` writes it, or \"SHA256 (name) = digest\", as `sha256sum --tag` does.";
/** `SHA256 (name) = hex`; openssl leaves out blanks. A name may hold `) = `: the last `)` closes it. */
const TAGGED = /^[ \t]*(\\?)([a-z][a-z0-9/-]*) ?\((.*)\) ?=[ \t]*([^\s)]+)[ \t]*$/is;
/** `hex  name`, `hex *name`, or with one blank, as BSD's `-r` writes. */
const PLAIN = /^[ \t]*(\\?)([^ \t]+)[ \t]([ *]?)(.+)$/s;
const TIMESTAMP = /^TIMESTAMP *= *\d+[ \t]*$/;
/** Whether a line is of a file of checksums: GNU's, BSD's or a FreeBSD port's. */
function isChecksumLine(text) {
	return TAGGED.test(text) || TIMESTAMP.test(text) || /^[ \t]*\\?[0-9a-f]{32,128}[ \t]/i.test(text);
}
/** Parses files of checksums: GNU `sha256sum` and its kin, `--tag`, openssl, and FreeBSD's distinfo with its sizes. */
function parseChecksums(manifest, lines) {
	let blanks;
	const entries = lines.flatMap(({ text, number }) => {
		if (TIMESTAMP.test(text)) return [];
		const tagged = TAGGED.exec(text);
		if (tagged) return [taggedEntry(manifest, number, tagged)];
		const plain = PLAIN.exec(text);
		if (!plain) return (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.N)(manifest, [number], `"${(0,_index_js__WEBPACK_IMPORTED_MODULE_0__.P)(text)}" has no digest and name`, ADVICE$2);
		const [, escaped = "", hex = "", mark = "", name = ""] = plain;
		const digest = plainDigest(manifest, number, hex);
		const width = mark.length + 1;
		blanks ??= {
			width,
			line: number
		};
		if (blanks.width !== width) (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.N)(manifest, [blanks.line, number], "one has one blank between digest and name, the other has two", ADVICE$2);
		return [{
			at: number,
			path: readName(manifest, number, name, escaped !== ""),
			digest
		}];
	});
	return (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.M)(manifest, entries, ADVICE$2);
}
function taggedEntry(manifest, line, match) {
	const [, escaped = "", tag = "", name = "", value = ""] = match;
	const path = readName(manifest, line, name, escaped !== "");
	if (tag === "SIZE") {
		if (!/^\d{1,15}$/.test(value)) (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.N)(manifest, [line], `"${(0,_index_js__WEBPACK_IMPORTED_MODULE_0__.P)(value)}" is no size in bytes`, "Write a whole number.");
		return {
			at: line,
			path,
			size: Number(value)
		};
	}
	const algorithm = algorithmOf(tag);
	if (algorithm === void 0) return {
		at: line,
		path
	};
	const digest = (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.U)(`${algorithm}:${value}`);
	if ("problem" in digest) return (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.N)(manifest, [line], digest.problem, ADVICE$2);
	return {
		at: line,
		path,
		digest
	};
}
/** The algorithm is not in the line: it follows from the length, and the manifest's name must not say otherwise. */
function plainDigest(manifest, line, text) {
	const said = manifest.name.split(/[/\\]/).at(-1) ?? "";
	const foreign = /(?:^|[^a-z])b[23]sum|blake[23]|sha-?3(?!84)/i.exec(said);
	if (foreign) {
		const problem = `its name says "${foreign[0]}", whose digests look like those of SHA-2`;
		(0,_index_js__WEBPACK_IMPORTED_MODULE_0__.N)(manifest, [line], problem, "Use a file of SHA-2 digests: `sha256sum FILE... > SHA256SUMS`.");
	}
	if (!/^[0-9a-f]+$/i.test(text)) (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.N)(manifest, [line], `"${(0,_index_js__WEBPACK_IMPORTED_MODULE_0__.P)(text)}", where the digest belongs, is none`, ADVICE$2);
	const digest = (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.U)(text);
	if ("problem" in digest) return (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.N)(manifest, [line], digest.problem, ADVICE$2);
	const strong = /sha-?(?:256|384|512)/i.exec(said);
	if (strong && (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.H)(digest)) {
		const problem = `the name says ${strong[0]}, and ${text} has the length of a ${digest.algorithm} digest`;
		(0,_index_js__WEBPACK_IMPORTED_MODULE_0__.N)(manifest, [line], problem, "Use the digests that the name promises: `sha256sum FILE... > SHA256SUMS`.");
	}
	return digest;
}
function readName(manifest, line, written, isEscaped) {
	const name = isEscaped ? unescapeName(written) : written;
	if (name === void 0) {
		const problem = `"${(0,_index_js__WEBPACK_IMPORTED_MODULE_0__.P)(written)}" has an escape other than \\\\, \\n and \\r`;
		return (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.N)(manifest, [line], problem, "A line that begins with a backslash has an escaped name.");
	}
	if (name === "-") (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.N)(manifest, [line], "the digest is of what came through a pipe (\"-\"), which has no name", "Write the name of the file instead of \"-\".");
	return (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.k)(manifest, line, name.replace(/^(?:\.\/+)+/, ""), ADVICE$2);
}
/** A name as GNU's tools escape it; undefined where the escape is not theirs. */
function unescapeName(text) {
	if (/\\(?![\\nr])/.test(text.replaceAll("\\\\", ""))) return void 0;
	const meanings = {
		"\\\\": "\\",
		"\\n": "\n",
		"\\r": "\r"
	};
	return text.replace(/\\[\\nr]/g, (written) => meanings[written] ?? "");
}
/** The algorithm that a tag names: `SHA256`, `SHA2-256` (openssl 3) and `SHA-256` are one. */
function algorithmOf(tag) {
	const name = tag.toLowerCase().replace(/^sha2-/, "sha").replace("-", "");
	return _index_js__WEBPACK_IMPORTED_MODULE_0__.R.find((algorithm) => algorithm === name);
}

// src/dataset/manifests/tfds.ts
const ADVICE$1 = "Each line is \"url size sha256 [name]\" with tabs between them, as `tfds build --register_checksums` writes it.";
const NAMELESS = "Add the name that the file is to have as the fourth field, after a tab.";
/** Whether a line is of the checksums of TensorFlow Datasets. */
function isTfdsLine(text) {
	return /^[a-z][a-z0-9+.-]*:\/\/\S/i.test(text.trimStart());
}
/** Parses the checksums of TensorFlow Datasets; lines of one name and digest are mirrors of each other. */
function parseTfds(manifest, lines) {
	const entries = lines.map((line) => parseLine(manifest, line));
	refuseChangedUrl(manifest, entries);
	return (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.M)(manifest, entries, ADVICE$1);
}
function parseLine(manifest, { text, number }) {
	const fields = splitFields(text);
	const [source = "", sizeText = "", hex = "", name = ""] = fields;
	if (fields.length < 3 || fields.length > 4) {
		const problem = `"${(0,_index_js__WEBPACK_IMPORTED_MODULE_0__.P)(text)}" has ${fields.length} fields instead of 3 or 4`;
		(0,_index_js__WEBPACK_IMPORTED_MODULE_0__.N)(manifest, [number], problem, ADVICE$1);
	}
	const url = (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.Et)(source, manifest.base);
	if ("problem" in url) return (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.N)(manifest, [number], url.problem, url.advice);
	if (!/^\d{1,15}$/.test(sizeText)) (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.N)(manifest, [number], `"${(0,_index_js__WEBPACK_IMPORTED_MODULE_0__.P)(sizeText)}" is no size in bytes`, ADVICE$1);
	const digest = (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.U)(`sha256:${hex}`);
	if ("problem" in digest) return (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.N)(manifest, [number], digest.problem, ADVICE$1);
	return {
		at: number,
		path: (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.k)(manifest, number, name === "" ? (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.Tt)(url) : name, NAMELESS),
		digest,
		size: Number(sizeText),
		url
	};
}
/** Older lines have blanks instead of tabs, and no name; a URL may have blanks of its own. */
function splitFields(text) {
	if (text.includes("	")) return text.split("	").map((field) => field.trim());
	const words = text.trim().split(/\s+/);
	return words.length < 3 ? words : [words.slice(0, -2).join(" "), ...words.slice(-2)];
}
function refuseChangedUrl(manifest, entries) {
	const byUrl = /* @__PURE__ */ new Map();
	for (const entry of entries) {
		const other = byUrl.get(entry.url.href);
		if (other && other.digest.hex !== entry.digest.hex) {
			const problem = `one URL, ${(0,_index_js__WEBPACK_IMPORTED_MODULE_0__.P)(entry.url.href)}, has two digests, ${other.digest.hex} and ${entry.digest.hex}`;
			(0,_index_js__WEBPACK_IMPORTED_MODULE_0__.N)(manifest, [other.at, entry.at], problem, "Remove the line that is out of date.");
		}
		byUrl.set(entry.url.href, entry);
	}
}

// src/dataset/manifests/recognise.ts
/** In this order: each is stricter than the ones after it. */
const LINE_FORMATS = [
	[isTfdsLine, parseTfds],
	[isChecksumLine, parseChecksums],
	[_index_js__WEBPACK_IMPORTED_MODULE_0__.C, _index_js__WEBPACK_IMPORTED_MODULE_0__.w]
];
/** A row a format: the first that knows the document as its own parses it. */
const JSON_FORMATS = [[isCroissant, parseCroissant], [isFrictionless, parseFrictionless]];
/** What is easily taken for a manifest: how its first line begins, what it is, and the way out. */
const STRANGERS = [[
	/^version https:\/\/(git-lfs|hawser)\./,
	"it is a pointer of Git LFS, not the file itself",
	"Give actions/checkout `lfs: true`, or take the file from where Git LFS keeps it."
], [
	/^</,
	"it is HTML or XML",
	"A page may have been saved in its place: use the raw file."
]];
const ADVICE = "It reads SHA256SUMS (\"digest  name\" or \"SHA256 (name) = digest\"), registries of Pooch (\"name digest [url]\") and checksums of TensorFlow Datasets (\"url size sha256 [name]\"), and in JSON Croissant and data packages of Frictionless.";
/** `digest name` as BSD's `-r` writes it, or `name digest` as Pooch does: files may be named by a digest. */
const AMBIGUOUS = /^[ \t]*[0-9a-f]{32,128}[ \t][0-9a-f]{32,128}[ \t]*$/i;
/** A line that is wrong does not hide the format of the others. */
const MOST_LOOKED_AT = 100;
/** Reads a manifest in any known format, which its content tells and not its name. */
function parseManifest(manifest) {
	if (!isJson(manifest.text)) return joinMirrors(parseLines(manifest));
	const document = readJson(manifest);
	return isLock(document) ? parseLock(manifest, document) : joinMirrors(parseDocument(manifest, document));
}
function parseDocument(manifest, document) {
	const format = JSON_FORMATS.find(([is]) => is(document));
	if (format) return format[1](manifest, document);
	const problem = `it is JSON of no manifest that is known, with ${Object.keys(document).slice(0, 5).map((key) => `"${(0,_index_js__WEBPACK_IMPORTED_MODULE_0__.P)(key)}"`).join(", ") || "nothing in it"}`;
	return (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.N)(manifest, ["$"], problem, `${ADVICE} Or list its files so, in a file or in the input files.`);
}
function parseLines(manifest) {
	const { lines, isSigned } = (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.E)(manifest);
	const first = lines[0];
	if (!first) return (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.N)(manifest, [], "it has no line that names a file", ADVICE);
	const stranger = STRANGERS.find(([begins]) => begins.test(first.text.trimStart()));
	if (stranger) (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.N)(manifest, [first.number], stranger[1], stranger[2]);
	const telling = lines.filter(({ text }) => !AMBIGUOUS.test(text));
	if (telling.length === 0) {
		const problem = `each word of "${(0,_index_js__WEBPACK_IMPORTED_MODULE_0__.P)(first.text)}" could be the digest, and the other the name`;
		return (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.N)(manifest, [first.number], problem, "Write \"digest  name\" with two blanks between them.");
	}
	for (const { text } of telling.slice(0, MOST_LOOKED_AT)) {
		const format = LINE_FORMATS.find(([is]) => is(text));
		if (!format) continue;
		const notes = isSigned ? ["the signature around the manifest is not checked"] : [];
		return {
			files: format[1](manifest, lines),
			notes
		};
	}
	return (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.N)(manifest, [first.number], `it is no manifest that is known: "${(0,_index_js__WEBPACK_IMPORTED_MODULE_0__.P)(first.text)}"`, ADVICE);
}

// src/dataset/manifest-request.ts
/** The request that a manifest makes; `fileName` is what the dataset is named after. */
function requestFrom(manifest, fileName, { bases, urlsFor }) {
	const { files, notes, about = {} } = parseManifest(manifest);
	const located = bases.length > 0 ? files : (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.j)(files, urlsFor);
	return {
		kind: "files",
		input: manifest.input,
		stem: stemOf(fileName),
		files: located,
		bases,
		about,
		notes
	};
}
/** What a dataset is named after: the name of its manifest, without the ending. */
function stemOf(fileName) {
	return fileName.replace(/^\.+/, "").replace(/(.)\.[^.]*$/, "$1") || "files";
}



/***/ })

};
;