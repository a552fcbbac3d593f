import { nearest } from '../api/schema/suggest.ts';

/** Whether one word was probably meant by another: a slip of the pen, or a part of a longer name (`web`, `web-app`). */
export function isAlike(one: string, other: string): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  return (
    nearest(one, [other]) !== '' || (short.length > 1 && (long.startsWith(`${short}-`) || long.endsWith(`-${short}`)))
  );
}
