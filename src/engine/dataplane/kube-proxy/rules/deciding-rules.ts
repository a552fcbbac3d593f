import type { Decision, DecisionOf } from '../../trace.ts';
import { hostPort } from './rule-line.ts';
import type { PrintedRules, RuleLine } from './rule-line.ts';

/**
 * Which of the printed lines took the decisions of one visit to a Service on a Node: places in `lines`, in order. The
 * decisions are those of all hops of the visit together (a node port is a place of its own), as the trace has them; the
 * rules must be printed for the Node, and for the family, of the visit.
 */
export function decidingRules({ lines }: PrintedRules, decisions: readonly Decision[]): readonly number[] {
  const visit: Visit = {
    matched: decisions.find((one) => one.kind === 'service-matched'),
    chosen: decisions.find((one) => one.kind === 'endpoint-chosen'),
  };
  const found = new Set<number>();
  for (const decision of decisions) {
    const index = deciding(lines, decision, visit);
    if (index !== undefined) found.add(index);
  }
  return [...found].toSorted((a, b) => a - b);
}

interface Visit {
  readonly matched: DecisionOf<'service-matched'> | undefined;
  readonly chosen: DecisionOf<'endpoint-chosen'> | undefined;
}

function deciding(lines: readonly RuleLine[], decision: Decision, { matched, chosen }: Visit): number | undefined {
  const find = (test: (line: RuleLine) => boolean, kind: Decision['kind'] = decision.kind) => {
    const index = lines.findIndex((line) => {
      return line.decision === kind && (!matched || line.port === matched.port) && test(line);
    });
    return index < 0 ? undefined : index;
  };
  const atAddress = (line: RuleLine) =>
    matched !== undefined && line.by === matched.by && (line.address ?? matched.address.ip) === matched.address.ip;
  // An external address of a Node is translated to an own one on the way, and the rule names that.
  const entered = (line: RuleLine) => atAddress(line) || (matched?.by === 'node-port' && line.by === 'node-port');
  const endpoint = chosen && hostPort(chosen.chosen.ip, chosen.chosen.port);
  switch (decision.kind) {
    case 'service-matched':
      // Where a Service has no endpoint, the rule that names its address is the one that refuses.
      return find(atAddress) ?? find(entered) ?? find(entered, 'no-endpoint');
    case 'no-endpoint':
    case 'source-range-refused':
      return find(atAddress) ?? find(entered);
    case 'endpoint-chosen': {
      const from = decision.scope === 'local' ? 'local' : 'cluster';
      const affinity = decision.algorithm === 'affinity';
      const chooses = (line: RuleLine) => line.from === from && (line.endpoint ?? endpoint) === endpoint;
      return (
        find((line) => chooses(line) && (line.affinity ?? false) === affinity) ??
        find((line) => chooses(line) && (line.by === undefined || atAddress(line))) ??
        find((line) => chooses(line) && entered(line))
      );
    }
    case 'dnat':
      return find((line) => line.endpoint === hostPort(decision.to.ip, decision.to.port));
    case 'snat':
      if (decision.reason === 'hairpin') return find((line) => line.endpoint === endpoint);
      if (decision.reason !== 'from-outside' && decision.reason !== 'from-node') return undefined;
      return find(
        (line) => line.endpoint === undefined && line.by === (matched?.by === 'cluster-ip' ? 'cluster-ip' : undefined),
      );
    case 'health-check-answered':
      return find(() => true);
    default:
      return undefined;
  }
}
