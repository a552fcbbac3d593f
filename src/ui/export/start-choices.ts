import { hopAt } from '../../state/hop-at.ts';
import type { Page } from '../../state/page.ts';
import type { Choices } from './choices.ts';

/** To begin with it is what the page shows now. */
export function startChoices({ store, clock }: Page): Choices {
  const { look, timeline } = store.getState();
  const isDark =
    look.theme === 'dark' || (look.theme === 'system' && matchMedia('(prefers-color-scheme: dark)').matches);
  return {
    format: 'png',
    moment: timeline === undefined ? 'rest' : hopAt(timeline, clock.now()),
    view: look.view,
    theme: isDark ? 'dark' : 'light',
    room: 'wide',
    scale: 2,
    background: true,
    caption: true,
    carries: true,
    gif: { width: 1280, fps: 10 },
    film: { width: 1280, fps: 30 },
    speed: 1,
    kind: undefined,
    block: true,
  };
}

/** What a file shows, in its name. */
export function momentInName({ format, moment }: Choices, hops: number): string | undefined {
  if (format === 'gif' || format === 'film') return undefined;
  if (moment === 'rest' || hops === 0) return 'cluster';
  return moment < 0 ? 'start' : moment >= hops - 1 ? 'result' : `hop-${moment + 1}`;
}
