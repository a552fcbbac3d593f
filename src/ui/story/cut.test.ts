import { expect, it } from 'vitest';
import { cut } from './cut.ts';

it.each([
  ['web', 8, 'web'],
  ['ingress-nginx-controller·jm5mm', 13, 'ingres…·jm5mm'],
  ['サンプルアプリケーション', 5, 'サン…ョン'],
])('%s in %i characters', (name, most, shown) => expect(cut(name, most)).toBe(shown));
