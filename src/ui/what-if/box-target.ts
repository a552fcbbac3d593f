import type { ObjectRef } from '../../engine/index.ts';

/** A box of the picture that something can be done with. */
export type BoxTarget =
  | {
      readonly kind: 'pod' | 'workload' | 'node' | 'service' | 'ingress';
      readonly ref: ObjectRef;
      readonly name: string;
    }
  /** The cloud's L4 balancer of the Service `ref`. */
  | { readonly kind: 'balancer'; readonly ref: ObjectRef; readonly name: string }
  | { readonly kind: 'internet'; readonly name: string };

/** One line of a box's menu: it does something, or opens others. */
export interface MenuEntry {
  readonly id: string;
  readonly words: string;
  readonly act?: () => void;
  readonly entries?: readonly MenuEntry[];
  /** The first of its group: a line stands above it. */
  readonly begins?: boolean;
}

/** The target of an object's own box. */
export function targetOf(kind: Exclude<BoxTarget['kind'], 'internet'>, ref: ObjectRef): BoxTarget {
  return { kind, ref, name: ref.slice(ref.lastIndexOf('/') + 1) };
}
