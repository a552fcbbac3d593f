import { kindsNamed } from '../api/kinds.ts';
import type { JsonObject, KubeObject } from '../api/kind.ts';
import { DEFAULT_SETTINGS } from '../settings.ts';
import type { ClusterSettings } from '../settings.ts';
import { NOTHING_ALLOCATED } from '../workspace.ts';
import type { Allocated, ClusterEvent } from '../workspace.ts';
import { buildCluster } from './build-cluster.ts';
import type { Cluster } from './cluster.ts';

/** An object of the API with its defaults, as manifests give it to the cluster: `made('Service', 'web', { spec: … })`. */
export function object(kind: string, name: string, fields: JsonObject = {}): KubeObject {
  const [definition] = kindsNamed(kind);
  if (!definition) throw new Error(`no kind ${kind}`);
  const [namespace, own] = name.includes('/') ? name.split('/') : ['default', name];
  const apiVersion = definition.group === '' ? definition.versions[0] : `${definition.group}/${definition.versions[0]}`;
  const { metadata, ...rest } = fields;
  return definition.defaults({
    apiVersion: apiVersion ?? 'v1',
    kind,
    metadata: {
      name: own ?? name,
      ...(definition.namespaced ? { namespace: namespace ?? 'default' } : {}),
      ...(metadata as JsonObject),
    },
    ...rest,
  });
}

/** A workload whose Pods carry `app: NAME` and listen on 8080. */
export function workload(kind: string, name: string, spec: JsonObject = {}, podSpec: JsonObject = {}): KubeObject {
  const labels = { app: name.split('/').at(-1) ?? name };
  const selector = kind === 'ReplicationController' ? labels : { matchLabels: labels };
  return object(kind, name, {
    spec: {
      ...(kind === 'Job' ? {} : { selector }),
      template: {
        metadata: { labels },
        spec: {
          containers: [{ name: 'web', image: 'web', ports: [{ name: 'http', containerPort: 8080 }] }],
          ...podSpec,
        },
      },
      ...spec,
    },
  });
}

export function deployment(name: string, replicas = 1, podSpec: JsonObject = {}): KubeObject {
  return workload('Deployment', name, { replicas }, podSpec);
}

export function service(name: string, spec: JsonObject = {}): KubeObject {
  const app = name.split('/').at(-1) ?? name;
  return object('Service', name, { spec: { selector: { app }, ports: [{ port: 80, targetPort: 8080 }], ...spec } });
}

/** A bare Pod with `app: NAME`. */
export function pod(name: string, spec: JsonObject = {}, rest: JsonObject = {}): KubeObject {
  const labels = { app: name.split('/').at(-1) ?? name };
  return object('Pod', name, { metadata: { labels }, spec: { containers: [{ name: 'web' }], ...spec }, ...rest });
}

export function ingress(name: string, spec: JsonObject = {}, rest: JsonObject = {}): KubeObject {
  const backend = { service: { name: 'web', port: { number: 80 } } };
  const rules = [{ host: `${name}.example`, http: { paths: [{ path: '/', pathType: 'Prefix', backend }] } }];
  return object('Ingress', name, { spec: { rules, ...spec }, ...rest });
}

/** The cluster of some objects. */
export function clusterOf(
  objects: readonly KubeObject[],
  settings: Partial<ClusterSettings> = {},
  input: { readonly allocated?: Allocated; readonly events?: readonly ClusterEvent[]; readonly now?: number } = {},
): Cluster {
  const { allocated = NOTHING_ALLOCATED, events = [], now = 0 } = input;
  return buildCluster(objects, { ...DEFAULT_SETTINGS, ...settings }, { allocated, events, now });
}

/** The Pods of a workload, by name. */
export function podsOf(cluster: Cluster, workload: string): readonly string[] {
  return [...cluster.workloadOfPod]
    .filter(([ref, owner]) => owner === workload && cluster.pods.has(ref))
    .map(([ref]) => ref);
}
