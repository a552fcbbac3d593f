import { describe, expect, test } from 'vitest';
import { en } from '../i18n/en/messages.ts';
import { ja } from '../i18n/ja/messages.ts';
import type { Messages } from '../i18n/messages.ts';
import { placeKey } from '../layout/place-key.ts';
import { fitView, type ViewName } from '../scene/fit.ts';
import { sceneOf, timelineOf } from '../scene/nodes-scene.ts';
import { faultsOf, textsOf } from '../scene/picture/look-over.fixture.ts';
import { pictureOf } from '../scene/picture/picture-of.ts';
import { stillAt } from '../scene/picture/still.ts';
import { endPlaceOf, markOf } from '../scene/verdict-mark.ts';
import passing from './passing-suites.json';
import { sentIn, type Sent } from './sent.ts';

/** What is wrong with the pictures of a trace: of each hop's rest in one language, of the last in the other too. */
function wrongIn(
  { trace, answer }: Sent,
  view: ViewName,
  [messages, other]: readonly [Messages, Messages],
  few: boolean,
): string[] {
  const { topology } = answer.analysis;
  const { layout } = fitView(view, topology, { width: 960, height: 560 }, trace, 'embed');
  const timeline = timelineOf(trace, topology, { reducedMotion: false });
  const scene = sceneOf(trace, timeline, layout, false);
  const picture = (hop: number, { canvas, language, hop: sentenceOf }: Messages) => {
    const step = timeline.steps[hop];
    const sentence = step && sentenceOf(step.hop, step.direction);
    return pictureOf(
      {
        topology,
        layout,
        scene,
        language,
        words: canvas,
        title: trace.request.url,
        description: '',
        at: stillAt(timeline, hop),
        sentence: sentence?.map(({ text, kind }) => ({ text, code: kind !== 'text' })),
      },
      { frame: 'hop', caption: true, captionLines: 6 },
    );
  };
  const last = timeline.steps.length - 1;
  const hops = few ? [...timeline.steps.keys()] : [Math.floor(last / 2), last];
  const all = hops.map((hop) => picture(hop, messages));
  const end = picture(last, other);
  const place = endPlaceOf(trace);
  // Who is outside the cluster has a box where there is room for one.
  const seen = place === undefined || place.kind !== 'endpoint' || layout.boxes.has(placeKey(place));
  const tint = `"${markOf(trace.verdict)}Tint"`;
  const shown =
    last < 0 || !seen || [...all.slice(-1), end].every((each) => JSON.stringify(each.shapes).includes(tint));
  return [
    ...[...all, end].flatMap(faultsOf),
    ...[...all, end].flatMap((each) => textsOf(each)).filter((text) => /undefined|NaN|\[object/.test(text)),
    ...(shown ? [] : [`${trace.request.url}: no verdict is seen`]),
  ];
}

/** Of a suite that sends much, every fifth request: how it ends, and where it is halfway. */
const MUCH = 40;

describe.each(['nodes', 'concept'] as const satisfies ViewName[])(
  'every hop can be a picture of the view %s',
  (view) => {
    test.each(passing)('%s', (file) => {
      const all = sentIn(file);
      if (file === 'course.yaml') expect(all.length).toBeGreaterThan(10);
      const few = all.length < MUCH;
      const wrong = all
        .filter((_, index) => few || index % 5 === 0)
        .flatMap((sent, index) => wrongIn(sent, view, index % 2 === 0 ? [en, ja] : [ja, en], few));
      expect(wrong).toEqual([]);
    });
  },
);
