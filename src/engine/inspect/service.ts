import type { ObjectRef } from '../api/kind.ts';
import { partsOfRef } from '../api/kind.ts';
import { isHeadless } from '../api/service.ts';
import type { Service } from '../api/service.ts';
import type { Cluster } from '../cluster/cluster.ts';
import { endpointSliceTable, labelsText } from '../commands/kubectl-tables.ts';
import { shellLine } from '../commands/shell-words.ts';
import { clusterDnsService } from '../dataplane/dns/cluster-dns.ts';
import { balancerSections } from './balancer.ts';
import { controllerSections } from './controller.ts';
import { endpointTable } from './endpoints.ts';
import type { Section } from './inspection.ts';
import { nameServerSections } from './name-server.ts';
import { recordsOfService, recordTable } from './records.ts';
import { fact, tableOf, text } from './value.ts';

export function serviceSections(cluster: Cluster, ref: ObjectRef): readonly Section[] {
  const service = cluster.services.get(ref);
  if (!service) return [];
  const controllers = cluster.ingressControllers.filter((one) => one.service === ref);
  return [
    about(service),
    ...(service === clusterDnsService(cluster) ? nameServerSections(cluster) : []),
    ...controllers.flatMap((controller) => controllerSections(cluster, controller)),
    ...slices(cluster, ref),
    ...ports(service),
    ...(service.spec.type === 'LoadBalancer' ? balancerSections(cluster, service) : []),
    ...(service === clusterDnsService(cluster) ? [] : recordTable('names', recordsOfService(cluster, ref))),
  ];
}

function about(service: Service): Section {
  const { spec } = service;
  const policies = [
    ...(spec.internalTrafficPolicy ? [`internalTrafficPolicy: ${spec.internalTrafficPolicy}`] : []),
    ...(spec.externalTrafficPolicy ? [`externalTrafficPolicy: ${spec.externalTrafficPolicy}`] : []),
    ...(spec.trafficDistribution ? [`trafficDistribution: ${spec.trafficDistribution}`] : []),
  ];
  const { timeoutSeconds } = spec.sessionAffinityConfig?.clientIP ?? {};
  const affinity = spec.sessionAffinity === 'None' ? 'None' : `${spec.sessionAffinity}, ${timeoutSeconds} s`;
  return {
    kind: 'facts',
    code: 'about',
    facts: [
      fact('type', text(isHeadless(service) ? `${spec.type} (headless)` : spec.type)),
      ...(spec.type === 'ExternalName'
        ? [fact('forwards-to', text(spec.externalName ?? ''))]
        : [fact('cluster-addresses', ...(spec.clusterIPs ?? []).map(text))]),
      ...(spec.externalIPs?.length ? [fact('external-addresses', ...spec.externalIPs.map(text))] : []),
      fact('selector', ...(spec.selector ? [text(labelsText(spec.selector))] : [])),
      ...(policies.length > 0 ? [fact('policies', ...policies.map(text))] : []),
      ...(spec.sessionAffinity === 'None' ? [] : [fact('affinity', text(affinity))]),
    ],
  };
}

/** As `kubectl get endpointslices` prints them, and each endpoint. */
function slices(cluster: Cluster, ref: ObjectRef): Section[] {
  const own = cluster.slicesOfService.get(ref) ?? [];
  if (own.length === 0) return [];
  const { namespace = '', name } = partsOfRef(ref);
  const words = ['kubectl', '-n', namespace, 'get', 'endpointslices', '-l', `kubernetes.io/service-name=${name}`];
  const printed = endpointSliceTable(own).split('\n');
  return [{ kind: 'text', code: 'endpoint-slices', source: shellLine(words), lines: printed }, ...endpointTable(own)];
}

function ports({ spec }: Service): Section[] {
  const rows = spec.ports.map(({ name = '', port, protocol, targetPort, nodePort }) => [
    [text(name)],
    [text(port)],
    [text(protocol)],
    [text(targetPort)],
    nodePort ? [text(nodePort)] : [],
  ]);
  const columns = ['port-name', 'port', 'protocol', 'target-port', 'node-port'] as const;
  if (rows.some(([, , , , nodePort]) => nodePort!.length > 0)) return tableOf('ports', columns, rows);
  return tableOf(
    'ports',
    columns.slice(0, 4),
    rows.map((cells) => cells.slice(0, 4)),
  );
}
