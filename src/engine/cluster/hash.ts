/** Kubernetes' alphabet for generated names: no vowels, no digits that look like them (apimachinery util/rand). */
const ALPHABET = 'bcdfghjklmnpqrstvwxz2456789';

/** FNV-1a over the text's UTF-16 code units, then mixed: 32 bits, every one of them depends on every character. */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return mix(hash);
}

/** The finalizer of MurmurHash3: neighbouring inputs come out far apart. */
function mix(hash: number): number {
  let mixed = hash;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}

/** Hashes of objects that were asked for before. Objects are never changed, so what was found holds. */
const known = new WeakMap<object, number>();

/** A hash of plain data that does not depend on the order of keys; absent and undefined fields are the same. */
export function hashOfValue(value: unknown): number {
  if (typeof value !== 'object' || value === null) return hashWithin(value);
  let hash = known.get(value);
  if (hash === undefined) known.set(value, (hash = hashWithin(value)));
  return hash;
}

function hashWithin(value: unknown): number {
  if (typeof value === 'string') return mix(hashOf(value) + 1);
  if (typeof value !== 'object' || value === null) return hashOf(String(value));
  if (Array.isArray(value)) {
    let hash = 0x9e3779b9;
    for (const item of value) hash = mix(Math.imul(hash, 31) + hashWithin(item));
    return hash;
  }
  const fields = value as Readonly<Record<string, unknown>>;
  let sum = 0x51ed270b;
  for (const key in fields) {
    const field = fields[key];
    if (field !== undefined) sum = (sum + mix(Math.imul(hashOf(key), 31) + hashWithin(field))) | 0;
  }
  return mix(sum);
}

/** `length` characters of Kubernetes' alphabet, as the end of a generated name: `m4x2k`. */
export function suffixOf(hash: number, length = 5): string {
  let rest = hash >>> 0;
  let text = '';
  for (let i = 0; i < length; i++) {
    text += ALPHABET[rest % ALPHABET.length] ?? '';
    rest = Math.floor(rest / ALPHABET.length);
  }
  return text;
}

/** The decimal digits of a hash in Kubernetes' alphabet, as in the label `pod-template-hash` (apimachinery util/rand, SafeEncodeString). */
export function safeEncode(hash: number): string {
  let text = '';
  for (const digit of String(hash >>> 0)) text += ALPHABET[digit.charCodeAt(0) % ALPHABET.length] ?? '';
  return text;
}
