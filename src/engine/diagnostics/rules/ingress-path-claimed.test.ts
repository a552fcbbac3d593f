import { expect, it } from 'vitest';
import { placesOf } from '../findings-in.ts';
import { ingress, rule, service } from './ingress-stage.ts';

const to = (host: string, path = '/') => rule('web', '{ number: 80 }', host, path);
const first = `${ingress(to('shop.example'), 'first')}---${service('web').slice(3)}---`;
const canary = 'annotations: { nginx.ingress.kubernetes.io/canary: "true" }';

it.each([
  ['the same host and path', first + ingress(to('shop.example'), 'second'), 1],
  ['another path: silent', first + ingress(to('shop.example', '/cart'), 'second'), 0],
  ['another host: silent', first + ingress(to('cart.example'), 'second'), 0],
  ['another class: silent', first + ingress(to('shop.example'), 'second').replace('nginx', 'other'), 0],
  ['a canary: silent', first + ingress(to('shop.example'), 'second', canary), 0],
])('%s', (_name, manifests, count) => expect(placesOf('ingress-path-claimed', manifests)).toHaveLength(count));

it('is told of the later Ingress', () => {
  const params = { host: 'shop.example', path: '/', other: 'Ingress/default/first' };
  const [found] = placesOf('ingress-path-claimed', first + ingress(to('shop.example'), 'second')) as unknown[][];
  expect(found?.slice(1)).toEqual(['spec.rules[0].http.paths[0].path', params]);
});
