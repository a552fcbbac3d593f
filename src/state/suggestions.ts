import type {
  Analysis,
  Client,
  ClientRequest,
  ObjectRef,
  PodBox,
  Protocol,
  ServiceBox,
  Topology,
} from '../engine/index.ts';
import type { Draft } from './model.ts';

export type SuggestionGroup = 'balancers' | 'ingresses' | 'services' | 'nodePorts' | 'pods';

/** Something that the cluster answers, and who can ask for it. */
export interface Suggestion {
  readonly group: SuggestionGroup;
  readonly url: string;
  readonly from: Client;
  /** The object that answers. */
  readonly to: ObjectRef;
}

/** The name of a Pod that a workload made: five characters of Kubernetes' own alphabet (`util/rand`) at its end. */
const MADE_POD = /^(.*-)[bcdfghjklmnpqrstvwxz2456789]{5}$/;

const INTERNET: Client = { kind: 'internet' };
/** Of each group: a list to choose from, not a directory. */
const MOST = 12;

/** What the cluster offers to a sender (to anyone, without one), the most telling first. */
export function suggestions(analysis: Analysis, sender?: Client): Suggestion[] {
  return offers(analysis, sender).flatMap((group) => group.slice(0, MOST));
}

/** A request that an object answers, or that a Pod without ports sends; undefined while nobody could ask it. */
export function requestTo(analysis: Analysis, object: ObjectRef): ClientRequest | undefined {
  const other = someClient(analysis, object);
  const offer = [...offers(analysis).flat(), ...(other === undefined ? [] : podsOf(analysis.topology, other))].find(
    ({ to }) => to === object,
  );
  if (offer !== undefined) return { from: offer.from, method: 'GET', url: offer.url, headers: {} };
  if (!analysis.senders.pods.includes(object)) return undefined;
  return suggestRequest(analysis, { from: { kind: 'pod', pod: object }, method: 'GET' });
}

function offers(analysis: Analysis, sender?: Client): Suggestion[][] {
  const { topology } = analysis;
  const insider = sender?.kind === 'pod' ? sender : someClient(analysis);
  const inside = sender?.kind === 'pod' || sender?.kind === 'node' ? sender : insider;
  return [
    balancersOf(topology),
    ingressesOf(topology),
    insider === undefined ? [] : servicesOf(topology, insider),
    nodePortsOf(topology, sender ?? INTERNET),
    inside === undefined ? [] : podsOf(topology, inside),
  ];
}

/** The request to send where the person left fields open; undefined while there is nothing to ask. */
export function suggestRequest(analysis: Analysis, draft: Draft): ClientRequest | undefined {
  const sender = draft.from === undefined ? undefined : presentSender(analysis, draft.from);
  const offered = suggestions(analysis, sender);
  const suits = sender === undefined ? offered : offered.filter(({ from }) => from.kind === sender.kind);
  const [best] = [...(suits.length > 0 ? suits : offered)].sort((a, b) => order(a, sender) - order(b, sender));
  const url = draft.url ?? best?.url;
  if (url === undefined) return undefined;
  const from = sender ?? (draft.url === undefined ? best?.from : undefined) ?? INTERNET;
  return { from, method: draft.method, url, headers: {} };
}

/** The sender that was chosen, or its successor: a Pod that was deleted has one of the same workload. */
export function presentSender(analysis: Analysis, from: Client): Client {
  if (from.kind === 'internet') return from;
  if (from.kind === 'node') return analysis.senders.nodes.includes(from.node) ? from : INTERNET;
  if (analysis.senders.pods.includes(from.pod)) return from;
  const workload = MADE_POD.exec(from.pod)?.[1];
  const successor = workload === undefined ? undefined : analysis.senders.pods.find((pod) => pod.startsWith(workload));
  return successor === undefined ? INTERNET : { kind: 'pod', pod: successor };
}

/** The most visible way of all first: through the balancer. A Pod asks a Service by its name. */
function order({ group }: Suggestion, sender: Client | undefined): number {
  const groups: readonly SuggestionGroup[] =
    sender?.kind === 'pod'
      ? ['services', 'ingresses', 'balancers', 'nodePorts', 'pods']
      : ['balancers', 'ingresses', 'services', 'nodePorts', 'pods'];
  return groups.indexOf(group);
}

/** A Pod that is there to ask: a bare one that someone wrote, else any that is not the cluster's own. */
function someClient(
  { topology, senders }: Analysis,
  except?: ObjectRef,
): (Client & { readonly kind: 'pod' }) | undefined {
  const own = cardsOf(topology).filter(
    ({ ref, origin, role }) => ref !== except && origin !== 'system' && role === undefined,
  );
  const bare = own.find(({ suffix, origin }) => suffix === '' && origin === 'written');
  const pod = (bare ?? own[0])?.ref ?? senders.pods[0];
  return pod === undefined ? undefined : { kind: 'pod', pod };
}

function cardsOf(topology: Topology): PodBox[] {
  return topology.nodes.flatMap((node) => node.pods).filter((card) => card.kind === 'pod');
}

function balancersOf({ balancers, services, ingressControllers }: Topology): Suggestion[] {
  // In front of an Ingress controller a host is asked for, not the address.
  const own = balancers.filter(({ service }) => ingressControllers.every((each) => each.service !== service));
  return own.flatMap(({ service, addresses }) => {
    const ports = services.find(({ ref }) => ref === service)?.ports ?? [];
    return ports.flatMap((port) =>
      addresses.slice(0, 1).map((address) => ({
        group: 'balancers' as const,
        url: urlOf(port, address, port.port),
        from: INTERNET,
        to: service,
      })),
    );
  });
}

function ingressesOf({ ingressControllers }: Topology): Suggestion[] {
  const urls = new Map<string, ObjectRef>();
  for (const { ingresses, addresses } of ingressControllers)
    for (const { ref, rules } of ingresses)
      for (const { host, path } of rules) {
        const name = host?.replace(/^\*/, 'www') ?? addresses[0];
        const url = name === undefined ? '' : `http://${bracketed(name)}${path.startsWith('/') ? path : '/'}`;
        if (url !== '' && !urls.has(url)) urls.set(url, ref);
      }
  return Array.from(urls, ([url, to]) => ({ group: 'ingresses', url, from: INTERNET, to }));
}

function servicesOf({ services }: Topology, from: Client & { readonly kind: 'pod' }): Suggestion[] {
  const namespace = from.pod.split('/')[1];
  const name = (service: ServiceBox): string =>
    service.namespace === namespace ? service.name : `${service.name}.${service.namespace}`;
  return services
    .filter(({ origin }) => origin === 'written')
    .flatMap((service) =>
      (service.ports.length > 0 ? service.ports : [{ name: '', protocol: 'TCP' as const, port: 80 }]).map((port) => ({
        group: 'services' as const,
        url: urlOf(port, name(service), port.port),
        from,
        to: service.ref,
      })),
    );
}

function nodePortsOf({ services, nodes }: Topology, sender: Client): Suggestion[] {
  const written = services.filter(({ origin }) => origin === 'written');
  return written.flatMap((service) =>
    service.ports.flatMap((port) =>
      port.nodePort === undefined
        ? []
        : nodes.slice(0, 3).map((node) => ({
            group: 'nodePorts' as const,
            url: urlOf(
              port,
              (sender.kind === 'internet' ? node.externalIP : undefined) ?? node.internalIP,
              port.nodePort ?? 0,
            ),
            from: sender,
            to: service.ref,
          })),
    ),
  );
}

function podsOf(topology: Topology, from: Client): Suggestion[] {
  return cardsOf(topology)
    .filter(({ origin, role, ports }) => origin !== 'system' && role === undefined && ports.length > 0)
    .filter(({ ref }) => from.kind !== 'pod' || from.pod !== ref)
    .flatMap(({ ref, ip, ports }) =>
      ip === undefined ? [] : ports.slice(0, 1).map((port) => ({ ...port, name: '', ip, ref })),
    )
    .map((port) => ({ group: 'pods', url: urlOf(port, port.ip, port.port), from, to: port.ref }));
}

/** Ports whose protocol is well known not to be HTTP (IANA's registry of service names and ports). */
const NOT_HTTP: ReadonlySet<number> = new Set([22, 25, 53, 1433, 3306, 5432, 5672, 6379, 9092, 11211, 27017]);

interface Port {
  readonly name: string;
  readonly protocol: Protocol;
  readonly port: number;
}

/** The URL of a port; `at` is the port to dial, which differs from the Service's own at a node port. */
function urlOf({ name, protocol, port }: Port, host: string, at: number): string {
  if (protocol !== 'TCP') return `${protocol.toLowerCase()}://${bracketed(host)}:${at}`;
  if (NOT_HTTP.has(port)) return `tcp://${bracketed(host)}:${at}`;
  const secure = port === 443 || port === 8443 || name.startsWith('https');
  const own = secure ? 443 : 80;
  return `${secure ? 'https' : 'http'}://${bracketed(host)}${at === own ? '' : `:${at}`}/`;
}

function bracketed(host: string): string {
  return host.includes(':') ? `[${host}]` : host;
}
