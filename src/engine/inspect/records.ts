import { partsOfRef } from '../api/kind.ts';
import type { ObjectRef } from '../api/kind.ts';
import { isHeadless } from '../api/service.ts';
import type { Cluster } from '../cluster/cluster.ts';
import type { ResourceRecord } from '../dataplane/dns/answer.ts';
import { answerOf } from '../dataplane/dns/coredns.ts';
import { endpointLabel } from '../dataplane/dns/record-name.ts';
import { serviceName } from '../dataplane/dns/service-records.ts';
import type { RecordType } from '../dataplane/trace.ts';
import type { TableSection } from './inspection.ts';
import { tableOf, text } from './value.ts';

/** A name and one of its records. */
export interface NamedRecord extends ResourceRecord {
  readonly name: string;
}

/** What CoreDNS answers for the names of a Service: its own, its named ports', and those of its endpoints. */
export function recordsOfService(cluster: Cluster, ref: ObjectRef): readonly NamedRecord[] {
  const service = cluster.services.get(ref);
  if (!service) return [];
  const { namespace = '', name } = partsOfRef(ref);
  const own = serviceName(cluster, namespace, name);
  const ask = (asked: string, types: readonly RecordType[]) => recordsAt(cluster, asked, types);
  const ports = service.spec.ports.flatMap(({ name: port, protocol }) =>
    port === undefined || port === '' ? [] : [`_${port}._${protocol.toLowerCase()}.${own}`],
  );
  const labels = isHeadless(service) ? labelsOf(cluster, ref) : [];
  return [
    ...ask(own, ['A', 'AAAA']),
    ...ports.flatMap((asked) => ask(asked, ['SRV'])),
    ...labels.flatMap((label) => ask(`${label}.${own}`, ['A', 'AAAA'])),
    ...(service.spec.clusterIPs ?? []).flatMap((ip) => reverseOf(cluster, ip)),
  ];
}

function labelsOf(cluster: Cluster, ref: ObjectRef): string[] {
  const slices = (cluster.slicesOfService.get(ref) ?? []).filter(({ addressType }) => addressType !== 'FQDN');
  const labels = slices.flatMap(({ endpoints }) =>
    endpoints.flatMap(({ addresses, hostname }) => addresses.map((address) => endpointLabel(address, hostname))),
  );
  return [...new Set(labels)];
}

/** The address's name below `in-addr.arpa` or `ip6.arpa` (RFC 1035, 3.5; RFC 3596, 2.5). */
function reverseOf(cluster: Cluster, ip: string): NamedRecord[] {
  if (ip === 'None' || ip === '' || ip.includes(':')) return [];
  return recordsAt(cluster, `${ip.split('.').reverse().join('.')}.in-addr.arpa`, ['PTR']);
}

function recordsAt(cluster: Cluster, name: string, types: readonly RecordType[]): NamedRecord[] {
  let owner = name;
  return answerOf(cluster, { name, types }).answers.map((record) => {
    const named = { ...record, name: owner };
    // What stands behind an alias belongs to the name that it leads to.
    if (record.type === 'CNAME') owner = record.value;
    return named;
  });
}

export function recordTable(code: 'names' | 'records', records: readonly NamedRecord[]): TableSection[] {
  const rows = records.map(({ name, type, value }) => [[text(name)], [text(type)], [text(value)]]);
  return tableOf(code, ['name', 'type', 'value'], rows, code === 'records' ? 'any-pod-name' : undefined);
}
