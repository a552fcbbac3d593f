import { memo } from 'react';
import type { Metrics } from '../../layout/metrics.ts';
import type { OutsideBox } from '../../layout/nodes-layout.ts';
import { statedBalancer } from '../../scene/balancer-state.ts';
import css from './canvas.module.css';
import { Icon } from './icons.tsx';
import { Lines } from './lines.tsx';
import { hue } from './pod-card.tsx';
import { PlaceBox } from './place-box.tsx';
import { isQuiet, useStory } from './story-context.ts';
import { targetOf, type BoxTarget } from '../what-if/box-target.ts';
import { VerdictTag } from './verdict-tag.tsx';

export interface OutsideData extends Record<string, unknown> {
  readonly box: OutsideBox;
  readonly metrics: Metrics;
}

/** Who is outside the cluster: a pill; the cloud's balancers are half pills that stand on the ground line. */
export const OutsideBoxView = memo(function OutsideBoxView({ data: { box, metrics } }: { readonly data: OutsideData }) {
  const { moment, trace, words } = useStory();
  const quiet = isQuiet(moment, (key) => key === box.key);
  const acts = moment.at === box.key;
  const half = box.kind === 'load-balancer' || box.kind === 'cloud-ingress';
  const ended = moment.verdict?.place === box.key;
  const name = {
    internet: words.internet,
    'upstream-dns': words.upstreamDns,
    endpoint: words.endpointFacts(box.name),
    'load-balancer': words.balancerFacts(box.name, box.addresses, box.ports),
    'cloud-ingress': words.cloudIngressFacts(box.name, box.addresses),
  }[box.kind];
  const ill = box.unhealthy?.map((node) => node.slice(node.indexOf('/') + 1)) ?? [];
  const verdict = ended && trace ? words.verdictWord(trace.verdict) : '';
  const { lines, state } = statedBalancer(
    box,
    metrics,
    words,
    ill.length > 0 ? words.passedOver(ill.length) : '',
    verdict,
  );
  const top = half ? metrics.padBox : (box.rect.height - metrics.line) / 2;
  return (
    <PlaceBox
      object={box.service ?? box.controller?.ingresses[0]?.ref}
      isObject={false}
      place={box.key}
      menu={menuOf(box)}
      label={ill.length > 0 ? `${name}; ${words.passedOverFacts(ill)}` : name}
      looks={[
        half ? css.halfPill : css.pill,
        quiet && css.quietBox,
        acts && css.acts,
        ended && css[`end-${moment.verdict?.mark}`],
      ]}
      style={{ '--now': `var(--${hue(moment.shape ?? 'http')})` } as React.CSSProperties}
    >
      <Icon name={box.kind} x={box.rest.x - box.rect.x} y={box.rest.y - box.rect.y} />
      <Lines lines={lines} left={metrics.bay + 6} top={top} line={metrics.line} />
      {state && (
        <span
          className={`${css.line} ${css.state}`}
          style={{ right: 10, top, height: metrics.line, lineHeight: `${metrics.line}px` }}
        >
          {state}
        </span>
      )}
      {ended && (
        <VerdictTag right={half ? 4 : 8} top={half ? metrics.padBox + metrics.line : top} height={metrics.line} />
      )}
    </PlaceBox>
  );
});

function menuOf({ kind, name, service, controller }: OutsideBox): BoxTarget | undefined {
  const ingress = controller?.ingresses[0]?.ref;
  if (kind === 'internet') return { kind, name };
  if (kind === 'load-balancer' && service !== undefined) return targetOf('balancer', service);
  return ingress === undefined ? undefined : targetOf('ingress', ingress);
}
