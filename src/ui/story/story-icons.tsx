import type { ReactNode } from 'react';
import { LineIcon } from '../controls/line-icon.tsx';

/** Our own shapes, 16 × 16, in the colour of the text beside them. */
const PATHS = {
  hops: 'M4 3.2a1.6 1.6 0 1 0 0 .1M4 5v6M4 12.8a1.6 1.6 0 1 0 0 .1M8 3.2h6M8 12.8h6M8 8h4',
  table: 'M2 3h12v10H2zM2 6.4h12M2 9.7h12M6.5 6.4V13',
  text: 'M2.5 3.5h11M2.5 6.5h11M2.5 9.5h11M2.5 12.5h6',
  load: 'M2.5 2v12H14M5.5 4.5h7M5.5 8h4M5.5 11.5h6',
  arrive: 'M2 13.5C4.5 13.5 5 8 8.5 8H13M10.2 5l3 3-3 3M13.8 3v10',
  copy: 'M5.5 5.5h8v8h-8zM3.5 10.5h-1v-8h8v1',
  check: 'M3 8.5l3.5 3.5L13 4.5',
} as const;

export type StoryIconName = keyof typeof PATHS;

/** The sign of a tab of the story. It says nothing alone: the tab has a name. */
export function StoryIcon({ name }: { readonly name: StoryIconName }): ReactNode {
  return <LineIcon path={PATHS[name]} />;
}
