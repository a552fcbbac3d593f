import { expect, test } from 'vitest';
import type { PodBox, ServiceBox, Topology } from '../engine/index.ts';
import { plain, pod, service } from '../layout/chapter.fixture.ts';
import { metricsOf } from '../layout/metrics.ts';
import { nodesView } from '../layout/node-columns.ts';
import { widthOf } from '../layout/text-width.ts';
import { bandText, outsideText, podText, rewriteFields, rewriteText, verdictWidth, type Line } from './box-text.ts';
import { words } from './box-words.fixture.ts';
import type { MomentRewrite } from './moment.ts';

const metrics = metricsOf('workbench');

const said = (lines: readonly Line[]): string[] => lines.map((line) => line.map(({ text }) => text).join(' '));

function bandAt(width: number, box: ServiceBox) {
  const topology: Topology = { ...plain, services: [box] };
  const layout = nodesView.arrange(topology, { width, height: 2000, used: [], density: 'workbench' });
  return layout.bands[0]!;
}

const exposed = service('Service/default/web', '10.107.12.5', {
  ports: [{ name: '', protocol: 'TCP', port: 80, targetPort: 80, nodePort: 30481 }],
});

test.each<[string, number, ServiceBox, string[]]>([
  ['a node port', 1200, exposed, ['Service web', '10.107.12.5', '80 → 80, node port 30481']],
  ['a node port where there is little room', 680, exposed, ['Service web', '10.107.12.5', '80 → 80, :30481']],
  ['no node port', 680, service('Service/default/web', '10.107.12.5'), ['Service web', '10.107.12.5', '80 → 8080']],
  [
    'UDP',
    1200,
    service('Service/default/dns', '10.96.0.10', {
      ports: [{ name: '', protocol: 'UDP', port: 53, targetPort: 'dns' }],
    }),
    ['Service dns', '10.96.0.10', '53 → dns UDP'],
  ],
  [
    'headless',
    1200,
    service('Service/default/db', '', { headless: true, clusterIPs: ['None'] }),
    ['Service db', 'None', '80 → 8080'],
  ],
])('a band says its ports as the cluster has them: %s', (_, width, box, expected) => {
  const band = bandAt(width, box);
  expect(said(bandText(band, band.crossings[0]!, true, metrics, words))).toEqual(expected);
});

test('on the other Nodes a band says that its rules are there too', () => {
  const band = bandAt(1200, exposed);
  expect(said(bandText(band, band.crossings[1]!, false, metrics, words))).toEqual(['web', 'rules here']);
});

const rewrite = (
  kind: MomentRewrite['kind'],
  from: string,
  to: string,
  phase: MomentRewrite['phase'],
): MomentRewrite => ({
  place: { kind: 'service', service: 'Service/default/web', node: 'Node/node-1' },
  field: kind === 'SNAT' ? 'source' : 'destination',
  kind,
  from,
  to,
  phase,
  progress: 1,
});

test('a rewrite keeps the old value, struck, and adds the new one', () => {
  const band = bandAt(680, exposed);
  const lines = rewriteText(
    band,
    band.crossings[0]!,
    [rewrite('DNAT', '10.107.12.5:80', '10.244.3.3:8080', 'new')],
    metrics,
    words,
  );
  expect(said(lines)).toEqual(['Service web DNAT', '10.107.12.5:80', '→ 10.244.3.3:8080']);
  expect(lines[1]![0]!.look).toBe('struck');
  expect(lines[2]![0]!.look).toBe('new');
});

test('two rewrites fit in the same three lines', () => {
  const both = [
    rewrite('DNAT', '192.168.0.12:30481', '10.244.3.3:8080', 'new'),
    rewrite('SNAT', '198.51.100.7:51022', '192.168.0.12:61044', 'new'),
  ];
  for (const width of [680, 1600]) {
    const band = bandAt(width, exposed);
    const lines = rewriteText(band, band.crossings[0]!, both, metrics, words);
    expect(lines.length).toBe(3);
    expect(said(lines).join()).toContain('192.168.0.12:61044');
  }
});

function cardAt(width: number, box: PodBox) {
  const topology: Topology = { ...plain, nodes: plain.nodes.map((node) => ({ ...node, pods: [box] })) };
  return nodesView.arrange(topology, { width, height: 2000, used: [], density: 'workbench' }).columns[0]!.cards[0]!;
}

test('a Pod’s name keeps what tells it from its siblings, however little room there is', () => {
  const card = cardAt(620, pod('Pod/default/a-very-long-deployment-name-6d4b75cb6d-m4x2k', '10.244.1.5'));
  const { workload, suffix } = podText(card, metrics, words);
  expect(suffix).toBe('·m4x2k');
  expect(workload).toMatch(/^a-.*….*$/);
  expect(widthOf(workload, metrics.name) + widthOf(suffix, metrics.note)).toBeLessThanOrEqual(card.rect.width);
});

test('a Pod that is not ready says so; one that is says nothing', () => {
  const ready = pod('Pod/default/web-6d4b75cb6d-m4x2k', '10.244.1.5');
  expect(podText(cardAt(1200, ready), metrics, words).state).toBeUndefined();
  expect(podText(cardAt(1200, { ...ready, state: 'not-ready' }), metrics, words)).toMatchObject({
    state: 'not ready',
    stateBelow: false,
    second: '10.244.1.5',
  });
});

test.each<[string, number, string, ReturnType<typeof podText>['verdict']]>([
  ['beside the address', 1200, 'web', 'second'],
  ['beside the name, where the address needs its line', 690, 'web', 'first'],
  ['as a mark alone, where both lines are full', 690, 'checkout-front', 'mark'],
])('a verdict stands on no word of a Pod and its address stays: %s', (_, width, workload, expected) => {
  const card = cardAt(width, pod(`Pod/default/${workload}-6d4b75cb6d-m4x2k`, '10.244.101.5'));
  const text = podText(card, metrics, words, 'Delivered');
  expect(text.second).toBe('10.244.101.5');
  expect(text.verdict).toBe(expected);
  expect(text.workload.length).toBeGreaterThan(2);
});

test.each([690, 1200])(
  'a verdict at the internet leaves its name, and the address where there is room: %d',
  (width) => {
    const used = [{ kind: 'internet', address: '192.0.2.7' }] as const;
    const layout = nodesView.arrange(plain, { width, height: 2000, used, density: 'workbench' });
    const box = layout.outside[0]!;
    for (const word of ['', 'No answer', 'No such name']) {
      const [line] = outsideText(box, metrics, words, word);
      const name = line![0]!;
      expect(name.text).toBe(words.internet);
      const spans = line!.reduce((sum, { text, as }) => sum + widthOf(text, metrics[as]) + 8, 0);
      expect(spans + verdictWidth(word, metrics)).toBeLessThanOrEqual(box.rect.width - metrics.bay);
    }
    expect(said(outsideText(box, metrics, words))).toEqual([`${words.internet} 192.0.2.7`]);
  },
);

test('two rewrites say which address each is, and shorten no name for it', () => {
  const both = [
    rewrite('DNAT', '192.168.0.12:30481', '10.244.3.3:8080', 'new'),
    rewrite('SNAT', '198.51.100.7:51022', '192.168.0.12:61044', 'new'),
  ];
  expect(rewriteFields(both, words)).toEqual(['dst', 'src']);
  for (const name of ['web', 'checkout', 'sample-nodeport']) {
    const band = bandAt(690, service(`Service/default/${name}`, '10.107.12.5'));
    const [title] = rewriteText(band, band.crossings[1]!, both, metrics, words);
    expect(title![0]!.text).toContain(name);
    expect(said(rewriteText(band, band.crossings[1]!, both, metrics, words)).join()).not.toContain('…');
  }
});
