import { useEffect, useRef, type ReactNode } from 'react';
import type { Picture } from '../../scene/picture/picture.ts';
import type { Theme } from '../../scene/picture/palette.ts';
import { paint } from '../../sharing/export/paint.ts';
import styles from './export.module.css';

/** A picture as it will be, as large as there is room. */
export function PicturePreview({
  picture,
  theme,
  background,
  name,
}: {
  readonly picture: Picture;
  readonly theme: Theme;
  readonly background: boolean;
  readonly name: string;
}): ReactNode {
  const frame = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    let wanted = true;
    const draw = (): void => {
      const context = canvas.current?.getContext('2d');
      if (!wanted || !frame.current || !canvas.current || !context) return;
      const { clientWidth, clientHeight } = frame.current;
      const scale = Math.min(clientWidth / picture.width, clientHeight / picture.height);
      const sharp = scale * devicePixelRatio;
      canvas.current.width = Math.max(1, Math.floor(picture.width * sharp));
      canvas.current.height = Math.max(1, Math.floor(picture.height * sharp));
      canvas.current.style.width = `${picture.width * scale}px`;
      paint(picture, context, { theme, background, scale: sharp });
    };
    draw();
    // Letters that this machine does not have come a little later.
    void document.fonts.ready.then(draw);
    const resized = new ResizeObserver(draw);
    if (frame.current) resized.observe(frame.current);
    return () => {
      wanted = false;
      resized.disconnect();
    };
  }, [picture, theme, background]);
  return (
    <div ref={frame} className={styles['preview']} data-transparent={!background}>
      <canvas ref={canvas} role="img" aria-label={`${name}: ${picture.description}`} />
    </div>
  );
}

/** What was made, as it is: a picture that moves, or a film. */
export function MadePreview({
  url,
  type,
  name,
}: {
  readonly url: string;
  readonly type: string;
  readonly name: string;
}): ReactNode {
  return (
    <div className={styles['preview']}>
      {type.startsWith('video/') ? <video src={url} controls aria-label={name} /> : <img src={url} alt={name} />}
    </div>
  );
}

/** A text as it will be. */
export function TextPreview({ text, name }: { readonly text: string; readonly name: string }): ReactNode {
  return <textarea className={`${styles['text']} mono`} readOnly aria-label={name} value={text} spellCheck={false} />;
}
