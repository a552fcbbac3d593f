import type { Analysis, Client } from '../engine/index.ts';
import type { Draft } from './model.ts';
import { lookupFor, writtenLookup, type LookupDraft } from './lookup-url.ts';
import { suggestions } from './suggestions.ts';

export type LookupGroup = 'names' | 'ports' | 'hosts' | 'addresses';

/** A name that something of the cluster answers to. */
export interface LookupSuggestion extends LookupDraft {
  readonly group: LookupGroup;
}

/** Of each group: a list to choose from, not a directory. */
const MOST = 8;

/** Names to look up from a sender: Services as it may call them, their ports, hosts of Ingresses, and addresses. */
export function lookupSuggestions({ topology }: Analysis, from: Client | undefined): LookupSuggestion[] {
  const own = from?.kind === 'pod' ? from.pod.split('/')[1] : 'default';
  const services = topology.services.filter(({ origin }) => origin === 'written');
  const name = (service: (typeof services)[number]): string =>
    service.namespace === own ? service.name : `${service.name}.${service.namespace}`;
  const hosts = topology.ingressControllers.flatMap(({ ingresses }) =>
    ingresses.flatMap(({ rules }) => rules.flatMap(({ host }) => (host === undefined ? [] : [host]))),
  );
  const ports = services.flatMap((service) =>
    service.ports.flatMap(({ name: port, protocol }) =>
      port === '' ? [] : [`_${port}._${protocol.toLowerCase()}.${name(service)}`],
    ),
  );
  const addresses = services.flatMap(({ clusterIPs }) => clusterIPs.filter((ip) => ip !== 'None'));
  return [
    ...offered('names', [...services.map(name), 'kubernetes.default'], 'A'),
    ...offered('ports', ports, 'SRV'),
    ...offered(
      'hosts',
      hosts.map((host) => host.replace(/^\*/, 'www')),
      'A',
    ),
    ...offered('addresses', addresses, 'PTR'),
  ];
}

/** What to write into the request bar to look up what was to be asked: outside, nobody knows the cluster's names. */
export function lookupInstead(analysis: Analysis, from: Client, url: string, isWritten: boolean): Partial<Draft> {
  if (from.kind !== 'internet' || isWritten) return { from, url: writtenLookup(lookupFor(url)) };
  const insider = suggestions(analysis).find((offer) => offer.from.kind === 'pod')?.from ?? from;
  const [first] = lookupSuggestions(analysis, insider);
  return { from: insider, url: writtenLookup(first ?? lookupFor(url)) };
}

function offered(group: LookupGroup, names: readonly string[], type: LookupDraft['type']): LookupSuggestion[] {
  return [...new Set(names)].slice(0, MOST).map((name) => ({ group, name, type }));
}
