import { refOf } from '../../api/kind.ts';
import type { ObjectRef } from '../../api/kind.ts';
import type { Cluster } from '../../cluster/cluster.ts';
import { familyOf } from '../../net/ip.ts';
import type { Because, RecordType } from '../trace.ts';
import { normalName } from './answer.ts';
import type { DnsAnswer, MissingPart, Question, ResourceRecord } from './answer.ts';
import { clusterDnsService } from './cluster-dns.ts';
import { addressOfPodLabel, addressOfReverseName, recordNameOf } from './record-name.ts';
import { reverseRecords } from './reverse-records.ts';
import { serviceRecords } from './service-records.ts';
import type { ServiceRecord, ServiceRecords } from './service-records.ts';
import { upstreamAnswer } from './upstream.ts';

/** How many CNAMEs are followed inside the zone (coredns plugin/backend_lookup.go, maxCnameChainLength). */
const MAX_CNAMES = 10;

/**
 * What a CoreDNS Pod answers with kubeadm's Corefile: `kubernetes ZONE in-addr.arpa ip6.arpa` with `pods insecure` and
 * `fallthrough` of the reverse zones, then `forward . /etc/resolv.conf`.
 */
export function answerOf(cluster: Cluster, question: Question): DnsAnswer {
  const name = normalName(question.name);
  if (name.endsWith('.in-addr.arpa') || name.endsWith('.ip6.arpa')) return reverseAnswer(cluster, name, question.types);
  return zoneAnswer(cluster, name, question.types, []) ?? forwarded(cluster, name, question.types);
}

/** The answer of the server that CoreDNS forwards to. */
function forwarded(cluster: Cluster, name: string, types: readonly RecordType[]): DnsAnswer {
  return { ...upstreamAnswer(cluster, { name, types }), forward: true, forwardedName: name };
}

function reverseAnswer(cluster: Cluster, name: string, types: readonly RecordType[]): DnsAnswer {
  const address = addressOfReverseName(name);
  const found = types.includes('PTR') && address !== undefined ? reverseRecords(cluster, address) : undefined;
  if (!found) return forwarded(cluster, name, types);
  const { names, object, because } = found;
  const answers = names.map((value): ResourceRecord => ({ type: 'PTR', value }));
  return { rcode: 'NOERROR', answers, origin: 'reverse', object, because };
}

/** Undefined where the name is not in the cluster's zone. `chain`: the names that led here by CNAME. */
function zoneAnswer(
  cluster: Cluster,
  name: string,
  types: readonly RecordType[],
  chain: readonly string[],
): DnsAnswer | undefined {
  const zone = normalName(cluster.settings.clusterDomain);
  if (name === `ns.dns.${zone}`) return ownAddress(cluster, types);
  const parsed = recordNameOf(name, zone);
  switch (parsed?.kind) {
    case undefined:
      return undefined;
    case 'apex':
      return noData();
    case 'invalid':
      return noSuchName('shape');
    case 'namespace':
      return hasNamespace(cluster, parsed.namespace) ? noData() : noSuchName('namespace');
    case 'pod':
      return podAnswer(cluster, parsed.namespace, parsed.pod, types);
    case 'service': {
      if (!hasNamespace(cluster, parsed.namespace)) return noSuchName('namespace');
      const found = serviceRecords(cluster, parsed);
      if (!found) return noSuchName('service');
      if (found.missing) return noSuchName(found.missing, found.because, found.object);
      return found.origin === 'external-name'
        ? aliasAnswer(cluster, name, found, types, chain)
        : recordsAnswer(found, types);
    }
  }
}

function recordsAnswer(found: ServiceRecords, types: readonly RecordType[]): DnsAnswer {
  const answers = types.flatMap((type): ResourceRecord[] => {
    if (type === 'A' || type === 'AAAA')
      return addressRecords(
        found.records.map(({ host }) => host),
        type,
      );
    return type === 'SRV' ? srvRecords(found.records) : [];
  });
  return { rcode: 'NOERROR', answers, origin: found.origin, object: found.object, because: found.because };
}

function addressRecords(hosts: readonly string[], type: 'A' | 'AAAA'): ResourceRecord[] {
  const family = type === 'A' ? 'IPv4' : 'IPv6';
  return [...new Set(hosts)].filter((host) => familyOf(host) === family).map((value) => ({ type, value }));
}

/** Priority 0; weights share 100, rounded down, but at least 1; one record a target and port (backend_lookup.go, SRV). */
function srvRecords(records: readonly ServiceRecord[]): ResourceRecord[] {
  const weight = Math.max(1, Math.floor(100 / records.length));
  const values = records
    .filter(({ port }) => port !== undefined)
    .map(({ port, target }) => `0 ${weight} ${port} ${target}`);
  return [...new Set(values)].map((value) => ({ type: 'SRV', value }));
}

/** ExternalName: a CNAME, and for addresses what it leads to, inside the zone or by asking upstream. */
function aliasAnswer(
  cluster: Cluster,
  name: string,
  found: ServiceRecords,
  types: readonly RecordType[],
  chain: readonly string[],
): DnsAnswer {
  const target = found.records[0]?.host ?? '';
  const cname: ResourceRecord = { type: 'CNAME', value: target };
  const answer: DnsAnswer = {
    rcode: 'NOERROR',
    answers: [],
    origin: 'external-name',
    object: found.object,
    because: found.because,
  };
  const followed = types.filter((type) => type === 'A' || type === 'AAAA');
  if (followed.length === 0) return types.includes('CNAME') ? { ...answer, answers: [cname] } : answer;
  // A loop, or a chain too long, is left without an answer.
  if (target === name || chain.includes(target) || chain.length > MAX_CNAMES) return answer;
  const inZone = zoneAnswer(cluster, target, followed, [...chain, name]);
  if (!inZone) {
    const upstream = forwarded(cluster, target, followed);
    return { ...answer, answers: [cname, ...upstream.answers], forward: true, forwardedName: target };
  }
  const because = [...found.because, ...inZone.because];
  // The alias is told only together with the addresses that it leads to.
  const answers = inZone.answers.length > 0 ? [cname, ...inZone.answers] : [];
  return {
    ...answer,
    because,
    answers,
    ...(inZone.forward ? { forward: true } : {}),
    ...(inZone.forwardedName !== undefined ? { forwardedName: inZone.forwardedName } : {}),
  };
}

/** `pods insecure`: any address in a namespace that exists is answered, whether or not a Pod has it. */
function podAnswer(cluster: Cluster, namespace: string, label: string, types: readonly RecordType[]): DnsAnswer {
  if (!hasNamespace(cluster, namespace)) return noSuchName('namespace');
  const address = addressOfPodLabel(label);
  if (familyOf(address) === undefined) return noSuchName('pod');
  const owner = (cluster.byAddress.get(address) ?? []).find(
    ({ kind, ref }) => kind === 'pod' && cluster.pods.get(ref)?.metadata.namespace === namespace,
  );
  const answers = types.flatMap((type) => (type === 'A' || type === 'AAAA' ? addressRecords([address], type) : []));
  const because = owner ? [{ object: owner.ref, field: 'status.podIP' }] : [];
  return { rcode: 'NOERROR', answers, origin: 'pod', because, ...(owner ? { object: owner.ref } : {}) };
}

/** `ns.dns.ZONE` is the name server itself (coredns plugin/kubernetes, ns.go). */
function ownAddress(cluster: Cluster, types: readonly RecordType[]): DnsAnswer {
  const service = clusterDnsService(cluster);
  if (!service) return noData();
  const object = refOf('Service', service.metadata.namespace, service.metadata.name);
  const addresses = service.spec.clusterIPs ?? [];
  const answers = types.flatMap((type) => (type === 'A' || type === 'AAAA' ? addressRecords(addresses, type) : []));
  return { rcode: 'NOERROR', answers, origin: 'service', object, because: [{ object, field: 'spec.clusterIP' }] };
}

function hasNamespace(cluster: Cluster, namespace: string): boolean {
  return cluster.namespaces.has(refOf('Namespace', undefined, namespace));
}

function noData(): DnsAnswer {
  return { rcode: 'NOERROR', answers: [], origin: 'no-such-name', because: [] };
}

function noSuchName(missing: MissingPart, because: readonly Because[] = [], object?: ObjectRef): DnsAnswer {
  return { rcode: 'NXDOMAIN', answers: [], origin: 'no-such-name', because, missing, ...(object ? { object } : {}) };
}
