import type { ExportFormat } from '../../i18n/export-messages.ts';
import type { Theme } from '../../scene/picture/palette.ts';
import type { FilmFormat } from '../../sharing/export/film.ts';
import type { PagePictureRoom } from '../../sharing/export/page-picture.ts';
import type { PictureView } from '../../state/model.ts';

/** What the person wants to have. */
export interface Choices {
  readonly format: ExportFormat;
  /** The hop at whose end it is, counted from 0; -1 before the first; or the cluster alone. */
  readonly moment: number | 'rest';
  readonly view: PictureView;
  readonly theme: Theme;
  readonly room: RoomName;
  readonly scale: number;
  readonly background: boolean;
  readonly caption: boolean;
  /** The picture carries its scene. */
  readonly carries: boolean;
  readonly gif: Motion;
  readonly film: Motion;
  readonly speed: number;
  /** Absent until the browser was asked which it can make. */
  readonly kind: FilmFormat | undefined;
  /** A Mermaid diagram stands in a block of code. */
  readonly block: boolean;
}

/** How large what moves is, and how smooth. */
export interface Motion {
  /** Pixels; the height follows, as that of a wide slide. */
  readonly width: number;
  readonly fps: number;
}

export type Choose = (choice: Partial<Choices>) => void;

export const FORMATS: readonly ExportFormat[] = ['png', 'svg', 'gif', 'film', 'markdown', 'mermaid', 'yaml'];

export const SCALES: readonly number[] = [1, 2, 3, 4];
export const SPEEDS: readonly number[] = [0.5, 1, 1.5, 2];

/** Which sizes and frame rates there are. GIFs grow with both, and are shown by programs that play no more. */
export const MOTIONS = {
  gif: { widths: [800, 1280], rates: [10, 12, 15] },
  film: { widths: [1280, 1920], rates: [15, 30] },
} as const;

/** Both sides even, as H.264 wants them. */
export function heightOf(width: number): number {
  return 2 * Math.round((width * 9) / 32);
}

export type RoomName = 'wide' | 'classic' | 'page';

type Room = Pick<PagePictureRoom, 'width' | 'height' | 'density'>;

export const ROOMS: Readonly<Record<RoomName, Room>> = {
  wide: { width: 1280, height: 720, density: 'embed' },
  classic: { width: 1024, height: 768, density: 'embed' },
  page: { width: 960, height: 640, density: 'workbench' },
};

/** What the sentence below takes of the height, mostly. */
const SENTENCE = 88;

/** For which room the picture is laid out. What moves is laid out for a wide slide. */
export function roomOf({ format, room, caption }: Choices): Room {
  const whole = ROOMS[isMoving(format) ? 'wide' : room];
  return { ...whole, height: whole.height - (caption ? SENTENCE : 0) };
}

export function isMoving(format: ExportFormat): format is 'gif' | 'film' {
  return format === 'gif' || format === 'film';
}

export function isPicture(format: ExportFormat): format is 'png' | 'svg' {
  return format === 'png' || format === 'svg';
}
