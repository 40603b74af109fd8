export const id = 44;
export const ids = [44];
export const modules = {

/***/ 2547:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ removeAtExit)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);

/** Has a folder removed when the process ends, should it be there still; the returned function calls that off. */
function removeAtExit(folder) {
    const remove = () => {
        try {
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(folder, { recursive: true, force: true });
        }
        catch {
            // A file that is still open, where the system minds: the next run sweeps it, or the runner its own folder.
        }
    };
    process.once('exit', remove);
    return () => void process.off('exit', remove);
}


/***/ }),

/***/ 2663:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   makePackageFolder: () => (/* binding */ makePackageFolder)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _disk_make_folders_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7864);
/* harmony import */ var _disk_remove_at_exit_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2547);
/* harmony import */ var _disk_run_folder_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4778);




/**
 * Makes a folder for what the package lets grow, which goes when the process ends: the package leaves its list of files
 * there each time, and its archive where the time of a call is over before it is done.
 */
async function makePackageFolder(temp) {
    const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(temp, (0,_disk_run_folder_js__WEBPACK_IMPORTED_MODULE_3__/* .runFolderName */ .t0)());
    await (0,_disk_make_folders_js__WEBPACK_IMPORTED_MODULE_1__/* .makeFolders */ .w)(folder);
    (0,_disk_remove_at_exit_js__WEBPACK_IMPORTED_MODULE_2__/* .removeAtExit */ .m)(folder);
    return folder;
}


/***/ })

};
