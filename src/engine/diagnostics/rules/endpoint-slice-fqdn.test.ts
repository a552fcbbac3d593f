import { expect, it } from 'vitest';
import { placesOf } from '../findings-in.ts';

const slice = (addressType: string, address: string) => `
addressType: ${addressType}
apiVersion: discovery.k8s.io/v1
kind: EndpointSlice
metadata: { name: a, labels: { kubernetes.io/service-name: a } }
endpoints: [{ addresses: [${address}] }]
ports: [{ port: 80 }]
`;

it.each([
  ['names', slice('FQDN', 'a.example.com'), [[2, 'addressType', {}]]],
  ['addresses: silent', slice('IPv4', '192.0.2.4'), []],
])('%s', (_name, text, places) => expect(placesOf('endpoint-slice-fqdn', text)).toEqual(places));
