import { GIFEncoder } from 'gifenc';
import type { Rect } from '../../layout/view.ts';
import { breathe } from './breathe.ts';
import { canvasOf, paintInto, type Canvas } from './canvas.ts';
import { changedArea } from './changed-area.ts';
import { framesIn, stillsOf, timeOfFrame, type FilmOf, type FilmWork } from './film-frames.ts';
import { countColours, indexerOf, paletteOf, TRANSPARENT, type Colour } from './gif-colours.ts';

/** Bytes of a picture's head before its place: the graphic control extension, and what opens the image descriptor. */
const BEFORE_PLACE = 9;

/** Pictures that are looked at for their colours. */
const SAMPLES = 24;

/**
 * A film as an animated GIF that begins anew for ever. Each picture but the first holds only what changed, and stands as long as
 * nothing does. Stops with an `AbortError`.
 */
export async function gifOf(film: FilmOf, { onProgress, signal }: FilmWork): Promise<Uint8Array> {
  const { width, height, fps } = film;
  const surface = canvasOf(width, height, true);
  const palette = await paletteOfFilm(film, surface, signal);
  const indexOf = indexerOf(palette);
  const gif = GIFEncoder();
  const places: { readonly at: number; readonly area: Rect }[] = [];
  const frames = framesIn(film);
  const whole: Rect = { x: 0, y: 0, width, height };
  let before = new Uint32Array(0);
  let waiting: { readonly area: Rect; readonly indexes: Uint8Array; readonly from: number } | undefined;

  function write(to: number): void {
    if (waiting === undefined) return;
    const { area, indexes, from } = waiting;
    const first = from === 0;
    if (!first) places.push({ at: gif.bytesView().length + BEFORE_PLACE, area });
    gif.writeFrame(indexes, area.width, area.height, {
      delay: 10 * (hundredths(to, fps) - hundredths(from, fps)),
      dispose: 1,
      // Places in the table that no colour needs are filled up to 256.
      ...(first ? { palette: filled(palette), repeat: 0 } : { transparent: true, transparentIndex: TRANSPARENT }),
    });
  }

  for await (const still of stillsOf(film, signal)) {
    paintInto(surface, still.picture, film.theme);
    const pixels = pixelsOf(surface);
    const area = still.from === 0 ? whole : changedArea(before, pixels, width);
    if (area !== undefined) {
      write(still.from);
      waiting = { area, from: still.from, indexes: indexesOf(area, pixels, before, width, indexOf) };
      before = pixels;
    }
    onProgress({ part: still.to / frames, hop: film.hopAt(still.at) });
  }
  write(frames);
  gif.finish();
  return placed(gif.bytes(), places);
}

async function paletteOfFilm(film: FilmOf, surface: Canvas, signal: AbortSignal): Promise<readonly Colour[]> {
  const frames = framesIn(film);
  const counts = new Map<number, number>();
  for (let sample = 0; sample < SAMPLES; sample++) {
    signal.throwIfAborted();
    const frame = Math.round((sample * (frames - 1)) / (SAMPLES - 1));
    paintInto(surface, film.pictureAt(timeOfFrame(frame, film)), film.theme);
    countColours(pixelsOf(surface), counts);
    await breathe();
  }
  return paletteOf(counts);
}

function filled(palette: readonly Colour[]): readonly Colour[] {
  return [...palette, ...Array.from({ length: 256 - palette.length }, () => [0, 0, 0] as const)];
}

function pixelsOf({ canvas, context }: Canvas): Uint32Array<ArrayBuffer> {
  return new Uint32Array(context.getImageData(0, 0, canvas.width, canvas.height).data.buffer as ArrayBuffer);
}

function indexesOf(
  { x, y, width, height }: Rect,
  pixels: Uint32Array,
  before: Uint32Array,
  stride: number,
  indexOf: (pixel: number) => number,
): Uint8Array {
  const indexes = new Uint8Array(width * height);
  let at = 0;
  for (let row = y; row < y + height; row++)
    for (let from = row * stride + x, to = from + width; from < to; from++) {
      const pixel = pixels[from] ?? 0;
      indexes[at++] = pixel === before[from] ? TRANSPARENT : indexOf(pixel);
    }
  return indexes;
}

/** When a frame begins, in hundredths of a second: GIF counts in those, and no frame's rounding is the next one's. */
function hundredths(frame: number, fps: number): number {
  return Math.round((frame * 100) / fps);
}

/** The encoder puts every picture into the corner: where each one belongs is written into its descriptor. */
function placed(gif: Uint8Array, places: readonly { readonly at: number; readonly area: Rect }[]): Uint8Array {
  const view = new DataView(gif.buffer, gif.byteOffset, gif.byteLength);
  for (const { at, area } of places) {
    view.setUint16(at, area.x, true);
    view.setUint16(at + 2, area.y, true);
  }
  return gif;
}
