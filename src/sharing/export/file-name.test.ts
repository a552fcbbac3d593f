import { expect, test } from 'vitest';
import { fileNameOf } from './file-name.ts';

test.each([
  ['http://web/', 'hop-3', 'png', 'kubehop-web-hop-3.png'],
  ['https://shop.example/cart?x=1', 'result', 'svg', 'kubehop-shop.example-cart-x-1-result.svg'],
  ['dns:web.default.svc?type=A', undefined, 'gif', 'kubehop-web.default.svc-type-A.gif'],
  ['http://[fd00::1]:80/../../etc', undefined, 'md', 'kubehop-fd00-1-80-..-..-etc.md'],
  [undefined, 'cluster', 'png', 'kubehop-cluster.png'],
])('%s, %s', (url, moment, ending, name) => expect(fileNameOf(url, moment, ending)).toBe(name));
