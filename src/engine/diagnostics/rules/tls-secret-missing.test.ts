import { expect, it } from 'vitest';
import { findingsIn } from '../findings-in.ts';
import { ingress, rule, service } from './ingress-stage.ts';

const text = ingress(`  tls:\n  - secretName: cert\n${rule('web', '{ number: 80 }')}`) + service('web');

const secret = (type: string, data: string, namespace = 'default') => `---
apiVersion: v1
kind: Secret
metadata: { name: cert, namespace: ${namespace} }
type: ${type}
data: ${data}
`;

const pair = '{ tls.crt: YQ==, tls.key: YQ== }';

it.each([
  ['no such Secret', text, ['tls-secret-missing']],
  ['one in another namespace', text + secret('kubernetes.io/tls', pair, 'shop'), ['tls-secret-missing']],
  ['one without a certificate', text + secret('Opaque', '{ password: YQ== }'), ['tls-secret-wrong-type']],
  ['one with a certificate: silent', text + secret('kubernetes.io/tls', pair), []],
  ['one of another type with a certificate: silent', text + secret('Opaque', pair), []],
])('%s', (_name, manifests, codes) => {
  const found = findingsIn(manifests).filter(({ code }) => code.startsWith('tls-secret'));
  expect(found.map(({ code }) => code)).toEqual(codes);
  expect(found.every(({ range, path }) => range.startLine === 8 && path === 'spec.tls[0].secretName')).toBe(true);
});
