import type { Burst, Facet, Verdict } from '../engine/index.ts';
import type { Text } from './text.ts';

/** A steady rate, and the seconds of it that are counted. */
export interface LoadSpan {
  readonly rate: number;
  readonly seconds: number;
}

/** Words of bursts: how they are sent, and who got how many. */
export interface LoadMessages {
  /** The face of the story that shows who got how many. */
  readonly tab: string;
  /** What stands beside Send. */
  readonly menu: {
    readonly button: string;
    readonly many: string;
    readonly times: (count: number) => string;
    readonly steady: string;
    readonly perSecond: (rate: number) => string;
    /** Who sends, where the sender is outside. */
    readonly clients: string;
    readonly oneClient: string;
    readonly manyClients: string;
    readonly stop: string;
  };
  /** `100 requests: 97 delivered, 3 refused`; `span` at a rate: how many a second, and how many seconds are counted. */
  readonly title: (count: number, parts: readonly string[], span?: LoadSpan) => string;
  readonly sending: string;
  /** What came of some of them: `97 delivered`. */
  readonly part: (count: number, verdict: Verdict) => string;
  readonly groups: { readonly [F in Facet]: string };
  /** An outcome, in a few words: `delivered`, `Refused: the Service has no ready endpoint`. */
  readonly outcome: (verdict: Verdict) => Text;
  /** The clients' own addresses, where many send. */
  readonly ownAddresses: string;
  readonly more: (rows: number) => string;
  readonly columns: { readonly got: string; readonly expected: string };
  /** `between 16 and 35` */
  readonly between: (least: number, most: number) => string;
  readonly unusual: string;
  /** How the bars are read. */
  readonly legend: { readonly got: string; readonly expected: string; readonly band: string };
  /** What the odds mean, where requests do not fall independently. */
  readonly carried: { readonly [C in Exclude<Burst['carried'], 'nothing'>]: string };
  readonly oddsUnknown: string;
}
