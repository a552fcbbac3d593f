import { partsOfRef, refOf } from '../../api/kind.ts';
import type { Json, ObjectRef } from '../../api/kind.ts';
import type { NetworkPolicy, NetworkPolicyPeer, NetworkPolicyPort } from '../../api/network-policy.ts';
import { childPath } from '../../api/schema/field-path.ts';
import type { Hop } from '../../dataplane/trace.ts';
import { selectorText } from '../../diagnostics/object-index.ts';
import { nearest } from '../../api/schema/suggest.ts';
import { changeable, inFields, setTo } from '../candidate.ts';
import type { Candidate } from '../candidate.ts';
import type { Evidence } from '../evidence.ts';
import type { AllowedPeer } from '../remedy.ts';
import type { Trial } from '../trial.ts';
import { removal } from './removal.ts';

/** Policies that select one Pod, all of which would have to be asked: more are not changed. */
const MOST = 2;

/** A connection that policies keep from passing, and its other end. */
interface Refused {
  readonly direction: 'ingress' | 'egress';
  readonly policies: readonly ObjectRef[];
  /** Whom the policy would have to name: a Pod that is known, or an address. */
  readonly pod: ObjectRef | undefined;
  readonly ip: string;
  readonly port: number;
  readonly protocol: NetworkPolicyPort['protocol'];
}

/** What refuses is made to allow: a slip in a rule is put right, a rule names the other end too, or the policy goes. */
export function networkPolicies(trial: Trial, evidence: Evidence): readonly Candidate[] {
  const refused = distinct(evidence.hops.flatMap((hop) => refusedAt(trial, hop)));
  const each = refused.flatMap((one) =>
    one.policies
      .slice(0, MOST)
      .filter((ref) => changeable(trial, ref))
      .map((ref) => ({ one, ref })),
  );
  return [
    ...each.flatMap(({ one, ref }) => slips(trial, ref, one)),
    ...each.flatMap(({ one, ref }) => allow(trial, ref, one)),
    ...each.flatMap(({ ref }) => removal(trial, ref)),
  ];
}

function refusedAt(trial: Trial, { decisions, after: { source, destination, protocol } }: Hop): readonly Refused[] {
  return decisions.flatMap((decision): readonly Refused[] => {
    if (decision.kind !== 'network-policy' || decision.allowed) return [];
    const { direction, policies } = decision;
    const { ip } = direction === 'ingress' ? source : destination;
    const owner = trial.cluster.byAddress.get(ip)?.find(({ kind }) => kind === 'pod')?.ref;
    const isOnHost = owner !== undefined && trial.cluster.pods.get(owner)?.spec.hostNetwork === true;
    const pod = isOnHost ? undefined : owner;
    return [{ direction, policies, pod, ip, port: destination.port, protocol }];
  });
}

function distinct(refused: readonly Refused[]): readonly Refused[] {
  const byKey = new Map<string, Refused>();
  for (const one of refused) {
    const key = `${one.direction} ${one.policies.join()} ${one.protocol} ${one.port}`;
    if (!byKey.has(key)) byKey.set(key, one);
  }
  return [...byKey.values()];
}

interface Rule {
  readonly path: string;
  readonly peersPath: string;
  readonly peers: readonly NetworkPolicyPeer[];
  readonly ports: readonly NetworkPolicyPort[];
}

function rulesOf(trial: Trial, ref: ObjectRef, direction: Refused['direction']): readonly Rule[] {
  const { spec } = trial.cluster.networkPolicies.get(ref) ?? ({} as Partial<NetworkPolicy>);
  const rules: readonly {
    from?: readonly NetworkPolicyPeer[];
    to?: readonly NetworkPolicyPeer[];
    ports?: readonly NetworkPolicyPort[];
  }[] = spec?.[direction] ?? [];
  const side = direction === 'ingress' ? 'from' : 'to';
  return rules.map((rule, i) => ({
    path: `spec.${direction}[${i}]`,
    peersPath: `spec.${direction}[${i}].${side}`,
    peers: rule[side] ?? [],
    ports: rule.ports ?? [],
  }));
}

/** A label or port of a rule that was probably meant to be another. */
function slips(trial: Trial, ref: ObjectRef, refused: Refused): readonly Candidate[] {
  const pod = refused.pod === undefined ? undefined : trial.cluster.pods.get(refused.pod);
  const namespace = pod?.metadata.namespace ?? '';
  const labels = pod?.metadata.labels ?? {};
  const ofNamespace: Readonly<Record<string, string>> = {
    ...trial.cluster.namespaces.get(refOf('Namespace', undefined, namespace))?.metadata.labels,
    'kubernetes.io/metadata.name': namespace,
  };
  return rulesOf(trial, ref, refused.direction).flatMap(({ path, peersPath, peers, ports }) => [
    ...peers.flatMap((peer, j) => [
      ...labelSlips(trial, ref, `${peersPath}[${j}].podSelector.matchLabels`, peer.podSelector?.matchLabels, labels),
      ...labelSlips(
        trial,
        ref,
        `${peersPath}[${j}].namespaceSelector.matchLabels`,
        peer.namespaceSelector?.matchLabels,
        pod ? ofNamespace : {},
      ),
    ]),
    ...(ports.length === 1 && ports[0]!.protocol === refused.protocol
      ? setTo(trial, ref, `${path}.ports[0].port`, refused.port)
      : []),
  ]);
}

function labelSlips(
  trial: Trial,
  ref: ObjectRef,
  path: string,
  written: Readonly<Record<string, string>> | undefined,
  labels: Readonly<Record<string, string>>,
): readonly Candidate[] {
  return Object.entries(written ?? {}).flatMap(([key, value]) => {
    const other = labels[key];
    // Another name that has nothing of this one was meant: who is there is allowed beside it, not in its place.
    if (other === undefined || other === value || nearest(value, [other]) === '') return [];
    return setTo(trial, ref, childPath(path, key), other);
  });
}

/** The other end is named in the first rule that is for its port, else in a rule of its own. */
function allow(trial: Trial, ref: ObjectRef, refused: Refused): readonly Candidate[] {
  const { direction, protocol, port } = refused;
  const { peer, written } = peerOf(trial, ref, refused);
  const rules = rulesOf(trial, ref, direction);
  const fitting = rules.find(
    ({ ports, peers }) => peers.length > 0 && ports.some((one) => one.protocol === protocol && one.port === port),
  );
  const step = { kind: 'allow', ref, direction, peer } as const;
  const isDns = port === 53;
  const own = { [direction === 'ingress' ? 'from' : 'to']: [written], ports: [{ protocol, port }] };
  const place = `spec.${direction}[${rules.length}]`;
  return [
    ...(fitting ? [inFields(ref, step, [{ set: `${fitting.peersPath}[${fitting.peers.length}]`, to: written }])] : []),
    ...(isDns || !fitting ? [inFields(ref, { ...step, port: { protocol, port } }, [{ set: place, to: own }])] : []),
  ];
}

/** As one would write it: by the labels of its workload, by its namespace for what everybody asks, by its address from outside. */
function peerOf(
  trial: Trial,
  policy: ObjectRef,
  { pod: ref, ip, port }: Refused,
): { readonly peer: AllowedPeer; readonly written: Json } {
  const pod = ref === undefined ? undefined : trial.cluster.pods.get(ref);
  if (!pod) {
    const cidr = `${ip}/${ip.includes(':') ? 128 : 32}`;
    return { peer: { kind: 'block', cidr }, written: { ipBlock: { cidr } } };
  }
  const namespace = pod.metadata.namespace ?? 'default';
  const isOther = namespace !== partsOfRef(policy).namespace;
  const ofNamespace = { namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': namespace } } };
  const labels = Object.fromEntries(Object.entries(pod.metadata.labels).filter(([key]) => !MADE_LABELS.has(key)));
  if (Object.keys(labels).length === 0 || (port === 53 && isOther))
    return { peer: { kind: 'namespace', namespace }, written: ofNamespace };
  const pods = { podSelector: { matchLabels: labels } };
  return {
    peer: { kind: 'pods', labels: selectorText(labels), ...(isOther ? { namespace } : {}) },
    written: isOther ? { ...ofNamespace, ...pods } : pods,
  };
}

/** Labels that controllers add, and that tell Pods of one workload apart. */
const MADE_LABELS: ReadonlySet<string> = new Set([
  'pod-template-hash',
  'controller-revision-hash',
  'statefulset.kubernetes.io/pod-name',
  'apps.kubernetes.io/pod-index',
  'pod-template-generation',
]);
