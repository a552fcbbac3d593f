import type { EngineClient } from '../worker/engine-client.ts';
import type { Clock } from './clock.ts';
import type { PageState } from './model.ts';
import type { Keeper } from './persistence.ts';

/** What the actions work with. */
export interface Services {
  readonly engine: EngineClient;
  readonly clock: Clock;
  readonly keeper: Keeper;
  /** Resolves once the newest workspace was answered. */
  readonly settled: () => Promise<void>;
  readonly reducedMotion: () => boolean;
}

export type SetState = (part: Partial<PageState>) => void;
export type GetState = () => PageState;
