import { memo } from 'react';
import type { NodesLayout } from '../../layout/nodes-layout.ts';
import type { Rect } from '../../layout/view.ts';
import { noteWidth } from '../../scene/box-text.ts';
import css from './canvas.module.css';
import { useStory } from './story-context.ts';

export interface LayerData extends Record<string, unknown> {
  readonly layout: NodesLayout;
}

/** What lies under all boxes: the Nodes' columns, the ground line, the strip of the Node network. */
export const Ground = memo(function Ground({ data: { layout } }: { readonly data: LayerData }) {
  const { moment, words } = useStory();
  const { columns, ground, nodeNetwork, width, height, metrics, outside } = layout;
  const left = metrics.margin;
  const named = columns.filter(({ narrow }) => !narrow);
  const middle = named[(named.length - 1) >> 1];
  // Between two risers: the tracks pass no words.
  const labelAt = middle ? (middle.riser.x + middle.rect.x + middle.rect.width) / 2 : width / 2;
  const last = columns.at(-1);
  // Beside the last Node's riser, where no balancer stands there and the word has room.
  const free =
    last &&
    last.rect.width > metrics.riser + 14 + noteWidth(words.outside, metrics) &&
    !outside.some(({ rect }) => rect.y > metrics.margin && rect.x > last.rect.x);
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
      {free && layout.rails.length > 2 && (
        <text x={last.rect.x + last.rect.width - 4} y={ground - 8} textAnchor="end" className={css.quietText}>
          {words.outside}
        </text>
      )}
      <rect {...nodeNetwork} rx={8} className={css.strip} />
      <text
        x={labelAt}
        y={nodeNetwork.y + metrics.line / 2}
        textAnchor="middle"
        dominantBaseline="central"
        className={css.quietText}
      >
        {words.nodeNetwork}
      </text>
    </svg>
  );
});

/** The tracks: risers, rails, and the stub by which each box hangs on them. Above the bands, below the cards. */
export const Wires = memo(function Wires({ data: { layout } }: { readonly data: LayerData }) {
  const { columns, rails, bands, outside, width, height, metrics } = layout;
  const firstRail = rails[0]?.y ?? 0;
  const lastRail = rails.at(-1);
  const thin: string[] = [];
  const wide: string[] = [];
  columns.forEach(({ riser, cards, nodePorts }, index) => {
    wide.push(`M${riser.x} ${firstRail}V${riser.bottom}`);
    for (const { rect, rest } of cards) wide.push(`M${riser.x} ${rest.y}H${rect.x + 2}`);
    for (const { rect, rest } of nodePorts) thin.push(`M${riser.x} ${rest.y}H${rect.x}`);
    for (const band of bands) {
      const slot = band.crossings[index]?.slot;
      if (slot && band.rules) thin.push(`M${riser.x} ${slot.y + slot.height / 2}H${slot.x}`);
    }
  });
  for (const rail of rails.slice(0, -1)) wide.push(`M${rail.from} ${rail.y}H${rail.to}`);
  if (lastRail) wide.push(`M${lastRail.from} ${lastRail.y}H${lastRail.to}`);
  for (const { rect, rest, kind } of outside) {
    const top = rect.y === metrics.margin;
    const below = rails.find(({ y }) => y >= rect.y + rect.height)?.y ?? rect.y + rect.height;
    const above = rails.findLast(({ y }) => y <= rect.y)?.y ?? rect.y;
    thin.push(`M${rest.x} ${rect.y + rect.height}V${below}`);
    if (!top && kind !== 'internet') thin.push(`M${rest.x} ${above}V${rect.y}`);
  }
  return (
    <svg aria-hidden="true" className={css.layer} width={width} height={height}>
      <path data-wires="" d={wide.join('')} className={css.track} />
      <path data-wires="" d={thin.join('')} className={css.stub} />
      {columns
        .filter(({ folded }) => folded.length === 0)
        .map(({ node, eth0 }) => (
          <g key={node.ref}>
            <rect {...eth0} rx={5} className={css.eth0} />
            <path d={pins(eth0)} className={css.pins} />
          </g>
        ))}
    </svg>
  );
});

/** The contacts of a network socket. */
function pins({ x, y, width, height }: Rect): string {
  return [0.3, 0.5, 0.7].map((part) => `M${x + width * part} ${y + height - 9}V${y + height - 4}`).join('');
}

/** Pods that no Node takes, by workload. */
export const PendingStrip = memo(function PendingStrip({
  data: { text },
}: {
  readonly data: { readonly text: string } & Record<string, unknown>;
}) {
  return <div className={css.pending}>{text}</div>;
});
