import type { FieldPath, ObjectRef } from '../api/kind.ts';
import type { Protocol } from '../net/port.ts';
import type { Candidate } from './choose.ts';
import type { Memory } from './memory.ts';

/** Who sends: outside the cluster, a Pod, or a program on a Node. */
export type Client =
  | { readonly kind: 'internet'; readonly address?: string }
  | { readonly kind: 'pod'; readonly pod: ObjectRef }
  | { readonly kind: 'node'; readonly node: ObjectRef };

/** What the person asks for: one request, or (scheme `dns`) one lookup. Not `Request`, which the browser has. */
export interface ClientRequest {
  readonly from: Client;
  /** For http(s) only; `GET` otherwise. */
  readonly method: string;
  /** http, https, tcp, udp, sctp, or `dns:NAME?type=A` for a lookup alone. */
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** All that happened to one request. */
export interface Trace {
  readonly request: ClientRequest;
  /** In the order in which they began; those that a proxy made on the way are `within` another. */
  readonly exchanges: readonly Exchange[];
  readonly verdict: Verdict;
  /** How many requests were sent before this one; part of every draw's key. */
  readonly number: number;
  /** What Nodes and proxies remembered before it: with it the trace replays exactly. */
  readonly memory: Memory;
}

/** A question and its answer: a lookup (A and AAAA together), a connection, an HTTP request on one. */
export interface Exchange {
  readonly kind: 'lookup' | 'connection' | 'http';
  readonly client: Place;
  readonly there: readonly Hop[];
  /** What a proxy asked others between question and answer; a CoreDNS Pod its upstream. */
  readonly within: readonly Exchange[];
  /** The answer's way; empty when nothing came back. */
  readonly back: readonly Hop[];
  readonly result: ExchangeResult;
}

export type ExchangeResult =
  | {
      readonly kind: 'answered';
      readonly status?: number;
      readonly rcode?: Rcode;
      readonly answers?: readonly string[];
    }
  | { readonly kind: 'refused'; readonly reason: DropReason }
  | { readonly kind: 'no-answer'; readonly reason: DropReason };

/** DNS response codes that occur here (RFC 1035, section 4.1.1). */
export type Rcode = 'NOERROR' | 'NXDOMAIN' | 'SERVFAIL' | 'REFUSED';

/** One step of a request, from one place to the next. What is decided, is decided on arrival, at `to`. */
export interface Hop {
  readonly from: Place;
  readonly to: Place;
  /** As it travels to `to`. */
  readonly before: Packet;
  /** As `to` left it: equal to `before` where nothing was rewritten. */
  readonly after: Packet;
  readonly decisions: readonly Decision[];
  /** How the hop ended, where the packet did not get past `to`. */
  readonly end?: 'received' | 'refused' | 'dropped';
}

/** Somewhere a packet can be. The engine names it; a view says where on its canvas it is. */
export type Place =
  | { readonly kind: 'internet'; readonly address: string }
  | { readonly kind: 'upstream-dns' }
  /** The cloud's L4 balancer of one Service. */
  | { readonly kind: 'load-balancer'; readonly service: ObjectRef }
  /** The cloud's L7 balancer that serves Ingresses from outside; named for their IngressClass ('' = no class). */
  | { readonly kind: 'cloud-ingress'; readonly controller: string }
  /** A Node's own network: its interface, its programs. */
  | { readonly kind: 'node'; readonly node: ObjectRef }
  /** A port of the Node in front of a Service: a rule there; nothing listens. */
  | { readonly kind: 'node-port'; readonly node: ObjectRef; readonly port: number; readonly protocol: Protocol }
  /** kube-proxy's rules of one Service on one Node: the crossing of band and column. */
  | { readonly kind: 'service'; readonly service: ObjectRef; readonly node: ObjectRef }
  | { readonly kind: 'pod'; readonly pod: ObjectRef }
  /** An address behind which no Pod of the manifests stands (a Service without selector may name one). */
  | { readonly kind: 'endpoint'; readonly address: string };

export interface SocketAddress {
  readonly ip: string;
  readonly port: number;
}

export interface Packet {
  readonly protocol: Protocol;
  readonly source: SocketAddress;
  readonly destination: SocketAddress;
  readonly payload: Payload;
}

export type Payload =
  | { readonly kind: 'dns-query'; readonly name: string; readonly types: readonly RecordType[] }
  | { readonly kind: 'dns-answer'; readonly name: string; readonly rcode: Rcode; readonly answers: readonly string[] }
  | {
      readonly kind: 'http-request';
      readonly method: string;
      readonly scheme: 'http' | 'https';
      readonly host: string;
      readonly path: string;
      readonly headers: Readonly<Record<string, string>>;
      /** Encrypted on this stretch. */
      readonly tls: boolean;
    }
  | {
      readonly kind: 'http-response';
      readonly status: number;
      readonly headers: Readonly<Record<string, string>>;
      readonly tls: boolean;
    }
  /** TCP, UDP or SCTP payload that nobody here reads. `reset`: the answer of a refusal. */
  | { readonly kind: 'data'; readonly reset?: boolean };

export type RecordType = 'A' | 'AAAA' | 'SRV' | 'CNAME' | 'PTR';

/** The object and field that a decision rests on: the line of YAML to show. */
export interface Because {
  readonly object: ObjectRef;
  readonly field?: FieldPath;
}

/** An address that a Service may choose: an endpoint, with the Pod behind it where there is one. */
export interface EndpointAddress extends SocketAddress {
  readonly pod?: ObjectRef;
  readonly node?: string;
}

/** Why something happened at a place. Discriminated by `kind`; each has a sentence in both languages. */
export type Decision = { readonly because: readonly Because[] } &
  /* names */
  (
    | {
        /** The client's resolver: which name server it asks, and the names that it will try. */
        readonly kind: 'resolver';
        readonly nameserver: string;
        readonly policy: string;
        readonly tries: readonly string[];
      }
    | {
        /** What a name server answered for one name, and out of what. */
        readonly kind: 'dns-answer';
        readonly name: string;
        readonly rcode: Rcode;
        readonly answers: readonly string[];
        readonly origin: 'service' | 'headless' | 'pod' | 'external-name' | 'reverse' | 'upstream' | 'no-such-name';
        readonly object?: ObjectRef;
      }
    | { readonly kind: 'dns-forwarded'; readonly name: string; readonly node: ObjectRef }
    | { readonly kind: 'name-given-up'; readonly tried: readonly string[] }
    /** No name server answered: `seconds` is how long the client waited in all. */
    | { readonly kind: 'resolver-gave-up'; readonly seconds: number }
    /** The name has more addresses: one did not take the connection, so the client tries the next. */
    | { readonly kind: 'next-address'; readonly failed: string; readonly next: string }
    /* a Service on a Node */
    | {
        readonly kind: 'service-matched';
        readonly service: ObjectRef;
        /** Port name, or its number where it has none. */
        readonly port: string;
        readonly by: 'cluster-ip' | 'node-port' | 'load-balancer-ip' | 'external-ip';
        readonly address: SocketAddress;
      }
    | {
        readonly kind: 'endpoint-chosen';
        readonly service: ObjectRef;
        readonly port: string;
        readonly chosen: EndpointAddress;
        readonly candidates: readonly Candidate<EndpointAddress>[];
        readonly algorithm: 'random' | 'round-robin' | 'affinity';
        /** Which endpoints stood for choice: all, those on this Node, those hinted to its zone or Node. */
        readonly scope: 'cluster' | 'local' | 'same-zone' | 'same-node';
        /** Endpoints that were not for choice because they are not ready. */
        readonly notReady: number;
        /** Only terminating endpoints were left, and they still serve. */
        readonly terminating?: boolean;
      }
    | {
        readonly kind: 'no-endpoint';
        readonly service: ObjectRef;
        readonly port: string;
        /** Which policy left this Node none, where others have some. */
        readonly policy?: 'internalTrafficPolicy' | 'externalTrafficPolicy';
        /** Endpoints that exist but are not ready. */
        readonly notReady: number;
        readonly effect: 'reject' | 'drop';
      }
    /** The Node's rules are older than what the control plane has by now: not synced yet, or it is cut off. */
    | { readonly kind: 'older-rules'; readonly node: ObjectRef; readonly cutOff: boolean }
    | {
        readonly kind: 'source-range-refused';
        readonly service: ObjectRef;
        readonly source: string;
        readonly ranges: readonly string[];
      }
    | { readonly kind: 'dnat'; readonly from: SocketAddress; readonly to: SocketAddress }
    | {
        readonly kind: 'snat';
        readonly from: SocketAddress;
        readonly to: SocketAddress;
        /** Why the source is replaced: came from outside, a Pod reached itself, a Node's own packet, leaves the cluster. */
        readonly reason: 'from-outside' | 'hairpin' | 'from-node' | 'leaves-cluster' | 'proxy';
      }
    /** An answer passes the place that rewrote the question: the addresses become again what the client knows. */
    | { readonly kind: 'restored'; readonly field: 'source' | 'destination' | 'both' }
    /* the network */
    | {
        readonly kind: 'routed';
        readonly address: string;
        readonly node: ObjectRef;
        readonly via: 'same-node' | 'node-network' | 'overlay';
      }
    | {
        readonly kind: 'no-route';
        readonly address: string;
        /** `service-range-outside`: an address of the range for Services that none has. */
        readonly why:
          | 'cluster-ip-outside'
          | 'service-range-outside'
          | 'pod-ip-outside'
          | 'node-ip-outside'
          | 'nobody-has-it'
          | 'port-not-served';
      }
    | { readonly kind: 'left-cluster'; readonly address: string }
    | {
        readonly kind: 'received';
        readonly port: number;
        /** No port is declared: assumed to listen. */ readonly assumed: boolean;
      }
    | {
        readonly kind: 'nothing-listens';
        readonly port: number;
        readonly protocol: Protocol;
        readonly declared: readonly number[];
      }
    | { readonly kind: 'node-unreachable'; readonly node: ObjectRef }
    | {
        readonly kind: 'network-policy';
        readonly pod: ObjectRef;
        readonly direction: 'ingress' | 'egress';
        readonly allowed: boolean;
        /** Policies that select the Pod for this direction; none: everything is allowed. */
        readonly policies: readonly ObjectRef[];
        /** The policy and rule that allowed it. */
        readonly by?: ObjectRef;
      }
    /* the cloud's L4 balancer */
    | {
        readonly kind: 'node-chosen';
        readonly service: ObjectRef;
        readonly node: ObjectRef;
        readonly candidates: readonly Candidate<ObjectRef>[];
        /** Nodes whose health check fails. */
        readonly unhealthy: readonly ObjectRef[];
        readonly arrives: 'node-port' | 'balancer-address' | 'pod';
        readonly source: 'kept' | 'replaced' | 'proxy-protocol';
      }
    | { readonly kind: 'no-healthy-node'; readonly service: ObjectRef; readonly unhealthy: readonly ObjectRef[] }
    | { readonly kind: 'port-not-open'; readonly service: ObjectRef; readonly port: number }
    | {
        readonly kind: 'health-check-answered';
        readonly service: ObjectRef;
        readonly localEndpoints: number;
        readonly status: number;
      }
    /* HTTP at a proxy */
    | {
        readonly kind: 'tls-terminated';
        readonly host: string;
        readonly secret?: ObjectRef;
        /** No Secret fits: the controller's own certificate. */ readonly fallback: boolean;
      }
    | { readonly kind: 'tls-passed-through'; readonly host: string }
    | { readonly kind: 'tls-refused'; readonly host: string; readonly why: string }
    | {
        readonly kind: 'route-matched';
        readonly route: ObjectRef;
        readonly host: string;
        /** Absent: the rule is for all hosts. */
        readonly ruleHost?: string;
        readonly path: string;
        readonly rulePath: string;
        readonly pathType: string;
        readonly backend: string;
        /** Rules that match too, and stand behind this one. */
        readonly others: readonly { readonly host?: string; readonly path: string; readonly pathType: string }[];
      }
    | {
        readonly kind: 'no-route-matched';
        readonly host: string;
        readonly path: string;
        readonly knownHosts: readonly string[];
      }
    | { readonly kind: 'default-backend'; readonly route?: ObjectRef; readonly backend: string }
    | {
        readonly kind: 'backend-missing';
        readonly route: ObjectRef;
        readonly service: string;
        readonly why: 'no-service' | 'no-port' | 'no-endpoint' | 'cluster-ip-only' | 'backend-kind';
        readonly status: number;
      }
    | { readonly kind: 'redirected'; readonly status: number; readonly location: string; readonly why: string }
    | {
        readonly kind: 'rewritten';
        readonly from: string;
        readonly to: string;
        readonly what: 'path' | 'host' | 'header';
      }
    | {
        readonly kind: 'canary-chosen';
        readonly route: ObjectRef;
        readonly canary: boolean;
        readonly candidates: readonly Candidate<string>[];
        readonly why: string;
      }
    | { readonly kind: 'forbidden'; readonly why: string; readonly status: number }
    | { readonly kind: 'headers-added'; readonly headers: Readonly<Record<string, string>> }
    | { readonly kind: 'gateway-timeout'; readonly status: number }
    | { readonly kind: 'answered'; readonly status: number }
    /** What is assumed where real controllers or clouds differ; `code` names the assumption. */
    | { readonly kind: 'assumption'; readonly code: string }
  );

export type DecisionKind = Decision['kind'];
export type DecisionOf<Kind extends DecisionKind> = Extract<Decision, { readonly kind: Kind }>;

/** Why a request did not arrive. A closed list; each has a sentence in both languages. */
export type DropReason =
  | 'no-ready-endpoint'
  | 'no-local-endpoint'
  | 'nothing-listens'
  | 'port-not-served'
  | 'cluster-ip-outside'
  | 'pod-ip-outside'
  | 'nobody-has-address'
  | 'source-range'
  | 'network-policy'
  | 'node-unreachable'
  | 'no-healthy-node'
  | 'no-nameserver-answered'
  | 'no-load-balancer-address'
  | 'tls-refused'
  | 'loop'
  | 'sender-not-running'
  | 'malformed-request';

/** What the client sees in the end: the results of the case files, no others. */
export type Verdict = {
  /** What to look at: the objects that made it so. */
  readonly because: readonly Because[];
} & (
  | {
      readonly result: 'delivered';
      readonly endpoint: SocketAddress;
      readonly pod?: ObjectRef;
      readonly service?: ObjectRef;
      /** The source that the receiver sees, and whether it is the sender's own. */
      readonly source: string;
      readonly sourcePreserved: boolean;
      readonly tls: 'terminated' | 'passthrough' | 'none';
      readonly request?: {
        readonly path: string;
        readonly host: string;
        readonly headers: Readonly<Record<string, string>>;
      };
    }
  | { readonly result: 'refused'; readonly reason: DropReason }
  | { readonly result: 'timeout'; readonly reason: DropReason }
  | {
      readonly result: 'nxdomain';
      readonly name: string;
      readonly tried: readonly string[];
      /** A Service of that name is written, and the API server refuses it. */
      readonly refused?: ObjectRef;
    }
  /** A lookup alone (`dns:`) that was answered. */
  | {
      readonly result: 'resolved';
      readonly name: string;
      readonly answers: readonly string[];
      readonly tried: readonly string[];
    }
  | {
      readonly result: 'http';
      readonly status: number;
      readonly by: Place;
      readonly location?: string;
      readonly service?: ObjectRef;
    }
);

/** All hops of a trace in the order in which they happen: there, what a proxy asked meanwhile, back. */
export function hopsOf(exchanges: readonly Exchange[]): Hop[] {
  return exchanges.flatMap((exchange) => [...exchange.there, ...hopsOf(exchange.within), ...exchange.back]);
}
