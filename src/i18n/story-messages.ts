import type { Because, Exchange, Payload, Place, Trace } from '../engine/index.ts';
import type { Actor } from '../scene/hop-records.ts';
import type { TranslationKind } from '../scene/translations.ts';
import type { Text } from './text.ts';

/** Words of the story: what happened to one request, hop by hop, and the controls that play it. */
export interface StoryMessages {
  readonly region: string;
  /** What the story can be seen as. */
  readonly tabs: { readonly name: string; readonly hops: string; readonly table: string; readonly text: string };
  readonly hops: string;
  /** Where something is, in a few words. */
  readonly place: (place: Place) => Text;
  /** The same for one line of a list: its name, and what tells it from others like it, the Node most often. */
  readonly spot: (place: Place) => { readonly name: string; readonly on?: string };
  /** The whole story: who asks whom, through what, what comes of it and why. */
  readonly summary: (trace: Trace) => Text;
  /** The same for three short lines: the way as `a → b → c`; on a failure its reason alone. */
  readonly way: (trace: Trace) => Text;
  /** Who decides on a hop, and as what where the name does not tell. */
  readonly actor: (actor: Actor) => { readonly who: Text; readonly role?: string };
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
    readonly kinds: { readonly [Kind in TranslationKind]: string };
  };
  /** The line of the manifests on which a decision rests. */
  readonly yaml: {
    readonly line: (line: number) => string;
    /** The field stands nowhere: its default holds, or what a controller chose. */
    readonly notWritten: string;
    /** No manifest has the object. */
    readonly made: string;
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
  /** The hops as a table. */
  readonly table: {
    readonly caption: string;
    readonly columns: {
      readonly [Column in 'number' | 'actor' | 'from' | 'to' | 'source' | 'destination' | 'happens']: string;
    };
  };
  readonly copy: {
    readonly text: string;
    readonly markdown: string;
    readonly copied: string;
    readonly notCopied: string;
  };
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
