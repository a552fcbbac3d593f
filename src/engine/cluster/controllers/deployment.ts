import type { Deployment } from '../../api/deployment.ts';
import { refOf } from '../../api/kind.ts';
import type { ObjectRef } from '../../api/kind.ts';
import type { ReplicaSet } from '../../api/replica-set.ts';
import { make, originOf } from '../draft.ts';
import type { Draft } from '../draft.ts';
import { hashOfValue, safeEncode } from '../hash.ts';
import { controllerOf, refOfOwner } from '../object-ref.ts';
import { HASH_LABEL } from '../owned-pods.ts';
import type { OwnedPods } from '../owned-pods.ts';
import { labelled, ownerReferenceOf } from '../pod-set.ts';
import type { PodSet } from '../pod-set.ts';
import { podSetOfReplicaSet } from './replica-set.ts';

const REVISION = 'deployment.kubernetes.io/revision';

/** The written ReplicaSets by the Deployment that controls them. */
export function replicaSetsByDeployment(draft: Draft): Map<ObjectRef, ReplicaSet[]> {
  const byDeployment = new Map<ObjectRef, ReplicaSet[]>();
  for (const object of draft.others.values()) {
    const owner = object.kind === 'ReplicaSet' ? controllerOf(object) : undefined;
    if (owner?.kind !== 'Deployment') continue;
    const ref = refOfOwner(object, owner);
    const list = byDeployment.get(ref);
    // Kinds are what their name says: known here, not to the compiler.
    if (list) list.push(object as ReplicaSet);
    else byDeployment.set(ref, [object as ReplicaSet]);
  }
  return byDeployment;
}

/**
 * The ReplicaSet of a Deployment: the newest of those written, else one named for the hash of the template
 * (pkg/controller/deployment/sync.go, getNewReplicaSet). It gets the replicas that older ones do not have.
 */
export function podSetOfDeployment(
  draft: Draft,
  owned: OwnedPods,
  deployment: Deployment,
  written: readonly ReplicaSet[],
): PodSet {
  const { name, namespace = 'default' } = deployment.metadata;
  const ref = refOf('Deployment', namespace, name);
  const newest = newestOf(written);
  const older = written.filter((replicaSet) => replicaSet !== newest);
  const elsewhere = older.reduce((sum, replicaSet) => sum + replicaSet.spec.replicas, 0);
  const replicas = Math.max(0, deployment.spec.replicas - elsewhere);
  if (newest) return podSetOfReplicaSet(owned, { ...newest, spec: { ...newest.spec, replicas } }, ref);
  // Pods of a dump that left the ReplicaSet out tell its name.
  const replicaSet = madeReplicaSet(deployment, owned.hashOf.get(ref));
  make(draft, replicaSet, originOf(draft, ref));
  return podSetOfReplicaSet(owned, replicaSet, ref);
}

const made = new WeakMap<Deployment, { readonly told: string | undefined; readonly replicaSet: ReplicaSet }>();

/** The ReplicaSet that is made for a Deployment: the same one as long as the Deployment is. */
function madeReplicaSet(deployment: Deployment, told: string | undefined): ReplicaSet {
  const known = made.get(deployment);
  if (known && known.told === told) return known.replicaSet;
  const { name, namespace = 'default' } = deployment.metadata;
  const { template, replicas } = deployment.spec;
  const hash = told ?? safeEncode(hashOfValue(template));
  const labels = { [HASH_LABEL]: hash };
  const { matchLabels, ...selector } = deployment.spec.selector;
  const replicaSet: ReplicaSet = {
    apiVersion: 'apps/v1',
    kind: 'ReplicaSet',
    metadata: {
      name: `${name}-${hash}`,
      namespace,
      labels: { ...template.metadata.labels, ...labels },
      annotations: { [REVISION]: '1' },
      ownerReferences: [ownerReferenceOf(deployment)],
    },
    spec: {
      replicas: Math.max(0, replicas),
      selector: { ...selector, matchLabels: { ...matchLabels, ...labels } },
      template: labelled(template, labels),
    },
  };
  made.set(deployment, { told, replicaSet });
  return replicaSet;
}

function newestOf(replicaSets: readonly ReplicaSet[]): ReplicaSet | undefined {
  const rank = (replicaSet: ReplicaSet) => Number(replicaSet.metadata.annotations[REVISION] ?? 0);
  return [...replicaSets].sort(
    (a, b) => rank(b) - rank(a) || b.spec.replicas - a.spec.replicas || (a.metadata.name < b.metadata.name ? -1 : 1),
  )[0];
}
