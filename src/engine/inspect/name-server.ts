import { refOf } from '../api/kind.ts';
import type { Cluster } from '../cluster/cluster.ts';
import { coreFile } from '../commands/dns-commands.ts';
import type { Section } from './inspection.ts';
import { recordsOfService, recordTable } from './records.ts';

/** What the cluster's name servers know, and whom they ask for the rest: their Corefile says it. */
export function nameServerSections(cluster: Cluster): readonly Section[] {
  const written = cluster.objects.get(refOf('ConfigMap', 'kube-system', 'coredns')) as
    { readonly data?: Readonly<Record<string, string>> } | undefined;
  const file = written?.data?.['Corefile'] ?? coreFile(cluster.settings.clusterDomain);
  const records = [...cluster.services.keys()].flatMap((service) => recordsOfService(cluster, service));
  return [
    ...recordTable('records', records),
    { kind: 'text', code: 'core-file', source: '/etc/coredns/Corefile', lines: file.trimEnd().split('\n') },
  ];
}
