import { describe, expect, test } from 'vitest';
import { en } from '../../i18n/en/messages.ts';
import { ja } from '../../i18n/ja/messages.ts';
import { plain } from '../../i18n/text.ts';
import { chapter } from '../../layout/chapter.fixture.ts';
import { faultsOf, textsOf } from '../../scene/picture/look-over.fixture.ts';
import { byClusterIp, byName, dropped } from '../../scene/traces.fixture.ts';
import { picturesOfPage } from './page-picture.ts';

const analysis = { topology: chapter };
const room = { width: 960, height: 540, density: 'embed', view: 'nodes' } as const;

describe.each([en, ja])('the pictures of a page ($language)', (messages) => {
  const pictures = picturesOfPage({ analysis, trace: byName, messages }, room);

  test('there is one for each hop, all of one size, each with its sentence', () => {
    expect(pictures.hops).toBeGreaterThan(4);
    const stills = [...Array(pictures.hops).keys()].map((hop) => pictures.stillOfHop(hop, { caption: true }));
    expect(new Set(stills.map(({ width, height }) => `${width} ${height}`)).size).toBe(1);
    stills.forEach((picture, hop) => {
      const step = pictures.scene!.timeline.steps[hop]!;
      const sentence = plain(messages.hop(step.hop, step.direction)).replaceAll(' ', '');
      expect(textsOf(picture).join('').replaceAll(' ', '')).toContain(sentence);
      expect(faultsOf(picture)).toEqual([]);
    });
  });

  test('at the end it says how it ended, in the words of the story', () => {
    const ends = messages.verdicts.delivered(byName.verdict as Parameters<typeof messages.verdicts.delivered>[0]);
    const saidIn = (hop: number): string =>
      textsOf(pictures.stillOfHop(hop, { caption: true }))
        .join('')
        .replaceAll(' ', '');
    const end = plain(ends).replaceAll(' ', '');
    expect(saidIn(pictures.hops - 1)).toContain(end);
    expect(saidIn(pictures.hops - 2)).not.toContain(end);
  });

  test('before the first hop it says so', () => {
    const said = textsOf(pictures.stillOfHop(-1, { caption: true })).join('');
    expect(said.replaceAll(' ', '')).toContain(messages.story.beforeFirst.replaceAll(' ', ''));
  });

  test('it is called by what was sent, and described by what came of it', () => {
    const { title, description, language } = pictures.last();
    expect(title).toBe('GET http://web/');
    expect(description).toBe(plain(messages.story.summary(byName)));
    expect(language).toBe(messages.language);
  });

  test('where nothing was sent it is the cluster at rest, without a sentence', () => {
    const none = picturesOfPage({ analysis, messages }, room);
    expect([none.hops, none.duration, none.scene]).toEqual([0, 0, undefined]);
    expect(none.last({ caption: true })).toEqual(none.atRest());
    expect(none.stillOfHop(3)).toEqual(none.atRest());
  });
});

test.each([
  [{ ...room, width: 640, height: 400, density: 'workbench' as const }],
  [{ ...room, width: 1920, height: 1080 }],
  [{ ...room, view: 'concept' as const }],
])('in a room of $width × $height ($view, $density) no letter is smaller than its own size', (some) => {
  const { zoom, last } = picturesOfPage({ analysis, trace: dropped, messages: en }, some);
  const sizes = JSON.stringify(last().shapes).matchAll(/"size":([\d.]+)/g);
  const least = some.density === 'embed' ? 16 : 13;
  expect(zoom).toBeGreaterThanOrEqual(1);
  for (const [, size] of sizes) expect(Number(size) * zoom).toBeGreaterThanOrEqual(least);
});

test('a film shows what runs between the rests', () => {
  const { pictureAt, scene } = picturesOfPage({ analysis, trace: byClusterIp, messages: en }, room);
  const step = scene!.timeline.steps[0]!;
  const moments = [0.25, 0.5, 0.75].map((part) =>
    JSON.stringify(pictureAt(step.start + (step.arrival - step.start) * part).shapes),
  );
  expect(new Set(moments).size).toBe(3);
});
