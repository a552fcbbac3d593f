import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { NodeBox, ObjectRef, Place, Topology } from '../engine/index.ts';
import { chapter, DNS, NODES, plain, pod, service, WEB } from './chapter.fixture.ts';
import { conceptView } from './concept.ts';
import type { ConceptLayout } from './concept-layout.ts';
import { placeKey } from './place-key.ts';
import type { Point, Rect, ViewOptions } from './view.ts';

const OPTIONS: ViewOptions = { width: 690, height: 2000, used: [], density: 'workbench' };

const inside = ({ x, y }: Point, rect: Rect, tolerance = 2): boolean =>
  x >= rect.x - tolerance &&
  x <= rect.x + rect.width + tolerance &&
  y >= rect.y - tolerance &&
  y <= rect.y + rect.height + tolerance;

const overlap = (a: Rect, b: Rect): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

const within = (a: Rect, b: Rect): boolean =>
  a.x >= b.x && a.y >= b.y && a.x + a.width <= b.x + b.width && a.y + a.height <= b.y + b.height;

/** Every place that a trace in this topology could name. */
function placesOf(topology: Topology): Place[] {
  return [
    { kind: 'internet', address: '198.51.100.7' },
    { kind: 'upstream-dns' },
    { kind: 'endpoint', address: '203.0.113.99' },
    ...topology.balancers.map(({ service: ref }): Place => ({ kind: 'load-balancer', service: ref })),
    ...topology.ingressControllers.map(({ name }): Place => ({ kind: 'cloud-ingress', controller: name })),
    ...topology.nodes.map(({ ref }): Place => ({ kind: 'node', node: ref })),
    ...topology.services.flatMap(({ ref, ports }): Place[] => [
      { kind: 'service', service: ref, node: topology.nodes[0]!.ref },
      ...ports.flatMap(({ nodePort, protocol }): Place[] =>
        nodePort === undefined ? [] : [{ kind: 'node-port', node: topology.nodes[0]!.ref, port: nodePort, protocol }],
      ),
    ]),
    ...topology.nodes
      .flatMap(({ pods }) => pods)
      .flatMap((card) => (card.kind === 'pod' ? [card.ref] : card.pods))
      .map((each): Place => ({ kind: 'pod', pod: each })),
  ];
}

/** Boxes of one layer: none may lie on another. */
function boxesOf({ outside, border, services, groups, gaps }: ConceptLayout): Rect[] {
  return [
    ...outside.map(({ rect }) => rect),
    border.rect,
    ...services.flatMap(({ rect, nodePorts }) => (nodePorts ? [rect, nodePorts.rect] : [rect])),
    ...groups.map(({ rect }) => rect),
    ...gaps,
  ];
}

/** Where words stand: no way may pass there. */
function wordsOf(layout: ConceptLayout): Rect[] {
  const { bay, slot, lane } = layout.metrics;
  const beside = (rect: Rect, left: number): Rect => ({ ...rect, x: rect.x + left, width: rect.width - left });
  return [
    ...layout.gaps,
    ...layout.outside.map(({ rect }) => beside(rect, bay + lane)),
    beside(layout.border.rect, bay + lane),
    ...layout.services.flatMap(({ text, nodePorts }) =>
      nodePorts ? [text, beside(nodePorts.rect, slot.width + lane)] : [text],
    ),
    ...layout.groups.flatMap(({ title, cards }) => [
      ...(title.height > 0 ? [title] : []),
      ...cards.flatMap(({ rect, rules }) => [beside(rect, bay), ...(rules ? [rules.rect] : [])]),
    ]),
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

/** Ways that begin or end elsewhere, are not straight, or pass words or node ports that they do not use. */
function wrongWays(layout: ConceptLayout, places: readonly Place[]): string[] {
  const words = wordsOf(layout);
  const ports = layout.services.flatMap(({ nodePorts }) => nodePorts?.rect ?? []);
  const wrong: string[] = [];
  for (const from of places) {
    for (const to of places) {
      const way = layout.wayOf(from, to);
      const [start, end] = [layout.restOf(from), layout.restOf(to)];
      const ends = [layout.rectOf(from), layout.rectOf(to)];
      const closed = [...words, ...ports.filter((rect) => !ends.some((each) => overlap(each, rect)))];
      const what = `${placeKey(from)} to ${placeKey(to)}`;
      const first = way[0]!;
      const last = way.at(-1)!;
      if (first.x !== start.x || first.y !== start.y || last.x !== end.x || last.y !== end.y)
        wrong.push(`${what} ends elsewhere`);
      if (!inside(end, ends[1]!)) wrong.push(`${what} ends outside of its box`);
      for (const run of runs(way)) {
        if (run.width > 0.02 && run.height > 0.02) wrong.push(`${what} is not straight`);
        const hit = closed.find((rect) => overlap(run, rect));
        if (hit) wrong.push(`${what} passes ${JSON.stringify(hit)}`);
      }
    }
  }
  return wrong;
}

/** All that holds of every picture. */
function expectSound(topology: Topology, options: ViewOptions): ConceptLayout {
  const layout = conceptView.arrange(topology, options);
  const whole = { x: 0, y: 0, width: layout.width, height: layout.height };
  const boxes = boxesOf(layout);
  expect(boxes.filter((box) => !within(box, whole))).toEqual([]);
  expect(boxes.flatMap((a, index) => boxes.slice(index + 1).flatMap((b) => (overlap(a, b) ? [[a, b]] : [])))).toEqual(
    [],
  );
  for (const { rect, cards, title } of layout.groups) {
    for (const part of [title, ...cards.flatMap(({ rect: card, rules }) => (rules ? [card, rules.rect] : [card]))])
      expect(within(part, rect), JSON.stringify([part, rect])).toBe(true);
  }
  expect(wrongWays(layout, placesOf(topology))).toEqual([]);
  return layout;
}

describe.each([
  ['a phone', 390, 'workbench'],
  ['1024', 690, 'workbench'],
  ['a wide window', 1500, 'workbench'],
  ['a slide', 1024, 'embed'],
] as const)('on %s', (_, width, density) => {
  test.each([
    ['the chapter', chapter],
    ['the chapter without cloud and Ingress', plain],
    [
      'an Ingress served outside',
      {
        ...chapter,
        ingressControllers: chapter.ingressControllers.map((each) => ({
          ...each,
          placement: 'outside' as const,
          pods: [],
        })),
      },
    ],
    ['nothing but Nodes', { ...plain, services: [], nodes: plain.nodes.map((node) => ({ ...node, pods: [] })) }],
  ])('%s: nothing overlaps, no way passes words or rules that it does not use', (_name, topology) => {
    expectSound(topology, { ...OPTIONS, width, density });
  });
});

test('below a Service with nothing behind it is room to say so', () => {
  const alone = service('Service/default/alone', '10.96.5.5', { ready: 0, total: 0 });
  const layout = expectSound({ ...chapter, services: [alone, ...chapter.services] }, OPTIONS);
  const [gap] = layout.gaps;
  expect(gap!.y).toBeGreaterThan(layout.boxes.get(alone.ref)!.y);
  expect(layout.gaps).toHaveLength(1);
});

describe('what stands where', () => {
  const layout = conceptView.arrange(chapter, OPTIONS);
  const at = (id: string): Rect => layout.boxes.get(id)!;

  test('from top to bottom: outside, balancers, Ingress rules, Services, Pods', () => {
    const rows = [
      at('internet'),
      at('load-balancer:Service/default/web'),
      at('Deployment/ingress-nginx/ingress-nginx-controller'),
      at(WEB),
      at('Deployment/default/web'),
    ];
    rows.slice(1).forEach((row, index) => expect(row.y).toBeGreaterThan(rows[index]!.y));
  });

  test('Pods stand below their Service, those of all Nodes together', () => {
    const group = layout.groups.find(({ ref }) => ref === 'Deployment/default/web')!;
    expect(group.cards).toHaveLength(3);
    expect(group.rect.x).toBe(at(WEB).x);
  });

  test('a Pod behind no Service stands above the Services, as it asks them', () => {
    expect(at('Pod/default/client').y).toBeLessThan(at(WEB).y);
  });

  test('every Node is at the one border, and a node port in front of its Service whichever Node is asked', () => {
    for (const node of NODES) {
      expect(layout.rectOf({ kind: 'node', node })).toEqual(layout.border.rect);
      const port = layout.rectOf({ kind: 'node-port', node, port: 30481, protocol: 'TCP' });
      expect(port).toEqual(layout.services.find((each) => each.service?.ref === WEB)!.nodePorts!.rect);
    }
  });

  test('from a node port to the rules behind it the packet does not leave the Service', () => {
    const way = layout.wayOf(
      { kind: 'node-port', node: 'Node/node-2', port: 30481, protocol: 'TCP' },
      { kind: 'service', service: WEB, node: 'Node/node-2' },
    );
    const ports = layout.services.find((each) => each.service?.ref === WEB)!;
    const top = ports.nodePorts!.rect.y;
    for (const { y } of way) expect(y).toBeGreaterThanOrEqual(top);
  });

  test('wires lead from who takes a request to who gets it', () => {
    const wires = new Set(layout.wires.map(({ from, to }) => `${from} > ${to}`));
    for (const wire of [
      `internet > load-balancer:${WEB}`,
      `load-balancer:${WEB} > ${WEB}`,
      `${WEB} > Deployment/default/web`,
      `Deployment/ingress-nginx/ingress-nginx-controller > ${WEB}`,
    ])
      expect(wires).toContain(wire);
  });
});

const replicas = (count: number): Topology => ({
  ...plain,
  nodes: plain.nodes.map((node, index): NodeBox => ({
    ...node,
    pods: Array.from({ length: index === 0 ? count : 0 }, (_, slot) =>
      pod(`Pod/default/web-6d4b75cb6d-a${slot}` as ObjectRef, `10.244.1.${slot + 2}`, { slot }),
    ),
  })),
});

describe('folding', () => {
  const cards = (topology: Topology, more: Partial<ViewOptions> = {}) =>
    conceptView
      .arrange(topology, { ...OPTIONS, ...more })
      .groups.find(({ ref }) => ref === 'Deployment/default/web')!
      .cards.map(({ pod: card }) => (card.kind === 'pod' ? card.suffix : `×${card.count}`));

  test.each([
    [6, {}, 6],
    [7, {}, 1],
    [7, { open: ['Deployment/default/web'] }, 7],
  ])('of %i Pods with %j there are %i cards', (count, more, shown) => {
    expect(cards(replicas(count), more)).toHaveLength(shown);
  });

  test('a folded Pod is where its workload is', () => {
    const layout = conceptView.arrange(replicas(9), OPTIONS);
    const group = layout.groups.find(({ ref }) => ref === 'Deployment/default/web')!;
    expect(layout.rectOf({ kind: 'pod', pod: 'Pod/default/web-6d4b75cb6d-a8' })).toEqual(group.cards[0]!.rect);
  });

  test('CoreDNS is one card until a trace asks it, and then nothing else moves', () => {
    const used: Place[] = [
      { kind: 'service', service: DNS, node: 'Node/node-1' },
      { kind: 'pod', pod: 'Pod/kube-system/coredns-7db6d8ff4d-5xk7w' },
    ];
    const rest = conceptView.arrange(chapter, OPTIONS);
    const asked = conceptView.arrange(chapter, { ...OPTIONS, used });
    expect(rest.boxes.has('Pod/kube-system/coredns-7db6d8ff4d-5xk7w')).toBe(false);
    expect(asked.boxes.has('Pod/kube-system/coredns-7db6d8ff4d-5xk7w')).toBe(true);
    for (const [id, rect] of rest.boxes) if (!id.includes('coredns')) expect(asked.boxes.get(id), id).toEqual(rect);
    expect([asked.width, asked.height]).toEqual([rest.width, rest.height]);
  });

  test('an address that no Pod has stands below the Service that leads there', () => {
    const outside = service('Service/default/outside', '10.96.5.5', { ready: 1, total: 1 });
    const used: Place[] = [
      { kind: 'service', service: outside.ref, node: 'Node/node-1' },
      { kind: 'endpoint', address: '203.0.113.99' },
    ];
    const layout = conceptView.arrange({ ...plain, services: [outside, ...plain.services] }, { ...OPTIONS, used });
    const at = layout.rectOf(used[1]!);
    expect([at.x, at.y > layout.boxes.get(outside.ref)!.y]).toEqual([layout.boxes.get(outside.ref)!.x, true]);
  });

  test('of more Services than can be looked over the last are one box, where their Pods are too', () => {
    const services = Array.from({ length: 20 }, (_, index) =>
      service(`Service/default/s${index}`, `10.96.1.${index}`, { backs: [`Pod/default/p${index}`] }),
    );
    const nodes = plain.nodes.map((node, index) => ({
      ...node,
      pods: index === 0 ? services.map((_, at) => pod(`Pod/default/p${at}`, `10.244.1.${at}`)) : [],
    }));
    const layout = conceptView.arrange({ ...plain, services, nodes }, OPTIONS);
    expect(layout.services.map((box) => box.service?.name ?? `+${box.folded.length}`).at(-1)).toBe('+8');
    expect(layout.rectOf({ kind: 'pod', pod: 'Pod/default/p19' })).toEqual(layout.services.at(-1)!.slot);
    const used: Place[] = [{ kind: 'service', service: 'Service/default/s19', node: 'Node/node-1' }];
    const asked = conceptView.arrange({ ...plain, services, nodes }, { ...OPTIONS, used });
    expect(asked.services.some((box) => box.service?.name === 's19')).toBe(true);
  });
});

describe('positions', () => {
  const before = conceptView.arrange(plain, OPTIONS);

  test.each([
    ['a replica', pod('Pod/default/web-6d4b75cb6d-zz999', '10.244.1.9', { slot: 9 })],
    ['another sender', pod('Pod/default/other', '10.244.1.9', { slot: 9 })],
  ])('%s moves no other box', (_, added) => {
    const nodes = plain.nodes.map((node, index) => (index === 2 ? { ...node, pods: [...node.pods, added] } : node));
    const after = conceptView.arrange({ ...plain, nodes }, OPTIONS);
    for (const [id, rect] of before.boxes)
      expect(after.boxes.get(id), id).toMatchObject({ x: rect.x, y: rect.y, width: rect.width });
  });

  test('a Service that is written last moves none before it', () => {
    const [web, ...rest] = plain.services;
    const services = [web!, service('Service/default/new', '10.96.7.7'), ...rest];
    const after = conceptView.arrange({ ...plain, services }, OPTIONS);
    for (const id of [WEB, 'Deployment/default/web', 'internet', 'Pod/default/client'])
      expect(after.boxes.get(id), id).toEqual(before.boxes.get(id));
  });
});

test('whatever is in it: nothing overlaps, every pair of places has a way that passes no words', () => {
  const names = fc.uniqueArray(fc.stringMatching(/^[a-z][a-z0-9-]{0,40}$/), { minLength: 1, maxLength: 5 });
  const shape = fc.record({
    services: names,
    senders: names,
    width: fc.integer({ min: 360, max: 1800 }),
    replicas: fc.integer({ min: 0, max: 8 }),
    nodePort: fc.boolean(),
    ingress: fc.boolean(),
  });
  fc.assert(
    fc.property(shape, ({ services, senders, width, replicas: count, nodePort, ingress }) => {
      const base = ingress ? chapter : plain;
      const topology: Topology = {
        ...base,
        nodes: base.nodes.map((node, index): NodeBox => ({
          ...node,
          pods: [
            ...node.pods,
            ...(index === 1 ? senders.map((name, at) => pod(`Pod/other/${name}`, `10.244.9.${at}`)) : []),
            ...Array.from({ length: index === 0 ? count : 0 }, (_, at) =>
              pod(`Pod/shop/front-5c8d66c76d-${at}`, `10.244.8.${at}`),
            ),
          ],
        })),
        services: [
          ...services.map((name, at) =>
            service(`Service/shop/${name}`, `10.96.0.${at}`, {
              ...(at === 0 ? { backs: ['Deployment/shop/front' as const] } : {}),
              ...(nodePort
                ? { ports: [{ name: '', protocol: 'TCP' as const, port: 80, targetPort: 80, nodePort: 30100 + at }] }
                : {}),
            }),
          ),
          ...base.services,
        ],
      };
      expectSound(topology, { ...OPTIONS, width, height: width / 2 });
    }),
    { numRuns: 15 },
  );
}, 60_000);
