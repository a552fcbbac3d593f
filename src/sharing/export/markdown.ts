import type { Trace } from '../../engine/index.ts';
import type { Messages } from '../../i18n/messages.ts';
import { plain } from '../../i18n/text.ts';
import { hopRecords, type HopRecord } from '../../scene/hop-records.ts';
import type { AddressChange } from '../../scene/translations.ts';

/** The columns of the table of hops, in their order. */
export const COLUMNS = ['number', 'actor', 'from', 'to', 'source', 'destination', 'happens'] as const;

/** All hops as a Markdown table (GFM), beneath the story in one sentence. */
export function storyMarkdown(trace: Trace, messages: Messages): string {
  return [escaped(plain(messages.story.summary(trace))), '', markdownTableOf(hopRecords(trace), messages)].join('\n');
}

/** Hops as a Markdown table, a row each. */
export function markdownTableOf(records: readonly HopRecord[], messages: Messages): string {
  const { story } = messages;
  const head = COLUMNS.map((column) => story.table.columns[column]);
  const line = (cells: readonly string[]): string => `| ${cells.map(escaped).join(' | ')} |`;
  return [
    line(head),
    `| ${head.map((_, index) => (index === 0 ? '---:' : '---')).join(' | ')} |`,
    ...records.map((record) => line(cellsOf(record, messages))),
    '',
  ].join('\n');
}

function cellsOf(record: HopRecord, messages: Messages): string[] {
  const { story } = messages;
  const { hop, direction, index, actor } = record;
  return [
    String(index + 1),
    plain(story.actor(actor).who),
    plain(story.place(hop.from)),
    plain(story.place(hop.to)),
    address(record.source, messages),
    address(record.destination, messages),
    plain(messages.hop(hop, direction)),
  ];
}

function address({ before, after, kind }: AddressChange, { story }: Messages): string {
  return kind === undefined ? after : `${before} → ${after} (${story.change.kinds[kind]})`;
}

/** What would end a cell, or be taken for markup. */
function escaped(cell: string): string {
  return cell.replaceAll(/[\\|*_`<]/g, '\\$&').replaceAll('\n', ' ');
}
