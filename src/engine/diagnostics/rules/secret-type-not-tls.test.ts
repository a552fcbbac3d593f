import { expect, it } from 'vitest';
import { placesOf } from '../findings-in.ts';
import { ingress, rule, service } from './ingress-stage.ts';

const text = ingress(`  tls:\n  - secretName: cert\n${rule('web', '{ number: 80 }')}`) + service('web');

const secret = (type: string, data: string) => `---
apiVersion: v1
kind: Secret
metadata: { name: cert }
type: ${type}
data: ${data}
`;

const pair = '{ tls.crt: YQ==, tls.key: YQ== }';

it.each([
  [
    'a certificate of type Opaque',
    secret('Opaque', pair),
    [[8, 'spec.tls[0].secretName', { secret: 'Secret/default/cert', type: 'Opaque' }]],
  ],
  ['one of its own type: silent', secret('kubernetes.io/tls', pair), []],
  ['no certificate (a finding of its own): silent', secret('Opaque', '{ tls.crt: YQ== }'), []],
  ['no Secret: silent', '', []],
])('%s', (_name, more, places) => expect(placesOf('secret-type-not-tls', text + more)).toEqual(places));
