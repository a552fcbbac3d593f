import { useLayoutEffect, useRef, useState, type ReactNode } from 'react';
import { SIZES, type Size } from './embed-choice.ts';
import styles from './embed-dialog.module.css';

/** What will stand there: the frame itself, in its size, drawn smaller where it has less room here. */
export function EmbedPreview({
  href,
  size,
  title,
}: {
  readonly href: string | undefined;
  readonly size: Size;
  readonly title: string;
}): ReactNode {
  const box = useRef<HTMLDivElement>(null);
  const [room, setRoom] = useState(0);
  useLayoutEffect(() => {
    const { current } = box;
    if (current === null) return undefined;
    const measure = (): void => setRoom(current.clientWidth);
    const watching = new ResizeObserver(measure);
    watching.observe(current);
    measure();
    return () => watching.disconnect();
  }, []);
  const { width, height } = size === 'fill' ? SIZES[1]! : size;
  return (
    <div ref={box} className={styles['preview']} data-preview>
      {href !== undefined && room > 0 && (
        <iframe
          // Another address in a frame that is there would be a step of the browser's history.
          key={href}
          src={href}
          title={title}
          style={{ width, height, transform: `scale(${room / width})` }}
        />
      )}
    </div>
  );
}
