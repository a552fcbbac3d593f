import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { NodeBox, ObjectRef, Place, Topology } from '../engine/index.ts';
import { chapter, plain, pod, service } from './chapter.fixture.ts';
import { placeKey } from './place-key.ts';
import { nodesView } from './node-columns.ts';
import type { NodesLayout } from './nodes-layout.ts';
import type { Point, Rect, ViewOptions } from './view.ts';

const OPTIONS: ViewOptions = { width: 690, height: 2000, used: [], density: 'workbench' };

/** Every place that a trace in this topology could name. */
function placesOf(topology: Topology): Place[] {
  return [
    { kind: 'internet', address: '198.51.100.7' },
    { kind: 'upstream-dns' },
    { kind: 'endpoint', address: '203.0.113.99' },
    ...topology.balancers.map(({ service: ref }): Place => ({ kind: 'load-balancer', service: ref })),
    ...topology.ingressControllers.map(({ name }): Place => ({ kind: 'cloud-ingress', controller: name })),
    ...topology.nodes.flatMap(({ ref, pods }): Place[] => [
      { kind: 'node', node: ref },
      ...topology.services.map((each): Place => ({ kind: 'service', service: each.ref, node: ref })),
      ...topology.services.flatMap(({ ports }) =>
        ports.flatMap(({ nodePort, protocol }): Place[] =>
          nodePort === undefined ? [] : [{ kind: 'node-port', node: ref, port: nodePort, protocol }],
        ),
      ),
      ...pods
        .flatMap((card) => (card.kind === 'pod' ? [card.ref] : card.pods))
        .map((each): Place => ({ kind: 'pod', pod: each })),
    ]),
  ];
}

const inside = ({ x, y }: Point, rect: Rect, tolerance = 2): boolean =>
  x >= rect.x - tolerance &&
  x <= rect.x + rect.width + tolerance &&
  y >= rect.y - tolerance &&
  y <= rect.y + rect.height + tolerance;

const overlap = (a: Rect, b: Rect): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

/** Where words stand: no path may pass there. */
function wordsOf(layout: NodesLayout): Rect[] {
  const { bay, slot, lane } = layout.metrics;
  const beside = (rect: Rect, left: number): Rect => ({ ...rect, x: rect.x + left, width: rect.width - left });
  return [
    ...layout.columns.flatMap(({ head, nodePorts, cards }) => [
      head,
      ...nodePorts.map(({ rect }) => beside(rect, slot.width + lane)),
      ...cards.flatMap(({ rect, rules }) => [beside(rect, bay), ...(rules ? [rules.rect] : [])]),
    ]),
    ...layout.bands.flatMap(({ crossings }) => crossings.map(({ text }) => text)),
    ...layout.outside.map(({ rect }) => beside(rect, bay + lane)),
  ];
}

function runs(way: readonly Point[]): Rect[] {
  return way.slice(1).map((to, index) => {
    const from = way[index]!;
    return {
      x: Math.min(from.x, to.x),
      y: Math.min(from.y, to.y),
      width: Math.abs(to.x - from.x) + 0.01,
      height: Math.abs(to.y - from.y) + 0.01,
    };
  });
}

const widths = [690, 1000, 1500] as const;
const densities = ['workbench', 'embed'] as const;
/** A slide on which a request was sent: what it does not pass is named or counted. */
const SLIDE: ViewOptions = { ...OPTIONS, width: 1024, height: 596, density: 'embed', used: placesOf(chapter) };
const cases = [
  ...widths.flatMap((width) => densities.map((density) => ({ ...OPTIONS, width, density }))),
  ...widths.map((width) => ({ ...SLIDE, width })),
];

describe.each(cases)('ways at $width, $density', (options) => {
  const layout = nodesView.arrange(chapter, options);
  const places = placesOf(chapter);
  const pairs = places.flatMap((from) => places.map((to) => [from, to] as const));

  test('begin and end in the boxes of their places', () => {
    for (const [from, to] of pairs) {
      const way = layout.wayOf(from, to);
      expect(inside(way[0]!, layout.rectOf(from)), placeKey(from)).toBe(true);
      expect(inside(way.at(-1)!, layout.rectOf(to)), placeKey(to)).toBe(true);
      expect(way.at(-1)).toEqual(layout.restOf(to));
    }
  });

  test('have right angles only', () => {
    for (const [from, to] of pairs) {
      for (const { width, height } of runs(layout.wayOf(from, to))) {
        expect(width <= 0.02 || height <= 0.02, `${placeKey(from)} to ${placeKey(to)}`).toBe(true);
      }
    }
  });

  test('pass through no words, and through no slot but those at their ends', () => {
    const words = wordsOf(layout);
    const slots = layout.bands.flatMap(({ crossings }) => crossings.map(({ slot }) => slot));
    for (const [from, to] of pairs) {
      const ends = [layout.rectOf(from), layout.rectOf(to)];
      const others = [...words, ...slots.filter((slot) => !ends.some((end) => overlap(end, slot)))];
      for (const run of runs(layout.wayOf(from, to))) {
        const hit = others.find((rect) => rect.width > 0 && overlap(run, rect));
        expect(hit, `${placeKey(from)} to ${placeKey(to)}`).toBeUndefined();
      }
    }
  });

  test('a request and its answer keep to two lanes', () => {
    const there = layout.wayOf(
      { kind: 'pod', pod: 'Pod/default/client' },
      { kind: 'pod', pod: 'Pod/default/web-6d4b75cb6d-xw7b8' },
    );
    const back = layout.wayOf(
      { kind: 'pod', pod: 'Pod/default/web-6d4b75cb6d-xw7b8' },
      { kind: 'pod', pod: 'Pod/default/client' },
    );
    const tall = (way: readonly Point[]) =>
      runs(way)
        .filter(({ height }) => height > 20)
        .map(({ x }) => x);
    expect(tall(there).some((x) => tall(back).includes(x))).toBe(false);
  });

  test('boxes of one layer do not overlap', () => {
    const cards = layout.columns.flatMap(({ cards: each, nodePorts }) => [
      ...each.map(({ rect }) => rect),
      ...nodePorts.map(({ rect }) => rect),
    ]);
    const boxes = [
      ...cards,
      ...layout.bands.map(({ rect }) => rect),
      ...layout.outside.map(({ rect }) => rect),
      layout.nodeNetwork,
    ];
    boxes.forEach((a, index) => {
      for (const b of boxes.slice(index + 1)) expect(overlap(a, b), JSON.stringify([a, b])).toBe(false);
    });
  });
});

describe('a packet for a Pod on another Node', () => {
  test('leaves by the Node network and passes no slot there', () => {
    const layout = nodesView.arrange(chapter, OPTIONS);
    const way = layout.wayOf(
      { kind: 'service', service: 'Service/default/web', node: 'Node/node-1' },
      { kind: 'pod', pod: 'Pod/default/web-6d4b75cb6d-xw7b8' },
    );
    const rail = layout.rails.at(-1)!.y;
    expect(way.some(({ y }) => Math.abs(y - rail) <= layout.metrics.lane)).toBe(true);
  });

  test('from the internet to a node port comes down in that Node’s own riser', () => {
    const layout = nodesView.arrange(chapter, OPTIONS);
    const way = layout.wayOf(
      { kind: 'internet', address: '198.51.100.7' },
      { kind: 'node-port', node: 'Node/node-2', port: 30481, protocol: 'TCP' },
    );
    const riser = layout.columns[1]!.riser.x;
    const ground = runs(way).find(({ y, height }) => y < layout.ground && y + height > layout.ground)!;
    expect(Math.abs(ground.x - riser)).toBeLessThanOrEqual(layout.metrics.lane);
    expect(way.some(({ y }) => y > layout.columns[1]!.cards[0]!.rect.y)).toBe(false);
  });
});

const withPods = (topology: Topology, index: number, more: NodeBox['pods']): Topology => ({
  ...topology,
  nodes: topology.nodes.map((node, at) => (at === index ? { ...node, pods: [...node.pods, ...more] } : node)),
});

describe('positions', () => {
  const replica = pod('Pod/default/web-6d4b75cb6d-zz999', '10.244.1.9');
  const before = nodesView.arrange(plain, OPTIONS);

  test.each([
    ['a replica', withPods(plain, 0, [replica])],
    [
      'a replica that makes its column the longest',
      withPods(plain, 1, [replica, { ...replica, ref: 'Pod/default/b' }]),
    ],
    [
      'readiness',
      {
        ...plain,
        nodes: plain.nodes.map((node) => ({
          ...node,
          pods: node.pods.map((each) => ({ ...each, state: 'not-ready' as const })),
        })),
      },
    ],
    [
      'a Pod that no Node takes',
      { ...plain, pending: [{ workload: 'Deployment/default/web' as ObjectRef, count: 3 }] },
    ],
  ])('%s moves no other box', (_, topology) => {
    const after = nodesView.arrange(topology as Topology, OPTIONS);
    for (const [id, rect] of before.boxes) {
      expect(after.boxes.get(id), id).toMatchObject({ x: rect.x, y: rect.y, width: rect.width });
    }
  });

  test('a Service moves no band and no Pod sideways, and no band above it', () => {
    const [web, ...rest] = plain.services;
    const after = nodesView.arrange(
      { ...plain, services: [web!, service('Service/default/new', '10.96.7.7'), ...rest] },
      OPTIONS,
    );
    for (const [id, rect] of before.boxes) expect(after.boxes.get(id)!.x, id).toBe(rect.x);
    expect(after.boxes.get('Service/default/web')).toEqual(before.boxes.get('Service/default/web'));
  });

  test('a trace that uses a folded Service moves nothing', () => {
    const used: Place[] = [{ kind: 'service', service: 'Service/kube-system/kube-dns', node: 'Node/node-1' }];
    const after = nodesView.arrange(plain, { ...OPTIONS, used });
    expect(after.boxes.has('Service/kube-system/kube-dns')).toBe(true);
    for (const [id, rect] of before.boxes) expect(after.boxes.get(id), id).toEqual(rect);
  });

  test('whatever is in it, every pair of places has a way that ends where it should', () => {
    const names = fc.uniqueArray(fc.stringMatching(/^[a-z][a-z0-9-]{0,40}$/), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(names, names, fc.integer({ min: 300, max: 2000 }), (nodeNames, serviceNames, width) => {
        const topology: Topology = {
          ...chapter,
          nodes: nodeNames.map((name, index) => ({
            ...chapter.nodes[0]!,
            ref: `Node/${name}`,
            name,
            pods: [pod(`Pod/default/${name}-${index}`, `10.244.${index}.2`)],
          })),
          services: serviceNames.map((name, index) => service(`Service/default/${name}`, `10.96.0.${index}`)),
        };
        const layout = nodesView.arrange(topology, { ...OPTIONS, width, height: width / 2 });
        const places = placesOf(topology);
        for (const from of places) {
          for (const to of places) {
            const way = layout.wayOf(from, to);
            expect(way.every(({ x, y }) => Number.isFinite(x) && Number.isFinite(y))).toBe(true);
            expect(inside(way.at(-1)!, layout.rectOf(to))).toBe(true);
          }
        }
      }),
      { numRuns: 20 },
    );
  });
});

describe('more Nodes than fit', () => {
  const nodes = Array.from({ length: 8 }, (_, index): NodeBox => ({
    ...chapter.nodes[0]!,
    ref: `Node/node-${index + 1}`,
    name: `node-${index + 1}`,
    pods: [pod(`Pod/default/web-6d4b75cb6d-aaaa${index}`, `10.244.${index}.2`)],
  }));
  const topology: Topology = { ...plain, nodes };

  const whole = (layout: NodesLayout) => layout.columns.filter(({ folded }) => folded.length === 0);
  const names = (layout: NodesLayout) => whole(layout).map(({ node }) => node.name);

  test('without a story as many as fit are whole, and the rest is one column', () => {
    const layout = nodesView.arrange(topology, OPTIONS);
    expect(names(layout)).toEqual(['node-1', 'node-2', 'node-3']);
    expect(layout.columns.at(-1)!.folded.map(({ name }) => name)).toEqual([
      'node-4',
      'node-5',
      'node-6',
      'node-7',
      'node-8',
    ]);
    expect(layout.width).toBeLessThanOrEqual(OPTIONS.width);
  });

  test('with one, its Nodes stand before others', () => {
    const used: Place[] = [
      { kind: 'pod', pod: nodes[6]!.pods[0]!.ref },
      { kind: 'service', service: 'Service/default/web', node: 'Node/node-7' },
    ];
    expect(names(nodesView.arrange(topology, { ...OPTIONS, used }))).toEqual(['node-1', 'node-2', 'node-7']);
  });

  test('unfolded, all are whole, and there is what folds them again', () => {
    const layout = nodesView.arrange(topology, { ...OPTIONS, open: ['nodes'] });
    expect(names(layout)).toHaveLength(8);
    expect(layout.width).toBeGreaterThan(OPTIONS.width);
    expect(layout.foldNodes).toBeDefined();
    expect(nodesView.arrange(topology, OPTIONS).foldNodes).toBeUndefined();
  });

  test('every place of a folded Node is in its column', () => {
    const layout = nodesView.arrange(topology, OPTIONS);
    const { rect } = layout.columns.at(-1)!;
    for (const place of [
      { kind: 'node', node: 'Node/node-8' },
      { kind: 'service', service: 'Service/default/web', node: 'Node/node-8' },
      { kind: 'pod', pod: nodes[7]!.pods[0]!.ref },
    ] as const)
      expect(inside(layout.restOf(place), rect), placeKey(place)).toBe(true);
    expect(layout.boxes.has('Node/node-8')).toBe(false);
  });
});

describe('more Services than can be taken in at a glance', () => {
  const many = (count: number): Topology => ({
    ...plain,
    services: [
      ...Array.from({ length: count }, (_, index) => service(`Service/default/s${index}`, `10.96.1.${index}`)),
      ...plain.services.filter(({ folded }) => folded),
    ],
  });
  const names = (layout: NodesLayout) => layout.bands.map((band) => band.service?.name ?? `+${band.folded.length}`);

  test('four have a band of their own, the rest is one', () => {
    expect(names(nodesView.arrange(many(4), OPTIONS))).toEqual(['s0', 's1', 's2', 's3', '+2']);
    expect(names(nodesView.arrange(many(10), OPTIONS))).toEqual(['s0', 's1', 's2', 's3', '+6', '+2']);
  });

  test('a hundred leave the Pods where ten have them, and so does a trace through one that was folded', () => {
    const used: Place[] = [
      { kind: 'service', service: 'Service/kube-system/kube-dns', node: 'Node/node-1' },
      { kind: 'service', service: 'Service/default/s57', node: 'Node/node-1' },
    ];
    const few = nodesView.arrange(many(10), OPTIONS);
    const all = nodesView.arrange(many(100), { ...OPTIONS, used });
    expect(names(all)).toEqual(['s0', 's1', 's2', 's57', '+96', 'kube-dns']);
    expect(all.boxes.get('Pod/default/client')).toEqual(few.boxes.get('Pod/default/client'));
  });

  test('unfolded, each has its band, and one folds them again', () => {
    const layout = nodesView.arrange(many(10), { ...OPTIONS, unfolded: true });
    expect(layout.bands.filter((band) => band.service).length).toBe(12);
    expect(layout.bands.at(-1)!.service).toBeUndefined();
  });
});

test('four Nodes keep their width whatever is sent; of six those of its main way do', () => {
  const nodes = Array.from({ length: 6 }, (_, index): NodeBox => ({
    ...chapter.nodes[0]!,
    ref: `Node/node-${index + 1}`,
    name: `node-${index + 1}`,
    pods: [],
  }));
  const crossing = (index: number): Place => ({
    kind: 'service',
    service: 'Service/default/web',
    node: nodes[index]!.ref,
  });
  const used = [crossing(0), crossing(1), crossing(2)];
  const narrow = (count: number, main: Place[]) =>
    nodesView
      .arrange({ ...plain, nodes: nodes.slice(0, count) }, { ...OPTIONS, used, main })
      .columns.filter((column) => column.narrow).length;
  expect(narrow(4, used.slice(1))).toBe(0);
  expect(narrow(6, used.slice(1))).toBe(1);
  const six = nodesView.arrange({ ...plain, nodes }, { ...OPTIONS, used, main: [crossing(4), crossing(5)] });
  expect(six.columns.map(({ node }) => node.name)).toEqual(['node-1', 'node-5', 'node-6', 'node-2']);
});

describe('on a slide', () => {
  const web: Place[] = [
    { kind: 'internet', address: '198.51.100.7' },
    { kind: 'service', service: 'Service/default/web', node: 'Node/node-2' },
  ];

  test('the chapter stands whole where a request passes one Service', () => {
    expect(nodesView.arrange(chapter, { ...SLIDE, used: web }).height).toBeLessThanOrEqual(SLIDE.height);
  });

  test('the Service that is passed is whole, the others are one slim band', () => {
    const { bands } = nodesView.arrange(chapter, { ...SLIDE, used: web });
    expect(bands.map(({ service, folded, slim }) => [service?.ref, folded.length > 0, slim])).toEqual([
      ['Service/default/web', false, false],
      [undefined, true, true],
    ]);
  });

  test('so it is where the cluster’s own is passed', () => {
    const dns: Place[] = [{ kind: 'service', service: 'Service/kube-system/kube-dns', node: 'Node/node-2' }];
    const { bands } = nodesView.arrange(chapter, { ...SLIDE, used: dns });
    expect(bands.map(({ service, slim }) => [service?.ref, slim])).toEqual([
      ['Service/kube-system/kube-dns', false],
      [undefined, true],
    ]);
  });

  test('a Node that the story does not pass makes room for the others', () => {
    const { columns } = nodesView.arrange(chapter, { ...SLIDE, width: 800, used: web });
    expect(columns.filter(({ folded }) => folded.length > 0)).toHaveLength(1);
    expect(columns.filter(({ narrow }) => !narrow).map(({ node }) => node.ref)).toContain('Node/node-2');
  });

  test('where there is room all is there as at rest', () => {
    const roomy = { ...SLIDE, height: 2000 };
    const atRest = nodesView.arrange(chapter, { ...roomy, used: [] });
    expect(nodesView.arrange(chapter, { ...roomy, used: web }).bands).toEqual(atRest.bands);
  });
});
