import { strFromU8, strToU8 } from 'fflate';

/** What a scene is kept under in a picture. */
const KEY = 'kubehop';

/** More letters than a packed scene has: nothing larger is looked through. */
const MOST = 8_000_000;

const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const GIF = strToU8('GIF89a');

/** A PNG picture that carries a packed scene, in a text chunk before its end (PNG specification, 11.3.3.2 `tEXt`). */
export function pngWithScene(png: Uint8Array, packed: string): Uint8Array {
  const end = chunksOf(png).find(({ type }) => type === 'IEND');
  if (!end) return png;
  const data = strToU8(`${KEY}\0${packed}`, true);
  const chunk = new Uint8Array(data.length + 12);
  chunk.set(uint32(data.length));
  chunk.set(strToU8('tEXt'), 4);
  chunk.set(data, 8);
  chunk.set(uint32(crc32(chunk.subarray(4, -4))), data.length + 8);
  return spliced(png, end.start, chunk);
}

/** A GIF film that carries a packed scene, in a comment before its end (GIF89a specification, 24). */
export function gifWithScene(gif: Uint8Array, packed: string): Uint8Array {
  if (!startsWith(gif, GIF) || gif.at(-1) !== 0x3b) return gif;
  const data = strToU8(`${KEY} ${packed}`, true);
  const blocks: number[] = [0x21, 0xfe];
  for (let at = 0; at < data.length; at += 255) {
    const part = data.subarray(at, at + 255);
    blocks.push(part.length, ...part);
  }
  return spliced(gif, gif.length - 1, Uint8Array.from([...blocks, 0]));
}

/** An SVG picture that carries a packed scene; its letters need no escaping. */
export function svgWithScene(svg: string, packed: string): string {
  return svg.replace(/^<svg[^>]*>/, (start) => `${start}<metadata id="${KEY}">${packed}</metadata>`);
}

/** A picture of any of these three kinds that carries a packed scene; what is none of them stays as it is. */
export function pictureWithScene(picture: Uint8Array, packed: string): Uint8Array {
  if (startsWith(picture, PNG)) return pngWithScene(picture, packed);
  if (startsWith(picture, GIF)) return gifWithScene(picture, packed);
  return strToU8(svgWithScene(strFromU8(picture), packed));
}

/** The packed scene in a picture's bytes; undefined where there is none. It is not checked: `unpackScene` does that. */
export function sceneInPicture(bytes: Uint8Array): string | undefined {
  if (bytes.length > MOST) return undefined;
  if (startsWith(bytes, PNG)) return inPng(bytes);
  if (startsWith(bytes, GIF)) return inGif(bytes);
  const text = strFromU8(bytes);
  return /<svg[\s>]/.test(text)
    ? new RegExp(`<metadata id="${KEY}">(s\\d+\\.[\\w-]+)</metadata>`).exec(text)?.[1]
    : undefined;
}

function inPng(png: Uint8Array): string | undefined {
  for (const { type, data } of chunksOf(png)) {
    if (type !== 'tEXt') continue;
    const [key, packed] = strFromU8(data, true).split('\0');
    if (key === KEY) return packed;
  }
  return undefined;
}

function inGif(gif: Uint8Array): string | undefined {
  const opening = strToU8(`${KEY} s`, true);
  for (let at = 0; at < gif.length - opening.length; at++) {
    if (gif[at] !== 0x21 || gif[at + 1] !== 0xfe || !startsWith(gif.subarray(at + 3), opening)) continue;
    let text = '';
    for (let block = at + 2; gif[block]; block += gif[block]! + 1)
      text += strFromU8(gif.subarray(block + 1, block + 1 + gif[block]!), true);
    return text.slice(KEY.length + 1);
  }
  return undefined;
}

interface Chunk {
  readonly type: string;
  /** Where its length stands. */
  readonly start: number;
  readonly data: Uint8Array;
}

function chunksOf(png: Uint8Array): Chunk[] {
  const chunks: Chunk[] = [];
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  for (let start = PNG.length; start + 12 <= png.length;) {
    const length = view.getUint32(start);
    if (start + 12 + length > png.length) break;
    const type = strFromU8(png.subarray(start + 4, start + 8), true);
    chunks.push({ type, start, data: png.subarray(start + 8, start + 8 + length) });
    start += 12 + length;
  }
  return chunks;
}

function startsWith(bytes: Uint8Array, opening: ArrayLike<number>): boolean {
  return Array.from(opening).every((byte, at) => bytes[at] === byte);
}

function spliced(bytes: Uint8Array, at: number, between: Uint8Array): Uint8Array {
  const whole = new Uint8Array(bytes.length + between.length);
  whole.set(bytes.subarray(0, at));
  whole.set(between, at);
  whole.set(bytes.subarray(at), at + between.length);
  return whole;
}

function uint32(value: number): number[] {
  return [24, 16, 8, 0].map((shift) => (value >>> shift) & 0xff);
}

/** PNG specification, annex D. */
function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return ~crc >>> 0;
}
