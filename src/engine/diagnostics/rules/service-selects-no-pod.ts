import type { Service } from '../../api/service.ts';
import { isAlike } from '../alike.ts';
import { finding } from '../diagnostic.ts';
import type { Rule } from '../diagnostic.ts';
import { selectorText } from '../object-index.ts';
import type { PodLabels } from '../object-index.ts';

/** A Service whose selector fits no Pod and no Pod template of its namespace: it has no endpoint. */
export const serviceSelectsNoPod: Rule<Service> = {
  kind: 'Service',
  find({ spec, metadata }, ref, { cluster, index }) {
    const { selector } = spec;
    if (spec.type === 'ExternalName' || !selector || Object.keys(selector).length === 0) return [];
    if (cluster.slicesOfService.get(ref)?.some((slice) => slice.endpoints.length > 0)) return [];
    const selected = index.podsSelectedBy(selector);
    const own = metadata.namespace ?? '';
    if (selected.some(({ namespace }) => namespace === own)) return [];
    const namespace = selected[0]?.namespace ?? '';
    const params = {
      selector: selectorText(selector),
      near: nearest(
        selector,
        index.pods.slice(0, COMPARED).filter(({ namespace }) => namespace === own),
      ),
      namespace,
    };
    return [finding('service-selects-no-pod', 'warning', 'spec.selector', params)];
  },
};

/** How many Pods are looked at for labels that nearly fit. */
const COMPARED = 1000;

/** The labels, of the selector's keys, of the Pod that lacks least; '' where no Pod has any of the keys. */
function nearest(selector: Readonly<Record<string, string>>, pods: readonly PodLabels[]): string {
  let best: Record<string, string> = {};
  let bestScore = 0;
  for (const { labels } of pods) {
    const shared = Object.keys(selector).filter((key) => labels[key] !== undefined);
    const equal = shared.filter((key) => labels[key] === selector[key]);
    const alike = shared.filter((key) => isAlike(labels[key]!, selector[key]!));
    const score = shared.length + equal.length + alike.length / 2;
    if (score <= bestScore) continue;
    bestScore = score;
    best = Object.fromEntries(shared.map((key) => [key, labels[key]!]));
  }
  return selectorText(best);
}
