import type { Place, Trace, Verdict } from '../../engine/index.ts';
import type { Messages } from '../../i18n/messages.ts';
import { plain, type Text } from '../../i18n/text.ts';
import { placeKey, placesOf } from '../../scene/hops.ts';
import { hopRecords, type HopRecord } from '../../scene/hop-records.ts';
import { stopsAtOwnGate } from '../../scene/stop.ts';
import type { AddressChange } from '../../scene/translations.ts';

/**
 * A trace as a Mermaid sequence diagram: a participant for each place in the order in which it is passed, a message for each
 * hop, a note for each rewrite and for the verdict. Answers are dashed; what is dropped ends in a cross.
 * (Mermaid's grammar: packages/mermaid/src/diagrams/sequence/parser/sequenceDiagram.jison.)
 */
export function mermaidOf(trace: Trace, messages: Messages): string {
  const places = placesOf(trace);
  const ids = new Map(places.map((place, index) => [placeKey(place), `p${index + 1}`]));
  const idOf = (place: Place): string => ids.get(placeKey(place)) ?? 'p1';
  const { story } = messages;
  const participants =
    places.length === 0
      ? [`participant p1 as ${escaped(plain(story.place(placeOfSender(trace))))}`]
      : places.map((place, index) => `participant p${index + 1} as ${escaped(plain(story.place(place)))}`);
  const said = messages.verdicts[trace.verdict.result] as (verdict: Verdict) => Text;
  const last = places.length > 1 ? `,p${places.length}` : '';
  return [
    'sequenceDiagram',
    ...[
      `accTitle: ${escaped(plain(story.summary(trace)))}`,
      'autonumber',
      ...participants,
      ...hopRecords(trace).flatMap((record) => hopLines(record, idOf, messages)),
      `Note over p1${last}: ${escaped(plain(said(trace.verdict)))}`,
    ].map((line) => `  ${line}`),
    '',
  ].join('\n');
}

/** The same as a block of code in Markdown, as GitHub and many wikis draw it. */
export function mermaidBlock(diagram: string): string {
  return `\`\`\`mermaid\n${diagram}\`\`\`\n`;
}

function hopLines(record: HopRecord, idOf: (place: Place) => string, messages: Messages): string[] {
  const { hop, direction, source, destination } = record;
  const dashes = direction === 'back' ? '--' : '-';
  const arrow = hop.end === 'dropped' ? `${dashes}x` : `${dashes}>>`;
  const said = [plain(messages.story.payload(hop.before.payload)), `${source.before} → ${destination.before}`];
  const at = idOf(hop.to);
  const changes = [source, destination].filter(({ kind }) => kind !== undefined && kind !== 'new-connection');
  const stops = hop.end === 'dropped' || (hop.end === 'refused' && direction === 'there');
  return [
    `${idOf(hop.from)}${arrow}${at}: ${said.map(escaped).join('<br/>')}`,
    ...(changes.length > 0
      ? [`Note over ${at}: ${changes.map((each) => rewriteOf(each, messages)).join('<br/>')}`]
      : []),
    ...(stops
      ? [`Note over ${idOf(stopsAtOwnGate(hop) ? hop.from : hop.to)}: ${escaped(plain(messages.hop(hop, direction)))}`]
      : []),
  ];
}

function rewriteOf({ before, after, kind }: AddressChange, { story }: Messages): string {
  const how = kind === undefined ? [] : [escaped(story.change.kinds[kind])];
  return [...how, escaped(`${before} → ${after}`)].join('<br/>');
}

function placeOfSender({ request: { from } }: Trace): Place {
  return from.kind === 'internet' ? { kind: 'internet', address: from.address ?? '' } : from;
}

/** What would end a line, begin a comment, a directive or a formula, or be taken for markup, by its number (Mermaid: `#35;`). */
function escaped(text: string): string {
  return text.replaceAll(/[#;%$<>{}\\`]/g, (sign) => `#${sign.charCodeAt(0)};`).replaceAll(/\s*\n\s*/g, ' ');
}
