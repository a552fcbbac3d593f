import { useEffect, useState } from 'react';
import type { FilmFormat } from '../../sharing/export/film.ts';
import { heightOf } from './choices.ts';

/** Which films of this size the browser can make; undefined until it has answered, or while it need not be asked. */
export function useFilmKinds(isAsked: boolean, width: number): readonly FilmFormat[] | undefined {
  const [kinds, setKinds] = useState<readonly FilmFormat[]>();
  useEffect(() => {
    if (!isAsked) return undefined;
    let wanted = true;
    import('../../sharing/export/film.ts')
      .then(({ filmFormats }) => filmFormats({ width, height: heightOf(width) }))
      .then(
        (found) => wanted && setKinds(found),
        () => wanted && setKinds([]),
      );
    return () => {
      wanted = false;
    };
  }, [isAsked, width]);
  return kinds;
}
