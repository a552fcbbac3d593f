import type { Metrics } from '../layout/metrics.ts';
import type { OutsideBox } from '../layout/nodes-layout.ts';
import { widthOf } from '../layout/text-width.ts';
import { outsideText, type BoxWords, type Line } from './box-text.ts';

/** The lines of a balancer's box, and beside its name what is not as usual, where the name keeps its room. */
export function statedBalancer(
  box: OutsideBox,
  metrics: Metrics,
  words: BoxWords,
  state: string,
  beside: string,
): { readonly lines: readonly Line[]; readonly state?: string } {
  const lines = outsideText(box, metrics, words, beside);
  const taken = widthOf(state, { ...metrics.note, face: 'bold' }) + 12;
  const narrower = { ...box, rect: { ...box.rect, width: box.rect.width - taken } };
  const [title] = outsideText(narrower, metrics, words, beside);
  if (state === '' || title?.[0]?.text.endsWith(box.name) !== true) return { lines };
  return { lines: [title, ...lines.slice(1)], state };
}
