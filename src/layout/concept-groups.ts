import type { IngressControllerBox, ObjectRef } from '../engine/index.ts';
import type { Raster } from './concept-columns.ts';
import type { PodGroup } from './concept-layout.ts';
import type { Metrics } from './metrics.ts';
import type { Card } from './nodes-layout.ts';
import { RULES_SHOWN } from './outside.ts';
import type { ViewOptions } from './view.ts';
import { foldedCards, type Workload } from './workloads.ts';

/** The cards of a workload below each other on their riser, at the top left of a column. */
export function arrangeGroup(
  workload: Workload,
  place: { readonly x: number; readonly y: number },
  raster: Raster,
  metrics: Metrics,
  options: ViewOptions,
  used: ReadonlySet<ObjectRef>,
  controller?: IngressControllerBox,
): PodGroup {
  const { ref, name, ready, count } = workload;
  const shown = foldedCards(workload, options, used);
  const framed = shown.length > 1;
  const titled = framed ? metrics.line + 4 : 0;
  const left = place.x + raster.card;
  const inset = framed ? metrics.padRight : 0;
  const width = place.x + raster.width - inset - left;
  const height = 2 * metrics.line + 2 * metrics.padBox;
  let y = place.y + titled;
  const cards = shown.map((pod, index): Card => {
    const rect = { x: left, y, width, height };
    const rest = { x: left + metrics.bay / 2 + 2, y: y + height / 2 };
    y += height;
    const rules = controller && index === shown.length - 1 ? rulesOf(controller, rect, metrics) : undefined;
    if (rules) y += rules.rect.height - 1;
    y += metrics.gapCard;
    return rules ? { pod, rect, rest, rules } : { pod, rect, rest };
  });
  const bottom = y - metrics.gapCard + (framed ? inset : 0);
  return {
    ref,
    name,
    ready,
    count,
    framed,
    open: options.open?.includes(ref) === true,
    rect: { ...place, width: raster.width, height: bottom - place.y },
    title: { x: left, y: place.y, width, height: titled },
    riser: { x: place.x + raster.track, top: place.y, bottom: cards.at(-1)?.rest.y ?? place.y },
    cards,
  };
}

/** With more rules than these each is one line. */
export const FEW_RULES = 2;

export function ruleCount({ ingresses }: IngressControllerBox): number {
  return ingresses.reduce((sum, ingress) => sum + ingress.rules.length, 0);
}

/** A line each; where there are few, one for what a rule takes and one for where that goes. */
function rulesOf(controller: IngressControllerBox, card: Card['rect'], metrics: Metrics): Card['rules'] {
  const rules = ruleCount(controller);
  if (rules === 0) return undefined;
  const few = rules <= FEW_RULES;
  const lines = (few ? 2 : 1) * Math.min(rules, RULES_SHOWN) + (rules > RULES_SHOWN ? 1 : 0);
  const rect = { x: card.x + 8, y: card.y + card.height - 1, width: card.width - 8, height: lines * metrics.line + 10 };
  return few ? { controller, rect } : { controller, rect, oneLine: true };
}
