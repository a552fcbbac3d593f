import { partsOfRef, refOf } from '../../api/kind.ts';
import type { ObjectRef } from '../../api/kind.ts';
import { containerPorts } from '../../api/pod.ts';
import type { Cluster } from '../../cluster/cluster.ts';
import type { Url } from '../../net/url.ts';
import { askAs, askFor } from '../ask.ts';
import type { Candidate } from '../candidate.ts';
import type { Evidence } from '../evidence.ts';
import { byLikeness, likeness } from '../likeness.ts';
import type { Trial } from '../trial.ts';

/** Of each part of a request. */
const MOST = 4;

/** The same asked otherwise: at another port, by another name, in another scheme, for another path, or by another sender. */
export function otherRequest(trial: Trial, evidence: Evidence): readonly Candidate[] {
  const { url } = evidence;
  if (!url) return [];
  if (url.scheme === 'dns') return names(trial, evidence, url.name);
  return [
    ...ports(trial, evidence, url),
    ...scheme(trial, url),
    ...(url.isIP ? [] : names(trial, evidence, url.host)),
    ...nodeAddress(trial, url),
    ...paths(trial, url),
    ...senders(trial, evidence),
  ];
}

function ports({ cluster, request }: Trial, { services, pods }: Evidence, url: Url): readonly Candidate[] {
  if (url.scheme === 'dns') return [];
  const atNode = [...cluster.nodes.values()].some(({ status }) =>
    status.addresses.some(({ address }) => address === url.host),
  );
  const all = atNode ? [...cluster.services.keys()] : services;
  const ofServices = all.flatMap((ref) => cluster.services.get(ref)?.spec.ports ?? []);
  const owner = url.isIP ? cluster.byAddress.get(url.host)?.find(({ kind }) => kind === 'pod')?.ref : undefined;
  // Without a cluster IP the Pods are asked at their own ports.
  const isDirect = services.some((ref) => cluster.services.get(ref)?.spec.clusterIP === 'None');
  const ofPods = [...(owner === undefined ? [] : [owner]), ...(isDirect ? pods : [])].flatMap((ref) => {
    const pod = cluster.pods.get(ref);
    return pod ? containerPorts(pod.spec).map(({ containerPort }) => containerPort) : [];
  });
  const numbers = atNode ? ofServices.flatMap(({ nodePort }) => nodePort ?? []) : ofServices.map(({ port }) => port);
  const distinct = [...new Set([...ofPods, ...numbers])].slice(0, MOST);
  return distinct.flatMap((port) => askFor(request, 'port', { port }));
}

/** http instead of https, or the other way round; each at its own port, or at the one that is asked. */
function scheme({ request }: Trial, url: Url): readonly Candidate[] {
  if (url.scheme !== 'http' && url.scheme !== 'https') return [];
  const other = url.scheme === 'http' ? 'https' : 'http';
  return askFor(request, 'scheme', {
    scheme: other,
    ...(url.defaultPort ? { port: other === 'http' ? 80 : 443 } : {}),
  });
}

/** Names that are there and like the one that is not: of Services, as the sender would say them, and of Ingress hosts. */
function names(trial: Trial, { namespace, verdicts }: Evidence, host: string): readonly Candidate[] {
  const { cluster, request, objects } = trial;
  const [first = ''] = host.split('.');
  const written = [...cluster.services.keys()].filter((ref) => objects.byRef.has(ref));
  const isLost = verdicts.some(({ result }) => result === 'nxdomain' || result === 'resolved');
  // Of a name that was found, only its namesakes elsewhere are meant.
  const meant = written.filter((ref) => {
    const { name } = partsOfRef(ref);
    return isLost ? likeness(name, first) > 0 || written.length === 1 : name === first;
  });
  const inside = request.from.kind === 'internet' ? [] : byLikeness(meant, (ref) => partsOfRef(ref).name, first);
  const hosts = isLost ? hostsOf(cluster).filter((one) => likeness(one, host) > 0) : [];
  const all = [
    ...inside.map((ref) => nameFor(ref, namespace ?? '', cluster, request.from.kind === 'node')),
    ...byLikeness(hosts, (one) => one, host),
  ];
  return [...new Set(all)].slice(0, MOST).flatMap((to) => askFor(request, 'host', { host: to }));
}

/** `web`, or from another namespace `web.shop`; a Node searches none of the cluster's names. */
function nameFor(ref: ObjectRef, from: string, { settings }: Cluster, isNode: boolean): string {
  const { name, namespace = '' } = partsOfRef(ref);
  if (isNode) return `${name}.${namespace}.svc.${settings.clusterDomain}`;
  return namespace === from ? name : `${name}.${namespace}`;
}

function hostsOf({ ingresses }: Cluster): readonly string[] {
  return [...ingresses.values()].flatMap(({ spec }) =>
    (spec.rules ?? []).flatMap(({ host }) => (host === undefined || host.startsWith('*') ? [] : [host])),
  );
}

/** From outside a Node has another address than inside. */
function nodeAddress({ cluster, request }: Trial, url: Exclude<Url, { scheme: 'dns' }>): readonly Candidate[] {
  if (!url.isIP || request.from.kind !== 'internet') return [];
  return [...cluster.nodes.values()].flatMap(({ status: { addresses } }) => {
    const external = addresses.find(({ type }) => type === 'ExternalIP')?.address;
    const isIt = external !== undefined && addresses.some(({ address }) => address === url.host);
    return isIt ? askFor(request, 'host', { host: external }) : [];
  });
}

/** A path that some rule for the host has. */
function paths({ cluster, request }: Trial, url: Exclude<Url, { scheme: 'dns' }>): readonly Candidate[] {
  if (url.scheme !== 'http' && url.scheme !== 'https') return [];
  const known = [...cluster.ingresses.values()].flatMap(({ spec }) =>
    (spec.rules ?? [])
      .filter(({ host }) => host === undefined || host === '' || host === url.host)
      .flatMap(({ http }) => (http?.paths ?? []).map(({ path = '/' }) => path)),
  );
  const plain = [...new Set(known)].filter((path) => /^\/[\w./-]*$/.test(path));
  return byLikeness(plain, (path) => path, url.path)
    .slice(0, MOST)
    .flatMap((path) => askFor(request, 'path', { path }));
}

/** A Pod instead of a client outside or of a sender that does not run. */
function senders({ cluster, request }: Trial, { services, verdicts }: Evidence): readonly Candidate[] {
  const isGone = verdicts.some((verdict) => 'reason' in verdict && verdict.reason === 'sender-not-running');
  const { from } = request;
  if (from.kind === 'pod' && isGone) {
    const workload = cluster.workloadOfPod.get(from.pod) ?? from.pod.replace(/-[a-z0-9]+$/, '');
    const other = [...cluster.pods.keys()].find((ref) => ref !== from.pod && ref.startsWith(workload));
    return other === undefined ? [] : [askAs(request, { kind: 'pod', pod: other })];
  }
  const [service] = services;
  if (from.kind !== 'internet' || service === undefined) return [];
  const { namespace } = partsOfRef(service);
  const own = [...cluster.pods.keys()].find(
    (ref) => partsOfRef(ref).namespace === namespace && cluster.madeFor.get(ref) !== 'system',
  );
  return own === undefined ? [] : [askAs(request, { kind: 'pod', pod: refOf('Pod', namespace, partsOfRef(own).name) })];
}
