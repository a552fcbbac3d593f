import { expect, it } from 'vitest';
import { placesOf } from '../findings-in.ts';
import { ingress, rule, service } from './ingress-stage.ts';

const path = 'spec.rules[0].http.paths[0].backend.service.port';
const params = (port: string) => ({ service: 'Service/default/web', port, ports: ['80 (http)'] });
const text = (port: string) => ingress(rule('web', port));
const external = service('web', 'type: ExternalName, externalName: a.example');

it.each([
  ['a number that it does not have', text('{ number: 81 }') + service('web'), [[16, `${path}.number`, params('81')]]],
  ['a name that it does not have', text('{ name: web }') + service('web'), [[16, `${path}.name`, params('web')]]],
  ['its number: silent', text('{ number: 80 }') + service('web'), []],
  ['its name: silent', text('{ name: http }') + service('web'), []],
  ['its target port, which ingress-nginx takes: silent', text('{ number: 8080 }') + service('web'), []],
  ['any number of an ExternalName: silent', text('{ number: 81 }') + external, []],
  ['no such Service: silent, that is another finding', text('{ number: 81 }'), []],
])('%s', (_name, manifests, places) => expect(placesOf('backend-service-port-missing', manifests)).toEqual(places));
