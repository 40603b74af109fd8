/** Connections that the files being fetched leave unused; large files take them for further pieces. */
export class SpareConnections {
  #free: number
  #unbegun: number

  /** `connections` in all, for so many files of which each takes one. */
  constructor(connections: number, files: number) {
    this.#free = Math.max(0, connections - files)
    this.#unbegun = Math.max(0, files - connections)
  }

  /** How many there are now. */
  get free(): number {
    return this.#free
  }

  /** Takes one, if there is one. */
  take(): boolean {
    if (this.#free === 0) return false
    this.#free -= 1
    return true
  }

  /** Gives back one that was taken. */
  give(): void {
    this.#free += 1
  }

  /** A file has ended: its connection goes to a file that has not begun, or is spare. */
  endFile(): void {
    if (this.#unbegun > 0) this.#unbegun -= 1
    else this.#free += 1
  }
}
