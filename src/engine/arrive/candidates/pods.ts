import type { ObjectRef } from '../../api/kind.ts';
import { partsOfRef } from '../../api/kind.ts';
import { changeable, setTo, without, writtenAt, writtenPod } from '../candidate.ts';
import type { Candidate } from '../candidate.ts';
import { selectedBy } from '../evidence.ts';
import type { Evidence } from '../evidence.ts';
import { TEMPLATE_PATHS } from '../template-paths.ts';
import type { Trial } from '../trial.ts';

/** Pods of one Service that are looked at. */
const MOST = 4;

/** What is said of the Pods at both ends: that there are some, that a Node takes them, that they are ready, and whom the sender asks for names. */
export function pods(trial: Trial, evidence: Evidence): readonly Candidate[] {
  const templates = evidence.services.flatMap((service) => selectedBy(trial, evidence, service)).slice(0, MOST);
  const selected = [...new Set(templates.map(({ ref }) => ref))];
  const conditioned = [...evidence.pods, ...selected, ...nodesOf(evidence)];
  return [
    ...selected.flatMap((ref) => [...replicas(trial, ref), ...placement(trial, ref)]),
    ...[...new Set(conditioned)].flatMap((ref) => readiness(trial, ref)),
    ...resolver(trial),
  ];
}

function nodesOf({ because }: Evidence): readonly ObjectRef[] {
  return because.flatMap(({ object }) => (partsOfRef(object).kind === 'Node' ? [object] : []));
}

function replicas(trial: Trial, ref: ObjectRef): readonly Candidate[] {
  return writtenAt(trial, ref, 'spec.replicas') === 0 ? setTo(trial, ref, 'spec.replicas', 1) : [];
}

/** What keeps every Node from taking the Pod. */
function placement(trial: Trial, ref: ObjectRef): readonly Candidate[] {
  const template = TEMPLATE_PATHS[partsOfRef(ref).kind];
  if (template === undefined || !trial.cluster.pending.has(ref)) return [];
  const spec = template === '' ? 'spec' : `${template}.spec`;
  return ['nodeSelector', 'affinity', 'nodeName'].flatMap((field) => without(trial, ref, `${spec}.${field}`));
}

/** A Pod or Node that is written to be unready is ready. */
function readiness(trial: Trial, ref: ObjectRef): readonly Candidate[] {
  const conditions = changeable(trial, ref) && writtenAt(trial, ref, 'status.conditions');
  if (!Array.isArray(conditions)) return [];
  return conditions.flatMap((condition: { readonly type?: unknown; readonly status?: unknown }, i) =>
    condition.type === 'Ready' && condition.status !== 'True'
      ? setTo(trial, ref, `status.conditions[${i}].status`, 'True')
      : [],
  );
}

/** The sender asks the cluster's name servers. */
function resolver(trial: Trial): readonly Candidate[] {
  const { from } = trial.request;
  const place = from.kind === 'pod' ? writtenPod(trial, from.pod) : undefined;
  if (!place) return [];
  const spec = place.path === '' ? 'spec' : `${place.path}.spec`;
  const policy = writtenAt(trial, place.ref, `${spec}.dnsPolicy`);
  const isOnHost = writtenAt(trial, place.ref, `${spec}.hostNetwork`) === true;
  const wanted = isOnHost ? 'ClusterFirstWithHostNet' : 'ClusterFirst';
  return policy === wanted || (policy === undefined && !isOnHost)
    ? []
    : setTo(trial, place.ref, `${spec}.dnsPolicy`, wanted, policy === undefined ? 'hostNetwork' : undefined);
}
