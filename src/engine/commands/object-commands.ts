import { partsOfRef, refOf } from '../api/kind.ts';
import type { ObjectRef } from '../api/kind.ts';
import { matchesLabels } from '../api/label-selector.ts';
import type { Cluster } from '../cluster/cluster.ts';
import { policiesIn } from '../dataplane/network-policy/selects.ts';
import { kubectl, named } from './client-program.ts';
import type { Command } from './command.ts';
import { describedNetworkPolicy } from './describe-network-policy.ts';
import {
  endpointSliceTable,
  labelsText,
  networkPolicyTable,
  NODE_NETWORK,
  nodeNetworkTable,
  nodeTable,
  podTable,
  serviceTable,
} from './kubectl-tables.ts';

/** Nobody wants to compare more lines than that. */
const MOST_ROWS = 20;

export function serviceCommand({ services }: Cluster, ref: ObjectRef): Command {
  const service = services.get(ref);
  const expected = service ? serviceTable([service]) : notFound('services', ref);
  return kubectl('service', ['get', ...named(ref, 'service'), '-o', 'wide'], expected);
}

/** kubectl on an object that is not there (apimachinery api/errors, NewNotFound). */
function notFound(resource: string, ref: ObjectRef): string {
  return `Error from server (NotFound): ${resource} "${partsOfRef(ref).name}" not found`;
}

export function endpointSliceCommand(cluster: Cluster, service: ObjectRef): Command {
  const { namespace = 'default', name } = partsOfRef(service);
  const slices = cluster.slicesOfService.get(service) ?? [];
  const words = ['get', '-n', namespace, 'endpointslices', '-l', `kubernetes.io/service-name=${name}`];
  return kubectl('endpoint-slices', words, slices.length > 0 ? endpointSliceTable(slices) : nothingIn(namespace));
}

/** kubectl pkg/cmd/get/get.go */
function nothingIn(namespace: string): string {
  return `No resources found in ${namespace} namespace.`;
}

/** The Pods that a Service's selector finds, whether or not they are ready. */
export function podsSelectedCommand(cluster: Cluster, service: ObjectRef): Command[] {
  const selector = cluster.services.get(service)?.spec.selector;
  if (!selector) return [];
  const { namespace = 'default' } = partsOfRef(service);
  const pods = [...cluster.pods.values()].filter(
    ({ metadata }) => metadata.namespace === namespace && matchesLabels(selector, metadata.labels),
  );
  const expected = pods.length === 0 ? nothingIn(namespace) : pods.length > MOST_ROWS ? undefined : podTable(pods);
  const words = ['get', '-n', namespace, 'pods', '-l', labelsText(selector), '-o', 'wide'];
  return [kubectl('pods-selected', words, expected)];
}

export function podCommand({ pods }: Cluster, ref: ObjectRef): Command {
  const pod = pods.get(ref);
  return kubectl('pod', ['get', ...named(ref, 'pod'), '-o', 'wide'], pod ? podTable([pod]) : notFound('pods', ref));
}

/** Which Node has which address and which Pods' range. */
export function nodesCommand({ nodes }: Cluster): Command {
  const all = [...nodes.values()];
  const expected = all.length > MOST_ROWS ? undefined : nodeNetworkTable(all);
  return kubectl('nodes', ['get', 'nodes', '-o', NODE_NETWORK], expected);
}

export function nodeCommand({ nodes }: Cluster, ref: ObjectRef): Command {
  const node = nodes.get(ref);
  return kubectl('node-state', ['get', ...named(ref, 'node')], node ? nodeTable([node]) : notFound('nodes', ref));
}

export function policyCommand({ networkPolicies }: Cluster, ref: ObjectRef): Command {
  const policy = networkPolicies.get(ref);
  return kubectl('policy', ['describe', ...named(ref, 'networkpolicy')], policy && describedNetworkPolicy(policy));
}

export function policiesCommand(cluster: Cluster, namespace: string): Command {
  const policies = policiesIn(cluster, namespace);
  const expected = policies.length > 0 ? networkPolicyTable(policies) : nothingIn(namespace);
  return kubectl('policies', ['get', '-n', namespace, 'networkpolicies'], expected);
}

export function serviceOf(namespaced: ObjectRef, name: string): ObjectRef {
  return refOf('Service', partsOfRef(namespaced).namespace ?? 'default', name);
}
