/** Something that our reader does not know and the package may; the message says what. */
export class Surprise extends Error {}
