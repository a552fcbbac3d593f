import type { Pictured } from './printed-rows.ts';

/** What the person wants to have on paper. */
export interface Choices {
  /** The lesson that stands on the page, as it begins; or what is on the page. */
  readonly what: 'lesson' | 'scene';
  readonly pictured: Pictured;
  /** Look-ups are told as fully as the question that counts. */
  readonly lookups: boolean;
  /** Of a lesson: what comes of its steps, and its solution. */
  readonly answers: boolean;
  /** For who teaches it. */
  readonly notes: boolean;
  readonly table: boolean;
  readonly manifests: boolean;
}

/** Of a lesson one picture a step is much already. */
export function firstChoices(what: Choices['what']): Choices {
  return {
    what,
    pictured: what === 'lesson' ? 'end' : 'decisions',
    lookups: false,
    answers: what === 'scene',
    notes: false,
    table: what === 'scene',
    manifests: true,
  };
}
