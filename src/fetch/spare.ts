/** Connections that the files being fetched leave unused; large files take them for further pieces. */
export class SpareConnections {
  #free: number
  #unbegun: number

  /** `connections` in all, for so many handfuls of files of which each takes one. */
  constructor(connections: number, hands: number) {
    this.#free = Math.max(0, connections - hands)
    this.#unbegun = Math.max(0, hands - connections)
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

  /** A handful has ended: its connection goes to one that has not begun, or is spare. */
  endHand(): void {
    if (this.#unbegun > 0) this.#unbegun -= 1
    else this.#free += 1
  }
}
