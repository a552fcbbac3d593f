import type { Topology, Verdict } from '../../engine/index.ts';
import type { Point, Rect } from '../../layout/view.ts';
import type { BoxWords } from '../box-text.ts';
import type { PictureLayout } from '../fit.ts';
import type { Scene } from '../frame.ts';
import type { NodeState } from '../node-state.ts';
import type { Token } from './palette.ts';
import type { Measure } from './sizes.ts';

/** What is on the screen at one moment as shapes and texts, of which an SVG, a bitmap or a film is made. */
export interface Picture {
  /** Size in diagram units: CSS pixels at scale 1. */
  readonly width: number;
  readonly height: number;
  /** Of its texts: it tells which fonts are asked first. */
  readonly language: PictureLanguage;
  readonly title: string;
  readonly description: string;
  /** In the order in which they are painted. */
  readonly shapes: readonly PictureShape[];
}

export type PictureLanguage = 'en' | 'ja';

export type PictureShape = RectShape | PathShape | CircleShape | TextShape | GroupShape;

/** How an area and its edge are painted; what is not said is not painted. */
export interface Ink {
  readonly fill?: Token;
  readonly stroke?: Token;
  /** Width of the stroke; 1 where it is not said. */
  readonly line?: number;
  /** Lengths of strokes and gaps in turn. */
  readonly dash?: readonly number[];
  /** Ends and corners are round. */
  readonly round?: true;
}

export interface RectShape extends Rect, Ink {
  readonly kind: 'rect';
  /** Of all four corners. */
  readonly radius?: number;
}

export interface PathShape extends Ink {
  readonly kind: 'path';
  /** In SVG's notation, absolute commands alone. */
  readonly d: string;
  /** The stroke fades to nothing near a point: whole from `to` units away, none within `from`. */
  readonly fade?: Point & { readonly from: number; readonly to: number };
}

export interface CircleShape extends Ink {
  readonly kind: 'circle';
  readonly cx: number;
  readonly cy: number;
  readonly r: number;
}

/** A line of text. Its runs follow each other as wide as the font at hand makes them. */
export interface TextShape {
  readonly kind: 'text';
  /** Of its start, middle or end as `anchor` says; y is that of the baseline. */
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly runs: readonly TextRun[];
}

/** A piece of a text in one font. */
export interface TextRun {
  readonly text: string;
  readonly size: number;
  readonly weight: 400 | 600 | 700;
  readonly mono: boolean;
  readonly fill: Token;
  readonly struck?: true;
  /** Room before it. */
  readonly gap?: number;
}

export interface GroupShape {
  readonly kind: 'group';
  readonly shapes: readonly PictureShape[];
  /** Where its origin is. */
  readonly at?: Point;
  /** 0 to 1. */
  readonly opacity?: number;
  /** The box that it draws: an ObjectRef or a place's key, as layouts name them. */
  readonly box?: string;
}

/** What the words of a picture are, beside names and numbers. */
export interface PictureWords extends BoxWords {
  readonly outside: string;
  readonly nodeNetwork: string;
  readonly pending: string;
  readonly verdictWord: (verdict: Verdict) => string;
  readonly nodeStates: Readonly<Record<NodeState, string>>;
  readonly passedOver: (count: number) => string;
}

/** What a picture is made of: a cluster in a layout, and one moment of what happens in it. */
export interface PictureOf {
  readonly topology: Topology;
  /** As `fitView` gives it. */
  readonly layout: PictureLayout;
  /** A trace, planned in this layout (`sceneOf`); without it the cluster is at rest. */
  readonly scene?: Scene | undefined;
  /** Milliseconds into the scene's timeline; 0 where it is not said. */
  readonly at?: number | undefined;
  readonly words: PictureWords;
  readonly language: PictureLanguage;
  readonly title: string;
  readonly description: string;
  /** What is said below it. */
  readonly sentence?: readonly CaptionPiece[] | undefined;
}

/** A piece of the sentence below a picture. */
export interface CaptionPiece {
  readonly text: string;
  /** Set in the code font. */
  readonly code: boolean;
  /** Heavier than the rest: how it ended. */
  readonly strong?: true;
}

export interface PictureOptions {
  /** The request is shown as it is at that moment, or the cluster alone. */
  readonly frame: 'none' | 'hop';
  /** The sentence stands below it. Its room is there as soon as this is set, so that all pictures of a film are of one size. */
  readonly caption: boolean;
  /** Lines of room for the sentence; 2 where it is not said. */
  readonly captionLines?: number | undefined;
  /** How wide texts are; an upper bound for the usual fonts without it. */
  readonly measure?: Measure | undefined;
}
