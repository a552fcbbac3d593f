import { describe, expect, test } from 'vitest';
import type { ClusterEvent, Verdict } from '../engine/index.ts';
import { en } from './en/messages.ts';
import { ja } from './ja/messages.ts';
import { plain } from './text.ts';
import type { CauseWords, ChangeWords } from './what-if-messages.ts';

const socket = { ip: '10.244.1.5', port: 80 };
const delivered: Verdict = {
  result: 'delivered',
  endpoint: socket,
  service: 'Service/default/web',
  source: '10.244.1.9',
  sourcePreserved: true,
  tls: 'none',
  because: [],
};
const refused: Verdict = { result: 'refused', reason: 'no-ready-endpoint', because: [] };
const off: ClusterEvent = { kind: 'node-off', node: 'Node/node-2', at: 0 };

const say = (causes: readonly CauseWords[], more: Partial<ChangeWords> = {}) => {
  const change: ChangeWords = { before: delivered, now: refused, causes, ...more };
  return [plain(en.whatIf.change(change)), plain(ja.whatIf.change(change))];
};

describe('a new end is said with its cause', () => {
  test.each<[string, string, CauseWords]>([
    [
      'Was delivered, now refused, because of line 12.',
      '「到達」から「拒否」になりました。原因: 12行目。',
      { kind: 'line', line: 12, removed: false },
    ],
    [
      'Was delivered, now refused, because of what was taken out at line 3.',
      '「到達」から「拒否」になりました。原因: 3行目での削除。',
      { kind: 'line', line: 3, removed: true, object: 'Service/default/web' },
    ],
    [
      'Was delivered, now refused, because of the setting Cluster domain: kube.local.',
      `「到達」から「拒否」になりました。原因: 設定「${ja.ui.settings.labels.clusterDomain}」: kube.local。`,
      { kind: 'setting', setting: 'clusterDomain', value: 'kube.local' },
    ],
    [
      'Was delivered, now refused, because of the what-if: node-2 switched off.',
      '「到達」から「拒否」になりました。原因: node-2の電源を切る。',
      { kind: 'what-if', event: off },
    ],
    [
      'Was delivered, now refused, as 1 min 40 s passed (node-2 switched off).',
      '「到達」から「拒否」になりました。原因: 1分40秒の経過（node-2の電源を切る）。',
      { kind: 'clock', seconds: 100, since: off },
    ],
    [
      'Was delivered, now refused, as the clock is 50 s back.',
      '「到達」から「拒否」になりました。原因: 時計を50秒戻したこと。',
      { kind: 'clock', seconds: -50 },
    ],
  ])('%s', (english, japanese, cause) => {
    expect(say([cause])).toEqual([english, japanese]);
  });

  test('several objects are named, and no more than can be read', () => {
    const objects = ['a', 'b', 'c', 'd'].map((name) => `Pod/default/${name}` as const);
    expect(say([{ kind: 'objects', objects }])[0]).toBe(
      'Was delivered, now refused, because of the change of Pod a, Pod b, Pod c and 1 more.',
    );
  });

  test('two ends of one word are told apart', () => {
    const elsewhere: Verdict = { ...delivered, service: 'Service/default/shop' };
    expect(say([], { now: elsewhere })[0]).toBe('Still delivered, but now to shop.');
    expect(say([], { now: elsewhere })[1]).toBe('「到達」のままですが、宛先はshopに変わりました。');
  });

  test('a sender that is gone is named, and who sends instead', () => {
    const gone = 'Pod/default/caller-5d8f7c9bb4-x2x4z';
    const instead = 'Pod/default/caller-5d8f7c9bb4-b7b8b';
    expect(say([], { now: undefined, sender: { gone } })[0]).toBe(
      'Was delivered, now nobody sends it. caller·x2x4z is gone.',
    );
    expect(say([], { sender: { gone, instead } })[0]).toMatch(/caller·x2x4z is gone: caller·b7b8b sends\.$/);
  });
});

test.each([
  [0, '0 s', '0秒'],
  [50, '50 s', '50秒'],
  [300, '5 min', '5分'],
  [351, '5 min 51 s', '5分51秒'],
])('%d seconds', (seconds, english, japanese) => {
  expect([en.whatIf.clock.duration(seconds), ja.whatIf.clock.duration(seconds)]).toEqual([english, japanese]);
});
