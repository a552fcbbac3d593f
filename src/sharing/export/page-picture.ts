import type { Analysis, Trace, Verdict } from '../../engine/index.ts';
import type { Messages } from '../../i18n/messages.ts';
import { plain, type Text } from '../../i18n/text.ts';
import { lengthOf } from '../../i18n/told.ts';
import type { Density } from '../../layout/view.ts';
import { fitView, type PictureLayout, type ViewName } from '../../scene/fit.ts';
import type { Scene } from '../../scene/frame.ts';
import { sceneOf, timelineOf } from '../../scene/nodes-scene.ts';
import { captionLinesOf } from '../../scene/picture/caption.ts';
import { pictureOf } from '../../scene/picture/picture-of.ts';
import type { CaptionPiece, Picture, PictureOptions } from '../../scene/picture/picture.ts';
import { stillAt } from '../../scene/picture/still.ts';
import { stepAt, type Timeline, type TimelineStep } from '../../scene/timeline.ts';
import { measureHere } from './measure.ts';

/** What of the page is in its pictures. */
export interface PagePictureOf {
  readonly analysis: Pick<Analysis, 'topology'>;
  /** What was sent last; without it the cluster is at rest. */
  readonly trace?: Trace | undefined;
  /** When each hop runs, where the page has planned it; else planned here, at the reading speed of these messages. */
  readonly timeline?: Timeline | undefined;
  readonly messages: Messages;
  /** What the person unfolded. */
  readonly open?: readonly string[] | undefined;
}

/** The room for which a picture is laid out, independent of any screen. CSS pixels at scale 1. */
export interface PagePictureRoom {
  readonly width: number;
  readonly height: number;
  /** `embed` is read from the back row of a room. */
  readonly density: Density;
  readonly view: ViewName;
  /** Packets jump: for pictures of a page that shows no motion. */
  readonly reducedMotion?: boolean | undefined;
}

/** All pictures of one request in one layout, all of the same size. */
export interface PagePictures {
  readonly layout: PictureLayout;
  /** By which the picture fills the room: the `scale` with which to paint it there. */
  readonly zoom: number;
  /** Absent where nothing was sent. */
  readonly scene: Scene | undefined;
  /** How many hops there are; 0 where nothing was sent. */
  readonly hops: number;
  /** Milliseconds until all is over; 0 where nothing was sent. */
  readonly duration: number;
  /** What is on the screen at t, in milliseconds; without `caption` no sentence stands below it. */
  readonly pictureAt: (t: number, options?: PagePictureOptions) => Picture;
  /** The rest at the end of a hop, counted from 0; -1: before the first. */
  readonly stillOfHop: (hop: number, options?: PagePictureOptions) => Picture;
  /** How it ended; the cluster at rest where nothing was sent. */
  readonly last: (options?: PagePictureOptions) => Picture;
  /** The cluster alone, nobody asking anything. */
  readonly atRest: () => Picture;
}

export interface PagePictureOptions {
  readonly caption?: boolean | undefined;
}

/** The pictures of a page in a room of any size. */
export function picturesOfPage(of: PagePictureOf, room: PagePictureRoom): PagePictures {
  const { analysis, trace, messages, open } = of;
  const { topology } = analysis;
  const { view, density, width, height, reducedMotion = false } = room;
  const { layout, zoom } = fitView(view, topology, { width, height }, trace, density, open);
  const readingLength = (hop: Parameters<Messages['hop']>[0], direction: 'there' | 'back'): number =>
    lengthOf(messages.hop(hop, direction));
  const timeline = trace && (of.timeline ?? timelineOf(trace, topology, { reducedMotion, readingLength }));
  const scene = trace && timeline && sceneOf(trace, timeline, layout, reducedMotion);
  const measure = measureHere(messages.language);
  const sentenceOf = (step: TimelineStep): readonly CaptionPiece[] => piecesOf(messages.hop(step.hop, step.direction));
  /** At the end it is told too how it ended: not every box has room for that word. */
  const endOf = ({ verdict }: Trace): readonly CaptionPiece[] => [
    ...(messages.language === 'ja' ? [] : [{ text: ' ', code: false }]),
    ...piecesOf(verdictIn(messages, verdict)).map((piece) => ({ ...piece, strong: true as const })),
  ];
  const sentenceAt = (t: number): readonly CaptionPiece[] => {
    if (!scene) return [];
    const { steps } = scene.timeline;
    if (steps.length === 0) return endOf(scene.trace);
    const step = t <= 0 ? undefined : stepAt(scene.timeline, t);
    if (!step) return [{ text: messages.story.beforeFirst, code: false }];
    const isOver = step.index === steps.length - 1 && t >= step.arrival;
    return isOver ? [...sentenceOf(step), ...endOf(scene.trace)] : sentenceOf(step);
  };
  let captionLines: number | undefined;
  /** As many as the longest sentence of all needs, so that all pictures are of one size. */
  const linesOfAll = (): number => {
    const { steps = [], duration = 0 } = scene?.timeline ?? {};
    return (captionLines ??= captionLinesOf([...steps.map(sentenceOf), sentenceAt(duration)], layout, measure));
  };
  const title = trace ? `${trace.request.method} ${trace.request.url}` : messages.canvas.diagram;
  const description = trace ? plain(messages.story.summary(trace)) : messages.canvas.diagram;
  const picture = (frame: PictureOptions['frame'], at: number, caption: boolean): Picture => {
    const said = caption && scene !== undefined;
    return pictureOf(
      {
        topology,
        layout,
        scene,
        at,
        words: messages.canvas,
        language: messages.language,
        title: frame === 'none' ? messages.canvas.diagram : title,
        description: frame === 'none' ? messages.canvas.diagram : description,
        sentence: sentenceAt(at),
      },
      { frame, caption: said, captionLines: said ? linesOfAll() : undefined, measure },
    );
  };
  const pictureAt = (t: number, options?: PagePictureOptions): Picture => picture('hop', t, options?.caption === true);
  return {
    layout,
    zoom,
    scene,
    hops: scene?.timeline.steps.length ?? 0,
    duration: scene?.timeline.duration ?? 0,
    pictureAt,
    stillOfHop: (hop, options) => pictureAt(scene ? stillAt(scene.timeline, hop) : 0, options),
    last: (options) => pictureAt(scene?.timeline.duration ?? 0, options),
    atRest: () => picture('none', 0, false),
  };
}

function piecesOf(text: Text): CaptionPiece[] {
  return text.map((piece) => ({ text: piece.text, code: piece.kind !== 'text' }));
}

function verdictIn({ verdicts }: Messages, verdict: Verdict): Text {
  const words = verdicts[verdict.result] as (verdict: Verdict) => Text;
  return words(verdict);
}
