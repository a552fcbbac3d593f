import type { Verdict } from '../../engine/index.ts';
import type { Metrics } from '../../layout/metrics.ts';
import type { Moment } from '../moment.ts';
import { hueOf } from '../packet-shape.ts';
import type { Token } from './palette.ts';
import type { PictureWords, TextRun } from './picture.ts';
import type { Measure, TextSizes } from './sizes.ts';

/** What everything of a picture is drawn with. */
export interface Drawing {
  readonly moment: Moment;
  /** Of the trace that is shown. */
  readonly verdict: Verdict | undefined;
  readonly words: PictureWords;
  readonly metrics: Metrics;
  readonly sizes: TextSizes;
  readonly measure: Measure;
}

/** The colour of what acts: that of the protocol. */
export function nowOf({ moment }: Drawing): Token {
  return hueOf(moment.shape ?? 'http');
}

/** The verdict's word where it was made at one of these places; nothing else. */
export function verdictWordAt({ words, verdict }: Drawing, ended: boolean): string {
  return ended && verdict ? words.verdictWord(verdict) : '';
}

/** How wide runs are, one after the other. */
export function widthOfRuns({ measure }: Pick<Drawing, 'measure'>, runs: readonly TextRun[]): number {
  return runs.reduce((sum, run) => sum + (run.gap ?? 0) + measure(run.text, run), 0);
}
