import { lazy } from 'react';
import { canFail } from '../../state/arrive.ts';
import { HopsView } from './hops-view.tsx';
import type { StoryTab } from './story-tab.ts';

const ArriveView = lazy(async () => ({ default: (await import('../remedies/arrive-view.tsx')).ArriveView }));
const HopTable = lazy(async () => ({ default: (await import('./hop-table.tsx')).HopTable }));
const LoadView = lazy(async () => ({ default: (await import('../load/load-view.tsx')).LoadView }));
const StoryText = lazy(async () => ({ default: (await import('./story-text.tsx')).StoryText }));

/** What the story can be seen as, in the order of the rail. All but the first are loaded when they are opened. */
export const STORY_TABS: readonly StoryTab[] = [
  {
    id: 'hops',
    word: ({ story }) => story.tabs.hops,
    icon: 'hops',
    isShown: ({ trace }) => trace !== undefined,
    Content: HopsView,
  },
  {
    id: 'table',
    word: ({ story }) => story.tabs.table,
    icon: 'table',
    isShown: ({ trace }) => trace !== undefined,
    Content: HopTable,
  },
  {
    id: 'text',
    word: ({ story }) => story.tabs.text,
    icon: 'text',
    isShown: ({ trace }) => trace !== undefined,
    Content: StoryText,
  },
  {
    id: 'load',
    word: ({ load }) => load.tab,
    icon: 'load',
    isShown: ({ load }) => load.bursts.length > 0,
    Content: LoadView,
  },
  {
    id: 'arrive',
    word: ({ arrive }) => arrive.tab,
    icon: 'arrive',
    isShown: ({ trace, arrive }) => trace !== undefined && canFail(arrive.odds),
    Content: ArriveView,
  },
];
