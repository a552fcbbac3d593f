import type { ObjectRef } from '../../../api/kind.ts';
import type { Cluster } from '../../../cluster/cluster.ts';
import { familyOfAddress } from '../../network.ts';
import type { Decision } from '../../trace.ts';
import { decidingRules } from './deciding-rules.ts';
import { printedRules } from './printed.ts';
import type { PrintedRules, RuleLine } from './rule-line.ts';

/** The rules that decided one visit of a packet to a Service on a Node, as the Node's own tool prints them. */
export interface VisitRules {
  readonly tool: PrintedRules['tool'];
  /** What to type on the Node to see them among all rules of that Service. */
  readonly command: string;
  /** In the tool's order; [] where no rule of kube-proxy decided anything. */
  readonly lines: readonly Pick<RuleLine, 'text' | 'table'>[];
}

/** `decisions` are those of the visit as the trace has them, the node port's or the Node's before it included. */
export function visitRules(
  cluster: Cluster,
  service: ObjectRef,
  node: ObjectRef,
  decisions: readonly Decision[],
): VisitRules {
  const matched = decisions.find((one) => one.kind === 'service-matched');
  const family = matched && familyOfAddress(matched.address.ip);
  const known = cluster.faults.rulesOn.get(node.slice('Node/'.length)) ?? cluster;
  const { tool, command, lines } = printedRules(known, service, node, matched?.port, family);
  const shown = new Set<number>();
  for (const index of decidingRules({ tool, command, lines }, decisions)) {
    // A line of nftables says nothing of the map or chain that it stands in.
    const header = tool === 'nft list' ? lines.findLastIndex(({ text }, at) => at < index && isHeader(text)) : -1;
    if (header >= 0) shown.add(header);
    shown.add(index);
  }
  const places = [...shown].toSorted((a, b) => a - b);
  return { tool, command, lines: places.map((at) => lineOf(lines[at]!, tool)) };
}

/** `\tchain service-ULMVA6XW-ns1/svc1/tcp/p80 {` */
function isHeader(text: string): boolean {
  return /^\t\S.* \{$/.test(text);
}

/** Blocks stand one tab deep in their table, which is not shown. */
function lineOf({ text, table }: RuleLine, tool: PrintedRules['tool']): VisitRules['lines'][number] {
  return { text: tool === 'nft list' ? text.replace(/^\t/, '') : text, ...(table === undefined ? {} : { table }) };
}
