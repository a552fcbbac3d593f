import { configMap } from './config-map.ts';
import { cronJob } from './cron-job.ts';
import { daemonSet } from './daemon-set.ts';
import { deployment } from './deployment.ts';
import { endpointSlice } from './endpoint-slice.ts';
import { endpoints } from './endpoints.ts';
import { horizontalPodAutoscaler } from './horizontal-pod-autoscaler.ts';
import { ingressClass } from './ingress-class.ts';
import { ingress } from './ingress.ts';
import { job } from './job.ts';
import { KEPT_KINDS } from './kept-kinds.ts';
import type { KindDefinition, KubeObject } from './kind.ts';
import { namespace } from './namespace.ts';
import { networkPolicy } from './network-policy.ts';
import { node } from './node.ts';
import { pod } from './pod.ts';
import { replicaSet } from './replica-set.ts';
import { replicationController } from './replication-controller.ts';
import { secret } from './secret.ts';
import { service } from './service.ts';
import { statefulSet } from './stateful-set.ts';

/** Every kind that is known, one line each. */
export const ALL_KINDS = [
  namespace,
  node,
  pod,
  deployment,
  replicaSet,
  replicationController,
  statefulSet,
  daemonSet,
  job,
  cronJob,
  horizontalPodAutoscaler,
  service,
  endpoints,
  endpointSlice,
  ingress,
  ingressClass,
  secret,
  configMap,
  networkPolicy,
  ...KEPT_KINDS,
] as const satisfies readonly KindDefinition<KubeObject>[];

type ObjectOf<Definition> = Definition extends KindDefinition<infer T> ? T : never;

/** An object of any known kind. */
export type KnownObject = ObjectOf<(typeof ALL_KINDS)[number]>;

/** The names of the known kinds: `'Service'`. */
export type KindName = KnownObject['kind'];

/** The type of each kind's objects: `KindOf['Service']`. */
export type KindOf = { [Kind in KindName]: Extract<KnownObject, { readonly kind: Kind }> };

/** An object of one kind: `Of<'Service'>`. */
export type Of<Kind extends KindName> = KindOf[Kind];

/** Whether an object is of a kind, so that its own fields may be read. */
export function isOfKind<Kind extends KindName>(object: KubeObject, kind: Kind): object is Of<Kind> & KubeObject {
  return object.kind === kind && kindOf(object.apiVersion, object.kind) !== undefined;
}

export interface KnownKind {
  readonly definition: KindDefinition<KubeObject>;
  /** `removed`: no longer served; `deprecated`: served, with a warning. */
  readonly status: 'served' | 'deprecated' | 'removed';
}

/** Group and version as a manifest writes them: `v1`, `apps/v1`. */
export function apiVersionOf(definition: KindDefinition<KubeObject>, version: string): string {
  return definition.group === '' ? version : `${definition.group}/${version}`;
}

const byVersion = new Map<string, KnownKind>();
for (const definition of ALL_KINDS as readonly KindDefinition<KubeObject>[]) {
  for (const apiVersion of Object.keys(definition.removed ?? {})) {
    byVersion.set(`${apiVersion} ${definition.kind}`, { definition, status: 'removed' });
  }
  for (const version of definition.versions) {
    const apiVersion = apiVersionOf(definition, version);
    const status = definition.deprecated?.[apiVersion] === undefined ? 'served' : 'deprecated';
    byVersion.set(`${apiVersion} ${definition.kind}`, { definition, status });
  }
}
// Events have two groups; the older one is served as ever.
const event = byVersion.get('events.k8s.io/v1 Event');
if (event) byVersion.set('v1 Event', event);

/** What is known of a kind in a version; undefined for a kind, or a version of it, that never was. */
export function kindOf(apiVersion: string, kind: string): KnownKind | undefined {
  return byVersion.get(`${apiVersion} ${kind}`);
}

/** The known kinds of a name, whatever their group: for a manifest that names the right kind in a wrong version. */
export function kindsNamed(kind: string): readonly KindDefinition<KubeObject>[] {
  const all: readonly KindDefinition<KubeObject>[] = ALL_KINDS;
  return all.filter((definition) => definition.kind === kind);
}
