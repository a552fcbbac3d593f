import { memo } from 'react';
import type { Metrics } from '../../layout/metrics.ts';
import type { Column } from '../../layout/nodes-layout.ts';
import { FOLDED_NODES } from '../../scene/fit.ts';
import css from './canvas.module.css';
import concept from './concept.module.css';
import { PlaceBox } from './place-box.tsx';
import { isQuiet, useStory } from './story-context.ts';

export interface FoldedNodesData extends Record<string, unknown> {
  readonly column: Column;
  readonly metrics: Metrics;
}

/** The head of the column into which Nodes are folded that do not fit: their count, which unfolds them. */
export const FoldedNodesHead = memo(function FoldedNodesHead({ data: { column } }: { readonly data: FoldedNodesData }) {
  const { moment, picture, toggle } = useStory();
  const { folded, riser, rect } = column;
  const quiet = isQuiet(moment, (key) =>
    folded.some(({ ref }) => key === ref || key.includes(`@${ref}`) || key.startsWith(`${ref}:`)),
  );
  return (
    <PlaceBox
      act={toggle && (() => toggle(FOLDED_NODES))}
      expanded={false}
      label={`${picture.foldedNodes(folded.length)}: ${folded.map(({ name }) => name).join(', ')}`}
      hint={folded.map(({ name }) => name).join(', ')}
      looks={[css.head, quiet && css.quietBox]}
    >
      <span className={concept.count} style={{ left: riser.x + 5 - rect.x }}>
        {folded.length > 9 ? folded.length : `+${folded.length}`}
      </span>
    </PlaceBox>
  );
});

/** The Pods of all Nodes that are folded into a column. */
export const FoldedPods = memo(function FoldedPods({ data: { column } }: { readonly data: FoldedNodesData }) {
  const { moment, picture } = useStory();
  const { folded, foldedPods } = column;
  const pods = new Set<string>(
    folded.flatMap((node) => node.pods.flatMap((card) => (card.kind === 'pod' ? [card.ref] : card.pods))),
  );
  const acts = moment.at !== undefined && pods.has(moment.at);
  const ended = moment.verdict !== undefined && pods.has(moment.verdict.place);
  return (
    <PlaceBox
      label={picture.foldedPods(foldedPods?.count ?? 0)}
      looks={[
        css.card,
        isQuiet(moment, (key) => pods.has(key)) && css.quietBox,
        acts && css.acts,
        ended && css[`end-${moment.verdict?.mark}`],
      ]}
    >
      <span className={`${css.letter} ${concept.pods}`}>{foldedPods?.count}</span>
    </PlaceBox>
  );
});

/** Folds the Nodes again. */
export const FoldNodes = memo(function FoldNodes() {
  const { picture, toggle } = useStory();
  return (
    <PlaceBox
      act={toggle && (() => toggle(FOLDED_NODES))}
      expanded
      label={picture.fewerNodes}
      hint={picture.fewerNodes}
      looks={[concept.fold]}
    >
      <svg aria-hidden="true" width={16} height={16} fill="none" stroke="currentColor" strokeWidth={1.6}>
        <path d="M9 3 4 8l5 5M13 3 8 8l5 5" />
      </svg>
    </PlaceBox>
  );
});
