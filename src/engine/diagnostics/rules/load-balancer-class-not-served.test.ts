import { expect, it } from 'vitest';
import { placesOf } from '../findings-in.ts';

const service = (spec: string, status = '{}') => `
apiVersion: v1
kind: Service
metadata: { name: web }
spec:
  type: LoadBalancer
  ${spec}
  ports: [{ port: 80 }]
status: ${status}
`;

it.each([
  [
    'a class of somebody else',
    service('loadBalancerClass: example.com/own'),
    [[7, 'spec.loadBalancerClass', { loadBalancerClass: 'example.com/own' }]],
  ],
  [
    'one that has its address: silent',
    service('loadBalancerClass: example.com/own', '{ loadBalancer: { ingress: [{ ip: 192.0.2.4 }] } }'),
    [],
  ],
  ['no class: silent', service('selector: {}'), []],
])('%s', (_name, text, places) => expect(placesOf('load-balancer-class-not-served', text)).toEqual(places));
