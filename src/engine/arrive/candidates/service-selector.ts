import { childPath } from '../../api/schema/field-path.ts';
import { partsOfRef } from '../../api/kind.ts';
import type { ObjectRef } from '../../api/kind.ts';
import { portsOf, selectorText } from '../../diagnostics/object-index.ts';
import type { PodLabels } from '../../diagnostics/object-index.ts';
import type { FieldEdit } from '../../manifest/field-edit.ts';
import { changeable, inFields } from '../candidate.ts';
import type { Candidate } from '../candidate.ts';
import { selectedBy } from '../evidence.ts';
import type { Evidence } from '../evidence.ts';
import { likeness } from '../likeness.ts';
import type { Trial } from '../trial.ts';

type Labels = Readonly<Record<string, string>>;

/** No Service has so many neighbours that could be meant. */
const MOST = 4;
/** Of the very name that the Service has. */
const NAMESAKE = 100;

/** A Service selects what is there: the labels of a Pod or template of its namespace, the likeliest first. */
export function serviceSelector(trial: Trial, evidence: Evidence, service: ObjectRef): readonly Candidate[] {
  const object = trial.cluster.services.get(service);
  if (!object || object.spec.type === 'ExternalName' || !changeable(trial, service)) return [];
  const selected = new Set(selectedBy(trial, evidence, service));
  const { namespace, name } = partsOfRef(service);
  const selector = object.spec.selector ?? {};
  // Nobody means to ask himself.
  const { from } = trial.request;
  const sender = from.kind === 'pod' ? (trial.cluster.workloadOfPod.get(from.pod) ?? from.pod) : undefined;
  const others = evidence.index.pods.filter(
    (pod) => pod.namespace === namespace && !selected.has(pod) && pod.ref !== sender,
  );
  const rated = others.map((pod) => ({ pod, rate: rateOf(pod, selector, name, object.spec.ports) }));
  // What selects something already was meant so, unless another one bears the very name.
  const wanted = rated.filter(({ rate }) => (selected.size === 0 ? rate > 0 || others.length === 1 : rate >= NAMESAKE));
  return wanted
    .sort((a, b) => b.rate - a.rate)
    .slice(0, MOST)
    .flatMap(({ pod }) => select(trial, service, selector, pod));
}

function rateOf(
  pod: PodLabels,
  selector: Labels,
  service: string,
  ports: readonly { readonly targetPort: number | string }[],
): number {
  const names = [partsOfRef(pod.ref).name, ...Object.values(pod.labels)];
  const same = Object.entries(selector).filter(([key, value]) => pod.labels[key] === value).length;
  const alike = Object.entries(selector).filter(([key, value]) => likeness(pod.labels[key] ?? '', value) > 0).length;
  const listens = portsOf(pod.pod).some(({ name, containerPort }) =>
    ports.some(({ targetPort }) => targetPort === containerPort || targetPort === name),
  );
  const named = Math.max(...names.map((name) => likeness(name, service)));
  return (named === 3 ? NAMESAKE : named * 4) + same * 6 + alike * 4 + (listens ? 1 : 0);
}

/** Keys that the selector has take the values that are there; where one is not there, the selector is written anew. */
function select(trial: Trial, service: ObjectRef, selector: Labels, { ref, labels }: PodLabels): readonly Candidate[] {
  const keys = Object.keys(selector);
  const isThere = keys.length > 0 && keys.every((key) => labels[key] !== undefined);
  const wanted = isThere ? Object.fromEntries(keys.map((key) => [key, labels[key]!])) : stable(labels);
  if (Object.keys(wanted).length === 0) return [];
  const edits: FieldEdit[] =
    keys.length === 0
      ? [{ set: 'spec.selector', to: wanted, after: 'type' }]
      : [
          ...Object.entries(wanted)
            .filter(([key, value]) => selector[key] !== value)
            .map(([key, to]) => ({ set: childPath('spec.selector', key), to })),
          ...keys
            .filter((key) => wanted[key] === undefined)
            .map((key) => ({ remove: childPath('spec.selector', key) })),
        ];
  return [inFields(service, { kind: 'select', ref: service, labels: selectorText(wanted), workload: ref }, edits)];
}

/** Without the labels that a roll-out or a StatefulSet gives, which tell Pods of one workload apart. */
function stable(labels: Labels): Labels {
  return Object.fromEntries(
    Object.entries(labels).filter(
      ([key]) => !/^(pod-template-hash|controller-revision-hash|statefulset\.kubernetes\.io\/pod-name)$/.test(key),
    ),
  );
}
