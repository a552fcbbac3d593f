import type { Moment } from './moment.ts';

/**
 * What of the cluster stands out while a request is shown: the places of its whole story, those of the hop that runs or rests
 * alone, or all alike, so that nobody sees beforehand where it will end.
 */
export type Spotlight = 'story' | 'hop' | 'all';

/** A moment of the story in that light. Before the first hop all are alike. */
export function inSpotlight(moment: Moment, light: Spotlight): Moment {
  if (light === 'story' || moment.story === undefined) return moment;
  if (light === 'all' || moment.hop.size === 0) return { ...moment, story: undefined };
  // Where it ended stands out in the end.
  const lit = moment.verdict === undefined ? moment.hop : new Set([...moment.hop, moment.verdict.place]);
  const isOfHop = ([key]: readonly [string, unknown]): boolean => moment.hop.has(key);
  return {
    ...moment,
    story: lit,
    touched: lit,
    rewrites: new Map([...moment.rewrites].filter(isOfHop)),
    chosen: new Set([...moment.chosen].filter((pod) => moment.hop.has(pod))),
    gates: new Map([...moment.gates].filter(isOfHop)),
  };
}
