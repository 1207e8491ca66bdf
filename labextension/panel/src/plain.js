/** Small functions of plain values. No DOM. */

/** @param {number} value @param {number} least @param {number} most */
export const clamp = (value, least, most) => Math.max(least, Math.min(most, value));

/** Whether one of these names is among what changed. @param {ReadonlySet<string>} changed @param {...string} names */
export const touches = (changed, ...names) => names.some((name) => changed.has(name));
