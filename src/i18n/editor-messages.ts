import type { ObjectRef } from '../engine/index.ts';
import type { Text } from './text.ts';

/** The manifests of the Insert menu, by the names of their files in `content/snippets`. */
export type SnippetName =
  | 'service-cluster-ip'
  | 'service-node-port'
  | 'service-load-balancer'
  | 'service-headless'
  | 'service-external-name'
  | 'ingress'
  | 'ingress-tls'
  | 'ingress-class'
  | 'deployment'
  | 'stateful-set'
  | 'daemon-set'
  | 'client-pod'
  | 'network-policy-deny-all'
  | 'network-policy-allow';

/** Words of the editor's tools: what stands in the text beside what was written, and what the menus do. */
export interface EditorMessages {
  /** What an object of the text offers: above it, and below the text. */
  readonly object: {
    readonly send: string;
    readonly show: string;
    readonly inCluster: string;
    /** The group of these, for a screen reader. */
    readonly actions: (ref: ObjectRef) => string;
  };
  readonly defaults: {
    readonly button: string;
    /** What an inlay text is. */
    readonly hint: string;
  };
  readonly insert: {
    readonly button: string;
    readonly groups: { readonly [Group in 'services' | 'ingresses' | 'workloads' | 'policies']: string };
    readonly names: { readonly [Name in SnippetName]: string };
  };
  readonly more: {
    readonly button: string;
    readonly format: string;
    readonly copy: string;
    readonly download: string;
    readonly openFiles: string;
    readonly openFolder: string;
  };
  /** Said aloud, and shown for a moment, after something was done. */
  readonly done: {
    readonly formatted: string;
    /** Documents that cannot be read are left as they are. */
    readonly formattedBut: (left: number) => string;
    readonly copied: string;
    readonly notCopied: string;
    readonly inserted: (name: string) => string;
    readonly opened: (files: number) => string;
    readonly fixed: string;
    readonly fixedAll: (count: number) => string;
    /** The text is another one than the fix was made for. */
    readonly notFixed: string;
  };
  readonly drop: {
    readonly here: string;
    readonly title: string;
    readonly question: (files: number) => string;
    readonly append: string;
    readonly replace: string;
    readonly cancel: string;
    readonly nothing: string;
    readonly ignored: (files: number) => string;
    readonly undo: string;
  };
  readonly json: { readonly note: string; readonly convert: string };
  readonly fix: {
    readonly button: string;
    /** The button's name, with the finding's line. */
    readonly buttonOf: (line: number) => string;
    readonly apply: string;
    readonly cancel: string;
    readonly all: string;
    readonly preview: string;
    readonly previewOf: (title: string) => string;
    readonly removed: string;
    readonly added: string;
  };
  readonly view: {
    readonly title: (ref: ObjectRef) => Text;
    readonly written: string;
    readonly inCluster: string;
    readonly added: (lines: number) => string;
    readonly legend: string;
    readonly filledIn: string;
    readonly changed: string;
    /** Nobody wrote it: the cluster made it, for another object or by itself. */
    readonly madeFor: (ref: ObjectRef) => Text;
    readonly notWritten: string;
    readonly copy: string;
    readonly close: string;
    readonly gone: string;
    readonly secret: string;
  };
  readonly find: {
    readonly label: string;
    readonly next: string;
    readonly previous: string;
    readonly place: (at: number, of: number) => string;
    readonly none: string;
  };
  /** Undo outside of the text; `what` it takes back. */
  readonly history: { readonly undo: string; readonly redo: string; readonly what: string };
}
