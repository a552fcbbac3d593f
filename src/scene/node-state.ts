import type { NodeBox } from '../engine/index.ts';
import type { Metrics } from '../layout/metrics.ts';
import type { Column } from '../layout/nodes-layout.ts';
import { shortened, widthOf } from '../layout/text-width.ts';

/** What is not as usual at a Node. */
export type NodeState = 'off' | 'cut-off' | 'not-ready' | 'cordoned';

/** What was done to it before what the control plane makes of that. */
export function nodeStatesOf({ fault, ready, cordoned }: NodeBox): readonly NodeState[] {
  return [
    ...(fault === undefined ? [] : [fault]),
    ...(ready ? [] : ['not-ready' as const]),
    ...(cordoned ? ['cordoned' as const] : []),
  ];
}

/** A Node's head with its state: all of its states or the first, and its address where there is room beside them. */
export interface StatedHead {
  readonly name: string;
  readonly state: string;
  readonly address: string;
}

export function statedHead({ node, head }: Column, metrics: Metrics, words: readonly string[]): StatedHead {
  const twoLines = head.height > metrics.head;
  const address = shortened(node.internalIP, head.width, metrics.address);
  const whole = widthOf(node.name, metrics.name) + 8;
  const addressWidth = twoLines ? 0 : widthOf(address, metrics.address) + 12;
  const bold = { ...metrics.note, face: 'bold' } as const;
  const fits = (state: string, beside: number): boolean => whole + widthOf(state, bold) + beside <= head.width;
  const [first = ''] = words;
  const all = words.join(', ');
  for (const state of [all, first]) if (fits(state, addressWidth)) return { name: node.name, state, address };
  for (const state of [all, first]) {
    if (twoLines && fits(state, 0)) return { name: node.name, state, address };
    if (!twoLines && fits(state, 0)) return { name: node.name, state, address: '' };
  }
  const room = Math.max(0, head.width - widthOf(first, bold) - 8);
  return { name: shortened(node.name, room, metrics.name), state: first, address: twoLines ? address : '' };
}
