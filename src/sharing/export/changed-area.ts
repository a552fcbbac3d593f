import type { Rect } from '../../layout/view.ts';

/** The smallest area of whole pixels outside of which two pictures of one size are the same; undefined where all is. */
export function changedArea(before: Uint32Array, after: Uint32Array, width: number): Rect | undefined {
  const height = after.length / width;
  const differs = (x: number, y: number): boolean => before[y * width + x] !== after[y * width + x];
  const rowDiffers = (y: number): boolean => {
    for (let x = 0; x < width; x++) if (differs(x, y)) return true;
    return false;
  };
  let top = 0;
  while (top < height && !rowDiffers(top)) top++;
  if (top === height) return undefined;
  let bottom = height - 1;
  while (!rowDiffers(bottom)) bottom--;
  const columnDiffers = (x: number): boolean => {
    for (let y = top; y <= bottom; y++) if (differs(x, y)) return true;
    return false;
  };
  let left = 0;
  while (!columnDiffers(left)) left++;
  let right = width - 1;
  while (!columnDiffers(right)) right--;
  return { x: left, y: top, width: right - left + 1, height: bottom - top + 1 };
}
