import { expect, it } from 'vitest';
import { placesOf } from '../findings-in.ts';

const service = (clusterIP: string) => `
apiVersion: v1
kind: Service
metadata: { name: web }
spec:
  ports: [{ port: 80 }]
  ${clusterIP}
`;

const params = { address: '10.43.0.9', range: '10.96.0.0/12' };

it.each([
  ['an address of another cluster', service('clusterIP: 10.43.0.9'), [[7, 'spec.clusterIP', params]]],
  ['an address of the range: silent', service('clusterIP: 10.96.0.9'), []],
  ['a headless Service: silent', service('clusterIP: None'), []],
  ['no address: silent', service(''), []],
])('%s', (_name, text, places) => expect(placesOf('cluster-ip-outside-range', text)).toEqual(places));
