import type { Because, Exchange, Payload, Place } from '../engine/index.ts';
import type { Text } from './text.ts';

/** Words of the story: what happened to one request, hop by hop, and the controls that play it. */
export interface StoryMessages {
  readonly region: string;
  readonly hops: string;
  /** Where something is, in a few words. */
  readonly place: (place: Place) => Text;
  /** The same for one line of a list: its name, and what tells it from others like it, the Node most often. */
  readonly spot: (place: Place) => { readonly name: string; readonly on?: string };
  /** The request runs, and its end is not reached. */
  readonly onItsWay: string;
  readonly hopOf: (number: number, count: number) => string;
  /** What is asked. */
  readonly question: (exchange: Exchange) => Text;
  readonly namesTried: (count: number) => string;
  readonly answerGoesBack: (hops: number) => string;
  readonly refusalGoesBack: (hops: number) => string;
  readonly nothingComesBack: string;
  /** Nothing has left yet. */
  readonly beforeFirst: string;
  readonly change: {
    readonly table: string;
    readonly source: string;
    readonly destination: string;
    readonly content: string;
    readonly same: string;
    readonly was: string;
    readonly becomes: string;
    readonly restored: string;
  };
  readonly payload: (payload: Payload) => Text;
  readonly candidates: string;
  readonly chosen: string;
  readonly odds: (odds: number) => string;
  readonly moreCandidates: (count: number) => string;
  readonly because: string;
  /** kube-proxy's own rules, as a program of the Node prints them. */
  readonly printedRules: {
    readonly title: (tool: string) => string;
    readonly none: string;
    readonly command: (command: string) => Text;
  };
  /** `Service web: spec.ports` */
  readonly reason: (because: Because) => string;
  readonly playback: {
    readonly group: string;
    readonly previous: string;
    readonly next: string;
    readonly play: string;
    readonly pause: string;
    readonly again: string;
    readonly speed: string;
    readonly speedOf: (speed: number) => string;
    readonly position: string;
    readonly goTo: (number: number, count: number) => string;
  };
}
