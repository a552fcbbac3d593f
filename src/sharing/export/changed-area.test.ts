import { expect, test } from 'vitest';
import { changedArea } from './changed-area.ts';

const picture = (rows: string): Uint32Array =>
  Uint32Array.from(rows.replaceAll(/\s/g, ''), (sign) => sign.charCodeAt(0));

const before = '.... .... ....';

test.each([
  ['nothing', before, undefined],
  ['a dot', '.... ..x. ....', { x: 2, y: 1, width: 1, height: 1 }],
  ['two corners', 'x... .... ...x', { x: 0, y: 0, width: 4, height: 3 }],
  ['a part of two rows', '.... .xx. ..x.', { x: 1, y: 1, width: 2, height: 2 }],
  ['all', 'xxxx xxxx xxxx', { x: 0, y: 0, width: 4, height: 3 }],
])('where %s changed', (_, after, area) => expect(changedArea(picture(before), picture(after), 4)).toEqual(area));
