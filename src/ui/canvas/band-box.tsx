import { memo } from 'react';
import type { Metrics } from '../../layout/metrics.ts';
import type { Band, Column, Crossing } from '../../layout/nodes-layout.ts';
import { bandText, rewriteFields, rewriteText } from '../../scene/box-text.ts';
import css from './canvas.module.css';
import { Lines } from './lines.tsx';
import { hue } from './pod-card.tsx';
import { PlaceBox } from './place-box.tsx';
import { isQuiet, useStory } from './story-context.ts';
import { targetOf } from '../what-if/box-target.ts';
import { VerdictTag } from './verdict-tag.tsx';

export interface BandData extends Record<string, unknown> {
  readonly band: Band;
  readonly columns: readonly Column[];
  readonly metrics: Metrics;
}

/** A Service across all Nodes: solid in the columns, two dashed rails between them, a slot at each crossing. */
export const BandBox = memo(function BandBox({ data: { band, columns, metrics } }: { readonly data: BandData }) {
  const { moment, words, unfold, unfolded } = useStory();
  const { service, rect } = band;
  const refs = service ? [service.ref] : band.folded.map(({ ref }) => ref);
  const mine = (key: string | undefined): boolean => refs.some((ref) => key?.startsWith(`${ref}@`) === true);
  const quiet = isQuiet(moment, mine);
  const acts = mine(moment.at);
  const first = columns.findIndex(({ narrow }) => !narrow);
  const looks = [css.band, quiet && css.quietBox, acts && css.acts, !band.rules && css.namesOnly];
  const other = band.folded.length > 0 ? words.foldedServices(band.folded.length) : words.fewerServices;
  const name = service ? words.serviceFacts(service) : other;
  const style = { '--now': `var(--${hue(moment.shape ?? 'http')})` };
  return (
    <PlaceBox
      object={service?.ref}
      act={service ? undefined : unfold}
      expanded={unfolded}
      label={name}
      looks={looks}
      style={style as React.CSSProperties}
      menu={service && targetOf('service', service.ref)}
    >
      <BandShape band={band} columns={columns} />
      {band.crossings.map((crossing, index) => (
        <BandWords
          key={crossing.nodes[0] ?? index}
          band={band}
          crossing={crossing}
          whole={index === first}
          metrics={metrics}
          left={crossing.text.x - rect.x}
          slot={{ left: crossing.slot.x - rect.x, top: crossing.slot.y - rect.y }}
        />
      ))}
    </PlaceBox>
  );
});

interface BandWordsProps {
  readonly band: Band;
  readonly crossing: Crossing;
  readonly whole: boolean;
  readonly metrics: Metrics;
  readonly left: number;
  readonly slot: { readonly left: number; readonly top: number };
}

function BandWords({ band, crossing, whole, metrics, left, slot }: BandWordsProps) {
  const { moment, words } = useStory();
  const keys = band.service ? crossing.nodes.map((node) => `${band.service?.ref ?? ''}@${node}`) : [];
  const rewrites = keys.map((key) => moment.rewrites.get(key)).find((each) => each !== undefined);
  const acts = keys.some((key) => moment.at === key);
  const plays = keys.some((key) => moment.touched.has(key));
  const ended = keys.some((key) => moment.verdict?.place === key);
  // The verdict takes the third line.
  const lines = (
    rewrites
      ? rewriteText(band, crossing, rewrites, metrics, words)
      : bandText(band, crossing, whole || plays, metrics, words)
  ).slice(0, ended ? 2 : 3);
  const ticks = whole && !rewrites && !band.slim && band.rules && band.service;
  const used = lines.length * metrics.line;
  const top = band.slim ? (band.rect.height - used) / 2 : metrics.padBox;
  return (
    <>
      {band.rules && (
        <svg
          aria-hidden="true"
          className={`${css.slot} ${acts || rewrites ? css.slotActs : ''}`}
          width={crossing.slot.width}
          height={crossing.slot.height}
          style={slot}
        >
          <rect x={1.5} y={1.5} width={crossing.slot.width - 3} height={crossing.slot.height - 3} rx={6} />
          <path
            d={`M8 ${crossing.slot.height * 0.38}H${crossing.slot.width - 8}M8 ${crossing.slot.height * 0.62}H${crossing.slot.width - 8}`}
          />
        </svg>
      )}
      <Lines lines={lines} left={left} top={top} line={metrics.line} width={crossing.text.width} />
      {rewrites && crossing.text.width > 0 && !band.slim && (
        <span className={css.fields} style={{ right: band.rect.width - left + 3 }}>
          {rewriteFields(rewrites, words).map((field, at) => (
            <span
              key={field}
              className={css.note}
              style={{ top: top + (at + 1) * metrics.line, height: metrics.line, lineHeight: `${metrics.line}px` }}
            >
              {field}
            </span>
          ))}
        </span>
      )}
      {ticks && (
        <span
          className={css.ticks}
          style={{
            left: left + crossing.text.width,
            top: metrics.padBox,
            height: metrics.line,
            lineHeight: `${metrics.line}px`,
          }}
        >
          <i className={ticks.ready > 0 ? css.tick : css.noTick} />
          {ticks.ready}/{ticks.total}
        </span>
      )}
      {ended && (
        <VerdictTag left={left - 2} top={band.rect.height - metrics.padBox - metrics.line} height={metrics.line} />
      )}
    </>
  );
}

function BandShape({ band, columns }: { readonly band: Band; readonly columns: readonly Column[] }) {
  const { x, width, height } = band.rect;
  const gaps = columns.slice(1).map(({ rect }, index) => {
    const before = columns[index]!.rect;
    return { from: before.x + before.width - x, to: rect.x - x };
  });
  const edges = (from: number, to: number): string => `M${from} 1H${to}M${from} ${height - 1}H${to}`;
  return (
    <svg aria-hidden="true" className={css.bandShape} width={width} height={height}>
      <rect x={1} y={1} width={width - 2} height={height - 2} rx={8} className={css.bandFill} />
      {gaps.map(({ from, to }) => (
        <rect key={from} x={from} y={0} width={to - from} height={height} className={css.gutter} />
      ))}
      <path d={gaps.map(({ from, to }) => edges(from, to)).join('')} className={css.gutterRails} />
    </svg>
  );
}
