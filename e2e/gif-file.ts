/** A GIF file, read as its specification writes it (GIF89a, 17 to 27). */
export interface GifFile {
  readonly width: number;
  readonly height: number;
  /** Of all its pictures together, in hundredths of a second. */
  readonly delay: number;
  readonly loops: boolean;
  readonly comment: string;
  readonly frames: readonly GifFrame[];
}

interface GifFrame {
  readonly delay: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export function readGif(bytes: Buffer): GifFile {
  if (bytes.toString('latin1', 0, 6) !== 'GIF89a') throw new Error('no GIF');
  const frames: GifFrame[] = [];
  let comment = '';
  let loops = false;
  let delay = 0;
  let at = 13 + tableLength(bytes[10] ?? 0);

  /** Sub-blocks, from where the first one's length stands. */
  function blocks(): string {
    let text = '';
    for (; bytes[at]; at += (bytes[at] ?? 0) + 1) text += bytes.toString('latin1', at + 1, at + 1 + (bytes[at] ?? 0));
    at += 1;
    return text;
  }

  while (bytes[at] !== 0x3b) {
    if (at >= bytes.length) throw new Error('cut off');
    if (bytes[at] === 0x2c) {
      const [x, y, width, height] = [1, 3, 5, 7].map((offset) => bytes.readUInt16LE(at + offset)) as [
        number,
        number,
        number,
        number,
      ];
      at += 10 + tableLength(bytes[at + 9] ?? 0) + 1;
      blocks();
      frames.push({ delay, x, y, width, height });
    } else if (bytes[at] === 0x21) {
      const label = bytes[at + 1];
      at += 2;
      if (label === 0xf9) delay = bytes.readUInt16LE(at + 2);
      const text = blocks();
      if (label === 0xfe) comment += text;
      if (label === 0xff) loops = text.startsWith('NETSCAPE2.0\u0001\0\0');
    } else throw new Error(`unknown block ${bytes[at]} at ${at}`);
  }
  return {
    width: bytes.readUInt16LE(6),
    height: bytes.readUInt16LE(8),
    delay: frames.reduce((sum, frame) => sum + frame.delay, 0),
    loops,
    comment,
    frames,
  };
}

/** Bytes of a colour table, by the flags before it. */
function tableLength(flags: number): number {
  return (flags & 0x80) === 0 ? 0 : 3 * 2 ** ((flags & 7) + 1);
}
