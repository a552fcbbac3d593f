import { describe, expect, it } from 'vitest';
import { jsonAsYaml } from './json-as-yaml.ts';

function converted(text: string): string {
  return [...jsonAsYaml(text)].reverse().reduce((now, { start, end, text: own }) => {
    return now.slice(0, start) + own + now.slice(end);
  }, text);
}

describe('JSON as YAML', () => {
  it.each([
    [
      'an object',
      '{"kind": "Service", "spec": {"ports": [{"port": 80}]}}\n',
      'kind: Service\nspec:\n  ports:\n  - port: 80\n',
    ],
    ['a text that YAML would read as something else', '{"a": "80", "b": "yes", "c": ""}', 'a: "80"\nb: "yes"\nc: ""'],
    [
      'among documents of YAML, with its marker and comment',
      'kind: Pod # kept\n---\n# from a file\n{"kind": "Node"}\n---\nkind: Pod\n',
      'kind: Pod # kept\n---\n# from a file\nkind: Node\n---\nkind: Pod\n',
    ],
  ])('%s', (_, text, expected) => expect(converted(text)).toBe(expected));

  it.each([
    ['YAML', 'kind: Pod\nmetadata: {name: a}\n'],
    ['flow YAML that is no JSON', '{kind: Pod}\n'],
    ['JSON that cannot be read', '{"kind": \n'],
  ])('leaves %s alone', (_, text) => expect(jsonAsYaml(text)).toEqual([]));
});
