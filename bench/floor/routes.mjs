/**
 * Which rule of an Ingress takes a request, as slowly and as plainly as the API's documentation says it: all rules in the
 * order of precedence, the first that fits.
 *
 * @typedef {{ id: number, host: string, path: string, pathType: 'Exact' | 'Prefix' }} Rule
 */

/** @returns {(host: string, path: string) => Rule | undefined} */
export function linearRoutes(/** @type {readonly Rule[]} */ rules) {
  const sorted = [...rules].sort(
    (a, b) => hostRank(a) - hostRank(b) || typeRank(a) - typeRank(b) || b.path.length - a.path.length,
  );
  return (host, path) => {
    // The first server that takes the host takes the request, also if none of its paths does.
    const server = sorted.find((rule) => takesHost(rule, host))?.host;
    return sorted.find((rule) => rule.host === server && takesPath(rule, path));
  };
}

/** @returns {number} */
function hostRank(/** @type {Rule} */ { host }) {
  if (host === '') return 2;
  return host.startsWith('*.') ? 1 : 0;
}

/** @returns {number} */
function typeRank(/** @type {Rule} */ { pathType }) {
  return pathType === 'Exact' ? 0 : 1;
}

/** @returns {boolean} */
function takesHost(/** @type {Rule} */ rule, /** @type {string} */ host) {
  if (rule.host === '') return true;
  if (!rule.host.startsWith('*.')) return rule.host === host;
  // A wildcard stands for one label.
  return host.indexOf('.') > 0 && host.slice(host.indexOf('.')) === rule.host.slice(1);
}

/** @returns {boolean} */
function takesPath(/** @type {Rule} */ rule, /** @type {string} */ path) {
  if (rule.pathType === 'Exact') return rule.path === path;
  const prefix = rule.path.endsWith('/') ? rule.path.slice(0, -1) : rule.path;
  return path === prefix || path.startsWith(`${prefix}/`);
}
