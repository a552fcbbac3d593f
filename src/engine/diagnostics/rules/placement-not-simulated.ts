import type { KubeObject } from '../../api/kind.ts';
import { finding } from '../diagnostic.ts';
import type { Finding, Rule } from '../diagnostic.ts';
import { brokenTerms } from '../placement.ts';
import { describedPods, podsOfObject } from '../pod-spec-of.ts';

/**
 * A rule about which Pods may share a Node or zone that is not kept here: Pods are put on the Nodes in turn. Said only where
 * they stand so that a real scheduler would have placed them otherwise, or left them Pending.
 */
export const placementNotSimulated: Rule<KubeObject> = {
  find(object, ref, { cluster }) {
    const described = describedPods(object, cluster);
    if (!described || described.spec.nodeName) return [];
    const { path, spec } = described;
    return brokenTerms(cluster, spec, podsOfObject(cluster, ref)).map(({ field, term, topologyKey, count }): Finding =>
      finding('placement-not-simulated', 'info', `${path}.${field}`, { term, topologyKey, count }),
    );
  },
};
