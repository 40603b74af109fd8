"use strict";
exports.id = 840;
exports.ids = [840];
exports.modules = {

/***/ 4840:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   catalogCommand: () => (/* binding */ catalogCommand)
/* harmony export */ });
/* harmony import */ var _catalog_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6944);
/* harmony import */ var _index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(327);
/* harmony import */ var _fetch_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2875);




// src/report/licence.ts
/** The name of a licence: its SPDX identifier, or `unspecified`. */
function nameLicence(terms) {
	return terms.spdx ?? "unspecified";
}
/** A licence for people: its name, and what the sources say of it. */
function describeLicence(terms) {
	const name = nameLicence(terms);
	return name === terms.text ? name : `${name} (${terms.text})`;
}

// src/report/catalog-text.ts
/** The row of a catalog entry; `files` is a layout that every dataset has. */
function listDataset({ name, title, files, licence, layouts }) {
	return {
		name,
		title,
		files: files.length,
		size: (0,_index_js__WEBPACK_IMPORTED_MODULE_1__.Jt)(files) ?? 0,
		licence: nameLicence(licence),
		layouts: ["files", ...Object.keys(layouts)]
	};
}
/** The list for people, one line a dataset. */
function listText(datasets) {
	const rows = datasets.map(({ name, files, size, licence, layouts, title }) => {
		return [
			name,
			(0,_fetch_js__WEBPACK_IMPORTED_MODULE_2__.Wt)(files, "file"),
			(0,_fetch_js__WEBPACK_IMPORTED_MODULE_2__.Ut)(size),
			licence,
			layouts.join(", "),
			title
		];
	});
	const head = [
		"name",
		"files",
		"size",
		"licence",
		"layouts",
		"title"
	];
	const widths = head.map((_, column) => Math.max(...[head, ...rows].map((row) => row[column]?.length ?? 0)));
	return [head, ...rows].map((row) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join("  ").trimEnd());
}
/** One dataset for people: what it is, its terms, its layouts, then its files with where they can be had. */
function describeEntry(entry) {
	const { size, layouts, files, title } = listDataset(entry);
	const facts = [
		["homepage", entry.homepage],
		["licence", describeLicence(entry.licence)],
		["read in", entry.licence.source],
		["citation", entry.citation],
		["layouts", layouts.join(", ")],
		["note", entry.note]
	];
	return [
		`${entry.name}: ${title}, ${(0,_fetch_js__WEBPACK_IMPORTED_MODULE_2__.Wt)(files, "file")}, ${(0,_fetch_js__WEBPACK_IMPORTED_MODULE_2__.Ut)(size)}`,
		...facts.flatMap(([label = "", value]) => value ? [`  ${`${label}:`.padEnd(10)} ${value}`] : []),
		"",
		...entry.files.flatMap((file) => [
			`${file.path}, ${file.size} bytes`,
			`  sha256:${file.sha256}`,
			...file.sources.map((source) => `  ${source}`)
		]),
		"",
		"With --json it says where each fact was read."
	];
}

// src/command/catalog.ts
/** `catalog list` and `catalog show <name>`: what is known by name, from this program alone. */
async function catalogCommand(line, _env, terminal) {
	const [document, text] = answer(line.operands);
	if (line.flag("json")) terminal.out(JSON.stringify(document, null, 2));
	else terminal.out(text.map(_index_js__WEBPACK_IMPORTED_MODULE_1__.s).join("\n"));
	return 0;
}
function answer([verb, ...names]) {
	const [name, ...more] = names;
	if (verb === "list" && name === void 0) {
		const listed = [..._catalog_js__WEBPACK_IMPORTED_MODULE_0__.n.keys()].map((known) => listDataset(entryOf(known)));
		return [listed, listText(listed)];
	}
	if (verb === "show" && name !== void 0 && more.length === 0) {
		const entry = entryOf(name);
		return [entry, describeEntry(entry)];
	}
	throw new _index_js__WEBPACK_IMPORTED_MODULE_1__.l("catalog takes \"list\" or \"show <name>\"");
}
function entryOf(name) {
	const entry = (0,_catalog_js__WEBPACK_IMPORTED_MODULE_0__.a)(name);
	if (entry) return entry;
	const advice = `${(0,_catalog_js__WEBPACK_IMPORTED_MODULE_0__.t)(name)} Each with its title: setup-dataset catalog list.`;
	throw new _index_js__WEBPACK_IMPORTED_MODULE_1__.Lt("dataset", `"${name}" is not in the catalog`, advice);
}



/***/ })

};
;