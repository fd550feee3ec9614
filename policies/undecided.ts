/**
 * Neither kept nor broken: a policy that needs what is not known yet (a value in a preview) or not known here (a parameter group of
 * another stack). It must not pass in silence, and must not block.
 */
export class Undecided extends Error {}

/** How each such message begins, in every output: what counts them looks for it. */
export const undecidedMark = "undecided: ";
