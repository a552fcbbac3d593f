import { describe, expect, test } from 'vitest';
import { en } from '../../i18n/en/messages.ts';
import type { WhatIf } from '../../state/what-if.ts';
import { openPage } from '../../state/page.fixture.ts';
import { entriesOf, type BoxFacts } from './box-entries.ts';
import { targetOf, type BoxTarget, type MenuEntry } from './box-target.ts';

/** The lines of a box's menu after some what-ifs; those that open others with what they hold. */
async function lines(box: BoxTarget | ((pods: readonly `Pod/${string}`[]) => BoxTarget), ...done: readonly WhatIf[]) {
  const page = openPage();
  for (const each of done) page.actions.whatIf(each);
  await page.settled();
  const { analysis, workspace } = page.state();
  if (analysis === undefined) throw new Error('not answered');
  const happened: WhatIf[] = [];
  const facts: BoxFacts = {
    topology: analysis.topology,
    workspace,
    words: en.whatIf.menu,
    whatIf: (happening) => happened.push(happening),
    sendFrom: () => undefined,
    lookUpFrom: () => undefined,
    sendTo: () => () => undefined,
    lookInto: () => undefined,
    showInText: () => undefined,
    unfold: () => undefined,
    askReplicas: () => undefined,
  };
  const target = typeof box === 'function' ? box(analysis.senders.pods as readonly `Pod/${string}`[]) : box;
  const entries = entriesOf(target, facts);
  return { words: entries.map(wordsOf), entries, happened };
}

function wordsOf({ words, entries }: MenuEntry): string {
  return entries === undefined ? words : `${words} > ${entries.map((each) => each.words).join(' | ')}`;
}

const web = (pods: readonly `Pod/${string}`[]): BoxTarget =>
  targetOf(
    'pod',
    pods.find((pod) => pod.startsWith('Pod/default/web-'))!,
  );
const node = targetOf('node', 'Node/node-1');

describe('a box offers what may be done with it as it is', () => {
  test('a Pod of a Deployment', async () => {
    const { words } = await lines(web);
    expect(words).toEqual([
      'Send from here',
      'Look up a name from here',
      'Look into',
      'Let its readiness fail',
      'Delete Pod',
      'Scale web > one more: 3 | one less: 1 | to 0 | to 5 | to 10 | to another number …',
      'Roll out web',
    ]);
  });

  test('a Pod whose readiness fails can have it back, and one that goes cannot be deleted again', async () => {
    const page = openPage();
    await page.settled();
    const pod = page.state().analysis!.senders.pods.find((ref) => ref.startsWith('Pod/default/web-'))!;
    const failing = await lines(targetOf('pod', pod), { kind: 'fail-readiness', pod });
    expect(failing.words).toContain('Let its readiness pass');
    const going = await lines(targetOf('pod', pod), { kind: 'delete-pod', pod });
    expect(going.words).toContain('Send from here');
    expect(going.words).not.toContain('Delete Pod');
    expect(going.words).not.toContain('Let its readiness fail');
  });

  test.each<[string, readonly WhatIf[], readonly string[], readonly string[]]>([
    ['a Node', [], ['Cordon', 'Drain', 'Cut off from the control plane', 'Switch off'], ['Switch on', 'Uncordon']],
    ['one that is off', [{ kind: 'node-off', node: 'Node/node-1' }], ['Switch on'], ['Switch off', 'Send from here']],
    [
      'one that is cut off',
      [{ kind: 'node-cut-off', node: 'Node/node-1' }],
      ['Let it reach the control plane', 'Switch off', 'Send from here'],
      ['Cut off from the control plane'],
    ],
    ['one that is cordoned', [{ kind: 'cordon-node', node: 'Node/node-1' }], ['Uncordon'], ['Cordon']],
  ])('%s', async (_, done, offered, absent) => {
    const { words } = await lines(node, ...done);
    expect(words).toEqual(expect.arrayContaining([...offered]));
    for (const word of absent) expect(words).not.toContain(word);
  });

  test('a balancer has a health check for each Node', async () => {
    const service = 'Service/default/web';
    const { words } = await lines(
      { kind: 'balancer', ref: service, name: 'web' },
      { kind: 'fail-health-check', service, node: 'Node/node-2' },
    );
    expect(words).toContain('Health checks > Fail on node-1 | Pass on node-2 again | Fail on node-3');
  });

  test('cluster DNS is stopped at its Service and at its Pods', async () => {
    const dns = targetOf('service', 'Service/kube-system/kube-dns');
    expect((await lines(dns)).words).toContain('Stop cluster DNS');
    expect((await lines(dns, { kind: 'stop-cluster-dns' })).words).toContain('Start cluster DNS');
    const pod = await lines((pods) =>
      targetOf(
        'pod',
        pods.find((ref) => ref.includes('/coredns-'))!,
      ),
    );
    expect(pod.words).toContain('Stop cluster DNS');
    expect((await lines(targetOf('service', 'Service/default/web'))).words).not.toContain('Stop cluster DNS');
  });

  test('scaling goes on from the number that was asked for, not from the Pods that are there yet', async () => {
    const { words } = await lines(web, { kind: 'scale', workload: 'Deployment/default/web', replicas: 6 });
    expect(words.find((each) => each.startsWith('Scale web'))).toMatch(/one more: 7 \| one less: 5/);
  });

  test('a line does what it says', async () => {
    const { entries, happened } = await lines(node);
    entries.find(({ words }) => words === 'Drain')?.act?.();
    expect(happened).toEqual([{ kind: 'drain-node', node: 'Node/node-1' }]);
  });
});
