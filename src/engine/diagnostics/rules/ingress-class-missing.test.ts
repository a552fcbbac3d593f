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

const kind = (name: string) => `---
apiVersion: networking.k8s.io/v1
kind: IngressClass
metadata: { name: ${name} }
spec: { controller: k8s.io/ingress-nginx }
`;

const annotated = text('', 'name: site, annotations: { kubernetes.io/ingress.class: traefik }');

it.each([
  ['a class that was misspelt', text('ingressClassName: ngnix') + kind('nginx'), [[6, 'spec.ingressClassName']]],
  ['a class that is not there', text('ingressClassName: traefik') + kind('nginx'), [[6, 'spec.ingressClassName']]],
  ['an annotation', annotated + kind('nginx'), [[4, 'metadata.annotations[kubernetes.io/ingress.class]']]],
  ['a class that is there: silent', text('ingressClassName: nginx') + kind('nginx'), []],
  ['another controller, whose class is there: silent', text('ingressClassName: own') + kind('own'), []],
  ['the class of the one controller: silent', text('ingressClassName: nginx'), []],
  ['no class at all, one controller: silent', text(''), []],
])('%s', (_name, manifests, places) => {
  const found = placesOf('ingress-class-missing', manifests) as readonly (readonly unknown[])[];
  expect(found.map(([line, path]) => [line, path])).toEqual(places);
});

it('names the class that was probably meant', () => {
  expect(placesOf('ingress-class-missing', text('ingressClassName: ngnix') + kind('nginx'))).toEqual([
    [6, 'spec.ingressClassName', { ingressClass: 'ngnix', near: 'nginx', known: ['nginx'] }],
  ]);
});
