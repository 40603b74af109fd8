/******/ (function () { // webpackBootstrap
/******/ 	"use strict";
var __webpack_exports__ = {};

;// CONCATENATED MODULE: external "node:worker_threads"
const external_node_worker_threads_namespaceObject = require("node:worker_threads");
;// CONCATENATED MODULE: external "node:crypto"
const external_node_crypto_namespaceObject = require("node:crypto");
;// CONCATENATED MODULE: external "node:fs"
const external_node_fs_namespaceObject = require("node:fs");
;// CONCATENATED MODULE: ./build/gathered/hashing/hash-worker/index.js




// src/hashing/prefix-hash.ts
/** One for all: a read and its hash are never interrupted. */
const buffer = Buffer.allocUnsafe(1048576);
/** Hashes the beginning of a file that is still being written: what lies on the disk, in its order. */
var PrefixHash = class {
	#file;
	#hash;
	#size = 0;
	/** `file` is an open descriptor, `algorithm` a name that Node knows. */
	constructor(file, algorithm) {
		this.#file = file;
		this.#hash = (0,external_node_crypto_namespaceObject.createHash)(algorithm);
	}
	/** Hashes bytes that were written at `start`, where it has come so far, instead of reading them again. */
	take(bytes, start) {
		if (start !== this.#size) return;
		this.#hash.update(bytes);
		this.#size += bytes.length;
	}
	/** Hashes on until the first `size` bytes are done, or the file ends. */
	advance(size) {
		while (this.#size < size) {
			const most = Math.min(buffer.length, size - this.#size);
			const count = (0,external_node_fs_namespaceObject.readSync)(this.#file, buffer, 0, most, this.#size);
			if (count === 0) return;
			this.#hash.update(buffer.subarray(0, count));
			this.#size += count;
		}
	}
	/** The hexadecimal digest of the bytes so far; it can go on afterwards. */
	digest() {
		return this.#hash.copy().digest("hex");
	}
};

// src/hashing/hash-worker.ts
const hashes = /* @__PURE__ */ new Map();
/** Does what the thread's owner orders; the owner waits for an answer to `digest` and `close`. */
function obey(order) {
	if (order.kind === "end") return void external_node_worker_threads_namespaceObject.parentPort?.close();
	const hash = hashes.get(order.id);
	if (order.kind === "open") hashes.set(order.id, new PrefixHash(order.file, order.algorithm));
	else if (order.kind === "advance") hash?.advance(order.size);
	else if (order.kind === "close") {
		hashes.delete(order.id);
		external_node_worker_threads_namespaceObject.parentPort?.postMessage("");
	} else {
		hash?.advance(order.size);
		external_node_worker_threads_namespaceObject.parentPort?.postMessage(hash?.digest() ?? "");
	}
}
external_node_worker_threads_namespaceObject.parentPort?.on("message", obey);


;// CONCATENATED MODULE: ./build/gathered/hashing/hash-worker/start.js


module.exports = __webpack_exports__;
/******/ })()
;