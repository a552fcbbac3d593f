import { partsOfRef, refOf } from '../api/kind.ts';
import type { Cluster } from '../cluster/cluster.ts';
import { answerOf } from '../dataplane/dns/coredns.ts';
import { resolvConfOf, UPSTREAM_NAMESERVER } from '../dataplane/dns/resolv-conf.ts';
import { nameserverKind, resolverOf } from '../dataplane/dns/resolver.ts';
import type { DnsAnswer } from '../dataplane/dns/answer.ts';
import { upstreamAnswer } from '../dataplane/dns/upstream.ts';
import type { DecisionOf, RecordType } from '../dataplane/trace.ts';
import { asClient, inPod, kubectl } from './client-program.ts';
import type { Command } from './command.ts';
import { UNKNOWN } from './command.ts';
import type { HopContext } from './hop-context.ts';
import { NSLOOKUP_SILENCE, nslookupText, nslookupWords } from './nslookup.ts';
import { resolvConfLines } from './resolv-conf-file.ts';

/** The file that says whom a client asks, and by which names. A Node's own is its owner's. */
export function resolverCommands({ cluster, request }: HopContext): Command[] {
  const words = ['cat', '/etc/resolv.conf'];
  if (request.from.kind !== 'pod') return [asClient(request.from, 'resolv-conf', words)];
  const conf = resolvConfOf(cluster, request.from.pod);
  return [
    inPod(
      request.from.pod,
      'resolv-conf',
      words,
      resolvConfLines(conf).join('\n').replaceAll(UPSTREAM_NAMESERVER, UNKNOWN),
    ),
  ];
}

/** One full name, asked as the client does. */
export function lookupCommands({ name }: Pick<DecisionOf<'dns-answer'>, 'name'>, at: HopContext): Command[] {
  return [...questionCommands(at.cluster, at, name, typesOf(at)), ...(at.own ? [] : forwardCommands(at))];
}

function typesOf({ hop: { before } }: HopContext): readonly RecordType[] {
  return before.payload.kind === 'dns-query' ? before.payload.types : ['A', 'AAAA'];
}

/** `nslookup` of a name that no search list is to be tried for. */
export function questionCommands(
  cluster: Cluster,
  { request, hop }: Pick<HopContext, 'request' | 'hop'>,
  name: string,
  types: readonly RecordType[],
): Command[] {
  const words = nslookupWords(name, types);
  const [nameserver] = resolverOf(cluster, request.from)?.nameservers ?? [];
  if (nameserver === undefined) return [asClient(request.from, 'name-lookup', words)];
  if (hop.end === 'dropped' || hop.end === 'refused') {
    return [asClient(request.from, 'name-lookup', words, NSLOOKUP_SILENCE, [{ kind: 'bind' }])];
  }
  const answer: DnsAnswer =
    nameserverKind(cluster, nameserver) === 'cluster'
      ? answerOf(cluster, { name, types })
      : upstreamAnswer(cluster, { name, types });
  const { rcode, answers, forward = false, origin, object } = answer;
  const typed = words.at(-1) ?? name;
  // Addresses of public names, and of those who know them, are made up here.
  const invented = (forward || origin === 'upstream') && object === undefined;
  const records = answers.map((one) => (invented && one.type !== 'CNAME' ? { ...one, value: UNKNOWN } : one));
  const server = nameserver === UPSTREAM_NAMESERVER ? UNKNOWN : nameserver;
  const expected = nslookupText({ name: typed, nameserver: server, rcode, records, forwarded: forward });
  return [asClient(request.from, 'name-lookup', words, expected, [{ kind: 'bind' }])];
}

/** The Corefile says where CoreDNS asks for what it does not know. */
export function forwardCommands({ cluster }: Pick<HopContext, 'cluster'>): Command[] {
  const ref = refOf('ConfigMap', 'kube-system', 'coredns');
  const { namespace = '', name } = partsOfRef(ref);
  const written = cluster.objects.get(ref) as { readonly data?: Readonly<Record<string, string>> } | undefined;
  const expected = written ? written.data?.['Corefile']?.trimEnd() : coreFile(cluster.settings.clusterDomain);
  const words = ['get', '-n', namespace, 'configmap', name, '-o', 'jsonpath={.data.Corefile}'];
  return [kubectl('core-file', words, expected)];
}

/** As kubeadm writes it (cmd/kubeadm/app/phases/addons/dns/manifests.go, CoreDNSConfigMap). */
export function coreFile(zone: string): string {
  return `.:53 {
    errors
    health {
       lameduck 5s
    }
    ready
    kubernetes ${zone} in-addr.arpa ip6.arpa {
       pods insecure
       fallthrough in-addr.arpa ip6.arpa
       ttl 30
    }
    prometheus :9153
    forward . /etc/resolv.conf {
       max_concurrent 1000
    }
    cache 30 {
       disable success ${zone}
       disable denial ${zone}
    }
    loop
    reload
    loadbalance
}`;
}
