import type { ClusterEvent, ClusterSettings, Happening, ObjectRef, Verdict } from '../engine/index.ts';
import type { Text } from './text.ts';

/** The reason of another answer (`state/causes.ts`). */
export type CauseWords =
  | { readonly kind: 'line'; readonly line: number; readonly removed: boolean; readonly object?: ObjectRef }
  | { readonly kind: 'objects'; readonly objects: readonly ObjectRef[] }
  | { readonly kind: 'setting'; readonly setting: keyof ClusterSettings; readonly value: string }
  | { readonly kind: 'what-if' | 'taken-back'; readonly event: ClusterEvent }
  | { readonly kind: 'clock'; readonly seconds: number; readonly since?: ClusterEvent };

export interface ChangeWords {
  readonly before: Verdict;
  readonly now: Verdict | undefined;
  readonly causes: readonly CauseWords[];
  readonly sender?: { readonly gone: ObjectRef; readonly instead?: ObjectRef };
}

/** Words of what a person lets happen, of the clock, and of what becomes of the last request. */
export interface WhatIfMessages {
  /** `Was delivered, now refused, because of line 12.` */
  readonly change: (change: ChangeWords) => Text;
  readonly playChange: string;
  readonly dismissChange: string;

  /** What was done, in a few words. */
  readonly event: (event: ClusterEvent) => Text;
  readonly menuOf: (kind: BoxKind, name: string) => string;
  readonly menu: {
    readonly lookInto: string;
    readonly showInText: string;
    readonly sendFrom: string;
    readonly sendTo: string;
    readonly lookUpFrom: string;
    readonly deletePod: string;
    readonly failReadiness: string;
    readonly restoreReadiness: string;
    readonly scale: (workload: string) => string;
    /** One of the numbers to choose from. */
    readonly scaleTo: (replicas: number, now: number) => string;
    readonly scaleField: string;
    readonly scaleButton: string;
    readonly cancel: string;
    readonly otherNumber: string;
    readonly rollOut: (workload: string) => string;
    readonly cordon: string;
    readonly uncordon: string;
    readonly drain: string;
    readonly cutOff: string;
    readonly joinAgain: string;
    readonly switchOff: string;
    readonly switchOn: string;
    readonly healthChecks: string;
    readonly failCheck: (node: string) => string;
    readonly restoreCheck: (node: string) => string;
    readonly stopDns: string;
    readonly startDns: string;
    readonly unfold: string;
  };

  readonly clock: {
    readonly button: string;
    readonly title: string;
    /** Nothing was done yet. */
    readonly hint: string;
    /** Seconds since the cluster settled: `1 min 40 s`. */
    readonly duration: (seconds: number) => string;
    readonly now: (seconds: number) => string;
    readonly forward: string;
    readonly next: (seconds: number) => string;
    readonly toNext: string;
    readonly settled: string;
    readonly happening: (happening: Happening) => Text;
    readonly moreHappens: (count: number) => string;
    readonly list: string;
    /** A what-if after the second that it is: time was taken back. */
    readonly later: string;
    readonly takeBack: string;
    readonly takeBackOne: (event: string) => string;
    readonly takeBackAll: string;
    readonly backToStart: string;
    /** Said by a screen reader: how many what-ifs are in force. */
    readonly count: (count: number) => string;
  };
}

export type BoxKind = 'pod' | 'workload' | 'node' | 'service' | 'balancer' | 'ingress' | 'internet';
