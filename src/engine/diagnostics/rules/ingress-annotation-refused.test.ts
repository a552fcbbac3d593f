import { expect, it } from 'vitest';
import { placesOf } from '../findings-in.ts';
import { ingress, rule, service } from './ingress-stage.ts';

const prefix = 'nginx.ingress.kubernetes.io';
const site = (annotations: string) =>
  ingress(rule('web', '{ number: 80 }'), 'site', `annotations: { ${annotations} }`) + service('web');

const found = (annotation: string, value: string, why: string) => [
  [4, `metadata.annotations[${annotation}]`, { annotation, value, why }],
];

it.each([
  [
    'a snippet',
    site(`${prefix}/server-snippet: "return 200;"`),
    found(`${prefix}/server-snippet`, 'return 200;', 'risk'),
  ],
  [
    'a value that is none',
    site(`${prefix}/ssl-passthrough: "yes"`),
    found(`${prefix}/ssl-passthrough`, 'yes', 'invalid'),
  ],
  ['a value that is one: silent', site(`${prefix}/ssl-passthrough: "true"`), []],
])('%s', (_name, text, places) => expect(placesOf('ingress-annotation-refused', text)).toEqual(places));
