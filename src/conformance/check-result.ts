/** One expectation, held against the engine's answer. */
export interface CheckResult {
  readonly what: string;
  readonly passed: boolean;
  readonly expected?: string;
  readonly actual?: string;
}

/** Compares field by field and says only what differs. */
export class Comparison {
  readonly #expected: string[] = [];
  readonly #actual: string[] = [];

  /** Both sides as text; equal texts are equal. */
  same(field: string, expected: unknown, actual: unknown): void {
    const left = show(expected);
    const right = show(actual);
    if (left === right) return;
    this.#expected.push(`${field}: ${left}`);
    this.#actual.push(`${field}: ${right}`);
  }

  /** Something that no value could make right. */
  fail(expected: string, actual: string): void {
    this.#expected.push(expected);
    this.#actual.push(actual);
  }

  result(what: string): CheckResult {
    if (this.#expected.length === 0) return { what, passed: true };
    return { what, passed: false, expected: this.#expected.join('; '), actual: this.#actual.join('; ') };
  }
}

/** A value as text, keys of mappings in order. */
export function show(value: unknown): string {
  if (value === undefined) return 'absent';
  return JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}
