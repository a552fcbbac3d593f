import type { ObjectRef } from '../api/kind.ts';
import { addressesOf } from '../api/node.ts';
import type { KubeNode } from '../api/node.ts';
import type { Cluster } from '../cluster/cluster.ts';
import { printedRules } from '../dataplane/kube-proxy/rules/printed.ts';
import { isReady, podIPsOf } from '../api/pod.ts';
import { podRef } from '../dataplane/network.ts';
import type { Section, TextSection } from './inspection.ts';
import { fact, tableOf, text, to, word, yesOrNo } from './value.ts';

export function nodeSections(cluster: Cluster, ref: ObjectRef): readonly Section[] {
  const node = cluster.nodes.get(ref);
  if (!node) return [];
  return [
    about(cluster, node),
    ...tableOf(
      'conditions',
      ['type', 'status', 'reason'],
      node.status.conditions.map(({ type, status, reason = '' }) => [[text(type)], [text(status)], [text(reason)]]),
    ),
    ...nodePorts(cluster),
    ...rules(cluster, ref, node),
    ...pods(cluster, node),
  ];
}

function about({ settings, faults }: Cluster, node: KubeNode): Section {
  const { metadata, spec } = node;
  const { name } = metadata;
  const state = faults.off.has(name) ? [word('off')] : faults.cutOff.has(name) ? [word('cut-off')] : [];
  const older = faults.rulesOn.has(name) ? [word('older-rules')] : [];
  const taints = (spec.taints ?? []).map(({ key, value, effect }) =>
    text(`${key}${value ? `=${value}` : ''}:${effect}`),
  );
  return {
    kind: 'facts',
    code: 'about',
    facts: [
      ...(state.length + older.length > 0 ? [fact('state', ...state, ...older)] : []),
      fact('internal-addresses', ...addressesOf(node, 'InternalIP').map(text)),
      fact('external-addresses', ...addressesOf(node, 'ExternalIP').map(text)),
      fact('pod-range', ...(spec.podCIDRs ?? (spec.podCIDR ? [spec.podCIDR] : [])).map(text)),
      ...(taints.length > 0 ? [fact('taints', ...taints)] : []),
      fact('proxy-mode', text(settings.proxyMode)),
    ],
  };
}

/** Node ports are the same on every Node. */
function nodePorts({ services }: Cluster): Section[] {
  const rows = [...services].flatMap(([ref, { spec }]) =>
    spec.ports.flatMap(({ nodePort, protocol, port, name = '' }) =>
      nodePort ? [[[text(nodePort)], [text(protocol)], [to(ref)], [text(name === '' ? port : name)]]] : [],
    ),
  );
  return tableOf('node-ports', ['node-port', 'protocol', 'service', 'port'], rows);
}

/** Services whose rules are printed: what a person looks through. */
const MOST_SERVICES = 50;

/** What the Node's own tool prints of each Service, by the rules that it has. */
function rules(cluster: Cluster, ref: ObjectRef, node: KubeNode): Section[] {
  const known = cluster.faults.rulesOn.get(node.metadata.name);
  const printed = [...cluster.services].flatMap(([service]): TextSection[] => {
    const { command, lines } = printedRules(known ?? cluster, service, ref);
    if (lines.length === 0) return [];
    const shown = lines.map(({ text: line }) => line.trimEnd());
    return [
      {
        kind: 'text',
        code: 'rules',
        source: command,
        lines: shown,
        about: service,
        ...(known ? { note: 'older-rules' as const } : {}),
      },
    ];
  });
  return printed.slice(0, MOST_SERVICES).map((section) => ({ ...section, total: printed.length }));
}

function pods({ podsOfNode }: Cluster, { metadata }: KubeNode): Section[] {
  const rows = (podsOfNode.get(metadata.name) ?? []).map((pod) => [
    [to(podRef(pod))],
    podIPsOf(pod).map(text),
    [yesOrNo(isReady(pod))],
  ]);
  return tableOf('pods', ['pod', 'address', 'ready'], rows);
}
