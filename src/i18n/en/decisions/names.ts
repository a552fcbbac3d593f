import type { DecisionOf } from '../../../engine/index.ts';
import type { Messages } from '../../messages.ts';
import { named } from '../../names.ts';
import { code, t, type Text } from '../../text.ts';
import { counted, field, values } from '../words.ts';

type Names = Pick<
  Messages['decisions'],
  'resolver' | 'dns-answer' | 'dns-forwarded' | 'name-given-up' | 'resolver-gave-up' | 'next-address'
>;

/** What resolvers and name servers decide. */
export const names: Names = {
  resolver: ({ nameserver, policy, tries, because }) => {
    const order =
      tries.length > 1
        ? t`It tries ${counted(tries.length, 'name')} in this order: ${values(tries, 8)}.`
        : t`It asks for ${values(tries)} as it stands.`;
    return t`${onHostNetwork(because) ? ofNode(policy, nameserver) : whichServer(policy, nameserver)} ${order}`;
  },
  'dns-answer': answer,
  'dns-forwarded': ({ name, node }) =>
    t`${code(name)} is not of this cluster. CoreDNS forwards the question to the resolver of ${named(node)}, the Node that its own Pod runs on.`,
  'name-given-up': ({ tried }) =>
    tried.length === 1
      ? t`The only name to try does not exist, so the client gives up.`
      : t`None of the ${counted(tried.length, 'name')} exists, so the client gives up.`,
  'next-address': ({ failed, next }) =>
    t`${code(failed)} did not take the connection. The name has more addresses, so the client tries ${code(next)}.`,
  'resolver-gave-up': ({ seconds }) =>
    seconds > 0
      ? t`No name server answered. The client waited ${counted(seconds, 'second')}, then gave up.`
      : t`Every name server refused the question, so the client gives up at once.`,
};

/** The policy `ClusterFirst` of a Pod on the host network is taken for `Default`. */
function onHostNetwork(because: DecisionOf<'resolver'>['because']): boolean {
  return because.some(({ field: path }) => path === 'spec.hostNetwork');
}

function ofNode(policy: string, nameserver: string): Text {
  return t`${field('hostNetwork', 'true')} turns ${field('dnsPolicy', policy)} into ${code('Default')}: the Pod asks its Node’s resolver, ${code(nameserver)}.`;
}

function whichServer(policy: string, nameserver: string): Text {
  const server = code(nameserver);
  switch (policy) {
    case 'Node':
      return t`A program on a Node asks the Node’s own resolver, ${server}, which knows no name of the cluster.`;
    case 'Internet':
      return t`A client outside asks public DNS (${server}), which knows no name of the cluster.`;
    case 'None':
      return t`${field('dnsPolicy', policy)}: only ${code('dnsConfig')} counts, so the Pod asks ${server}.`;
    case 'Default':
      return t`${field('dnsPolicy', policy)}: the Pod asks its Node’s resolver, ${server}, not the cluster’s.`;
    default:
      return t`${field('dnsPolicy', policy)}: the Pod asks ${server}.`;
  }
}

function answer({ name, rcode, answers, origin, object }: DecisionOf<'dns-answer'>): Text {
  const asked = code(name);
  if (rcode === 'NXDOMAIN') return t`There is no name ${asked} (${code('NXDOMAIN')}).`;
  if (rcode !== 'NOERROR') return t`The name server could not find out about ${asked} (${code(rcode)}).`;
  if (answers.length === 0) return t`${asked} exists, but has no record of the type that was asked for.`;
  const found = values(answers);
  const it = object ? named(object) : asked;
  switch (origin) {
    case 'service':
      return t`${asked} is the name of Service ${it}. Its address is ${found}.`;
    case 'headless':
      return t`${asked} belongs to headless Service ${it} (${field('clusterIP', 'None')}). The answer is its endpoints themselves: ${found}.`;
    case 'pod':
      return t`${asked} is an address written as a name. CoreDNS reads ${found} out of it, without looking for a Pod.`;
    case 'external-name':
      return t`Service ${it} is of type ${code('ExternalName')}: it is another name for what ${code('spec.externalName')} says. The answer: ${found}.`;
    case 'reverse':
      return t`The address that ${asked} asks for is known here as ${found}.`;
    case 'upstream':
      return t`${asked} is a public name. Upstream DNS answers ${found}.`;
    case 'no-such-name':
      return t`${asked} exists. The answer: ${found}.`;
  }
}
