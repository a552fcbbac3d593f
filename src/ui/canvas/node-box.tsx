import { memo } from 'react';
import type { Metrics } from '../../layout/metrics.ts';
import type { Column, NodePortRow } from '../../layout/nodes-layout.ts';
import { headText, nodePortText } from '../../scene/box-text.ts';
import { nodeStatesOf, statedHead } from '../../scene/node-state.ts';
import css from './canvas.module.css';
import { Lines } from './lines.tsx';
import { hue } from './pod-card.tsx';
import { PlaceBox } from './place-box.tsx';
import { isQuiet, useStory } from './story-context.ts';
import { targetOf } from '../what-if/box-target.ts';
import { VerdictTag } from './verdict-tag.tsx';

export interface NodeHeadData extends Record<string, unknown> {
  readonly column: Column;
  readonly metrics: Metrics;
}

/** The head of a Node's column: its name and address, beside its own interface. */
export const NodeHead = memo(function NodeHead({ data: { column, metrics } }: { readonly data: NodeHeadData }) {
  const { moment, trace, words } = useStory();
  const { node, head, rect, narrow } = column;
  const quiet = isQuiet(
    moment,
    (key) => key === node.ref || key.includes(`@${node.ref}`) || key.startsWith(`${node.ref}:`),
  );
  const ended = moment.verdict?.place === node.ref;
  const states = nodeStatesOf(node).map((state) => words.nodeStates[state]);
  const stated = !ended && states.length > 0 ? statedHead(column, metrics, states) : undefined;
  const text = stated ?? headText(column, metrics, ended && trace ? words.verdictWord(trace.verdict) : '');
  const twoLines = head.height > metrics.head;
  return (
    <PlaceBox
      object={node.ref}
      label={words.nodeFacts(node.name, node.internalIP, states)}
      looks={[css.head, quiet && css.quietBox]}
      hint={narrow ? node.name : undefined}
      menu={targetOf('node', node.ref)}
    >
      {!narrow && (
        <span
          className={twoLines ? css.headTwo : css.headOne}
          style={{ left: head.x - rect.x, width: head.width, height: head.height }}
        >
          <span className={css.headName}>
            <span className={css.name}>{text.name}</span>
            {stated && <span className={css.state}>{stated.state}</span>}
          </span>
          {!ended && <span className={css.address}>{text.address}</span>}
        </span>
      )}
      {ended && !narrow && (
        <VerdictTag
          right={rect.width - (head.x - rect.x + head.width)}
          top={twoLines ? metrics.head - 6 : (metrics.head - metrics.line) / 2}
          height={metrics.line}
        />
      )}
    </PlaceBox>
  );
});

export interface NodePortData extends Record<string, unknown> {
  readonly row: NodePortRow;
  /** Several where they are folded into one column. */
  readonly nodes: readonly Column['node'][];
  readonly metrics: Metrics;
  readonly narrow: boolean;
}

/** The node ports of a Service at a Node: rules in front of the Service's own. */
export const NodePortBox = memo(function NodePortBox({
  data: { row, nodes, metrics, narrow },
}: {
  readonly data: NodePortData;
}) {
  const { moment, trace, words } = useStory();
  const mine = (key: string | undefined): boolean =>
    nodes.some(({ ref }) => row.ports.some(({ port, protocol }) => key === `${ref}:${port}/${protocol}`));
  const [node] = nodes;
  const keys = row.ports.map(({ port, protocol }) => `${node?.ref ?? ''}:${port}/${protocol}`);
  const quiet = isQuiet(moment, mine);
  const ended = mine(moment.verdict?.place);
  const numbers = row.ports.map(({ port }) => port);
  return (
    <PlaceBox
      object={row.service.ref}
      isObject={false}
      place={keys.join(' ')}
      label={words.nodePortFacts(row.service.name, numbers, nodes.map(({ name }) => name).join(', '))}
      menu={targetOf('service', row.service.ref)}
      looks={[css.nodePort, quiet && css.quietBox, mine(moment.at) && css.acts]}
      style={{ '--now': `var(--${hue(moment.shape ?? 'http')})` } as React.CSSProperties}
    >
      <span className={css.bay} style={{ width: narrow ? '100%' : metrics.slot.width }} />
      {!narrow && (
        <Lines
          lines={[nodePortText(row, metrics, words, ended && trace ? words.verdictWord(trace.verdict) : '')]}
          left={metrics.slot.width + 8}
          top={(row.rect.height - metrics.line) / 2}
          line={metrics.line}
        />
      )}
      {ended && <VerdictTag right={2} top={(row.rect.height - metrics.line) / 2} height={metrics.line} />}
    </PlaceBox>
  );
});
