import { describe, expect, test } from 'vitest';
import type { NodeBox, Topology, Trace } from '../../engine/index.ts';
import { chapter, NODES } from '../../layout/chapter.fixture.ts';
import type { Density } from '../../layout/view.ts';
import { fitView, type ViewName } from '../fit.ts';
import { sceneOf, timelineOf } from '../nodes-scene.ts';
import { STRIKE } from '../timeline.ts';
import { byClusterIp, byNodePort, dropped, refused, traces } from '../traces.fixture.ts';
import { endPlaceOf, markOf } from '../verdict-mark.ts';
import { boundsOf, faultsOf, isWithin, placedIn, textsOf } from './look-over.fixture.ts';
import { pictureOf, sideOf } from './picture-of.ts';
import type { Picture, PictureOf, PictureOptions } from './picture.ts';
import { stillAt } from './still.ts';
import { words } from './words.fixture.ts';

const VIEWS = ['nodes', 'concept'] as const satisfies ViewName[];

/** A trace on a stage, and the picture of any moment of it. */
function stage(topology: Topology, trace: Trace, view: ViewName, density: Density = 'workbench') {
  const { layout } = fitView(view, topology, { width: 900, height: 560 }, trace, density);
  const timeline = timelineOf(trace, topology, { reducedMotion: false });
  const scene = sceneOf(trace, timeline, layout, false);
  const of: PictureOf = {
    topology,
    layout,
    scene,
    words,
    language: 'en',
    title: 'A request',
    description: 'It arrives.',
  };
  const at = (t: number, options: Partial<PictureOptions> = {}): Picture =>
    pictureOf({ ...of, at: t }, { frame: 'hop', caption: false, ...options });
  return { layout, timeline, of, at, still: (hop: number) => at(stillAt(timeline, hop)) };
}

const all = Object.entries(traces).flatMap(([name, [topology, trace]]) =>
  VIEWS.flatMap((view) =>
    (['workbench', 'embed'] as const).map(
      (density) => [`${name}, ${view}, ${density}`, topology, trace, view, density] as const,
    ),
  ),
);

describe.each(all)('%s', (_, topology, trace, view, density) => {
  const { layout, timeline, at, still } = stage(topology, trace, view, density);

  test('at every moment of every hop nothing is outside of the picture, and every number is one', () => {
    for (const { start, arrival, end } of timeline.steps)
      for (const t of [(start + arrival) / 2, arrival + STRIKE + 100, end - 1]) expect(faultsOf(at(t))).toEqual([]);
  });

  test('every box of the layout is in it, with its name', () => {
    const picture = still(timeline.steps.length - 1);
    // A workload of one Pod is that Pod's card.
    const cards = layout.view === 'concept' ? layout.groups.filter(({ framed }) => !framed).map(({ ref }) => ref) : [];
    for (const id of layout.boxes.keys()) {
      if (cards.includes(id as (typeof cards)[number]) && !id.startsWith('Pod/')) continue;
      const name = id.slice(id.lastIndexOf('/') + 1).replace(/@.*/, '');
      const isNode = view === 'concept' && id.startsWith('Node/');
      const word = id.includes('/') && !id.includes(':') && !isNode ? name.slice(0, 3) : '';
      const said = textsOf(picture, isNode ? 'nodes' : id).join('\n');
      expect(said, id).not.toBe('');
      expect(said, id).toContain(word);
    }
  });

  test('what is written in a Pod’s box stays in it', () => {
    for (let hop = 0; hop < timeline.steps.length; hop++)
      for (const placed of placedIn(still(hop).shapes)) {
        const rect = placed.box?.startsWith('Pod/') === true ? layout.boxes.get(placed.box) : undefined;
        if (!rect || placed.shape.kind !== 'text') continue;
        const here = { ...rect, x: rect.x + sideOf(layout) };
        expect(isWithin(boundsOf(placed), here, 2), JSON.stringify(placed.shape)).toBe(true);
      }
  });

  test('its end shows the verdict where it was made, and nothing before does', () => {
    const tint = `${markOf(trace.verdict)}Tint`;
    const tinted = (hop: number): readonly (string | undefined)[] =>
      placedIn(still(hop).shapes).flatMap(({ shape, box }) =>
        shape.kind !== 'text' && shape.fill === tint ? [box] : [],
      );
    const last = timeline.steps.length - 1;
    expect(endPlaceOf(trace)).toBeDefined();
    expect(tinted(last).length).toBeGreaterThan(0);
    expect(tinted(last - 1)).toEqual([]);
    // Where there is no room for its word, its mark alone is there.
    const said = textsOf(still(last)).filter((each) => each === words.verdictWord(trace.verdict)).length;
    expect(said).toBe(view === 'concept' && density === 'workbench' ? said : 1);
  });
});

describe('what a picture shows', () => {
  test('the cluster alone has no packet, no way and nobody quiet', () => {
    const { of } = stage(chapter, byClusterIp, 'nodes');
    const alone = pictureOf(of, { frame: 'none', caption: false });
    const inks = placedIn(alone.shapes).map(({ shape }) => JSON.stringify(shape));
    expect(inks.filter((ink) => /"http"|"dns"|"tcp"|"text3"/.test(ink))).toEqual([]);
    expect(faultsOf(alone)).toEqual([]);
  });

  test('before the first hop the packet is with who sends it, and it is told whose story it will be', () => {
    const { still, layout } = stage(chapter, byClusterIp, 'nodes');
    const placed = placedIn(still(-1).shapes);
    const packet = placed.find(({ shape }) => shape.kind !== 'text' && shape.fill === 'http');
    expect(packet && { x: packet.dx, y: packet.dy }).toEqual(layout.restOf({ kind: 'pod', pod: 'Pod/default/client' }));
    expect(placed.some(({ shape }) => JSON.stringify(shape).includes('"text3"'))).toBe(true);
    expect(placed.some(({ shape }) => JSON.stringify(shape).includes('newVal'))).toBe(false);
  });

  test.each([
    ['the address of the Service and of the Pod', byClusterIp, ['10.107.12.5:80', '→ 10.244.3.3:8080', 'DNAT']],
    ['both rewrites at a node port', byNodePort, ['DNAT+SNAT', 'dst', 'src']],
  ] as const)('a rewrite shows %s', (_, trace, wanted) => {
    const { still, timeline } = stage(chapter, trace, 'nodes');
    const said = timeline.steps.flatMap((_, hop) => textsOf(still(hop))).join('\n');
    for (const word of wanted) expect(said).toContain(word);
  });

  test('the old value stands struck until the new one is there', () => {
    const { timeline, at } = stage(chapter, byClusterIp, 'nodes');
    const step = timeline.steps.find(({ hop }) => hop.decisions.some(({ kind }) => kind === 'dnat'))!;
    const runs = (t: number) =>
      placedIn(at(t).shapes).flatMap(({ shape }) => (shape.kind === 'text' ? shape.runs : []));
    expect(runs(step.arrival + 1).filter(({ struck }) => struck === true).length).toBe(1);
    expect(runs(step.arrival + 1).some(({ text }) => text.includes('10.244.3.3:8080'))).toBe(false);
    expect(runs(step.end - 1).some(({ text }) => text.includes('10.244.3.3:8080'))).toBe(true);
  });

  test('the new value comes in: it is faint at first', () => {
    const { timeline, at } = stage(chapter, byClusterIp, 'nodes');
    const step = timeline.steps.find(({ hop }) => hop.decisions.some(({ kind }) => kind === 'dnat'))!;
    const faint = (t: number): boolean => /"opacity":0\.\d/.test(JSON.stringify(at(t).shapes));
    expect([faint(step.arrival + STRIKE + 60), faint(step.end - 1)]).toEqual([true, false]);
  });

  test.each([
    ['a refused packet hits a bar', refused, { stroke: 'refused', line: 4 }],
    ['a dropped one fades on its way', dropped, { fade: expect.any(Object) as unknown }],
  ] as const)('%s', (_, trace, wanted) => {
    const { timeline, still } = stage(chapter, trace, 'nodes');
    const hop = timeline.steps.findIndex(({ hop: { end } }) => end === 'refused' || end === 'dropped');
    const paths = placedIn(still(hop).shapes).map(({ shape }) => shape);
    expect(paths).toContainEqual(expect.objectContaining(wanted));
  });

  test('a Node that is off has no ground of its own, a cordoned one says so', () => {
    const nodes = chapter.nodes.map((node): NodeBox =>
      node.ref === NODES[0]
        ? { ...node, fault: 'off' as const }
        : node.ref === NODES[1]
          ? { ...node, cordoned: true }
          : node,
    );
    const { at } = stage({ ...chapter, nodes }, byClusterIp, 'nodes');
    const said = textsOf(at(1)).join('\n');
    expect(said).toContain('off');
    expect(said).toContain('cordoned');
  });
});

describe('the sentence below a picture', () => {
  const { of, layout } = stage(chapter, byClusterIp, 'nodes');
  const pieces = (text: string) => [{ text, code: false }];
  const linesBelow = (sentence: NonNullable<PictureOf['sentence']>, language: 'en' | 'ja' = 'en'): string[] => {
    const picture = pictureOf({ ...of, language, sentence, at: 1 }, { frame: 'hop', caption: true, captionLines: 4 });
    expect(faultsOf(picture)).toEqual([]);
    return placedIn(picture.shapes).flatMap(({ shape }) =>
      shape.kind === 'text' && shape.y > layout.height ? [shape.runs.map(({ text }) => text).join('')] : [],
    );
  };

  test('has the same room whatever it is', () => {
    const heights = [pieces('Short.'), pieces('word '.repeat(40)), undefined].map(
      (sentence) => pictureOf({ ...of, sentence }, { frame: 'hop', caption: true }).height,
    );
    expect(new Set(heights).size).toBe(1);
    expect(heights[0]).toBeGreaterThan(layout.height + 40);
  });

  test('breaks between words in English, and loses none', () => {
    const sentence =
      'The Node rewrites the destination to the address of the Pod that it chose, and sends it on. '.repeat(2);
    const lines = linesBelow(pieces(sentence));
    expect(lines.length).toBeGreaterThan(1);
    expect(lines.join(' ').replaceAll(/ +/g, ' ').trim()).toBe(sentence.trim());
    for (const line of lines) expect(line).not.toMatch(/^[\s,.]/);
  });

  test('in Japanese no line begins with a mark that may not begin one, and addresses stay whole', () => {
    for (let length = 40; length < 60; length++) {
      const before = 'あ'.repeat(length);
      const lines = linesBelow(
        [...pieces(before), { text: '10.107.12.5:80', code: true }, ...pieces('、（ノード）です。')],
        'ja',
      );
      for (const line of lines) expect(line).not.toMatch(/^[、。）]|（$/);
      expect(lines.some((line) => line.includes('10.107.12.5:80'))).toBe(true);
      expect(lines.join('')).toBe(`${before}10.107.12.5:80、（ノード）です。`);
    }
  });

  test('a word that is wider than the picture is broken', () => {
    expect(linesBelow(pieces('x'.repeat(200))).length).toBeGreaterThan(1);
  });
});
