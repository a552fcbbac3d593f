import type { EndpointSlice } from '../api/endpoint-slice.ts';
import type { Ingress } from '../api/ingress.ts';
import { selectorText } from '../api/label-selector.ts';
import type { NetworkPolicy } from '../api/network-policy.ts';
import { addressesOf, isNodeReady } from '../api/node.ts';
import type { KubeNode } from '../api/node.ts';
import { isReady, isTerminal, isTerminating, podIPsOf } from '../api/pod.ts';
import type { Pod } from '../api/pod.ts';
import type { Service } from '../api/service.ts';
import { table } from './aligned.ts';
import { UNKNOWN } from './command.ts';

// As the API server prints the tables that kubectl shows (pkg/printers/internalversion/printers.go).

/** `kubectl get services -o wide` */
export function serviceTable(services: readonly Service[]): string {
  const rows = services.map(({ metadata, spec, status }) => [
    metadata.name,
    spec.type,
    spec.clusterIPs?.[0] ?? spec.clusterIP ?? '<none>',
    externalIPOf({ spec, status }),
    spec.ports.map(({ port, nodePort, protocol }) => `${port}${nodePort ? `:${nodePort}` : ''}/${protocol}`).join() ||
      '<none>',
    UNKNOWN,
    labelsText(spec.selector),
  ]);
  return table(['NAME', 'TYPE', 'CLUSTER-IP', 'EXTERNAL-IP', 'PORT(S)', 'AGE', 'SELECTOR'], rows);
}

/** getServiceExternalIP */
function externalIPOf({ spec, status }: Pick<Service, 'spec' | 'status'>): string {
  const external = spec.externalIPs ?? [];
  if (spec.type === 'ExternalName') return spec.externalName ?? '<none>';
  if (spec.type !== 'LoadBalancer') return external.join() || '<none>';
  const given = (status.loadBalancer.ingress ?? []).map(({ ip, hostname }) => ip ?? hostname ?? '').filter(Boolean);
  return [...new Set(given)].sort().concat(external).join() || '<pending>';
}

/** FormatLabels: by key. */
export function labelsText(labels: Readonly<Record<string, string>> | undefined): string {
  const pairs = Object.entries(labels ?? {}).map(([key, value]) => `${key}=${value}`);
  return pairs.sort().join() || '<none>';
}

/** `kubectl get endpointslices` */
export function endpointSliceTable(slices: readonly EndpointSlice[]): string {
  const rows = slices.map(({ metadata, addressType, ports, endpoints }) => [
    metadata.name,
    addressType,
    firstThree(ports.map(({ port, name }) => String(port ?? (name === undefined ? '*' : name)))),
    firstThree(endpoints.flatMap(({ addresses }) => addresses)),
    UNKNOWN,
  ]);
  return table(['NAME', 'ADDRESSTYPE', 'PORTS', 'ENDPOINTS', 'AGE'], rows);
}

/** listWithMoreString */
function firstThree(list: readonly string[]): string {
  const shown = list.slice(0, 3).join();
  return list.length > 3 ? `${shown} + ${list.length - 3} more...` : shown || '<unset>';
}

/** `kubectl get pods -o wide` */
export function podTable(pods: readonly Pod[]): string {
  const rows = pods.map((pod) => [
    pod.metadata.name,
    readyOf(pod),
    statusOf(pod),
    '0',
    UNKNOWN,
    podIPsOf(pod)[0] ?? '<none>',
    pod.spec.nodeName ?? '<none>',
    '<none>',
    pod.spec.readinessGates?.length ? UNKNOWN : '<none>',
  ]);
  const header = ['NAME', 'READY', 'STATUS', 'RESTARTS', 'AGE', 'IP', 'NODE', 'NOMINATED NODE', 'READINESS GATES'];
  return table(header, rows);
}

/** Which of several containers is not ready, no condition says. */
function readyOf(pod: Pod): string {
  const count = pod.spec.containers.length;
  const ready = isReady(pod) ? count : count === 1 || isTerminal(pod) || pod.status.phase === 'Pending' ? 0 : UNKNOWN;
  return `${ready}/${count}`;
}

function statusOf(pod: Pod): string {
  const { phase } = pod.status;
  if (isTerminating(pod) && !isTerminal(pod)) return 'Terminating';
  return { Pending: 'Pending', Running: 'Running', Succeeded: 'Completed', Failed: 'Error', Unknown: 'Unknown' }[phase];
}

/** `kubectl get nodes` */
export function nodeTable(nodes: readonly KubeNode[]): string {
  const rows = nodes.map(({ metadata, spec, status }) => {
    const known = status.conditions.some(({ type }) => type === 'Ready') || status.conditions.length === 0;
    const ready = isNodeReady({ metadata, spec, status } as KubeNode) ? 'Ready' : known ? 'NotReady' : 'Unknown';
    const roles = Object.keys(metadata.labels)
      .filter((key) => key.startsWith(ROLE))
      .map((key) => key.slice(ROLE.length));
    const state = spec.unschedulable ? `${ready},SchedulingDisabled` : ready;
    return [metadata.name, state, roles.sort().join() || '<none>', UNKNOWN, UNKNOWN];
  });
  return table(['NAME', 'STATUS', 'ROLES', 'AGE', 'VERSION'], rows);
}

const ROLE = 'node-role.kubernetes.io/';

/** What tells Nodes apart on the network. */
export const NODE_NETWORK =
  'custom-columns=NAME:.metadata.name,INTERNAL-IP:.status.addresses[?(@.type=="InternalIP")].address,POD-CIDR:.spec.podCIDRs[*]';

/** `kubectl get nodes -o` with those columns. */
export function nodeNetworkTable(nodes: readonly KubeNode[]): string {
  const rows = nodes.map((node) => [
    node.metadata.name,
    addressesOf(node, 'InternalIP').join() || '<none>',
    (node.spec.podCIDRs ?? (node.spec.podCIDR ? [node.spec.podCIDR] : [])).join() || '<none>',
  ]);
  return table(['NAME', 'INTERNAL-IP', 'POD-CIDR'], rows);
}

/** `kubectl get ingresses -A` */
export function ingressTable(ingresses: readonly Ingress[]): string {
  const rows = ingresses.map(({ metadata, spec, status }) => {
    const { rules = [], tls = [] } = spec;
    const addresses = (status.loadBalancer.ingress ?? []).map(({ ip, hostname }) => ip ?? hostname ?? '');
    return [
      metadata.namespace ?? '',
      metadata.name,
      spec.ingressClassName ?? '<none>',
      hostsOf(rules.map(({ host = '' }) => host)),
      clipped([...new Set(addresses.filter(Boolean))].sort().join()),
      tls.length > 0 ? '80, 443' : '80',
      UNKNOWN,
    ];
  });
  return table(['NAMESPACE', 'NAME', 'CLASS', 'HOSTS', 'ADDRESS', 'PORTS', 'AGE'], rows);
}

/** formatHosts: three of them, whatever hosts the rules beyond have. */
function hostsOf(hosts: readonly string[]): string {
  const named = hosts.filter((host) => host !== '');
  if (named.length === 0) return '*';
  const shown = named.slice(0, 3).join();
  return named.length > 3 ? `${shown} + ${hosts.length - 3} more...` : shown;
}

/** loadBalancerWidth: 16 characters without `-o wide`. */
function clipped(text: string): string {
  return text.length > 16 ? `${text.slice(0, 13)}...` : text;
}

/** `kubectl get networkpolicies` */
export function networkPolicyTable(policies: readonly NetworkPolicy[]): string {
  const rows = policies.map(({ metadata, spec }) => [
    metadata.name,
    selectorText(spec.podSelector) || '<none>',
    UNKNOWN,
  ]);
  return table(['NAME', 'POD-SELECTOR', 'AGE'], rows);
}
