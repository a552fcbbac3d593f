import { expect, it } from 'vitest';
import { findingsIn } from '../findings-in.ts';
import { rule, service } from './ingress-stage.ts';

const site = (ingressClass: string, annotations: string) => `
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata:
  name: site
  annotations:
    ${annotations}
spec:
  ingressClassName: ${ingressClass}
${rule('web', '{ number: 80 }')}${service('web')}`;

const nginx = 'nginx.ingress.kubernetes.io';
const alb = 'alb.ingress.kubernetes.io';

it.each([
  ['external authentication', 'nginx', `${nginx}/auth-url: https://auth.example`, [`${nginx}/auth-url`]],
  [
    'a session cookie with its details: said once',
    'nginx',
    `{ ${nginx}/affinity: cookie, ${nginx}/session-cookie-name: route }`,
    [`${nginx}/affinity`],
  ],
  ['an action of an ALB', 'alb', `${alb}/actions.blue: "{}"`, [`${alb}/actions.blue`]],
  ['a simulated one: silent', 'nginx', `${nginx}/rewrite-target: /`, []],
  ['one that only times: silent', 'nginx', `${nginx}/proxy-read-timeout: "60"`, []],
  ['one of another controller: silent', 'nginx', `${alb}/actions.blue: "{}"`, []],
  ['a simulated one of an ALB: silent', 'alb', `${alb}/target-type: ip`, []],
])('%s', (_name, ingressClass, annotations, keys) => {
  const settings = { ingressPlacement: ingressClass === 'alb' ? 'outside' : 'inside' } as const;
  const found = findingsIn(site(ingressClass, annotations), settings).filter(
    ({ code }) => code === 'ingress-annotation-not-simulated',
  );
  expect(found.map(({ path }) => path)).toEqual(keys.map((key) => `metadata.annotations[${key}]`));
  expect(found.every(({ range }) => range.startLine === 7)).toBe(true);
});
