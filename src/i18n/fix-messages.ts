import type { FixCode, FixParams } from '../engine/index.ts';
import type { Text } from './text.ts';

/** The title of each quick fix: what it does, as one says it on a menu. */
export type FixMessages = { readonly [Code in FixCode]: (params: FixParams[Code]) => Text };
