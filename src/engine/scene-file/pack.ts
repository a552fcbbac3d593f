import { deflateSync, Inflate, strFromU8, strToU8 } from 'fflate';
import { fromBase64url, toBase64url } from './base64url.ts';
import { checkScene } from './check-scene.ts';
import { DICTIONARY_1 } from './dictionary.ts';
import type { ReadScene, SceneFile } from './scene-file.ts';

/** What a packed scene begins with: its form, then a dot. */
const FORM_1 = 's1.';

/** Bytes that a scene may have when unpacked: more text than an editor is used for. */
const MOST_BYTES = 4_000_000;

/** A scene in letters that an address may hold. */
export function packScene(scene: SceneFile): string {
  const bytes = strToU8(JSON.stringify(scene));
  const packed = deflateSync(bytes, { level: 9, mem: 12, dictionary: strToU8(DICTIONARY_1) });
  return FORM_1 + toBase64url(withSum(packed, sumOf(bytes)));
}

/** What `packScene` packed, of this version or of any before it; or why it is nothing of ours. Never throws. */
export function unpackScene(packed: string): ReadScene {
  if (!packed.startsWith(FORM_1)) return { problem: /^s\d+\./.test(packed) ? 'too-new' : 'not-a-scene' };
  const bytes = fromBase64url(packed.slice(FORM_1.length));
  if (bytes === undefined || bytes.length < 5) return { problem: 'damaged' };
  const unpacked = inflated(bytes.subarray(4), strToU8(DICTIONARY_1));
  if (unpacked === 'too-big' || unpacked === 'damaged') return { problem: unpacked };
  if (withSum(new Uint8Array(0), sumOf(unpacked)).some((byte, at) => byte !== bytes[at])) return { problem: 'damaged' };
  return readScene(strFromU8(unpacked));
}

/** A scene as the text of a file. */
export function sceneText(scene: SceneFile): string {
  return `${JSON.stringify(scene, undefined, 2)}\n`;
}

/** What a file, or a message, says. Never throws. */
export function readScene(text: string): ReadScene {
  if (text.length > MOST_BYTES) return { problem: 'too-big' };
  try {
    return checkScene(JSON.parse(text));
  } catch {
    return { problem: 'not-a-scene' };
  }
}

/** Stops at the limit: a few bytes can be made to unpack to more than a machine has room for. */
function inflated(bytes: Uint8Array, dictionary: Uint8Array): Uint8Array | 'too-big' | 'damaged' {
  const chunks: Uint8Array[] = [];
  let length = 0;
  let ended = false;
  const stream = new Inflate({ dictionary }, (chunk, final) => {
    chunks.push(chunk);
    length += chunk.length;
    ended = final;
  });
  try {
    for (let at = 0; at < bytes.length && length <= MOST_BYTES; at += 1024)
      stream.push(bytes.subarray(at, at + 1024), at + 1024 >= bytes.length);
  } catch {
    return 'damaged';
  }
  if (length > MOST_BYTES) return 'too-big';
  if (!ended) return 'damaged';
  const whole = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}

/** Adler-32 (RFC 1950, section 8.2): an address that lost a letter on its way is found out. */
function sumOf(bytes: Uint8Array): number {
  let a = 1;
  let b = 0;
  for (const byte of bytes) {
    a = (a + byte) % 65521;
    b = (b + a) % 65521;
  }
  return ((b << 16) | a) >>> 0;
}

function withSum(packed: Uint8Array, sum: number): Uint8Array {
  const whole = new Uint8Array(packed.length + 4);
  for (let at = 0; at < 4; at++) whole[at] = (sum >>> (24 - at * 8)) & 0xff;
  whole.set(packed, 4);
  return whole;
}
