import type { IngressControllerBox, ObjectRef, PodCard } from '../engine/index.ts';
import type { ColumnSpan } from './columns.ts';
import type { Metrics } from './metrics.ts';
import type { Card } from './nodes-layout.ts';
import { rulesHeight } from './outside.ts';

/** The Pods of a Node, one below the other in their slots; an Ingress controller's rules hang below its Pod. */
export function arrangeCards(
  column: ColumnSpan,
  controllers: readonly IngressControllerBox[],
  metrics: Metrics,
  top: number,
): Card[] {
  let y = top;
  const left = column.x + (column.narrow ? metrics.riser + 8 : metrics.cardLeft);
  const width = column.x + column.width - (column.narrow ? 4 : metrics.padRight) - left;
  const height = 2 * metrics.line + 2 * metrics.padBox;
  return column.node.pods.map((pod) => {
    const rect = { x: left, y, width, height };
    const rest = { x: column.narrow ? left + width / 2 : left + metrics.bay / 2 + 2, y: y + height / 2 };
    y += height;
    const controller = column.narrow ? undefined : controllers.find((each) => servesAt(each, pod));
    const listed = controller ? rulesHeight(controller, metrics) : 0;
    const rules =
      controller && listed > 0
        ? { controller, rect: { x: left + 12, y: y - 1, width: width - 12, height: listed + 6 } }
        : undefined;
    y += (rules ? rules.rect.height - 1 : 0) + metrics.gapCard;
    return rules ? { pod, rect, rest, rules } : { pod, rect, rest };
  });
}

/** The Pods that stand in a card. */
export function podsIn(pod: PodCard): readonly ObjectRef[] {
  return pod.kind === 'pod' ? [pod.ref] : pod.pods;
}

function servesAt(controller: IngressControllerBox, pod: PodCard): boolean {
  return controller.placement === 'inside' && podsIn(pod).some((ref) => controller.pods.includes(ref));
}
