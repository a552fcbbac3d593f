import { expect, it } from 'vitest';
import { placesOf } from '../findings-in.ts';
import { ingress, rule, service } from './ingress-stage.ts';

const text = ingress(rule('web', '{ number: 80 }'));
const path = 'spec.rules[0].http.paths[0].backend.service.name';
const params = { service: 'web', namespace: 'default', elsewhere: '', near: '' };

const older = `
apiVersion: networking.k8s.io/v1beta1
kind: Ingress
metadata: { name: site }
spec:
  backend:
    serviceName: web
    servicePort: 80
`;

it.each([
  ['no such Service', text, [[15, path, params]]],
  ['one in another namespace', text + service('web', '', 'shop'), [[15, path, { ...params, elsewhere: 'shop' }]]],
  ['one of nearly this name', text + service('webb'), [[15, path, { ...params, near: 'webb' }]]],
  ['in an older version: its own field', older, [[7, 'spec.backend.serviceName', params]]],
  [
    'a default backend',
    ingress('  defaultBackend: { service: { name: web, port: { number: 80 } } }\n'),
    [[7, 'spec.defaultBackend.service.name', params]],
  ],
  ['the Service is there: silent', text + service('web'), []],
  ['a resource: silent', ingress('  defaultBackend: { resource: { kind: Bucket, name: a } }\n'), []],
])('%s', (_name, manifests, places) => expect(placesOf('backend-service-missing', manifests)).toEqual(places));
