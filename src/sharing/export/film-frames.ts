import type { Picture } from '../../scene/picture/picture.ts';
import type { Theme } from '../../scene/picture/palette.ts';
import { breathe } from './breathe.ts';

/** What a film shows, and how. */
export interface FilmOf {
  /** Milliseconds at speed 1, the rest on the result not counted. */
  readonly duration: number;
  /** What is to be seen at t, in milliseconds at speed 1. */
  readonly pictureAt: (t: number) => Picture;
  /** The hop that runs or rests at t, counted from 0; -1 before the first. */
  readonly hopAt: (t: number) => number;
  readonly width: number;
  readonly height: number;
  readonly theme: Theme;
  readonly fps: number;
  readonly speed: number;
}

/** How far the making of a film is. */
export interface FilmProgress {
  /** 0 to 1. */
  readonly part: number;
  readonly hop: number;
}

export interface FilmWork {
  readonly onProgress: (progress: FilmProgress) => void;
  readonly signal: AbortSignal;
}

/** The result stays so long, in milliseconds at any speed, before a film ends or begins anew. */
const REST = 2000;

/** How long a film is, in milliseconds as they are seen. */
export function lengthOfFilm({ duration, speed }: Pick<FilmOf, 'duration' | 'speed'>): number {
  return duration / speed + REST;
}

export function framesIn(film: Pick<FilmOf, 'duration' | 'speed' | 'fps'>): number {
  return Math.max(1, Math.round((lengthOfFilm(film) * film.fps) / 1000));
}

/** Where in the timeline a frame is, counted from 0: the last that moves shows the end itself. */
export function timeOfFrame(
  index: number,
  { fps, speed, duration }: Pick<FilmOf, 'duration' | 'speed' | 'fps'>,
): number {
  return Math.min(((index * 1000) / fps) * speed, duration);
}

/** A run of frames that show the same. */
export interface Still {
  readonly picture: Picture;
  /** The first of them, counted from 0. */
  readonly from: number;
  /** The first that is no longer one of them. */
  readonly to: number;
  /** Where in the timeline the first is. */
  readonly at: number;
}

/** All frames of a film, those that show the same taken together: while a packet rests nothing changes. The page goes on meanwhile. */
export async function* stillsOf(film: FilmOf, signal?: AbortSignal): AsyncGenerator<Still> {
  const count = framesIn(film);
  let from = 0;
  let at = 0;
  let picture = film.pictureAt(0);
  let shown = JSON.stringify(picture.shapes);
  for (let index = 1; index < count; index++) {
    await breathe();
    signal?.throwIfAborted();
    const t = timeOfFrame(index, film);
    const next = film.pictureAt(t);
    const shows = JSON.stringify(next.shapes);
    if (shows === shown) continue;
    yield { picture, from, to: index, at };
    [from, at, picture, shown] = [index, t, next, shows];
  }
  yield { picture, from, to: count, at };
}
