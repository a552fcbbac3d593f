import type { ClusterSettings } from '../engine/index.ts';
import type { Text } from './text.ts';

/** What of a chapter about Services a lesson is about. */
export type LessonStation = 'client' | 'dns' | 'balancer' | 'nodePort' | 'ingress' | 'service' | 'pod';

/** Words of lessons and broken scenes, beside those that each brings itself. */
export interface LessonMessages {
  readonly button: string;

  readonly list: {
    readonly title: string;
    readonly intro: string;
    readonly close: string;
    readonly map: string;
    readonly stations: { readonly [S in LessonStation]: { readonly name: string; readonly text: string } };
    /** What a line between two of them says. */
    readonly asks: string;
    readonly lessons: string;
    readonly symptoms: string;
    readonly symptomsHint: string;
    readonly progress: { readonly done: string; readonly begun: string };
    readonly count: (done: number, of: number) => string;
    readonly open: (number: number, title: string) => string;
    readonly loading: string;
  };

  readonly tabs: { readonly name: string; readonly lesson: string; readonly manifests: string };
  readonly region: string;
  readonly loading: string;
  readonly notLoaded: string;
  readonly all: string;
  readonly startOver: string;

  readonly step: (number: number, heading: string) => string;
  readonly predict: { readonly result: string; readonly receivers: string; readonly source: string };
  /** What may become of a request, by the word of its verdict. */
  readonly result: (word: string) => string;
  readonly sources: {
    readonly client: string;
    readonly node: string;
    readonly balancer: string;
    readonly proxy: string;
  };
  readonly receiver: (workload: string, suffix: string, node: string | undefined) => Text;
  readonly send: string;
  readonly sendAgain: string;
  readonly changes: string;
  readonly grades: { readonly right: string; readonly partly: string; readonly wrong: string };
  readonly youSaid: (what: readonly string[]) => string;
  readonly outcomes: string;
  readonly more: (count: number) => string;
  readonly lacking: string;
  readonly otherScene: string;

  readonly goal: string;
  readonly check: string;
  readonly reached: string;
  readonly notYet: (left: number) => string;
  readonly met: string;
  readonly notMet: string;
  readonly conditions: {
    readonly request: (from: string, to: string, result: string, odds: number | undefined, receivers: string[]) => Text;
    /** What comes of it instead. */
    readonly now: (results: readonly string[]) => string;
    readonly cannotAsk: string;
    readonly object: (ref: string, fields: readonly string[]) => Text;
    readonly setting: (name: keyof ClusterSettings, value: string) => Text;
    readonly clean: string;
  };
  readonly hint: string;
  readonly solution: string;
  readonly useSolution: string;
  readonly settingTo: (name: keyof ClusterSettings, value: string) => Text;
  readonly notes: string;
  readonly next: (title: string) => string;
}
