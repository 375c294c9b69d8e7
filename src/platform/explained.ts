/** Something that a person at the command line can put right, said in a sentence that tells how. */
export class Explained extends Error {}
