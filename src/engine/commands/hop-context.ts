import type { Cluster } from '../cluster/cluster.ts';
import type { ClientRequest, Decision, Hop } from '../dataplane/trace.ts';

/** A hop of a trace, and what of the trace is needed to say how the same is seen in a real cluster. */
export interface HopAsked {
  readonly request: ClientRequest;
  readonly hop: Hop;
  readonly direction: 'there' | 'back';
  /** The hop before it: where a node port took a packet in, that is decided there. */
  readonly before?: Hop;
  /** Of an exchange of the client's own, not of one that a proxy or CoreDNS had on the way. */
  readonly own: boolean;
}

export interface HopContext extends HopAsked {
  readonly cluster: Cluster;
  /** Of the whole visit to a Service on a Node, its node port's included. */
  readonly visit: readonly Decision[];
}
