import { existsSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { generateSchema } from './generate.ts';

const modules = new URL('../../../../node_modules/', import.meta.url);

it('gives the bytes of schema.generated.json', async () => {
  const text = generateSchema((path) => {
    const file = new URL(path, modules);
    return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
  });
  await expect(text).toMatchFileSnapshot('./schema.generated.json');
});
