import { expect, it } from 'vitest';
import { placesOf } from '../findings-in.ts';
import { rule, service } from './ingress-stage.ts';

const text = (ingressClass: string, metadata = 'name: site') => `
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: { ${metadata} }
spec:
  ${ingressClass}
${rule('web', '{ number: 80 }')}${service('web')}`;

const kind = (name: string, controller: string) => `---
apiVersion: networking.k8s.io/v1
kind: IngressClass
metadata: { name: ${name} }
spec: { controller: ${controller} }
`;

it.each([
  [
    'a controller that nobody runs',
    text('ingressClassName: own') + kind('own', 'example.com/own'),
    [[6, 'spec.ingressClassName', { ingressClass: 'own', controller: 'example.com/own' }]],
  ],
  ['ingress-nginx, which is brought: silent', text('ingressClassName: own') + kind('own', 'k8s.io/ingress-nginx'), []],
  ['a class that is not there: another finding', text('ingressClassName: own'), []],
])('%s', (_name, manifests, places) => expect(placesOf('ingress-controller-not-simulated', manifests)).toEqual(places));
