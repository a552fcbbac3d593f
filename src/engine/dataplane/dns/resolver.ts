import type { Cluster } from '../../cluster/cluster.ts';
import type { Because, Client } from '../trace.ts';
import { isClusterDns } from './cluster-dns.ts';
import { asksClusterDns, NODE_RESOLV_CONF, resolvConfOf, UPSTREAM_NAMESERVER } from './resolv-conf.ts';
import type { ResolvConf } from './resolv-conf.ts';

/** Who answers at a name server's address: the cluster DNS, the Node's resolver, or some server that knows public names. */
export type NameserverKind = 'cluster' | 'node' | 'other';

/** How a client looks names up. */
export interface Resolver extends ResolvConf {
  /** A name with at least so many dots is tried as it stands first. */
  readonly ndots: number;
  /** The Pod's dnsPolicy; `Node` for a program on a Node, `Internet` for a client outside. */
  readonly policy: string;
  /** Of the first name server, which is asked first. */
  readonly via: NameserverKind;
  /** The fields that made it so. */
  readonly because: readonly Because[];
}

/** Undefined where the client is a Pod that does not exist. */
export function resolverOf(cluster: Cluster, client: Client): Resolver | undefined {
  if (client.kind !== 'pod') {
    // A program on a Node uses the Node's own file, so it knows no name of the cluster.
    return resolver(cluster, NODE_RESOLV_CONF, client.kind === 'node' ? 'Node' : 'Internet', []);
  }
  const pod = cluster.pods.get(client.pod);
  if (!pod) return undefined;
  const conf = resolvConfOf(cluster, client.pod);
  const because: Because[] = [{ object: client.pod, field: 'spec.dnsPolicy' }];
  if (pod.spec.dnsPolicy === 'ClusterFirst' && !asksClusterDns(pod)) {
    because.push({ object: client.pod, field: 'spec.hostNetwork' });
  }
  if (pod.spec.dnsConfig) because.push({ object: client.pod, field: 'spec.dnsConfig' });
  return resolver(cluster, conf, pod.spec.dnsPolicy, because);
}

/** Who answers at an address that a resolver lists. */
export function nameserverKind(cluster: Cluster, address: string): NameserverKind {
  if (isClusterDns(cluster, address)) return 'cluster';
  return address === UPSTREAM_NAMESERVER ? 'node' : 'other';
}

function resolver(cluster: Cluster, conf: ResolvConf, policy: string, because: readonly Because[]): Resolver {
  const [first] = conf.nameservers;
  return {
    ...conf,
    ndots: ndotsOf(conf.options),
    policy,
    via: first === undefined ? 'other' : nameserverKind(cluster, first),
    because,
  };
}

/** `ndots:N`: 1 where it is not said, at most 15 (glibc resolv/res_init.c, RES_MAXNDOTS). */
function ndotsOf(options: readonly string[]): number {
  let ndots = 1;
  for (const option of options) {
    const [, digits] = /^ndots:(\d*)/.exec(option) ?? [];
    if (digits !== undefined) ndots = Math.min(Number(digits), 15);
  }
  return ndots;
}
