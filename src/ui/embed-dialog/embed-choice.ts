import type { EmbedOptions } from '../../sharing/embed/embed-address.ts';

/** What was chosen in the dialog. */
export interface EmbedChoice {
  /** The scene as it is, or the lesson or example as everybody has it. */
  readonly shows: 'scene' | 'named';
  readonly options: EmbedOptions;
  readonly size: Size;
}

/** CSS pixels, or as wide as there is room. */
export type Size = 'fill' | { readonly width: number; readonly height: number };

/** Sizes that slides have. */
export const SIZES: readonly Exclude<Size, 'fill'>[] = [
  { width: 800, height: 450 },
  { width: 960, height: 540 },
  { width: 1280, height: 720 },
];

/** Says one thing anew. */
export type ChangeOptions = (change: {
  readonly [Name in keyof EmbedOptions]?: EmbedOptions[Name] | undefined;
}) => void;
