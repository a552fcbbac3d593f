import type { FieldPath, ObjectRef } from '../api/kind.ts';
import type { ClientRequest } from '../dataplane/trace.ts';
import type { QuickFix } from '../diagnostics/diagnostic.ts';
import type { Replacement } from '../manifest/field-edit.ts';
import type { Protocol } from '../net/port.ts';
import type { ClusterSettings } from '../settings.ts';
import type { ClusterEvent } from '../workspace.ts';

/** Something that was tried, and after which a request arrives. */
export interface Remedy {
  /** What is done, in its order; mostly one thing. Each has a sentence in i18n. */
  readonly steps: readonly RemedyStep[];
  readonly effect: Effect;
  /** How likely the request arrives with it, of 1. */
  readonly odds: number;
  /** Lines of the text that it changes, takes out or puts in. */
  readonly lines: number;
}

/** What a remedy does, to be applied as it is. What is absent stays. */
export interface Effect {
  /** Of the whole text, in its order; they do not overlap. */
  readonly edits: readonly Replacement[];
  readonly request?: ClientRequest;
  readonly settings?: Partial<ClusterSettings>;
  readonly events?: readonly ClusterEvent[];
  readonly now?: number;
}

/** What a policy is made to name: Pods by their labels (of another namespace, if one is said), a block, or all Pods of a namespace. */
export type AllowedPeer =
  | { readonly kind: 'pods'; readonly labels: string; readonly namespace?: string }
  | { readonly kind: 'namespace'; readonly namespace: string }
  | { readonly kind: 'block'; readonly cidr: string };

/** One thing that is done. Codes and values; never a sentence. */
export type RemedyStep =
  /** The repair of a finding in the editor. */
  | {
      readonly kind: 'fix';
      readonly code: QuickFix['code'];
      readonly params: QuickFix['params'];
      readonly ref?: ObjectRef;
    }
  | {
      readonly kind: 'set-field';
      readonly ref: ObjectRef;
      readonly path: FieldPath;
      /** What is written there now; absent where nothing is. */
      readonly from?: string;
      readonly to: string;
    }
  | { readonly kind: 'remove-field'; readonly ref: ObjectRef; readonly path: FieldPath }
  | { readonly kind: 'add-item'; readonly ref: ObjectRef; readonly path: FieldPath; readonly value: string }
  /** A Service takes the labels (`app=web,tier=front`) of what is there. */
  | { readonly kind: 'select'; readonly ref: ObjectRef; readonly labels: string; readonly workload: ObjectRef }
  | {
      readonly kind: 'allow';
      readonly ref: ObjectRef;
      readonly direction: 'ingress' | 'egress';
      readonly peer: AllowedPeer;
      readonly port?: { readonly protocol: Protocol; readonly port: number };
    }
  | { readonly kind: 'remove-object'; readonly ref: ObjectRef }
  /** Another request: what of it differs. */
  | {
      readonly kind: 'ask';
      readonly part: 'port' | 'host' | 'scheme' | 'path' | 'sender';
      readonly from: string;
      readonly to: string;
    }
  | { readonly kind: 'setting'; readonly setting: keyof ClusterSettings; readonly from: string; readonly to: string }
  /** A what-if is taken out of the list of them. */
  | { readonly kind: 'take-back'; readonly event: ClusterEvent }
  | { readonly kind: 'wait'; readonly seconds: number };

export type RemedyKind = RemedyStep['kind'];
export type RemedyStepOf<Kind extends RemedyKind> = Extract<RemedyStep, { readonly kind: Kind }>;

/** How far a search for remedies is, and what it has found so far, the smallest first. */
export interface ArriveProgress {
  readonly tried: number;
  readonly done: boolean;
  readonly remedies: readonly Remedy[];
  /** How likely the request does not fail as things are, of 1. With 1 nothing is searched. */
  readonly odds: number;
}
