import { memo } from 'react';
import type { NodesLayout } from '../../layout/nodes-layout.ts';
import { nodeNetworkLabel, nodesTracks, outsideLabel, pinsOf } from '../../scene/tracks.ts';
import css from './canvas.module.css';
import { useStory } from './story-context.ts';

export interface LayerData extends Record<string, unknown> {
  readonly layout: NodesLayout;
}

/** What lies under all boxes: the Nodes' columns, the ground line, the strip of the Node network. */
export const Ground = memo(function Ground({ data: { layout } }: { readonly data: LayerData }) {
  const { moment, words } = useStory();
  const { columns, ground, nodeNetwork, width, height, metrics } = layout;
  const left = metrics.margin;
  const network = nodeNetworkLabel(layout);
  const label = outsideLabel(layout, words.outside);
  return (
    <svg aria-hidden="true" className={css.layer} width={width} height={height}>
      {columns.map(({ node, rect }) => (
        <rect
          key={node.ref}
          x={rect.x}
          y={rect.y}
          width={rect.width}
          height={rect.height}
          rx={12}
          className={`${css.column} ${moment.node === node.ref ? css.columnNow : ''}`}
          data-fault={node.fault}
        />
      ))}
      <path d={`M${left} ${ground}H${width - left}`} className={css.groundLine} />
      {label && (
        <text x={label.x} y={label.y} textAnchor="end" className={css.quietText}>
          {words.outside}
        </text>
      )}
      <rect {...nodeNetwork} rx={8} className={css.strip} />
      <text x={network.x} y={network.y} textAnchor="middle" dominantBaseline="central" className={css.quietText}>
        {words.nodeNetwork}
      </text>
    </svg>
  );
});

/** The tracks: risers, rails, and the stub by which each box hangs on them. Above the bands, below the cards. */
export const Wires = memo(function Wires({ data: { layout } }: { readonly data: LayerData }) {
  const { columns, width, height } = layout;
  const { wide, thin } = nodesTracks(layout);
  return (
    <svg aria-hidden="true" className={css.layer} width={width} height={height}>
      <path data-wires="" d={wide} className={css.track} />
      <path data-wires="" d={thin} className={css.stub} />
      {columns
        .filter(({ folded }) => folded.length === 0)
        .map(({ node, eth0 }) => (
          <g key={node.ref}>
            <rect {...eth0} rx={5} className={css.eth0} />
            <path d={pinsOf(eth0)} className={css.pins} />
          </g>
        ))}
    </svg>
  );
});

/** Pods that no Node takes, by workload. */
export const PendingStrip = memo(function PendingStrip({
  data: { text },
}: {
  readonly data: { readonly text: string } & Record<string, unknown>;
}) {
  return <div className={css.pending}>{text}</div>;
});
