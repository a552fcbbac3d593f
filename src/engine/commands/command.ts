import type { ObjectRef } from '../api/kind.ts';

/** What a command shows. */
export type CommandCode =
  | 'resolv-conf'
  | 'name-lookup'
  | 'core-file'
  | 'service'
  | 'endpoint-slices'
  | 'pods-selected'
  | 'pod'
  | 'nobody-has-address'
  | 'nodes'
  | 'node-state'
  | 'rules'
  | 'translation'
  | 'source-ranges'
  | 'health-check'
  | 'request'
  | 'listening'
  | 'declared-ports'
  | 'policy'
  | 'policies'
  | 'ingress'
  | 'ingresses'
  | 'annotations'
  | 'certificate'
  | 'secret'
  | 'controller-log';

/**
 * Where a command is typed: anywhere that kubectl reaches the cluster from, on a Node (as root; on any, where none is named),
 * or outside of the cluster.
 */
export type CommandPlace =
  { readonly kind: 'kubectl' } | { readonly kind: 'node'; readonly node?: ObjectRef } | { readonly kind: 'outside' };

/** What to know before it is typed. */
export type CommandNote =
  /** It runs a program that the Pod's image may lack; an ephemeral container has the same network and the same resolv.conf. */
  | { readonly kind: 'program-in-image'; readonly program: string; readonly pod: ObjectRef }
  /** Connection tracking forgets a closed connection after some minutes. */
  | { readonly kind: 'while-remembered' }
  /** The tool's own way of printing: BIND's nslookup; BusyBox prints otherwise. */
  | { readonly kind: 'bind' };

/** A command that shows in a real cluster what a hop shows here. */
export interface Command {
  readonly code: CommandCode;
  readonly place: CommandPlace;
  /** As it is typed into a POSIX shell, quoted where that is needed. */
  readonly line: string;
  /** What it prints, as far as that is determined: `…` stands for what is not (ages, versions, ports of the moment). */
  readonly expected?: string;
  readonly notes: readonly CommandNote[];
}

/** Stands for what this cluster does not determine. */
export const UNKNOWN = '…';
