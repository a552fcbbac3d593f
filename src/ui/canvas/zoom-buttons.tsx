import { useReactFlow, useStore } from 'reactflow';
import type { Point } from '../../layout/view.ts';
import type { CanvasMessages } from '../../i18n/canvas-messages.ts';
import { packetOutline } from '../../scene/packet-shape.ts';
import css from './canvas.module.css';
import { hue } from './pod-card.tsx';
import { useStory } from './story-context.ts';

/** Three buttons, and the packet's shape with its word. */
const WIDTH = 190;

const SHAPES = { in: 'M8 3V13M3 8H13', out: 'M3 8H13', fit: 'M3 6V3H6M10 3H13V6M13 10V13H10M6 13H3V10' };

interface ZoomButtonsProps {
  readonly words: CanvasMessages;
  /** Where the picture stands at home. Moved from there, its words may lie below the buttons, which then show on demand. */
  readonly home: Point;
  /** How much of the picture's top left holds no words, in CSS pixels. */
  readonly free: number;
  readonly onFit: () => void;
}

/** Larger, smaller, and back to where the picture fits. */
export function ZoomButtons({ words, home, free, onFit }: ZoomButtonsProps) {
  const flow = useReactFlow();
  const away = useStore(({ transform: [x, y] }) => free < WIDTH || x < home.x - 1 || y < home.y - 1);
  const buttons = [
    { name: words.zoomIn, shape: SHAPES.in, act: () => void flow.zoomIn() },
    { name: words.zoomOut, shape: SHAPES.out, act: () => void flow.zoomOut() },
    { name: words.fit, shape: SHAPES.fit, act: onFit },
  ];
  return (
    <div className={css.zoom} data-away={away}>
      {buttons.map(({ name, shape, act }) => (
        <button key={name} type="button" aria-label={name} title={name} onClick={act}>
          <svg
            aria-hidden="true"
            width={16}
            height={16}
            fill="none"
            stroke="currentColor"
            strokeWidth={1.6}
            strokeLinecap="round"
          >
            <path d={shape} />
          </svg>
        </button>
      ))}
      <PacketLabel />
    </div>
  );
}

/** What the packet's shape means: said where it covers no word of the picture. */
function PacketLabel() {
  const { moment } = useStory();
  const { shape, reply } = moment;
  if (!shape) return null;
  const colour = `var(--${hue(shape)})`;
  const corners = packetOutline(shape, 24, 16).map(({ x, y }) => `${x + 14},${y + 11}`);
  return (
    <span className={css.packetLabel}>
      <svg aria-hidden="true" width={28} height={22} fill={reply ? 'none' : colour} stroke={colour} strokeWidth={2}>
        <polygon points={corners.join(' ')} />
      </svg>
      {shape.toUpperCase()}
    </span>
  );
}
