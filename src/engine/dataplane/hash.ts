const MULTIPLIER = 0x5bd1e995;

/**
 * A 32-bit hash of a text, whose every bit depends on every character and on the seed (the mixing steps of MurmurHash2,
 * with MurmurHash3's last round): near texts give unrelated numbers.
 */
export function hash32(text: string, seed: number): number {
  let hash = (seed ^ Math.imul(text.length, MULTIPLIER)) | 0;
  for (let i = 0; i < text.length; i++) {
    let unit = Math.imul(text.charCodeAt(i), MULTIPLIER);
    unit ^= unit >>> 24;
    hash = Math.imul(hash, MULTIPLIER) ^ Math.imul(unit, MULTIPLIER);
  }
  hash ^= hash >>> 16;
  hash = Math.imul(hash, 0x85ebca6b);
  hash ^= hash >>> 13;
  hash = Math.imul(hash, 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** A number from 0 up to 1 (never 1), drawn by hash. */
export function draw(text: string, seed: number): number {
  return hash32(text, seed) / 0x100000000;
}
