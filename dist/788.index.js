export const id = 788;
export const ids = [788];
export const modules = {

/***/ 5788:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CACHE_DEADLINES: () => (/* binding */ CACHE_DEADLINES),
/* harmony export */   DEADLINES: () => (/* binding */ DEADLINES),
/* harmony export */   RELAY_DEADLINES: () => (/* binding */ RELAY_DEADLINES)
/* harmony export */ });
/** The deadlines of a normal job. */
const DEADLINES = {
    tcp: 10_000,
    tls: 10_000,
    connect: 20_000,
    firstByte: 13_000,
    ahead: 2_000,
};
/** To the cache service, whose look-up has 10 s in all: by then the cause is to be known. */
const CACHE_DEADLINES = {
    tcp: 8_000,
    tls: 8_000,
    connect: 8_000,
    firstByte: 9_000,
    ahead: 2_000,
};
/** Under the cache package, whose look-up has 10 s in all: by then the cause is to be known. */
const RELAY_DEADLINES = { ...DEADLINES, tcp: 8_000, tls: 8_000, connect: 8_000 };


/***/ })

};
