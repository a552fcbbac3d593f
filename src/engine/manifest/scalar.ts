const INTEGER = /^[-+]?(0[bB][01]+|0[xX][0-9a-fA-F]+|0[oO][0-7]+|0[0-7]*|[1-9][0-9]*)$/;
const FLOAT = /^[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?$/;

const WORDS = new Map<string, boolean | null>([
  ...['y', 'Y', 'yes', 'Yes', 'YES', 'true', 'True', 'TRUE', 'on', 'On', 'ON'].map((word) => [word, true] as const),
  ...['n', 'N', 'no', 'No', 'NO', 'false', 'False', 'FALSE', 'off', 'Off', 'OFF'].map((word) => [word, false] as const),
  ...['', '~', 'null', 'Null', 'NULL'].map((word) => [word, null] as const),
]);

/**
 * What a plain scalar is to Kubernetes: the YAML 1.1 of sigs.k8s.io/yaml (goyaml.v2/resolve.go). `y` and `on` are true,
 * `0644` is 420; no base 60 and no dates: `12:30:45` and `2001-01-01` are strings. Values that JSON does not have (`.inf`,
 * `.nan`) stay strings here.
 */
export function resolveScalar(text: string): string | number | boolean | null {
  if (text === '') return null;
  const first = text.charCodeAt(0);
  if ((first >= 48 && first <= 57) || first === 43 || first === 45 || first === 46) return resolveNumber(text, first);
  // Only words of at most five letters are looked up, and only those that begin as one of them does.
  if (text.length > 5 || !BEGINS_WORD[first]) return text;
  const word = WORDS.get(text);
  return word === undefined ? text : word;
}

const BEGINS_WORD: readonly boolean[] = Array.from({ length: 127 }, (_, code) =>
  'yYnNtTfFoO~'.includes(String.fromCharCode(code)),
);

function resolveNumber(text: string, first: number): string | number {
  if (first === 46) return FLOAT.test(text) ? Number(text) : text;
  const plain = text.includes('_') ? text.replaceAll('_', '') : text;
  if (INTEGER.test(plain)) return integerOf(plain);
  return FLOAT.test(plain) ? Number(plain) : text;
}

function integerOf(plain: string): number {
  const signed = plain.startsWith('-') || plain.startsWith('+');
  let digits = signed ? plain.slice(1) : plain;
  // A leading zero alone means octal (Go strconv.ParseInt with base 0).
  if (digits.length > 1 && digits.startsWith('0') && /^[0-7]+$/.test(digits)) digits = `0o${digits.slice(1)}`;
  const value = Number(digits.toLowerCase());
  return plain.startsWith('-') && value !== 0 ? -value : value;
}

/** What a scalar with a tag is: `!!str 5` is the string. Undefined where the text cannot be read so. */
export function resolveTagged(tag: string, text: string): string | number | boolean | null | undefined {
  if (tag === '!!str' || tag === '!!binary' || tag === '!') return text;
  const value = resolveScalar(text);
  if (tag === '!!int') return typeof value === 'number' && Number.isInteger(value) ? value : undefined;
  if (tag === '!!float') return typeof value === 'number' ? value : undefined;
  if (tag === '!!bool') return typeof value === 'boolean' ? value : undefined;
  if (tag === '!!null') return value === null ? null : undefined;
  // A tag that nobody knows leaves a string (goyaml.v2, resolve).
  return text;
}
