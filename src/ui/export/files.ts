import type { FilmWork } from '../../sharing/export/film-frames.ts';
import type { PagePictures } from '../../sharing/export/page-picture.ts';
import { pngOf } from '../../sharing/export/png.ts';
import { svgOf } from '../../sharing/export/svg.ts';
import type { Choices } from './choices.ts';
import { filmOfChoices } from './film-of-choices.ts';
import { scaleOfChoices } from './scale-of-choices.ts';
import { stillOfChoices } from './still-of-choices.ts';

/** What puts the scene into a picture's bytes, or leaves them as they are. */
export type Carry = (picture: Uint8Array) => Promise<Uint8Array>;

/** The picture that was chosen as a file. */
export async function pictureFile(
  format: 'png' | 'svg',
  pictures: PagePictures,
  choices: Choices,
  carry: Carry,
): Promise<Blob> {
  await document.fonts.ready;
  const picture = stillOfChoices(pictures, choices);
  const { theme, background } = choices;
  if (format === 'svg') {
    const svg = svgOf(picture, { theme, background, scale: pictures.zoom });
    return blobOf(await carry(new TextEncoder().encode(svg)), 'image/svg+xml');
  }
  const png = await pngOf(picture, { theme, background, scale: scaleOfChoices(pictures, choices) * pictures.zoom });
  return blobOf(await carry(new Uint8Array(await png.arrayBuffer())), 'image/png');
}

/** The played request as a file. The code that makes it is loaded when it is asked for. */
export async function movingFile(
  format: 'gif' | 'film',
  pictures: PagePictures,
  choices: Choices,
  carry: Carry,
  work: FilmWork,
): Promise<Blob> {
  await document.fonts.ready;
  const film = filmOfChoices(pictures, format, choices);
  if (format === 'gif') {
    const { gifOf } = await import('../../sharing/export/gif.ts');
    return blobOf(await carry(await gifOf(film, work)), 'image/gif');
  }
  const { filmOf } = await import('../../sharing/export/film.ts');
  const { kind = 'mp4-avc' } = choices;
  return blobOf(await filmOf(film, kind, work), kind === 'mp4-avc' ? 'video/mp4' : 'video/webm');
}

function blobOf(bytes: Uint8Array, type: string): Blob {
  return new Blob([bytes as Uint8Array<ArrayBuffer>], { type });
}
