import type { Analysis, Client, ClientRequest, NodeBox, ObjectRef, PodBox, ServiceBox } from '../engine/index.ts';
import type { AskedRequest } from './lesson.ts';

/** What of a cluster a lesson's request is made of. */
export type AskedOf = Pick<Analysis, 'topology' | 'senders'>;

/**
 * A lesson's request in a cluster as it stands now; undefined where the cluster lacks what it names: the Pod that sends, the
 * address that it goes to.
 */
export function requestOf(asked: AskedRequest, cluster: AskedOf): ClientRequest | undefined {
  const from = clientOf(asked.from, cluster);
  let lacking = false;
  const url = asked.to.replaceAll(/\{([^}]*)\}/g, (_, what: string) => {
    const address = addressOf(what, cluster, asked.from.startsWith('internet'));
    if (address === undefined) lacking = true;
    return address ?? '';
  });
  if (from === undefined || lacking) return undefined;
  return { from, method: asked.method ?? 'GET', url, headers: asked.headers ?? {} };
}

/** The first Pod of a workload, by the name `default/web`: that of the Deployment, StatefulSet … so called. */
export function firstPodOf(name: string, { topology, senders }: AskedOf): ObjectRef | undefined {
  const [namespace = '', workload = ''] = name.split('/');
  const isOf = (pod: PodBox): boolean => pod.namespace === namespace && pod.workload === workload;
  const cards = topology.nodes.flatMap(({ pods }) => pods);
  const found = cards.flatMap((card): ObjectRef[] => {
    if (card.kind === 'pod') return isOf(card) && card.state !== 'terminating' ? [card.ref] : [];
    return card.namespace === namespace && card.workload === workload ? [...card.pods] : [];
  });
  const order = new Map(senders.pods.map((pod, place) => [pod, place]));
  return found.toSorted((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0))[0];
}

function clientOf(text: string, cluster: AskedOf): Client | undefined {
  const [kind = '', ...rest] = text.split(' ');
  const name = rest.at(-1);
  if (kind === 'internet') return name === undefined ? { kind } : { kind, address: name };
  if (name === undefined) return undefined;
  if (kind === 'node')
    return cluster.senders.nodes.includes(`Node/${name}`) ? { kind, node: `Node/${name}` } : undefined;
  const pod = rest[0] === 'of' ? firstPodOf(name, cluster) : (`Pod/${name}` as const);
  return kind === 'pod' && pod !== undefined && cluster.senders.pods.includes(pod) ? { kind, pod } : undefined;
}

function addressOf(what: string, cluster: AskedOf, fromOutside: boolean): string | undefined {
  const [kind = '', ...rest] = what.split(' ');
  const name = rest.at(-1) ?? '';
  const { topology } = cluster;
  const service = (): ServiceBox | undefined => topology.services.find(({ ref }) => ref === `Service/${name}`);
  switch (kind) {
    case 'balancer':
      return topology.balancers.find((each) => each.service === `Service/${name}`)?.addresses[0];
    case 'cluster-ip':
      return service()?.clusterIPs[0];
    case 'node-port':
      return service()
        ?.ports.find(({ nodePort }) => nodePort !== undefined)
        ?.nodePort?.toString();
    case 'node': {
      const node = nodeOf(name, cluster);
      return fromOutside ? (node?.externalIP ?? node?.internalIP) : node?.internalIP;
    }
    case 'ingress':
      return topology.ingressControllers.find(({ addresses }) => addresses.length > 0)?.addresses[0];
    case 'pod':
      return podAddress(rest[0] === 'of' ? firstPodOf(name, cluster) : `Pod/${name}`, cluster);
    default:
      return undefined;
  }
}

function nodeOf(name: string, { topology }: AskedOf): NodeBox | undefined {
  return topology.nodes.find((node) => node.name === name);
}

function podAddress(ref: ObjectRef | undefined, { topology }: AskedOf): string | undefined {
  const cards = topology.nodes.flatMap(({ pods }) => pods);
  return cards.find((card): card is PodBox => card.kind === 'pod' && card.ref === ref)?.ip;
}
