/** The host that a `Host` header names: lower case, without port and without a dot at its end. */
export function hostOf(header: string): string {
  const bracket = header.startsWith('[') ? header.indexOf(']') : -1;
  const end = bracket > 0 ? bracket + 1 : header.indexOf(':');
  return (end < 0 ? header : header.slice(0, end)).toLowerCase().replace(/\.$/, '');
}

/**
 * Things by host: a precise host goes before a wildcard, a wildcard (`*.foo.com`, one label) before the rest (Ingress
 * API, "Hostname wildcards").
 */
export class HostTable<T> {
  readonly #exact = new Map<string, T>();
  readonly #wildcard = new Map<string, T>();
  #rest: T | undefined;

  /** Puts a value at a host, '' for all hosts; the first value stays. */
  add(host: string, value: T): void {
    if (host === '') this.#rest ??= value;
    else if (host.startsWith('*.')) addOnce(this.#wildcard, host.slice(2).toLowerCase(), value);
    else addOnce(this.#exact, host.toLowerCase(), value);
  }

  /** What stands at just this host, wildcard or '' as written. */
  at(host: string): T | undefined {
    if (host === '') return this.#rest;
    return host.startsWith('*.')
      ? this.#wildcard.get(host.slice(2).toLowerCase())
      : this.#exact.get(host.toLowerCase());
  }

  /** What takes requests for a host, as `hostOf` gives it. */
  find(host: string): T | undefined {
    return this.#exact.get(host) ?? this.#wildcardOf(host) ?? this.#rest;
  }

  /** All that could take requests for a host, in the order of precedence. */
  all(host: string): T[] {
    return [this.#exact.get(host), this.#wildcardOf(host), this.#rest].filter((value) => value !== undefined);
  }

  #wildcardOf(host: string): T | undefined {
    const dot = host.indexOf('.');
    return dot > 0 ? this.#wildcard.get(host.slice(dot + 1)) : undefined;
  }
}

function addOnce<T>(map: Map<string, T>, key: string, value: T): void {
  if (!map.has(key)) map.set(key, value);
}
