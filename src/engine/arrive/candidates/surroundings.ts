import type { ClusterSettings } from '../../settings.ts';
import type { Candidate } from '../candidate.ts';
import type { Trial } from '../trial.ts';

/** Settings that decide whether something can be reached at all. */
export function settings({ workspace, cluster, objects }: Trial): readonly Candidate[] {
  const { cloudLoadBalancer, ingressPlacement, nodes } = workspace.settings;
  const isFull = cluster.pending.size > 0 && [...cluster.nodes.keys()].every((ref) => !objects.byRef.has(ref));
  const hasIngress = cluster.ingresses.size > 0;
  return [
    ...(cloudLoadBalancer ? [] : [change({ cloudLoadBalancer }, { cloudLoadBalancer: true })]),
    // What no Node takes may be what is asked for.
    ...(isFull ? [change({ nodes }, { nodes: nodes + 1 }), change({ nodes }, { nodes: nodes * 2 })] : []),
    ...(hasIngress
      ? [change({ ingressPlacement }, { ingressPlacement: ingressPlacement === 'inside' ? 'outside' : 'inside' })]
      : []),
  ];
}

function change(now: Partial<ClusterSettings>, to: Partial<ClusterSettings>): Candidate {
  const [setting] = Object.keys(to) as (keyof ClusterSettings)[];
  const key = setting!;
  return {
    step: { kind: 'setting', setting: key, from: String(now[key]), to: String(to[key]) },
    effect: () => ({ edits: [], settings: to }),
  };
}

/** More what-ifs are not taken back one by one. */
const MOST = 16;

/** Each what-if taken back, the newest first. */
export function whatIfs({ workspace }: Trial): readonly Candidate[] {
  const { events } = workspace;
  return events
    .toReversed()
    .slice(0, MOST)
    .map((event) => ({
      step: { kind: 'take-back', event },
      effect: (on) => {
        const left = on.workspace.events.filter((one) => one !== event);
        // Without what-ifs nothing happens in a cluster: its time begins anew.
        return { edits: [], events: left, ...(left.length === 0 ? { now: 0 } : {}) };
      },
    }));
}
