/**
 * Chance from a seed (mulberry32): the same seed gives the same numbers on every machine.
 *
 * @param {number} seed
 * @returns {() => number} from 0 to below 1
 */
export function randomOf(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/**
 * One of a list.
 *
 * @template T
 * @param {() => number} random
 * @param {readonly T[]} values
 * @returns {T}
 */
export function oneOf(random, values) {
  const value = values[Math.floor(random() * values.length)];
  if (value === undefined) throw new Error('nothing to choose from');
  return value;
}
