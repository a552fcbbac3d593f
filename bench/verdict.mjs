/**
 * What a number means for its goal, and the lines that say so.
 *
 * @typedef {import('./goal.mjs').Part} Part
 * @typedef {'met' | 'missed' | 'noisy' | 'printed'} Verdict
 * @typedef {{ value: number, min: number, max: number, self: number | undefined, others: number, verdict: Verdict, note: string }} Result
 */

/** What a gate lets pass beyond the limit: machines differ. */
const TOLERANCE = 1.15;

/**
 * `gated`: missed by so much that a run should fail.
 *
 * @returns {{ verdict: Verdict, gated: boolean }}
 */
export function verdictOf(/** @type {Part} */ part, /** @type {number} */ value, /** @type {boolean} */ quiet) {
  if (part.printed) return { verdict: 'printed', gated: false };
  if (!quiet && !part.steady) return { verdict: 'noisy', gated: false };
  if (isWithin(part, value, 1)) return { verdict: 'met', gated: false };
  return { verdict: 'missed', gated: !isWithin(part, value, TOLERANCE) };
}

/** @returns {boolean} */
function isWithin(/** @type {Part} */ { better, limit }, /** @type {number} */ value, /** @type {number} */ tolerance) {
  return better === 'less' ? value <= limit * tolerance : value >= limit / tolerance;
}

/** @returns {string} */
export function lineOf(/** @type {string} */ id, /** @type {Part} */ part, /** @type {Result} */ result) {
  const { what, unit, limit, stretch, better } = part;
  const { value, min, max, self, others, verdict, note } = result;
  const amount = (/** @type {number} */ number) => `${short(number)}${unit === '' || unit === 'x' ? unit : ` ${unit}`}`;
  const sign = better === 'less' ? '<=' : '>=';
  const range = min === max ? '' : ` (${short(min)} to ${short(max)})`;
  const aims = `limit ${sign} ${amount(limit)}${stretch === undefined ? '' : `, stretch ${sign} ${amount(stretch)}`}`;
  const around = `${self === undefined ? '' : `A/A ${self.toFixed(2)}, `}other load ${others.toFixed(1)} cores`;
  const head = `${id.padEnd(3)} ${what.padEnd(46)} ${`${amount(value)}${range}`.padEnd(30)} ${aims.padEnd(38)} ${verdict}`;
  return `${head}\n    ${[note.replace(/[; ]+$/, ''), around].filter((text) => text !== '').join('; ')}`;
}

/** Three digits that count. @returns {string} */
function short(/** @type {number} */ number) {
  if (Math.abs(number) >= 100) return Math.round(number).toLocaleString('en');
  return String(Number(number.toPrecision(3)));
}
