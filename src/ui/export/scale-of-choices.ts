import { canBePainted } from '../../sharing/export/png.ts';
import type { PagePictures } from '../../sharing/export/page-picture.ts';
import { SCALES, type Choices } from './choices.ts';
import { stillOfChoices } from './still-of-choices.ts';

/** The scale that was chosen, or the largest below it at which a browser can paint so large a picture. */
export function scaleOfChoices(pictures: PagePictures, choices: Pick<Choices, 'moment' | 'caption' | 'scale'>): number {
  const picture = stillOfChoices(pictures, choices);
  const possible = SCALES.filter((each) => each <= choices.scale && canBePainted(picture, each * pictures.zoom));
  return possible.at(-1) ?? 1;
}
