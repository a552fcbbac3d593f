import type { ObjectRef } from '../api/kind.ts';
import type { Cluster } from '../cluster/cluster.ts';
import { printedRules } from '../dataplane/kube-proxy/rules/printed.ts';
import { visitRules } from '../dataplane/kube-proxy/rules/visit-rules.ts';
import { familyOfAddress } from '../dataplane/network.ts';
import type { Decision } from '../dataplane/trace.ts';
import { onNode } from './client-program.ts';
import type { Command } from './command.ts';
import { shellLine } from './shell-words.ts';

/** The rules of kube-proxy behind the decisions of one visit to a Service on a Node, by the tool of the proxy mode. */
export function rulesCommands(
  cluster: Cluster,
  service: ObjectRef,
  node: ObjectRef,
  decisions: readonly Decision[],
): Command[] {
  const { tool, command, lines } = visitRules(cluster, service, node, decisions);
  if (lines.length === 0) return [];
  if (tool === 'ipvsadm -Ln') return ipvsCommands(cluster, service, node, decisions);
  const shown = lines.map(({ text }) => text).join('\n');
  if (tool === 'iptables-save') return [onNode(node, 'rules', command, shown)];
  return [onNode(node, 'rules', command, shown), ...chainCommands(node, command, shown)];
}

/** One virtual server, with all that it may send to. */
function ipvsCommands(
  cluster: Cluster,
  service: ObjectRef,
  node: ObjectRef,
  decisions: readonly Decision[],
): Command[] {
  const matched = decisions.find((one) => one.kind === 'service-matched');
  if (!matched) return [];
  const known = cluster.faults.rulesOn.get(node.slice('Node/'.length)) ?? cluster;
  const { ip } = matched.address;
  const { lines } = printedRules(known, service, node, matched.port, familyOfAddress(ip));
  const own = lines.filter(({ address, by }) => address === ip && by === matched.by);
  const [server] = own;
  const [, protocol = 'TCP', at] = /^(TCP|UDP|SCTP) +(\S+)/.exec(server?.text ?? '') ?? [];
  if (at === undefined) return [];
  const flag = { TCP: '-t', UDP: '-u', SCTP: '--sctp-service' }[protocol] ?? '-t';
  const head = ['Prot LocalAddress:Port Scheduler Flags', HEAD];
  const expected = [...head, ...own.map(({ text }) => text.trimEnd())].join('\n');
  return [onNode(node, 'rules', shellLine(['ipvsadm', '-L', '-n', flag, at]), expected)];
}

/** ipvsadm.c, print_title */
const HEAD = '  -> RemoteAddress:Port           Forward Weight ActiveConn InActConn';

/** A chain alone, which is short; `nft list table …` prints the rules of all Services. */
function chainCommands(node: ObjectRef, command: string, shown: string): Command[] {
  const [, family = 'ip'] = /table (ip6?) /.exec(command) ?? [];
  const chain = /^chain (service-\S+) \{/m.exec(shown)?.[1];
  return chain === undefined
    ? []
    : [onNode(node, 'rules', shellLine(['nft', 'list', 'chain', family, 'kube-proxy', chain]))];
}
