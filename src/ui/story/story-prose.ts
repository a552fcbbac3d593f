import type { Exchange, Trace } from '../../engine/index.ts';
import type { Messages } from '../../i18n/messages.ts';
import { plain, t, type Text } from '../../i18n/text.ts';
import { hopRecords, type HopRecord } from '../../scene/hop-records.ts';
import { decisionWords } from './decision-words.ts';
import { lastIndex, storyRows, type ExchangeRow, type StoryRow } from './story-rows.ts';

/** A story as somebody would write it down: what was asked each time, and then hop by hop. */
export interface Prose {
  readonly summary: Text;
  readonly chapters: readonly Chapter[];
}

/** One question, with what was asked within it in chapters of their own. */
export interface Chapter {
  readonly id: string;
  /** How deep it stands: 0 is what the client asked. */
  readonly depth: number;
  readonly title: Text;
  readonly hops: readonly ProseHop[];
}

interface ProseHop {
  readonly index: number;
  readonly who: Text;
  /** What happens, and everything that was decided. */
  readonly sentences: readonly Text[];
}

/** A trace in words. A question asked within another stands between the way there and the way back. */
export function proseOf(trace: Trace, messages: Messages): Prose {
  const records = hopRecords(trace);
  const chapter = (id: string, depth: number, exchange: Exchange, from: number, to: number): Chapter[] =>
    to < from
      ? []
      : [
          {
            id: `${id} ${from}`,
            depth,
            title: t`${messages.story.question(exchange)} → ${messages.exchangeResult(exchange.result)}`,
            hops: records.slice(from, to + 1).map((record) => hopOf(record, messages)),
          },
        ];
  const chaptersOf = (row: StoryRow, depth: number): Chapter[] =>
    row.kind === 'tried' ? row.exchanges.flatMap((each) => ofExchange(each, depth)) : ofExchange(row, depth);
  const ofExchange = (row: ExchangeRow, depth: number): Chapter[] => {
    const { id, exchange, there, within, back } = row;
    const first = there[0]?.index ?? 0;
    const whole = lastIndex(row);
    if (within.length === 0) return chapter(id, depth, exchange, first, whole);
    return [
      ...chapter(id, depth, exchange, first, there.at(-1)?.index ?? first - 1),
      ...within.flatMap((each) => chaptersOf(each, depth + 1)),
      ...chapter(id, depth, exchange, back[0]?.index ?? whole + 1, whole),
    ];
  };
  const chapters = storyRows(trace).flatMap((row) => chaptersOf(row, 0));
  return { summary: messages.story.summary(trace), chapters };
}

/** The same as lines of plain text. */
export function proseText({ summary, chapters }: Prose): string {
  const parts = chapters.map(({ depth, title, hops }) => {
    const indent = '  '.repeat(depth);
    const lines = hops.map(({ index, who, sentences }) => {
      const words = sentences.map(plain).join(' ');
      return `${indent}${index + 1}. ${plain(who)}: ${words}`;
    });
    return [`${indent}${plain(title)}`, ...lines].join('\n');
  });
  return [plain(summary), ...parts].join('\n\n');
}

function hopOf({ index, hop, direction, actor }: HopRecord, messages: Messages): ProseHop {
  const { who, role } = messages.story.actor(actor);
  return {
    index,
    who: role === undefined ? who : t`${who} (${role})`,
    sentences: [
      messages.hop(hop, direction),
      ...hop.decisions.map((decision) => decisionWords(messages, decision, hop)),
    ],
  };
}
