import { memo } from 'react';
import type { BorderBox, ConceptService, PodGroup } from '../../layout/concept-layout.ts';
import type { Metrics } from '../../layout/metrics.ts';
import { groupText, rewritesAt, serviceRewriteText, serviceText } from '../../scene/concept-text.ts';
import { nodePortText } from '../../scene/box-text.ts';
import { targetOf } from '../what-if/box-target.ts';
import css from './canvas.module.css';
import concept from './concept.module.css';
import { Icon } from './icons.tsx';
import { Lines } from './lines.tsx';
import { hue } from './pod-card.tsx';
import { PlaceBox } from './place-box.tsx';
import { isQuiet, useStory } from './story-context.ts';
import { VerdictTag } from './verdict-tag.tsx';

export interface ServiceData extends Record<string, unknown> {
  readonly box: ConceptService;
  readonly metrics: Metrics;
}

/** A Service in the Concept view: its rules at the left, through which what it takes goes on, its words beside them. */
export const ConceptServiceBox = memo(function ConceptServiceBox({
  data: { box, metrics },
}: {
  readonly data: ServiceData;
}) {
  const { moment, words, unfold, unfolded } = useStory();
  const { service, folded, rect, slot, text, rules } = box;
  const refs = service ? [service.ref] : folded.map(({ ref }) => ref);
  const mine = (key: string | undefined): boolean => refs.some((ref) => key?.startsWith(`${ref}@`) === true);
  const acts = mine(moment.at);
  const rewrites = rewritesAt(moment, box);
  const ended = mine(moment.verdict?.place);
  const other = folded.length > 0 ? words.foldedServices(folded.length) : words.fewerServices;
  const lines = rewrites ? serviceRewriteText(box, rewrites, metrics, words) : serviceText(box, metrics, words);
  return (
    <PlaceBox
      object={service?.ref}
      act={service ? undefined : unfold}
      expanded={unfolded}
      label={service ? words.serviceFacts(service) : other}
      looks={[
        concept.service,
        isQuiet(moment, mine) && css.quietBox,
        acts && concept.acts,
        !rules && concept.namesOnly,
        !service && concept.folded,
      ]}
      style={{ '--now': `var(--${hue(moment.shape ?? 'http')})` } as React.CSSProperties}
      menu={service && targetOf('service', service.ref)}
    >
      {rules && (
        <svg
          aria-hidden="true"
          className={`${css.slot} ${acts || rewrites ? css.slotActs : ''}`}
          width={slot.width}
          height={slot.height}
          style={{ left: slot.x - rect.x, top: slot.y - rect.y }}
        >
          <rect x={1.5} y={1.5} width={slot.width - 3} height={slot.height - 3} rx={6} />
          <path d={ruleLines(slot.width, slot.height)} />
        </svg>
      )}
      <Lines
        lines={lines.slice(0, ended ? 2 : 3)}
        left={text.x - rect.x}
        top={metrics.padBox}
        line={metrics.line}
        width={text.width}
      />
      {service && rules && !rewrites && (
        <span
          className={css.ticks}
          style={{
            left: text.x - rect.x + text.width,
            top: metrics.padBox,
            height: metrics.line,
            lineHeight: `${metrics.line}px`,
          }}
        >
          <i className={service.ready > 0 ? css.tick : css.noTick} />
          {service.ready}/{service.total}
        </span>
      )}
      {ended && (
        <VerdictTag
          left={text.x - rect.x - 2}
          top={rect.height - metrics.padBox - metrics.line}
          height={metrics.line}
        />
      )}
    </PlaceBox>
  );
});

function ruleLines(width: number, height: number): string {
  return [0.22, 0.78].map((part) => `M9 ${height * part}H${width - 9}`).join('');
}

/** The node ports in front of a Service: a rule on every Node, whichever is asked. */
export const ConceptPortsBox = memo(function ConceptPortsBox({
  data: { box, metrics },
}: {
  readonly data: ServiceData;
}) {
  const { moment, trace, words, picture } = useStory();
  const { service, nodePorts } = box;
  if (!service || !nodePorts) return null;
  const { ports, rect } = nodePorts;
  const mine = (key: string | undefined): boolean =>
    key?.startsWith('Node/') === true && ports.some(({ port, protocol }) => key.endsWith(`:${port}/${protocol}`));
  const ended = mine(moment.verdict?.place);
  const row = { ...nodePorts, service };
  const numbers = ports.map(({ port }) => port);
  const place = [...(moment.story ?? [])].find(mine);
  return (
    <PlaceBox
      object={service.ref}
      isObject={false}
      {...(place === undefined ? {} : { place })}
      label={picture.nodePortOfAll(service.name, numbers)}
      menu={targetOf('service', service.ref)}
      looks={[css.nodePort, isQuiet(moment, mine) && css.quietBox, mine(moment.at) && css.acts]}
      style={{ '--now': `var(--${hue(moment.shape ?? 'http')})` } as React.CSSProperties}
    >
      <span className={css.bay} style={{ width: metrics.slot.width }} />
      <Lines
        lines={[nodePortText(row, metrics, words, ended && trace ? words.verdictWord(trace.verdict) : '')]}
        left={metrics.slot.width + 6}
        top={(rect.height - metrics.line) / 2}
        line={metrics.line}
      />
      {ended && <VerdictTag right={2} top={(rect.height - metrics.line) / 2} height={metrics.line} />}
    </PlaceBox>
  );
});

export interface BorderData extends Record<string, unknown> {
  readonly border: BorderBox;
  readonly metrics: Metrics;
}

/** The Nodes' network in one box at the cluster's border; it names the Node that the story is at. */
export const ConceptBorderBox = memo(function ConceptBorderBox({
  data: { border, metrics },
}: {
  readonly data: BorderData;
}) {
  const { moment, words, picture } = useStory();
  const { nodes, rect, rest } = border;
  const node = (key: string | undefined) => nodes.find(({ ref }) => ref === key);
  const played = [...(moment.story ?? [])].flatMap((key) => node(key) ?? []);
  const acting = node(moment.verdict?.place) ?? node(moment.at) ?? played[0];
  const ended = node(moment.verdict?.place) !== undefined;
  const name = acting?.name ?? words.nodes(nodes.length);
  return (
    <PlaceBox
      object={acting?.ref}
      isObject={false}
      place="nodes"
      label={picture.nodesFacts(nodes.map((each) => each.name))}
      looks={[
        css.halfPill,
        isQuiet(moment, (key) => node(key) !== undefined) && css.quietBox,
        node(moment.at) && css.acts,
        ended && css[`end-${moment.verdict?.mark}`],
      ]}
      style={{ '--now': `var(--${hue(moment.shape ?? 'http')})` } as React.CSSProperties}
      menu={acting && targetOf('node', acting.ref)}
    >
      <Icon name="node" x={rest.x - rect.x} y={rest.y - rect.y} />
      <Lines
        lines={[[{ text: name, as: 'name' }]]}
        left={metrics.bay + 6}
        top={(rect.height - metrics.line) / 2}
        line={metrics.line}
      />
      {ended && <VerdictTag right={8} top={(rect.height - metrics.line) / 2} height={metrics.line} />}
    </PlaceBox>
  );
});

export interface GroupData extends Record<string, unknown> {
  readonly group: PodGroup;
  readonly metrics: Metrics;
}

/** The name of a workload above its Pods. */
export const ConceptGroupBox = memo(function ConceptGroupBox({
  data: { group, metrics },
}: {
  readonly data: GroupData;
}) {
  const { moment, picture, toggle } = useStory();
  const { ref, name, ready, count, title, cards } = group;
  const pods = new Set<string>(cards.flatMap(({ pod }) => (pod.kind === 'pod' ? [pod.ref] : pod.pods)));
  const quiet = isQuiet(moment, (key) => pods.has(key));
  const kind = ref.slice(0, ref.indexOf('/'));
  return (
    <PlaceBox
      object={ref}
      {...(group.open && toggle ? { press: () => toggle(ref), expanded: true } : {})}
      label={picture.workloadFacts(kind, name, ready, count)}
      looks={[concept.title, quiet && css.quietBox]}
      menu={targetOf('workload', ref)}
    >
      <Lines lines={[groupText(group, metrics)]} left={4} top={2} line={metrics.line} />
      <span
        className={css.ticks}
        style={{ left: title.width, top: 2, height: metrics.line, lineHeight: `${metrics.line}px` }}
      >
        <i className={ready > 0 ? css.tick : css.noTick} />
        {ready}/{count}
      </span>
    </PlaceBox>
  );
});
