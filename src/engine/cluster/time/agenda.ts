/** What is still to happen, by its second. Of one second, what was put in first happens first. */
export interface Agenda {
  readonly add: (at: number, task: () => void) => void;
  /** The second of what comes first; undefined when nothing is left. */
  readonly next: () => number | undefined;
  /** Takes out what comes first, and does it. */
  readonly take: () => void;
}

export function makeAgenda(): Agenda {
  /** In order. */
  const entries: { readonly at: number; readonly task: () => void }[] = [];
  return {
    add: (at, task) => {
      let place = entries.length;
      while (place > 0 && entries[place - 1]!.at > at) place--;
      entries.splice(place, 0, { at, task });
    },
    next: () => entries[0]?.at,
    take: () => entries.shift()?.task(),
  };
}
