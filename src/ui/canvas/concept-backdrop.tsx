import { memo } from 'react';
import type { ConceptLayout } from '../../layout/concept-layout.ts';
import type { Point } from '../../layout/view.ts';
import css from './canvas.module.css';
import concept from './concept.module.css';
import { useStory } from './story-context.ts';

export interface ConceptLayerData extends Record<string, unknown> {
  readonly layout: ConceptLayout;
  /** Ways of the story that is shown: they are roads as long as it is. */
  readonly roads: readonly (readonly Point[])[];
}

/** What lies under all boxes: the ground line, the frames of workloads, and the ways by which requests go on. */
export const ConceptGround = memo(function ConceptGround({
  data: { layout, roads },
}: {
  readonly data: ConceptLayerData;
}) {
  const { words } = useStory();
  const { ground, groups, gaps, wires, width, height, metrics } = layout;
  // A Pod that nobody leads to hangs on nothing until it sends.
  const wired = new Set(wires.flatMap(({ from, to }) => [from, to]));
  return (
    <svg aria-hidden="true" className={css.layer} width={width} height={height}>
      <path d={`M${metrics.margin} ${ground}H${width - metrics.margin}`} className={css.groundLine} />
      {groups
        .filter(({ framed }) => framed)
        .map(({ ref, rect }) => (
          <rect key={ref} {...rect} rx={10} className={concept.frame} />
        ))}
      {gaps.map(({ x, y, width: wide, height: high }) => (
        <g key={`${x} ${y}`}>
          <rect x={x} y={y} width={wide} height={high} rx={8} className={concept.gap} />
          <text x={x + 10} y={y + high / 2} dominantBaseline="central" className={css.quietText}>
            {words.noEndpoints}
          </text>
        </g>
      ))}
      <path data-wires="" d={roads.map(pathOf).join('')} className={css.track} />
      <path data-wires="" d={wires.map(({ points }) => pathOf(points)).join('')} className={css.track} />
      <path
        data-wires=""
        d={groups
          .flatMap(({ ref, riser, cards }) => [
            ...(cards.length > 1
              ? [`M${riser.x} ${wired.has(ref) ? riser.top : (cards[0]?.rest.y ?? riser.top)}V${riser.bottom}`]
              : []),
            ...(cards.length === 1 && !wired.has(ref) ? [] : cards).map(
              ({ rect, rest }) => `M${riser.x} ${rest.y}H${rect.x + 2}`,
            ),
          ])
          .join('')}
        className={css.track}
      />
    </svg>
  );
});

function pathOf(points: readonly Point[]): string {
  return points
    .slice(1)
    .map((point, index) => {
      const before = points[index]!;
      return before.y === point.y ? `M${before.x} ${before.y}H${point.x}` : `M${before.x} ${before.y}V${point.y}`;
    })
    .join('');
}
