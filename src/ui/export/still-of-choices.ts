import type { Picture } from '../../scene/picture/picture.ts';
import type { PagePictures } from '../../sharing/export/page-picture.ts';
import type { Choices } from './choices.ts';

/** The picture of the moment that was chosen. */
export function stillOfChoices(
  pictures: PagePictures,
  { moment, caption }: Pick<Choices, 'moment' | 'caption'>,
): Picture {
  if (moment === 'rest' || pictures.hops === 0) return pictures.atRest();
  return pictures.stillOfHop(Math.min(moment, pictures.hops - 1), { caption });
}
