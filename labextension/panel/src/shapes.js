/** What a value from the wire may be: checks, and what makes a check of others. */

/** @typedef {(value: any) => boolean} Check */

/** @type {Check} */
export const text = (value) => typeof value === "string";
/** @type {Check} */
export const count = (value) => Number.isSafeInteger(value) && value >= 0;
/** @type {Check} */
export const flag = (value) => typeof value === "boolean";
/** @param {Check} check @returns {Check} */
export const list = (check) => (value) => Array.isArray(value) && value.every(check);
/** So many counts. @param {number} n @returns {Check} */
export const counts = (n) => (value) => Array.isArray(value) && value.length === n && value.every(count);
/** @param {Check} check @returns {Check} */
export const nullable = (check) => (value) => value === null || check(value);
/** What may be left out. @param {Check} check @returns {Check} */
export const maybe = (check) => (value) => value === undefined || value === null || check(value);
/** @param {...string} words @returns {Check} */
export const oneOf = (...words) => (value) => words.includes(value);
/** Keys that are not named are ignored: a newer kernel may say more. @param {Record<string, Check>} fields @returns {Check} */
export const shape = (fields) => {
  const entries = Object.entries(fields);
  return (value) => typeof value === "object" && value !== null && entries.every(([key, check]) => check(value[key]));
};
