import { describe, expect, it } from 'vitest';
import { addressOfPodLabel, addressOfReverseName, endpointLabel, recordNameOf } from './record-name.ts';

const web = { namespace: 'default', service: 'web' };

describe('names of the zone', () => {
  it.each([
    ['cluster.local', { kind: 'apex' }],
    ['svc.cluster.local', { kind: 'apex' }],
    ['default.svc.cluster.local', { kind: 'namespace', namespace: 'default' }],
    ['web.default.svc.cluster.local', { kind: 'service', ...web }],
    ['a.web.default.svc.cluster.local', { kind: 'service', ...web, endpoint: 'a' }],
    ['_http._tcp.web.default.svc.cluster.local', { kind: 'service', ...web, port: { name: 'http', protocol: 'tcp' } }],
    ['10-244-1-5.default.pod.cluster.local', { kind: 'pod', namespace: 'default', pod: '10-244-1-5' }],
    ['x._http._tcp.web.default.svc.cluster.local', { kind: 'invalid' }],
    ['web.cluster.local', { kind: 'invalid' }],
    ['www.example.com', undefined],
    ['mycluster.local', undefined],
  ])('%s', (name, expected) => {
    expect(recordNameOf(name, 'cluster.local')).toEqual(expected);
  });
});

describe('addresses in names', () => {
  it.each([
    ['5.20.96.10.in-addr.arpa', '10.96.20.5'],
    ['20.96.10.in-addr.arpa', undefined],
    [
      '1.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.8.b.d.0.1.0.0.2.ip6.arpa',
      '2001:0db8:0000:0000:0000:0000:0000:0001',
    ],
    ['web.default.svc.cluster.local', undefined],
  ])('reverse %s', (name, address) => {
    expect(addressOfReverseName(name)).toBe(address);
  });

  it.each([
    ['10-244-1-5', '10.244.1.5'],
    ['fd00--5', 'fd00::5'],
    ['web', 'web'],
  ])('of a Pod %s', (label, address) => {
    expect(addressOfPodLabel(label)).toBe(address);
  });

  it.each([
    ['10.244.1.5', undefined, '10-244-1-5'],
    ['10.244.1.5', 'web-0', 'web-0'],
    ['fd00::5', undefined, 'fd00--5'],
    ['fd00::', undefined, 'fd00--0'],
  ])('of an endpoint %s %s', (address, hostname, label) => {
    expect(endpointLabel(address, hostname)).toBe(label);
  });
});
