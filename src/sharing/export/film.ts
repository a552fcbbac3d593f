import {
  BufferTarget,
  CanvasSource,
  canEncodeVideo,
  Mp4OutputFormat,
  Output,
  QUALITY_HIGH,
  WebMOutputFormat,
} from 'mediabunny';
import { breathe } from './breathe.ts';
import { canvasOf, paintInto } from './canvas.ts';
import { framesIn, stillsOf, type FilmOf, type FilmWork } from './film-frames.ts';

/** A kind of film file, with the codec within it. */
export type FilmFormat = 'mp4-avc' | 'webm-vp9' | 'webm-vp8';

const FORMATS = [
  ['mp4-avc', 'avc'],
  ['webm-vp9', 'vp9'],
  ['webm-vp8', 'vp8'],
] as const;

/** Seconds between pictures that hold all: where a player can jump to. */
const KEY_FRAMES = 2;

/** The kinds of film that this browser can make, the one that most programs open first; none where it has no WebCodecs. */
export async function filmFormats(size: {
  readonly width: number;
  readonly height: number;
}): Promise<readonly FilmFormat[]> {
  if (typeof VideoEncoder === 'undefined') return [];
  const can = await Promise.all(FORMATS.map(([, codec]) => canEncodeVideo(codec, { ...size, bitrate: QUALITY_HIGH })));
  return FORMATS.flatMap(([format], index) => (can[index] === true ? [format] : []));
}

/** A film with a fixed number of frames a second. Stops with an `AbortError`. */
export async function filmOf(film: FilmOf, format: FilmFormat, { onProgress, signal }: FilmWork): Promise<Uint8Array> {
  const surface = canvasOf(film.width, film.height);
  const codec = FORMATS.find(([name]) => name === format)?.[1] ?? 'avc';
  const target = new BufferTarget();
  const output = new Output({
    format: format === 'mp4-avc' ? new Mp4OutputFormat({ fastStart: 'in-memory' }) : new WebMOutputFormat(),
    target,
  });
  const source = new CanvasSource(surface.canvas, { codec, bitrate: QUALITY_HIGH, keyFrameInterval: KEY_FRAMES });
  output.addVideoTrack(source, { frameRate: film.fps });
  const frames = framesIn(film);
  try {
    await output.start();
    for await (const still of stillsOf(film, signal)) {
      paintInto(surface, still.picture, film.theme);
      for (let frame = still.from; frame < still.to; frame++) {
        signal.throwIfAborted();
        await source.add(frame / film.fps, 1 / film.fps);
        onProgress({ part: (frame + 1) / frames, hop: film.hopAt(still.at) });
        await breathe();
      }
    }
    await output.finalize();
  } catch (error) {
    await output.cancel();
    throw error;
  }
  if (target.buffer === null) throw new Error('no film');
  return new Uint8Array(target.buffer);
}
