import { useRef, type KeyboardEvent, type MouseEvent, type PointerEvent } from 'react';

/** Milliseconds that a finger rests on a box until its menu opens, and CSS pixels that it may move meanwhile. */
const LONG = 500;
const STILL = 10;

export interface Spot {
  readonly x: number;
  readonly y: number;
}

export interface MenuEvents {
  readonly onContextMenu: (event: MouseEvent<HTMLElement>) => void;
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
  readonly onPointerDown: (event: PointerEvent<HTMLElement>) => void;
  readonly onPointerMove: (event: PointerEvent<HTMLElement>) => void;
  readonly onPointerUp: () => void;
  readonly onPointerCancel: () => void;
  readonly onClickCapture: (event: MouseEvent<HTMLElement>) => void;
}

/** All the ways to ask for a box's menu: right click, a finger that rests on it, Shift+F10 and the menu key. */
export function useMenuEvents(open: (at: Spot, from: HTMLElement) => void): MenuEvents {
  const press = useRef<{ readonly timer: ReturnType<typeof setTimeout>; readonly at: Spot }>(undefined);
  const wasLong = useRef(false);

  function end(): void {
    clearTimeout(press.current?.timer);
    press.current = undefined;
  }

  return {
    onContextMenu(event) {
      event.preventDefault();
      end();
      // The keyboard's own event comes after its key, and without a place.
      if (event.clientX === 0 && event.clientY === 0) return;
      open({ x: event.clientX, y: event.clientY }, event.currentTarget);
    },
    onKeyDown(event) {
      if (event.key !== 'ContextMenu' && !(event.key === 'F10' && event.shiftKey)) return;
      event.preventDefault();
      const { left, bottom } = event.currentTarget.getBoundingClientRect();
      open({ x: left + 8, y: bottom }, event.currentTarget);
    },
    onPointerDown(event) {
      wasLong.current = false;
      end();
      if (event.pointerType === 'mouse' || !event.isPrimary) return;
      const from = event.currentTarget;
      const at = { x: event.clientX, y: event.clientY };
      const timer = setTimeout(() => {
        wasLong.current = true;
        open(at, from);
      }, LONG);
      press.current = { timer, at };
    },
    onPointerMove(event) {
      const at = press.current?.at;
      if (at && Math.hypot(event.clientX - at.x, event.clientY - at.y) > STILL) end();
    },
    onPointerUp: end,
    onPointerCancel: end,
    onClickCapture(event) {
      // The finger is lifted from a box whose menu it opened: that is no click.
      if (!wasLong.current) return;
      wasLong.current = false;
      event.preventDefault();
      event.stopPropagation();
    },
  };
}
