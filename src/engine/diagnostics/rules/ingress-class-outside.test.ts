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
  ['an ALB', text('ingressClassName: alb'), [[6, 'spec.ingressClassName', { ingressClass: 'alb' }]]],
  [
    'one that has its class',
    text('ingressClassName: mine') + kind('mine', 'ingress.k8s.aws/alb'),
    [[6, 'spec.ingressClassName', { ingressClass: 'mine' }]],
  ],
  [
    "Google's, by annotation",
    text('', 'name: site, annotations: { kubernetes.io/ingress.class: gce }'),
    [[4, 'metadata.annotations[kubernetes.io/ingress.class]', { ingressClass: 'gce' }]],
  ],
  ['nobody in particular: silent', text(''), []],
  ['ingress-nginx: silent', text('ingressClassName: nginx'), []],
])('%s', (_name, manifests, places) => expect(placesOf('ingress-class-outside', manifests)).toEqual(places));

it('is silent where Ingresses are served outside', () => {
  const settings = { ingressPlacement: 'outside' } as const;
  expect(placesOf('ingress-class-outside', text('ingressClassName: alb'), settings)).toEqual([]);
});
