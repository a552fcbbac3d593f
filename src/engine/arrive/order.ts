import type { Effect, Remedy, RemedyKind } from './remedy.ts';

/** Of remedies that change as much, what is done to manifests goes before what is asked otherwise, and that before the cluster. */
const RANKS: Readonly<Record<RemedyKind, number>> = {
  fix: 0,
  'set-field': 1,
  'remove-field': 1,
  'add-item': 1,
  select: 1,
  allow: 1,
  ask: 2,
  setting: 3,
  'take-back': 4,
  wait: 5,
  'remove-object': 6,
};

/** The smallest first: by steps, then by what changes (another request, setting or what-if counts as a line). An object goes last of all. */
export function inOrder(remedies: readonly Remedy[]): readonly Remedy[] {
  return [...remedies].sort(
    (a, b) =>
      lossOf(a) - lossOf(b) ||
      a.steps.length - b.steps.length ||
      sizeOf(a) - sizeOf(b) ||
      objectsOf(a) - objectsOf(b) ||
      rankOf(a) - rankOf(b),
  );
}

function lossOf({ steps }: Remedy): number {
  return steps.some(({ kind }) => kind === 'remove-object') ? 1 : 0;
}

function sizeOf({ lines, effect: { request, settings, events, now } }: Remedy): number {
  return lines + [request, settings, events ?? now].filter((part) => part !== undefined).length;
}

/** How many objects it changes: what belongs together is sooner what was meant. */
function objectsOf({ steps }: Remedy): number {
  return new Set(steps.map((step) => ('ref' in step ? step.ref : undefined))).size;
}

function rankOf({ steps }: Remedy): number {
  return Math.max(...steps.map(({ kind }) => RANKS[kind]));
}

/** How many lines changes take out or put in; one that becomes another counts once. */
export function linesChanged(text: string, edits: Effect['edits']): number {
  return edits.reduce((sum, { start, end, text: made }) => {
    const from = text.lastIndexOf('\n', start - 1) + 1;
    const next = text.indexOf('\n', end);
    const to = next < 0 ? text.length : next;
    const before = text.slice(from, to).split('\n');
    const now = `${text.slice(from, start)}${made}${text.slice(end, to)}`.split('\n');
    let first = 0;
    const shorter = Math.min(before.length, now.length);
    while (first < shorter && before[first] === now[first]) first++;
    let last = 0;
    while (last < shorter - first && before.at(-1 - last) === now.at(-1 - last)) last++;
    return sum + Math.max(before.length, now.length) - first - last;
  }, 0);
}
