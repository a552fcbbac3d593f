import type { ComponentType } from 'react';
import type { ObjectRef, Trace } from '../../engine/index.ts';
import type { Messages } from '../../i18n/messages.ts';
import type { Timeline } from '../../scene/timeline.ts';
import type { PageState, StoryTabId } from '../../state/model.ts';
import type { RulesSource } from './printed-rules.tsx';
import type { StoryIconName } from './story-icons.tsx';

/** What a tab of the story may read; of the page it asks the rest itself. */
export interface StoryTabProps {
  /** Absent while nothing was sent: a tab about something else may be shown all the same. */
  readonly trace: Trace | undefined;
  readonly timeline: Timeline | undefined;
  /** The hop that runs or rests, counted from 0; -1 before the first. */
  readonly hop: number;
  /** The end has been seen, also when the person went back from there: it is no secret. */
  readonly ended: boolean;
  readonly messages: Messages;
  /** Where kube-proxy's rules are asked for; absent where they are not shown. */
  readonly rules: RulesSource | undefined;
  readonly onSeekHop: (index: number) => void;
  readonly onSelect: (ref: ObjectRef, field?: string) => void;
}

/** One face of the story: what the rail beside it offers. */
export interface StoryTab {
  readonly id: StoryTabId;
  readonly word: (messages: Messages) => string;
  readonly icon: StoryIconName;
  /** Whether it has something to show: a tab without it is not offered. */
  readonly isShown: (state: PageState) => boolean;
  readonly Content: ComponentType<StoryTabProps>;
}
