import { momentKnown } from './history.ts';
import type { History } from './history.ts';

/** When a Node's rules were written, and out of which moment of the history. */
export interface RuleSync {
  readonly at: number;
  readonly moment: number;
}

/**
 * Every sync of a Node's kube-proxy that is due by what it has heard so far, the one before all what-ifs first: at once when it hears of a change, but
 * `minSyncPeriod` after the one before at the earliest (pkg/proxy/runner/bounded_frequency_runner.go). A Node that comes
 * back syncs too.
 */
export function ruleSyncsOf(history: History, node: string, minSyncPeriod: number): readonly RuleSync[] {
  const silences = history.silences.get(node) ?? [];
  const isSilent = (at: number) => silences.some(({ from, to = Infinity }) => from <= at && at < to);
  const heard = history.moments.slice(1).flatMap(({ at }) => (isSilent(at) ? [] : [at]));
  const returns = silences.flatMap(({ to }) => (to === undefined ? [] : [to]));
  const syncs: RuleSync[] = [{ at: -Infinity, moment: 0 }];
  for (const cause of [...heard, ...returns].sort((a, b) => a - b)) {
    const last = syncs.at(-1)!;
    if (cause <= last.at) continue;
    const at = Math.max(cause, last.at + minSyncPeriod);
    syncs.push({ at, moment: momentKnown(history, node, at) });
  }
  return syncs;
}
