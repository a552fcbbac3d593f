import type { Client, ObjectRef, PodBox, Topology, Workspace } from '../../engine/index.ts';
import type { WhatIfMessages } from '../../i18n/what-if-messages.ts';
import { checkKey, standingOf, type WhatIf } from '../../state/what-if.ts';
import type { BoxTarget, MenuEntry } from './box-target.ts';

/** What a menu's lines rest on, and what they do. */
export interface BoxFacts {
  readonly topology: Topology;
  readonly workspace: Pick<Workspace, 'events' | 'now'>;
  readonly words: WhatIfMessages['menu'];
  readonly whatIf: (happening: WhatIf) => void;
  readonly sendFrom: (client: Client) => void;
  readonly lookUpFrom: (client: Client) => void;
  /** Absent where nobody could send to it. */
  readonly sendTo: (ref: ObjectRef) => (() => void) | undefined;
  readonly lookInto: (ref: ObjectRef) => void;
  /** Absent where no text holds it. */
  readonly showInText: (ref: ObjectRef) => (() => void) | undefined;
  readonly unfold: (ref: ObjectRef) => void;
  readonly askReplicas: (workload: ObjectRef, now: number) => void;
}

/** What may be done with a box as it is now: nothing that is so already, nothing that it is not. */
export function entriesOf(target: BoxTarget, facts: BoxFacts): readonly MenuEntry[] {
  switch (target.kind) {
    case 'pod':
      return podEntries(target.ref, facts);
    case 'workload':
      return [
        ...lookEntries(target.ref, facts),
        entry('unfold', facts.words.unfold, () => facts.unfold(target.ref)),
        ...grouped(workloadEntries(target.ref, facts), dnsEntries(isClusterDns(target.ref), facts)),
      ];
    case 'node':
      return nodeEntries(target.ref, facts);
    case 'service':
      return [
        ...sendEntries(target.ref, facts),
        ...lookEntries(target.ref, facts),
        ...grouped(dnsEntries(target.ref === 'Service/kube-system/kube-dns', facts)),
      ];
    case 'balancer':
      return [
        ...sendEntries(target.ref, facts),
        ...lookEntries(target.ref, facts),
        ...grouped([checkEntries(target.ref, facts)]),
      ];
    case 'ingress':
      return [...sendEntries(target.ref, facts), ...lookEntries(target.ref, facts)];
    case 'internet':
      return [entry('send-from', facts.words.sendFrom, () => facts.sendFrom({ kind: 'internet' }))];
  }
}

function podEntries(ref: ObjectRef, facts: BoxFacts): readonly MenuEntry[] {
  const { words, workspace, whatIf } = facts;
  const pod = podBoxes(facts.topology).find((box) => box.ref === ref);
  const client: Client = { kind: 'pod', pod: ref };
  const runs = pod !== undefined && ['ready', 'not-ready', 'terminating'].includes(pod.state);
  const stays = pod !== undefined && ['ready', 'not-ready', 'pending'].includes(pod.state);
  const fails = standingOf(workspace).unready.has(ref);
  const own = [
    ...(runs && stays
      ? [
          fails
            ? entry('restore-readiness', words.restoreReadiness, () => whatIf({ kind: 'restore-readiness', pod: ref }))
            : entry('fail-readiness', words.failReadiness, () => whatIf({ kind: 'fail-readiness', pod: ref })),
        ]
      : []),
    ...(stays ? [entry('delete-pod', words.deletePod, () => whatIf({ kind: 'delete-pod', pod: ref }))] : []),
  ];
  return [
    ...(runs
      ? [
          entry('send-from', words.sendFrom, () => facts.sendFrom(client)),
          entry('look-up-from', words.lookUpFrom, () => facts.lookUpFrom(client)),
        ]
      : []),
    ...lookEntries(ref, facts),
    ...grouped(own),
    ...grouped(
      pod?.owner === undefined ? [] : workloadEntries(pod.owner, facts),
      dnsEntries(pod?.role === 'cluster-dns', facts),
    ),
  ];
}

const SCALED: ReadonlySet<string> = new Set(['Deployment', 'ReplicaSet', 'StatefulSet', 'ReplicationController']);
const ROLLED_OUT: ReadonlySet<string> = new Set(['Deployment', 'StatefulSet', 'DaemonSet']);
/** Beside one more and one less; any other number is asked for. */
const USUAL = [0, 1, 3, 5, 10];

function workloadEntries(workload: ObjectRef, facts: BoxFacts): readonly MenuEntry[] {
  const { words, whatIf } = facts;
  const [kind = ''] = workload.split('/');
  const name = workload.slice(workload.lastIndexOf('/') + 1);
  const now = replicasOf(workload, facts);
  const numbers = [...new Set([now + 1, ...(now > 0 ? [now - 1] : []), ...USUAL])].filter((count) => count !== now);
  return [
    ...(SCALED.has(kind)
      ? [
          {
            id: 'scale',
            words: words.scale(name),
            entries: [
              ...numbers.map((count) =>
                entry(`scale-${count}`, words.scaleTo(count, now), () =>
                  whatIf({ kind: 'scale', workload, replicas: count }),
                ),
              ),
              entry('scale-to', words.otherNumber, () => facts.askReplicas(workload, now)),
            ],
          },
        ]
      : []),
    ...(ROLLED_OUT.has(kind)
      ? [entry('roll-out', words.rollOut(name), () => whatIf({ kind: 'roll-out', workload }))]
      : []),
  ];
}

/** How many Pods a workload is to have: what it was scaled to last, else those that it has or waits for. */
function replicasOf(workload: ObjectRef, { topology, workspace }: BoxFacts): number {
  const scaled = workspace.events.findLast(
    (event) => event.kind === 'scale' && event.workload === workload && event.at <= workspace.now,
  );
  if (scaled?.kind === 'scale') return scaled.replicas;
  const cards = topology.nodes.flatMap(({ pods }) => pods);
  const there = cards.reduce((sum, card) => {
    if (card.kind === 'pod-group') return card.ref === workload ? sum + card.count : sum;
    return card.owner === workload && card.state !== 'terminating' ? sum + 1 : sum;
  }, 0);
  return there + (topology.pending.find((one) => one.workload === workload)?.count ?? 0);
}

function nodeEntries(ref: ObjectRef, facts: BoxFacts): readonly MenuEntry[] {
  const { words, whatIf } = facts;
  const node = facts.topology.nodes.find((each) => each.ref === ref);
  if (node === undefined) return [];
  const lasting: readonly MenuEntry[] =
    node.fault === 'off'
      ? [entry('node-on', words.switchOn, () => whatIf({ kind: 'node-on', node: ref }))]
      : [
          node.fault === 'cut-off'
            ? entry('join', words.joinAgain, () => whatIf({ kind: 'node-joined-again', node: ref }))
            : entry('cut-off', words.cutOff, () => whatIf({ kind: 'node-cut-off', node: ref })),
          entry('node-off', words.switchOff, () => whatIf({ kind: 'node-off', node: ref })),
        ];
  const kubectl = [
    node.cordoned
      ? entry('uncordon', words.uncordon, () => whatIf({ kind: 'uncordon-node', node: ref }))
      : entry('cordon', words.cordon, () => whatIf({ kind: 'cordon-node', node: ref })),
    entry('drain', words.drain, () => whatIf({ kind: 'drain-node', node: ref })),
  ];
  return [
    ...(node.fault === 'off'
      ? []
      : [entry('send-from', words.sendFrom, () => facts.sendFrom({ kind: 'node', node: ref }))]),
    ...lookEntries(ref, facts),
    ...grouped(kubectl),
    ...grouped(lasting),
  ];
}

/** One line a Node: its balancer finds it ill, or well again. */
function checkEntries(service: ObjectRef, { topology, workspace, words, whatIf }: BoxFacts): MenuEntry {
  const { failedChecks } = standingOf(workspace);
  return {
    id: 'health-checks',
    words: words.healthChecks,
    entries: topology.nodes.map(({ ref: node, name }) =>
      failedChecks.has(checkKey(service, node))
        ? entry(`pass ${node}`, words.restoreCheck(name), () => whatIf({ kind: 'restore-health-check', service, node }))
        : entry(`fail ${node}`, words.failCheck(name), () => whatIf({ kind: 'fail-health-check', service, node })),
    ),
  };
}

function dnsEntries(isDns: boolean, { workspace, words, whatIf }: BoxFacts): readonly MenuEntry[] {
  if (!isDns) return [];
  return standingOf(workspace).dnsStopped
    ? [entry('start-dns', words.startDns, () => whatIf({ kind: 'start-cluster-dns' }))]
    : [entry('stop-dns', words.stopDns, () => whatIf({ kind: 'stop-cluster-dns' }))];
}

function isClusterDns(workload: ObjectRef): boolean {
  return workload === 'Deployment/kube-system/coredns';
}

function sendEntries(ref: ObjectRef, { words, sendTo }: BoxFacts): readonly MenuEntry[] {
  const send = sendTo(ref);
  return send === undefined ? [] : [entry('send-to', words.sendTo, send)];
}

function lookEntries(ref: ObjectRef, { words, lookInto, showInText }: BoxFacts): readonly MenuEntry[] {
  const show = showInText(ref);
  return [
    entry('look-into', words.lookInto, () => lookInto(ref)),
    ...(show === undefined ? [] : [entry('show-in-text', words.showInText, show)]),
  ];
}

function podBoxes({ nodes }: Topology): readonly PodBox[] {
  return nodes.flatMap(({ pods }) => pods).filter((card) => card.kind === 'pod');
}

function entry(id: string, words: string, act: () => void): MenuEntry {
  return { id, words, act };
}

/** A group with a line above it. */
function grouped(...parts: readonly (readonly MenuEntry[])[]): readonly MenuEntry[] {
  return parts.flat().map((each, index) => (index === 0 ? { ...each, begins: true } : each));
}
