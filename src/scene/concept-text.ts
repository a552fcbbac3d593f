import type { ConceptService, PodGroup } from '../layout/concept-layout.ts';
import type { Metrics } from '../layout/metrics.ts';
import type { Band, Crossing } from '../layout/nodes-layout.ts';
import { shortened, widthOf } from '../layout/text-width.ts';
import { bandText, rewriteText, type BoxWords, type Line, type Span } from './box-text.ts';
import type { Moment, MomentRewrite } from './moment.ts';

/** Words of a Service at rest: its name, its address, its ports. */
export function serviceText(box: ConceptService, metrics: Metrics, words: BoxWords): Line[] {
  const { band, crossing } = asBand(box);
  return bandText(band, crossing, true, metrics, words);
}

/** Words of a Service that acts: its name and what it does, and per address which it is, the old one and the new. */
export function serviceRewriteText(
  box: ConceptService,
  rewrites: readonly MomentRewrite[],
  metrics: Metrics,
  words: BoxWords,
): Line[] {
  const { band, crossing } = asBand(box);
  const [title = []] = rewriteText(band, crossing, rewrites, metrics, words);
  const { width } = box.text;
  const shown = rewrites.slice(0, 2);
  return [title, ...shown.flatMap((rewrite) => rewriteLines(rewrite, shown.length === 1, width, metrics, words))];
}

/** Two lines where it is the only rewrite, else one: then the new value takes the place of the old. */
function rewriteLines(
  rewrite: MomentRewrite,
  alone: boolean,
  width: number,
  metrics: Metrics,
  words: BoxWords,
): Line[] {
  const { from, to, phase } = rewrite;
  const field: Span = { text: words.field[rewrite.field], as: 'note', look: 'quiet' };
  const left = width - widthOf(field.text, metrics.note) - 12;
  const old: Span = {
    text: shortened(from, left, metrics.address),
    as: 'address',
    look: 'struck',
  };
  const whole = `→ ${to}`;
  const room = alone ? width - 6 : left;
  const fits = widthOf(whole, metrics.address) <= room;
  const now: Span = { text: fits ? whole : shortened(to, room, metrics.address), as: 'address', look: 'new' };
  if (phase !== 'new') return [[field, old]];
  if (alone) return [[field, old], [now]];
  const both = widthOf(from, metrics.address) + 8 + widthOf(whole, metrics.address) <= left;
  return [both ? [field, { ...old, text: from }, now] : [field, now]];
}

/** What a Service does to the packet that is shown: of the Node that acted last. */
export function rewritesAt({ rewrites }: Moment, { service }: ConceptService): readonly MomentRewrite[] | undefined {
  return [...rewrites].findLast(([key]) => service !== undefined && key.startsWith(`${service.ref}@`))?.[1];
}

/** A workload's name above its Pods, and how many of them are ready. */
export function groupText({ name, ready, count, title }: PodGroup, metrics: Metrics): Line {
  const counts = `${ready}/${count}`;
  const room = title.width - widthOf(counts, metrics.note) - 26;
  return [{ text: shortened(name, room, metrics.note), as: 'note' }];
}

/** A Service's box as one Node's crossing of its band: the words are the same. */
function asBand({ service, folded, rules, rect, slot, text }: ConceptService): { band: Band; crossing: Crossing } {
  const crossing: Crossing = { nodes: [], slot, text };
  const own = service ? { service } : {};
  return { crossing, band: { ...own, folded, slim: false, rules, rect, crossings: [crossing] } };
}
