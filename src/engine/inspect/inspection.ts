import type { ObjectRef } from '../api/kind.ts';

/** What is known of an object beyond its fields: as plain data, for tables and lists. Codes, never sentences. */
export interface Inspection {
  readonly object: ObjectRef;
  /** The most telling first. */
  readonly sections: readonly Section[];
}

export type Section = FactsSection | TableSection | TextSection;

/** Some values, each by its name. */
export interface FactsSection {
  readonly kind: 'facts';
  readonly code: 'about' | 'balancer';
  readonly facts: readonly Fact[];
}

export interface Fact {
  readonly code: FactCode;
  /** Empty: there is none. */
  readonly values: readonly Value[];
}

export interface TableSection {
  readonly kind: 'table';
  readonly code: TableCode;
  readonly columns: readonly ColumnCode[];
  /** Cells of a row, each with its values. Some hundreds at most. */
  readonly rows: readonly (readonly (readonly Value[])[])[];
  /** Rows that there are. */
  readonly total: number;
  readonly note?: NoteCode;
}

/** A file, or what a command prints. */
export interface TextSection {
  readonly kind: 'text';
  readonly code: TextCode;
  /** The path or the command: `/etc/resolv.conf`, `kubectl get …`. */
  readonly source: string;
  readonly lines: readonly string[];
  /** What it is about, where one object has several such. */
  readonly about?: ObjectRef;
  /** How many such objects there are. */
  readonly total?: number;
  readonly note?: NoteCode;
}

/** Something to read: as Kubernetes writes it, an object to go on to, or a word of the page's language. */
export type Value =
  | { readonly text: string; readonly ref?: undefined; readonly word?: undefined }
  | { readonly ref: ObjectRef; readonly text?: string; readonly word?: undefined }
  | { readonly word: Word; readonly ref?: undefined; readonly text?: undefined };

export type Word =
  | 'yes'
  | 'no'
  | 'all-hosts'
  | 'all-paths'
  | 'not-found'
  | 'controller-certificate'
  | 'controller-404'
  | 'healthy'
  | 'failing'
  | 'off'
  | 'cut-off'
  | 'older-rules'
  | 'arrives-node-port'
  | 'arrives-balancer-address'
  | 'source-kept'
  | 'source-replaced'
  | 'everybody';

export type FactCode =
  | 'phase'
  | 'addresses'
  | 'node'
  | 'host-network'
  | 'workload'
  | 'dns-policy'
  | 'state'
  | 'internal-addresses'
  | 'external-addresses'
  | 'pod-range'
  | 'taints'
  | 'proxy-mode'
  | 'type'
  | 'cluster-addresses'
  | 'balancer-addresses'
  | 'selector'
  | 'policies'
  | 'affinity'
  | 'class'
  | 'controller'
  | 'controller-pods'
  | 'left-out'
  | 'forwards-to'
  | 'service'
  | 'policy-types'
  | 'arrival'
  | 'source'
  | 'source-ranges'
  | 'health-port'
  | 'address-type'
  | 'serves';

export type TableCode =
  | 'conditions'
  | 'ports'
  | 'in-services'
  | 'policies'
  | 'pods'
  | 'node-ports'
  | 'endpoints'
  | 'names'
  | 'routes'
  | 'records'
  | 'balancer-nodes';

export type TextCode = 'resolv-conf' | 'hosts' | 'rules' | 'endpoint-slices' | 'described' | 'core-file';

export type ColumnCode =
  | 'type'
  | 'status'
  | 'reason'
  | 'port-name'
  | 'port'
  | 'protocol'
  | 'target-port'
  | 'node-port'
  | 'service'
  | 'slice'
  | 'address'
  | 'ready'
  | 'serving'
  | 'terminating'
  | 'policy'
  | 'directions'
  | 'pod'
  | 'node'
  | 'zone'
  | 'hints'
  | 'name'
  | 'value'
  | 'order'
  | 'host'
  | 'path'
  | 'path-type'
  | 'backend'
  | 'tls'
  | 'ingress'
  | 'health'
  | 'container';

export type NoteCode =
  /** The Node's own file: no manifest says what is in it. */
  | 'node-file'
  /** Exact before longest prefix. */
  | 'exact-then-longest'
  /** All are regular expressions: the first that matches. */
  | 'first-expression'
  /** One after the other, as written. */
  | 'as-listed'
  | 'any-pod-name'
  | 'older-rules';
