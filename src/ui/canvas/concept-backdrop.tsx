import { memo } from 'react';
import type { ConceptLayout } from '../../layout/concept-layout.ts';
import type { Point } from '../../layout/view.ts';
import { conceptTracks } from '../../scene/tracks.ts';
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
  const { ground, groups, gaps, width, height, metrics } = layout;
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
      {conceptTracks(layout, roads).map((d, index) => (
        <path key={index} data-wires="" d={d} className={css.track} />
      ))}
    </svg>
  );
});
