import type { PointerEvent, ReactNode } from 'react';
import { useReactFlow, useStore } from 'reactflow';
import type { PictureLayout } from '../../scene/fit.ts';
import styles from './minimap.module.css';
import { centredOn, type WindowSize } from './viewport.ts';

interface MinimapProps {
  readonly layout: PictureLayout;
  readonly window: WindowSize;
  readonly label: string;
}

/** Most room that the map takes, in CSS pixels. */
const ROOM = { width: 150, height: 80 };

/** The whole picture small, and in it the part that is seen; pressing or dragging there moves the picture. */
export function Minimap({ layout, window, label }: MinimapProps): ReactNode {
  const flow = useReactFlow();
  const [x, y, zoom] = useStore(({ transform }) => transform);
  const scale = Math.min(ROOM.width / layout.width, ROOM.height / layout.height);
  const seen = {
    x: (-x / zoom) * scale,
    y: (-y / zoom) * scale,
    width: (window.width / zoom) * scale,
    height: (window.height / zoom) * scale,
  };

  function go(event: PointerEvent<HTMLDivElement>): void {
    if (event.buttons !== 1) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    const { left, top } = event.currentTarget.getBoundingClientRect();
    const point = { x: (event.clientX - left) / scale, y: (event.clientY - top) / scale, width: 0, height: 0 };
    void flow.setViewport(centredOn(flow.getViewport(), point, window));
  }

  return (
    <div
      className={styles['map']}
      role="img"
      aria-label={label}
      onPointerDown={go}
      onPointerMove={go}
      style={{ width: layout.width * scale, height: layout.height * scale }}
    >
      <svg aria-hidden="true" width={layout.width * scale} height={layout.height * scale}>
        {[...layout.boxes].map(([id, rect]) => (
          <rect
            key={id}
            x={rect.x * scale}
            y={rect.y * scale}
            width={Math.max(rect.width * scale, 1)}
            height={Math.max(rect.height * scale, 1)}
            className={id.startsWith('Pod/') ? styles['pod'] : styles['box']}
          />
        ))}
        <rect {...seen} rx={2} className={styles['seen']} />
      </svg>
    </div>
  );
}
