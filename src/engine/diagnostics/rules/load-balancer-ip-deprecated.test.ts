import { expect, it } from 'vitest';
import { placesOf } from '../findings-in.ts';

const service = (rest: string) => `
apiVersion: v1
kind: Service
metadata: { name: web }
spec:
  ports: [{ port: 80 }]
  ${rest}
`;

it.each([
  ['an address asked for', 'type: LoadBalancer\n  loadBalancerIP: 203.0.113.9', [[8, 'spec.loadBalancerIP', {}]]],
  ['none: silent', 'type: LoadBalancer', []],
  ['no balancer (an error of its own): silent', 'loadBalancerIP: 203.0.113.9', []],
])('%s', (_name, rest, places) => expect(placesOf('load-balancer-ip-deprecated', service(rest))).toEqual(places));
