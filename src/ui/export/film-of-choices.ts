import { stepAt } from '../../scene/timeline.ts';
import type { FilmOf } from '../../sharing/export/film-frames.ts';
import type { PagePictures } from '../../sharing/export/page-picture.ts';
import { heightOf, type Choices } from './choices.ts';

/** The played request as a film, as it was chosen. */
export function filmOfChoices(pictures: PagePictures, format: 'gif' | 'film', choices: Choices): FilmOf {
  const { theme, speed, caption } = choices;
  const { width, fps } = choices[format];
  const { scene, duration } = pictures;
  return {
    duration,
    pictureAt: (t) => pictures.pictureAt(t, { caption }),
    hopAt: (t) => (scene && t > 0 ? (stepAt(scene.timeline, t)?.index ?? -1) : -1),
    width,
    height: heightOf(width),
    theme,
    fps,
    speed,
  };
}
