import { refOf } from '../api/kind.ts';
import type { ObjectRef } from '../api/kind.ts';
import { containerPorts, isTerminating, podIPsOf } from '../api/pod.ts';
import type { Pod } from '../api/pod.ts';
import type { Cluster } from '../cluster/cluster.ts';
import { resolvConfLines } from '../commands/resolv-conf-file.ts';
import { clusterDnsService } from '../dataplane/dns/cluster-dns.ts';
import { hostsFileOf } from '../dataplane/dns/hosts-file.ts';
import { asksClusterDns, resolvConfOf } from '../dataplane/dns/resolv-conf.ts';
import { policiesOf } from '../dataplane/network-policy/selects.ts';
import { controllerSections } from './controller.ts';
import type { Section } from './inspection.ts';
import { nameServerSections } from './name-server.ts';
import { fact, tableOf, text, to, word, yesOrNo } from './value.ts';

export function podSections(cluster: Cluster, ref: ObjectRef): readonly Section[] {
  const pod = cluster.pods.get(ref);
  if (!pod) return [];
  return [
    about(cluster, ref, pod),
    ...controllersOf(cluster, ref),
    ...nameServer(cluster, ref),
    ...files(cluster, ref, pod),
    ...tableOf(
      'conditions',
      ['type', 'status', 'reason'],
      pod.status.conditions.map(({ type, status, reason = '' }) => [[text(type)], [text(status)], [text(reason)]]),
    ),
    ...ports(pod),
    ...services(cluster, ref),
    ...policies(cluster, pod),
  ];
}

function about(cluster: Cluster, ref: ObjectRef, pod: Pod): Section {
  const { spec, status } = pod;
  const workload = cluster.workloadOfPod.get(ref);
  return {
    kind: 'facts',
    code: 'about',
    facts: [
      fact('phase', text(isTerminating(pod) ? 'Terminating' : status.phase)),
      fact('addresses', ...podIPsOf(pod).map(text)),
      fact('node', ...(spec.nodeName === undefined ? [] : [to(refOf('Node', undefined, spec.nodeName))])),
      ...(spec.hostNetwork ? [fact('host-network', word('yes'))] : []),
      ...(workload === undefined || workload === ref ? [] : [fact('workload', to(workload))]),
      fact('dns-policy', text(spec.dnsPolicy)),
    ],
  };
}

/** As the kubelet writes it (pkg/kubelet/kubelet_pods.go, managedHostsFileContent); on the host network it is the Node's. */
function hostsLines(cluster: Cluster, ref: ObjectRef, pod: Pod): string[] {
  const known = hostsFileOf(cluster, { kind: 'pod', pod: ref });
  const lines = known.map(({ address, names }) => `${address}\t${names.join('\t')}`);
  if (pod.spec.hostNetwork) return lines;
  const aliases = pod.spec.hostAliases ?? [];
  const end = known.length - aliases.length;
  return [
    '# Kubernetes-managed hosts file.',
    '127.0.0.1\tlocalhost',
    '::1\tlocalhost ip6-localhost ip6-loopback',
    'fe00::0\tip6-localnet',
    'fe00::0\tip6-mcastprefix',
    'fe00::1\tip6-allnodes',
    'fe00::2\tip6-allrouters',
    // What stands before are the loopback names, in the resolver's own reading.
    ...lines.slice(2, end),
    ...(aliases.length > 0 ? ['', '# Entries added by HostAliases.', ...lines.slice(end)] : []),
  ];
}

/** `/etc/resolv.conf` and `/etc/hosts`, as the Pod's programs read them. */
function files(cluster: Cluster, ref: ObjectRef, pod: Pod): Section[] {
  const fromNode = pod.spec.dnsPolicy !== 'None' && !asksClusterDns(pod);
  return [
    {
      kind: 'text',
      code: 'resolv-conf',
      source: '/etc/resolv.conf',
      lines: resolvConfLines(resolvConfOf(cluster, ref)),
      ...(fromNode ? { note: 'node-file' as const } : {}),
    },
    {
      kind: 'text',
      code: 'hosts',
      source: '/etc/hosts',
      lines: hostsLines(cluster, ref, pod),
      ...(pod.spec.hostNetwork ? { note: 'node-file' as const } : {}),
    },
  ];
}

function ports({ spec }: Pod): Section[] {
  const rows = spec.containers.flatMap(({ name, ports: own = [] }) =>
    own.map((port) => [[text(name)], [text(port.name ?? '')], [text(port.containerPort)], [text(port.protocol)]]),
  );
  const more = containerPorts(spec).length - rows.length;
  const sidecars = more > 0 ? (spec.initContainers ?? []) : [];
  const theirs = sidecars.flatMap(({ name, ports: own = [] }) =>
    own.map((port) => [[text(name)], [text(port.name ?? '')], [text(port.containerPort)], [text(port.protocol)]]),
  );
  return tableOf('ports', ['container', 'port-name', 'port', 'protocol'], [...rows, ...theirs]);
}

/** The EndpointSlices that hold the Pod, and how it stands there. */
function services(cluster: Cluster, ref: ObjectRef): Section[] {
  const rows = [...cluster.slicesOfService].flatMap(([service, slices]) =>
    slices.flatMap(({ metadata, endpoints, ports: own }) =>
      endpoints
        .filter(({ pod }) => pod === ref)
        .map(({ addresses, conditions }) => [
          [to(service)],
          [to(refOf('EndpointSlice', metadata.namespace, metadata.name))],
          addresses.map(text),
          own.flatMap(({ port }) => (port === undefined ? [] : [text(port)])),
          [yesOrNo(conditions.ready)],
          [yesOrNo(conditions.serving)],
          [yesOrNo(conditions.terminating)],
        ]),
    ),
  );
  const columns = ['service', 'slice', 'address', 'port', 'ready', 'serving', 'terminating'] as const;
  return tableOf('in-services', columns, rows);
}

function policies(cluster: Cluster, pod: Pod): Section[] {
  const directions = new Map<ObjectRef, string[]>();
  for (const direction of ['ingress', 'egress'] as const) {
    for (const policy of policiesOf(cluster, pod, direction).refs) {
      directions.set(policy, [...(directions.get(policy) ?? []), direction === 'ingress' ? 'Ingress' : 'Egress']);
    }
  }
  const rows = [...directions].map(([policy, found]) => [[to(policy)], found.map(text)]);
  return tableOf('policies', ['policy', 'directions'], rows);
}

function nameServer(cluster: Cluster, ref: ObjectRef): readonly Section[] {
  const service = clusterDnsService(cluster);
  const own = service && refOf('Service', service.metadata.namespace, service.metadata.name);
  const slices = own === undefined ? [] : (cluster.slicesOfService.get(own) ?? []);
  const serves = slices.some(({ endpoints }) => endpoints.some(({ pod }) => pod === ref));
  return serves ? nameServerSections(cluster) : [];
}

function controllersOf(cluster: Cluster, ref: ObjectRef): readonly Section[] {
  return cluster.ingressControllers
    .filter(({ pods }) => pods.includes(ref))
    .flatMap((controller) => controllerSections(cluster, controller));
}
