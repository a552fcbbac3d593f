import { partsOfRef } from '../api/kind.ts';
import type { ObjectRef } from '../api/kind.ts';
import { containerPorts } from '../api/pod.ts';
import { localReadyEndpoints } from '../dataplane/node-programs.ts';
import { addressesOf } from '../dataplane/network.ts';
import type { DecisionKind, DecisionOf } from '../dataplane/trace.ts';
import { kubectl, named } from './client-program.ts';
import type { Command } from './command.ts';
import { conntrackCommand } from './conntrack.ts';
import { forwardCommands, lookupCommands, resolverCommands } from './dns-commands.ts';
import type { HopContext } from './hop-context.ts';
import {
  annotationCommands,
  backendCommands,
  certificateCommands,
  ingressCommands,
  ingressesCommand,
} from './ingress-commands.ts';
import {
  endpointSliceCommand,
  nodeCommand,
  nodesCommand,
  podCommand,
  podsSelectedCommand,
  policiesCommand,
  policyCommand,
  serviceCommand,
} from './object-commands.ts';
import { listeningCommand } from './pod-commands.ts';
import { requestCommand } from './request-program.ts';
import { rulesCommands } from './rules-program.ts';
import { shellLine } from './shell-words.ts';

type Answers = { readonly [Kind in DecisionKind]: (decision: DecisionOf<Kind>, at: HopContext) => readonly Command[] };

const sent = (_: unknown, at: HopContext): readonly Command[] =>
  at.own ? requestCommand(at.cluster, at.request, at.hop) : [];
const rules = (_: unknown, { cluster, hop: { to }, visit }: HopContext): readonly Command[] =>
  to.kind === 'service' ? rulesCommands(cluster, to.service, to.node, visit) : [];
const translation = (_: unknown, { hop, direction }: HopContext): readonly Command[] =>
  'node' in hop.to ? [conntrackCommand(hop.to.node, hop, direction)] : [];
const rulesAndTranslation = (decision: unknown, at: HopContext) => [
  ...rules(decision, at),
  ...translation(decision, at),
];

/** How each decision is seen in a real cluster. */
const ANSWERS: Answers = {
  resolver: (_, at) => resolverCommands(at),
  'dns-answer': (decision, at) => lookupCommands(decision, at),
  'dns-forwarded': (_, at) => forwardCommands(at),
  'name-given-up': (_, at) => sent(_, at),
  'resolver-gave-up': (_, at) => sent(_, at),
  'next-address': (_, at) => sent(_, at),
  'service-matched': (decision, at) => [serviceCommand(at.cluster, decision.service), ...rules(decision, at)],
  'endpoint-chosen': (decision, at) => [endpointSliceCommand(at.cluster, decision.service), ...rules(decision, at)],
  'no-endpoint': (decision, at) => [
    endpointSliceCommand(at.cluster, decision.service),
    ...podsSelectedCommand(at.cluster, decision.service),
    ...rules(decision, at),
  ],
  'older-rules': (decision, { cluster }) => [nodeCommand(cluster, decision.node)],
  'source-range-refused': ({ service, ranges }) => [
    kubectl(
      'source-ranges',
      ['get', ...named(service, 'service'), '-o', 'jsonpath={.spec.loadBalancerSourceRanges}'],
      JSON.stringify(ranges),
    ),
  ],
  dnat: rulesAndTranslation,
  snat: rulesAndTranslation,
  restored: translation,
  routed: (_, { cluster }) => [nodesCommand(cluster)],
  'no-route': noRoute,
  'left-cluster': sent,
  received: (_, { cluster, hop: { to } }) =>
    to.kind === 'pod' ? [podCommand(cluster, to.pod), listeningCommand(cluster, to.pod)] : [],
  'nothing-listens': (_, { cluster, hop: { to } }) =>
    to.kind === 'pod' ? [listeningCommand(cluster, to.pod), declaredPorts(cluster, to.pod)] : [],
  'node-unreachable': ({ node }, { cluster }) => [nodeCommand(cluster, node)],
  'network-policy': ({ pod, policies }, { cluster }) =>
    policies.length > 0
      ? policies.map((policy) => policyCommand(cluster, policy))
      : [policiesCommand(cluster, partsOfRef(pod).namespace ?? 'default')],
  'node-chosen': ({ service }, at) => [serviceCommand(at.cluster, service), ...healthChecks(service, at)],
  'no-healthy-node': ({ service }, at) => [serviceCommand(at.cluster, service), ...healthChecks(service, at)],
  'port-not-open': ({ service }, { cluster }) => [serviceCommand(cluster, service)],
  'health-check-answered': ({ service, localEndpoints }, { hop: { before } }) => [
    healthCheck(service, before.destination.ip, before.destination.port, localEndpoints),
  ],
  'tls-terminated': certificateCommands,
  'tls-passed-through': sent,
  'tls-refused': sent,
  'route-matched': ({ route }, { cluster }) => ingressCommands(cluster, route),
  'no-route-matched': (_, { cluster }) => [ingressesCommand(cluster)],
  'default-backend': ({ route }, { cluster }) =>
    route === undefined ? [ingressesCommand(cluster)] : ingressCommands(cluster, route),
  'backend-missing': ({ route, service }, { cluster }) => backendCommands(cluster, route, service),
  redirected: ({ because }, at) => [...sent(undefined, at), ...annotationCommands(at.cluster, because)],
  rewritten: ({ because }, { cluster }) => annotationCommands(cluster, because),
  'canary-chosen': ({ because }, { cluster }) => annotationCommands(cluster, because),
  forbidden: ({ because }, at) => [...sent(undefined, at), ...annotationCommands(at.cluster, because)],
  'headers-added': sent,
  'gateway-timeout': sent,
  answered: sent,
  assumption: () => [],
};

export function commandsOfDecision<Kind extends DecisionKind>(
  decision: DecisionOf<Kind>,
  at: HopContext,
): readonly Command[] {
  return (ANSWERS[decision.kind] as (decision: DecisionOf<Kind>, at: HopContext) => readonly Command[])(decision, at);
}

function noRoute({ address, why }: DecisionOf<'no-route'>, at: HopContext): readonly Command[] {
  const { cluster } = at;
  const owner = (cluster.byAddress.get(address) ?? []).find(({ kind }) => kind !== 'pod' && kind !== 'node');
  if (owner) return [serviceCommand(cluster, owner.ref)];
  if (why === 'node-ip-outside' || why === 'port-not-served') return [nodesCommand(cluster)];
  const search = ['get', 'pods', '-A', '-o', 'wide', '--field-selector', `status.podIP=${address}`];
  return [kubectl('nobody-has-address', search, cluster.byAddress.has(address) ? undefined : 'No resources found')];
}

function declaredPorts(cluster: HopContext['cluster'], pod: ObjectRef): Command {
  const found = cluster.pods.get(pod);
  const ports = found ? containerPorts(found.spec).map(({ containerPort }) => String(containerPort)) : [];
  const path = 'jsonpath={.spec.containers[*].ports[*].containerPort}';
  return kubectl('declared-ports', ['get', ...named(pod, 'pod'), '-o', path], ports.join(' '));
}

/** What the balancer asks each Node for, where the Service keeps to local endpoints. */
function healthChecks(service: ObjectRef, { cluster }: HopContext): Command[] {
  const found = cluster.services.get(service);
  const port = found?.spec.healthCheckNodePort;
  if (!found || !port) return [nodesCommand(cluster)];
  return [...cluster.nodes.values()].slice(0, MOST_NODES).flatMap((node) => {
    const [ip] = addressesOf(node).all;
    return ip === undefined ? [] : [healthCheck(service, ip, port, localReadyEndpoints(cluster, found, node))];
  });
}

const MOST_NODES = 3;

/** pkg/proxy/healthcheck/service_health.go, hcHandler.ServeHTTP */
function healthCheck(service: ObjectRef, ip: string, port: number, localEndpoints: number): Command {
  const { namespace = '', name } = partsOfRef(service);
  const body = JSON.stringify({ service: { namespace, name }, localEndpoints, serviceProxyHealthy: true }, null, '\t');
  const line = shellLine(['curl', `http://${ip.includes(':') ? `[${ip}]` : ip}:${port}/healthz`]);
  return { code: 'health-check', place: { kind: 'node' }, line, expected: body, notes: [] };
}
