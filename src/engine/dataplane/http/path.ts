/**
 * The path by which rules are compared, as nginx makes it: percent-decoded, `//` as `/`, `.` and `..` resolved
 * (nginx ngx_http_parse_complex_uri). Undefined for what is answered 400: broken escapes, or more `..` than levels.
 */
export function normalPath(path: string): string | undefined {
  if (/%(?![0-9a-f]{2})|%00/i.test(path)) return undefined;
  const decoded = decoded8(path);
  if (!/\/\/|\/\.\.?(\/|$)/.test(decoded)) return decoded;
  const kept: string[] = [];
  const parts = decoded.split('/').slice(1);
  for (const [index, part] of parts.entries()) {
    const last = index === parts.length - 1;
    if (part === '..') {
      if (kept.pop() === undefined) return undefined;
      if (last) kept.push('');
    } else if (part === '.' || part === '') {
      if (last) kept.push('');
    } else kept.push(part);
  }
  return `/${kept.join('/')}`;
}

/** The path as it stands in a request line: what may not stand there is escaped. */
export function escapedPath(path: string): string {
  // eslint-disable-next-line no-control-regex -- control characters are what has to be escaped
  return path.replace(/[\u0000-\u0020%?#\u007f-\uffff]+/g, (text) => encodeURIComponent(text));
}

function decoded8(path: string): string {
  if (!path.includes('%')) return path;
  try {
    return decodeURIComponent(path);
  } catch {
    // Not UTF-8: each byte is a character of its own.
    return path.replace(/%([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  }
}

/**
 * Things by path (Ingress API, "Path types"): of those that match, exact goes first, then the longest prefix. Prefixes
 * are of whole elements: `/foo` takes `/foo` and `/foo/bar`, not `/foobar`. Flat maps, since a trie of small ones costs a
 * cache miss for each element.
 */
export class PathTable<T> {
  #exact: Map<string, T> | undefined;
  /** By path without slashes at its end; '' is the root. */
  readonly #prefixes = new Map<string, T>();
  /** Elements of the longest prefix. */
  #depth = 0;

  /** Puts a value at a path; the first value stays. Slashes at a prefix's end do not count. */
  add(path: string, pathType: 'Exact' | 'Prefix', value: T): void {
    if (pathType === 'Exact') {
      this.#exact ??= new Map();
      if (!this.#exact.has(path)) this.#exact.set(path, value);
      return;
    }
    const prefix = path.replace(/\/+$/, '');
    if (this.#prefixes.has(prefix)) return;
    this.#prefixes.set(prefix, value);
    this.#depth = Math.max(this.#depth, prefix.split('/').length - 1);
  }

  /** What stands at just this path, as Exact. */
  exactAt(path: string): T | undefined {
    return this.#exact?.get(path);
  }

  /** What takes a path. */
  find(path: string): T | undefined {
    const exact = this.#exact?.get(path);
    if (exact !== undefined) return exact;
    let found = this.#prefixes.get('');
    for (let end = 0, depth = this.#depth; depth > 0 && end < path.length; depth--) {
      const slash = path.indexOf('/', end + 1);
      end = slash < 0 ? path.length : slash;
      found = this.#prefixes.get(path.slice(0, end)) ?? found;
    }
    return found;
  }

  /** All that match a path, in the order of precedence. */
  all(path: string): T[] {
    const prefixes = [...path.matchAll(/(?!^)(?=\/|$)/g)].map(({ index }) => path.slice(0, index));
    const found = ['', ...prefixes].map((prefix) => this.#prefixes.get(prefix)).filter((value) => value !== undefined);
    const exact = this.#exact?.get(path);
    return [...(exact === undefined ? [] : [exact]), ...found.reverse()];
  }
}
