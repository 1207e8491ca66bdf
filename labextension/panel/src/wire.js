/** Reading frames from the kernel: a frame that is not what the contract says is refused as a whole. */

/** @import { Frame } from "./contract" */

import { FRAMES } from "./decoder.js";

/**
 * A value from the wire as a frame, or null if it is none.
 * @param {any} value
 * @returns {Frame | null}
 */
export const readFrame = (value) => Object.hasOwn(FRAMES, value?.type ?? "") && FRAMES[value.type](value) ? value : null;
