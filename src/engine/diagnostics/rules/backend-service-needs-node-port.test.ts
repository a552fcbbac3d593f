import { expect, it } from 'vitest';
import { placesOf } from '../findings-in.ts';
import { rule, service } from './ingress-stage.ts';

const text = (annotation: string, ingressClass = 'ingressClassName: alb') => `
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: { name: site, annotations: { ${annotation} } }
spec:
  ${ingressClass}
${rule('web', '{ number: 80 }')}---
apiVersion: networking.k8s.io/v1
kind: IngressClass
metadata: { name: alb }
spec: { controller: ingress.k8s.aws/alb }
`;

const ofTarget = (type: string) => text(`alb.ingress.kubernetes.io/target-type: ${type}`);
const gce = text(
  'kubernetes.io/ingress.class: gce',
  'defaultBackend: { service: { name: web, port: { number: 80 } } }',
);
const neg = `---
apiVersion: v1
kind: Service
metadata: { name: web, annotations: { cloud.google.com/neg: '{"ingress": true}' } }
spec: { ports: [{ port: 80 }] }
`;

it.each([
  ['instance targets', ofTarget('instance') + service('web'), 1],
  ['instance targets are the default', text('') + service('web'), 1],
  ['IP targets: silent', ofTarget('ip') + service('web'), 0],
  ['a Service with node ports: silent', ofTarget('instance') + service('web', 'type: NodePort'), 0],
  ['Google without NEGs', gce + service('web'), 2],
  ['Google with NEGs: silent', gce + neg, 0],
  ['any other cloud', text('', 'ingressClassName: nginx') + service('web'), 1],
  [
    'a controller that does as it likes: silent',
    text('', 'ingressClassName: azure/application-gateway') + service('web'),
    0,
  ],
])('%s', (_name, manifests, count) => {
  const places = placesOf('backend-service-needs-node-port', manifests, { ingressPlacement: 'outside' });
  expect(places).toHaveLength(count);
});
