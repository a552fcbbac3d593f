import { describe, expect, test } from 'vitest';
import { chapter, WEB } from '../layout/chapter.fixture.ts';
import { conceptView } from '../layout/concept.ts';
import { widthOf } from '../layout/text-width.ts';
import type { Line } from './box-text.ts';
import { words } from './box-words.fixture.ts';
import { rewritesAt, serviceRewriteText, serviceText } from './concept-text.ts';
import { NO_STORY, type MomentRewrite } from './moment.ts';

const place = { kind: 'service', service: WEB, node: 'Node/node-2' } as const;
const rewrite = (part: Partial<MomentRewrite>): MomentRewrite => ({
  place,
  field: 'destination',
  kind: 'DNAT',
  from: '192.168.0.12:30481',
  to: '10.244.3.3:8080',
  progress: 1,
  phase: 'new',
  ...part,
});
const DNAT = rewrite({});
const SNAT = rewrite({ field: 'source', kind: 'SNAT', from: '198.51.100.7:44118', to: '192.168.0.12:44118' });

const text = (lines: readonly Line[]): string[] => lines.map((line) => line.map((span) => span.text).join(' '));

describe.each([
  ['a phone', 390],
  ['1024', 690],
  ['a wide window', 1500],
])('on %s a Service', (_, width) => {
  const layout = conceptView.arrange(chapter, { width, height: 2000, used: [], density: 'workbench' });
  const box = layout.services.find((each) => each.service?.ref === WEB)!;
  const { metrics } = layout;

  test.each([
    ['at rest', []],
    ['that chose', [DNAT]],
    ['that chose and hides the sender', [DNAT, SNAT]],
    ['that is about to', [rewrite({ phase: 'struck' })]],
  ])('%s has three lines at most, each in its box', (_what, rewrites) => {
    for (const own of [words, { ...words, field: { destination: '宛先', source: '元' }, service: 'Service' }]) {
      const lines =
        rewrites.length > 0 ? serviceRewriteText(box, rewrites, metrics, own) : serviceText(box, metrics, own);
      expect(lines.length).toBeLessThanOrEqual(3);
      for (const line of lines) {
        const wide = line.reduce((sum, { text: part, as }) => sum + widthOf(part, metrics[as]), (line.length - 1) * 8);
        expect(wide, text([line])[0]).toBeLessThanOrEqual(box.text.width);
      }
    }
  });
});

test('the old value stands beside the new one, with the address that it is of', () => {
  const layout = conceptView.arrange(chapter, { width: 1500, height: 2000, used: [], density: 'workbench' });
  const box = layout.services.find((each) => each.service?.ref === WEB)!;
  expect(text(serviceRewriteText(box, [DNAT], layout.metrics, words))).toEqual([
    'Service web DNAT',
    'dst 192.168.0.12:30481',
    '→ 10.244.3.3:8080',
  ]);
});

test('of the Nodes at which a Service acted the last one is told', () => {
  const layout = conceptView.arrange(chapter, { width: 690, height: 2000, used: [], density: 'workbench' });
  const box = layout.services.find((each) => each.service?.ref === WEB)!;
  const rewrites = new Map([
    [`${WEB}@Node/node-1`, [SNAT]],
    [`${WEB}@Node/node-2`, [DNAT]],
    ['Service/default/other@Node/node-2', [SNAT]],
  ]);
  expect(rewritesAt({ ...NO_STORY, rewrites }, box)).toEqual([DNAT]);
  expect(rewritesAt(NO_STORY, box)).toBeUndefined();
});
