import type { Service } from '../api/service.ts';
import type { Cluster } from '../cluster/cluster.ts';
import { nodesOf } from '../dataplane/load-balancer.ts';
import { cloudSourceRanges } from '../dataplane/source-ranges.ts';
import type { Section } from './inspection.ts';
import { fact, tableOf, text, to, word } from './value.ts';

/** The cloud's L4 balancer of a Service: where it is found, whom it lets in, and which Nodes it sends to. */
export function balancerSections(cluster: Cluster, service: Service): readonly Section[] {
  const { spec, status } = service;
  const ingress = status.loadBalancer.ingress ?? [];
  const isProxy = ingress.some(({ ipMode }) => ipMode === 'Proxy');
  const byNodePort =
    isProxy || (cluster.settings.balancerArrives === 'node-port' && spec.ports.some((p) => p.nodePort));
  const ranges = cloudSourceRanges(service);
  const { healthy, unhealthy } = nodesOf(cluster, service);
  const rows = [
    ...healthy.map(({ value }) => [[to(`Node/${value.metadata.name}`)], [word('healthy')]]),
    ...unhealthy.map((node) => [[to(node)], [word('failing')]]),
  ];
  return [
    {
      kind: 'facts',
      code: 'balancer',
      facts: [
        fact('balancer-addresses', ...ingress.map(({ ip, hostname }) => text(ip ?? hostname ?? ''))),
        fact('arrival', word(byNodePort ? 'arrives-node-port' : 'arrives-balancer-address')),
        fact('source', word(isProxy ? 'source-replaced' : 'source-kept')),
        fact('source-ranges', ...(ranges.length > 0 ? ranges.map(text) : [word('everybody')])),
        ...(spec.healthCheckNodePort ? [fact('health-port', text(spec.healthCheckNodePort))] : []),
      ],
    },
    ...tableOf('balancer-nodes', ['node', 'health'], rows),
  ];
}
