import type { ObjectRef } from '../api/kind.ts';
import type { TryOutcome } from './dns/search-list.ts';
import type { ProxyRequest } from './http/proxy.ts';
import type { Verdict } from './trace.ts';

/**
 * How far a request has come: small plain data, nothing but what later stages can tell apart. Equal states end alike, so
 * `explore` goes on from them once.
 */
export type State = LookupState | ConnectState | ProxyState | { readonly at: 'done'; readonly verdict: Verdict };

/** Before the question for one full name to one name server. */
export interface LookupState {
  readonly at: 'lookup';
  /** Which of the names to try. */
  readonly index: number;
  /** Which of the name servers. */
  readonly server: number;
  /** What became of this name at the servers before. */
  readonly failures: readonly ('refused' | 'no-answer' | 'server-failure')[];
  /** Of the names before, in the order in which they were asked for. */
  readonly tried: readonly string[];
  readonly outcomes: readonly TryOutcome[];
  /** Questions sent so far, and how many seconds the client waited for answers that did not come. */
  readonly sent: number;
  readonly waited: number;
}

/** Before the client's own connection: where its name leads. */
export interface ConnectState {
  readonly at: 'connect';
  readonly addresses: readonly string[];
}

/** At an HTTP proxy that has the request. */
export interface ProxyState {
  readonly at: 'proxy';
  /** Its place in the cluster's list of Ingress controllers. */
  readonly controller: number;
  /** The controller's Pod; absent for a balancer of the cloud. */
  readonly pod?: ObjectRef;
  /** The proxy's address at which the request came. */
  readonly address: string;
  readonly request: ProxyRequest;
  /** How many connections were opened so far. */
  readonly connections: number;
}
