import { describe, expect, test } from 'vitest';
import type { Picture } from '../../scene/picture/picture.ts';
import { framesIn, lengthOfFilm, stillsOf, timeOfFrame, type FilmOf, type Still } from './film-frames.ts';

/** A packet that moves for one second, then rests for one, and moves for one again. */
function pictureAt(t: number): Picture {
  const x = t < 1000 ? t : t < 2000 ? 1000 : t - 1000;
  const shapes = [{ kind: 'circle', cx: x, cy: 0, r: 1, fill: 'ok' }] as const;
  return { width: 10, height: 10, language: 'en', title: '', description: '', shapes };
}

const film = (fps: number, speed: number): FilmOf => ({
  duration: 3000,
  pictureAt,
  hopAt: (t) => Math.floor(t / 1000),
  width: 10,
  height: 10,
  theme: 'light',
  fps,
  speed,
});

async function all(film: FilmOf): Promise<Still[]> {
  const stills: Still[] = [];
  for await (const still of stillsOf(film)) stills.push(still);
  return stills;
}

describe.each([
  [10, 1],
  [12, 0.5],
  [15, 2],
  [30, 1.5],
])('with %d frames a second at speed %d', async (fps, speed) => {
  const whole = film(fps, speed);
  const stills = await all(whole);

  test('it is as long as the request, to a frame, and then rests on the result', () => {
    expect(lengthOfFilm(whole)).toBe(3000 / speed + 2000);
    expect(Math.abs(framesIn(whole) / fps - lengthOfFilm(whole) / 1000)).toBeLessThanOrEqual(1 / fps);
  });

  test('every frame is in one still, in order', () => {
    const frames = stills.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, index) => from + index));
    expect(frames).toEqual(Array.from({ length: framesIn(whole) }, (_, index) => index));
  });

  test('every frame shows what is to be seen at its time', () => {
    for (const { picture, from, to } of stills)
      for (let frame = from; frame < to; frame++) expect(picture).toEqual(pictureAt(timeOfFrame(frame, whole)));
  });

  test('a rest is one still, and the film ends on the result', () => {
    const rest = stills.find(({ at }) => at >= 1000 && at < 2000);
    expect((rest?.to ?? 0) - (rest?.from ?? 0)).toBeGreaterThanOrEqual(Math.floor(fps / speed) - 1);
    expect(stills.at(-1)?.picture).toEqual(pictureAt(3000));
  });
});

test('without a request a film is one still', async () => {
  expect(await all({ ...film(10, 1), duration: 0 })).toHaveLength(1);
});

test('it can be stopped at any frame', async () => {
  const controller = new AbortController();
  const stills = stillsOf(film(30, 1), controller.signal);
  await stills.next();
  controller.abort();
  await expect(stills.next()).rejects.toThrow('abort');
});
