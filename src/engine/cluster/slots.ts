import type { Draft } from './draft.ts';
import type { PlacedPod, PodGroup } from './pod-group.ts';

/**
 * Gives every Pod on a Node a slot for its card: the one it had, else the lowest that is free; the cluster's own Pods last.
 * A card stays where it is when others come and go.
 */
export function settleSlots(
  draft: Draft,
  groups: readonly PodGroup[],
  placed: readonly (readonly PlacedPod[])[],
): void {
  const { before } = draft.memory;
  const slots = new Map<string, Slots>();
  const slotsOf = (node: string) => {
    let known = slots.get(node);
    if (!known) slots.set(node, (known = { taken: new Set(), next: 0 }));
    return known;
  };
  for (const [i, { key }] of groups.entries()) {
    const had = before.pods[key];
    if (!had) continue;
    const byName = new Map(had.map((pod) => [pod.name, pod]));
    for (const pod of placed[i]!) {
      const known = byName.get(pod.name);
      if (known?.slot === undefined || known.node !== pod.node) continue;
      const { taken } = slotsOf(pod.node);
      if (taken.has(known.slot)) continue;
      taken.add(known.slot);
      pod.slot = known.slot;
    }
  }
  const isSystem = ({ key }: PodGroup) => draft.madeFor.get(key) === 'system';
  for (const last of [false, true]) {
    for (const [i, group] of groups.entries()) {
      if (isSystem(group) !== last) continue;
      for (const pod of placed[i]!) if (pod.slot < 0) pod.slot = takeFree(slotsOf(pod.node));
    }
  }
}

interface Slots {
  readonly taken: Set<number>;
  /** Everything beneath it is taken. */
  next: number;
}

/** The lowest free slot. */
function takeFree(slots: Slots): number {
  while (slots.taken.has(slots.next)) slots.next++;
  slots.taken.add(slots.next);
  return slots.next;
}
