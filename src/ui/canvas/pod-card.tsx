import { memo } from 'react';
import type { Card } from '../../layout/nodes-layout.ts';
import { actingOf } from '../../scene/moment.ts';
import { hueOf } from '../../scene/packet-shape.ts';
import type { Metrics } from '../../layout/metrics.ts';
import { podText, rulesText } from '../../scene/box-text.ts';
import css from './canvas.module.css';
import { Icon } from './icons.tsx';
import { Lines } from './lines.tsx';
import { PlaceBox } from './place-box.tsx';
import { isQuiet, useStory } from './story-context.ts';
import { targetOf } from '../what-if/box-target.ts';
import { VerdictTag } from './verdict-tag.tsx';

export interface CardData extends Record<string, unknown> {
  readonly card: Card;
  readonly metrics: Metrics;
  readonly narrow: boolean;
}

/** A Pod, or the Pods of a workload in one card. */
export const PodCardBox = memo(function PodCardBox({ data: { card, metrics, narrow } }: { readonly data: CardData }) {
  const { moment, trace, words, toggle } = useStory();
  const { pod, rect, rest } = card;
  const mine = pod.kind === 'pod' ? [pod.ref] : pod.pods;
  const isMine = (key: string | undefined): boolean => key !== undefined && mine.includes(key as (typeof mine)[number]);
  const quiet = isQuiet(moment, isMine);
  const chosen = [...moment.chosen].some(isMine);
  const ended = isMine(moment.verdict?.place);
  const ready = pod.kind === 'pod' ? pod.state === 'ready' : pod.ready === pod.count;
  const verdictWord = ended && trace ? words.verdictWord(trace.verdict) : '';
  const acting = pod.kind === 'pod' ? undefined : actingOf(moment, isMine);
  const text = podText(card, metrics, words, verdictWord, acting);
  const name = pod.kind === 'pod' ? words.podFacts(pod) : words.groupFacts(pod.workload, pod.count, pod.ready);
  const shape = moment.shape && (chosen || isMine(moment.at)) ? { '--now': `var(--${hueOf(moment.shape)})` } : {};
  const looks = [
    css.card,
    ready ? css.ready : css.unready,
    quiet && css.quietBox,
    (chosen || isMine(moment.at)) && !ended && css.acts,
    ended && css[`end-${moment.verdict?.mark}`],
  ];
  const gate = mine.map((ref) => moment.gates.get(ref)).find((each) => each !== undefined);
  const textLeft = metrics.bay + 4;
  const textWidth = rect.width - textLeft - metrics.padRight + 2;
  return (
    <div className={css.frame}>
      <PlaceBox
        object={pod.ref}
        {...(pod.kind === 'pod-group' && toggle ? { press: () => toggle(pod.ref), expanded: false } : {})}
        label={name}
        looks={looks}
        hint={narrow ? name : undefined}
        style={shape as React.CSSProperties}
        menu={targetOf(pod.kind === 'pod' ? 'pod' : 'workload', pod.ref)}
      >
        {narrow ? (
          <span className={css.letter}>{pod.workload.slice(0, 1)}</span>
        ) : (
          <>
            <Icon name={pod.role ?? 'pod'} x={rest.x - rect.x} y={rest.y - rect.y} />
            <span className={css.line} style={lineAt(textLeft, metrics.padBox, metrics.line, textWidth)}>
              <span className={css.name}>{text.workload}</span>
              <span className={css.note}>{text.suffix}</span>
              {text.state && !text.stateBelow && <span className={css.state}>{text.state}</span>}
            </span>
            <span className={css.line} style={lineAt(textLeft, metrics.padBox + metrics.line, metrics.line, textWidth)}>
              <span className={pod.kind === 'pod' ? css.address : css.note}>{text.second}</span>
              {text.state && text.stateBelow && (
                <span className={text.second === '' ? css.stateAlone : css.state}>{text.state}</span>
              )}
            </span>
            {ended && (
              <VerdictTag
                {...(text.second === '' ? { left: textLeft - 2 } : { right: 2 })}
                top={text.verdict === 'first' ? metrics.padBox - 1 : metrics.padBox + metrics.line - 1}
                height={metrics.line}
                markOnly={text.verdict === 'mark'}
              />
            )}
          </>
        )}
      </PlaceBox>
      {gate && <Gate gate={gate} card={card} metrics={metrics} />}
      {card.rules && (
        <div
          className={css.rulesFrame}
          style={{
            left: card.rules.rect.x - rect.x,
            top: card.rules.rect.y - rect.y,
            width: card.rules.rect.width,
            height: card.rules.rect.height,
          }}
        >
          <PlaceBox
            object={card.rules.controller.ingresses[0]?.ref}
            label={words.rulesFacts(card.rules.controller.name, card.rules.controller.retired === true)}
            {...(card.rules.controller.retired ? { hint: words.rulesFacts(card.rules.controller.name, true) } : {})}
            looks={[css.rules, quiet && css.quietBox]}
            menu={card.rules.controller.ingresses[0] && targetOf('ingress', card.rules.controller.ingresses[0].ref)}
          >
            <Lines
              lines={rulesText(card.rules.controller, card.rules.rect.width - 16, metrics, words, card.rules.oneLine)}
              left={8}
              top={4}
              line={metrics.line}
            />
          </PlaceBox>
        </div>
      )}
    </div>
  );
});

interface GateProps {
  readonly gate: 'open' | 'closed';
  readonly card: Card;
  readonly metrics: Metrics;
}

/** Policies decided at this Pod: a bar across its stub, or the two halves of one that is open. */
function Gate({ gate, card: { rect, rest }, metrics }: GateProps) {
  const width = metrics.gate;
  const height = rect.height - 4;
  const half = (height - metrics.packet.height * 0.75) / 2;
  return (
    <svg
      aria-hidden="true"
      className={`${css.gate} ${gate === 'closed' ? css.gateClosed : ''}`}
      data-gate={gate}
      width={width}
      height={height}
      style={{ left: -width - 1, top: rest.y - rect.y - height / 2 }}
    >
      {gate === 'closed' ? (
        <rect width={width} height={height} rx={2} />
      ) : (
        <>
          <rect width={width} height={half} rx={2} />
          <rect y={height - half} width={width} height={half} rx={2} />
        </>
      )}
    </svg>
  );
}

export { hueOf as hue } from '../../scene/packet-shape.ts';

function lineAt(left: number, top: number, height: number, width: number): React.CSSProperties {
  return { left, top, height, width, lineHeight: `${height}px` };
}
