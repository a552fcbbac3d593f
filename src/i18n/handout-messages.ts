import type { Text } from './text.ts';

/** Words of the handout: the sheets of paper that a request or a lesson is printed on, and the choices beside them. */
export interface HandoutMessages {
  /** Opens it. */
  readonly open: string;
  readonly title: string;
  readonly print: string;
  readonly close: string;
  /** Until all of it is there. */
  readonly busy: string;
  readonly ready: string;
  /** A part that the engine did not answer for. */
  readonly notMade: string;
  readonly choices: {
    readonly name: string;
    readonly what: string;
    readonly lesson: string;
    readonly scene: string;
    readonly pictures: string;
    readonly all: string;
    readonly decisions: string;
    readonly end: string;
    readonly lookups: string;
    readonly answers: string;
    readonly notes: string;
    readonly table: string;
    readonly manifests: string;
  };
  /** What is told of, where nothing was sent. */
  readonly atRest: string;
  readonly from: (client: Text) => Text;
  readonly request: string;
  readonly result: string;
  readonly cluster: string;
  readonly settings: string;
  readonly events: string;
  readonly hops: string;
  readonly table: string;
  /** The hops of a question that are not told one by one: `hops 1 to 8`. */
  readonly inShort: (first: number, last: number) => string;
  /** Stands before one of several things that can come of a request. */
  readonly oneOfThem: string;
  readonly yourAnswer: string;
  readonly whatISaw: string;
  readonly mySolution: string;
  readonly manifests: string;
  readonly link: string;
  readonly lessonLink: string;
  readonly sceneLink: string;
  readonly qr: string;
  /** The scene is longer than a link can be. */
  readonly tooLong: string;
  readonly madeWith: (version: string) => string;
}
