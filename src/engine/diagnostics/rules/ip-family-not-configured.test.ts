import { describe, expect, it } from 'vitest';
import { placesOf } from '../findings-in.ts';

const service = (...lines: string[]) => `
apiVersion: v1
kind: Service
metadata: { name: web }
spec:
  ports: [{ port: 80 }]
${lines.map((line) => `  ${line}\n`).join('')}`;

const range = '10.96.0.0/12';
const DUAL = { podCIDR: '10.244.0.0/16,fd00::/56', serviceCIDR: '10.96.0.0/12,fd00:1::/112' };
const SELECTOR = 'selector: { app: web }';

describe('a family that the cluster does not have', () => {
  it.each([
    [
      'IPv6 in a cluster of IPv4',
      service('ipFamilies: [IPv6]'),
      {},
      [[7, 'spec.ipFamilies[0]', { family: 'IPv6', range }]],
    ],
    [
      'IPv4 and IPv6, preferred',
      service('ipFamilyPolicy: PreferDualStack', 'ipFamilies: [IPv4, IPv6]'),
      {},
      [[8, 'spec.ipFamilies[1]', { family: 'IPv6', range }]],
    ],
    ['IPv6 in a dual-stack cluster: silent', service('ipFamilies: [IPv6]'), DUAL, []],
    ['two preferred, none named: silent', service('ipFamilyPolicy: PreferDualStack'), {}, []],
    ['headless without selector: silent', service('clusterIP: None', 'ipFamilies: [IPv6]'), {}, []],
    [
      'headless with selector',
      service('clusterIP: None', SELECTOR, 'ipFamilies: [IPv6]'),
      {},
      [[9, 'spec.ipFamilies[0]', { family: 'IPv6', range }]],
    ],
  ])('%s', (_name, text, settings, places) =>
    expect(placesOf('ip-family-not-configured', text, settings)).toEqual(places),
  );
});

describe('two families in a cluster of one', () => {
  it.each([
    ['required', service('ipFamilyPolicy: RequireDualStack'), {}, [[7, 'spec.ipFamilyPolicy', { range }]]],
    ['required in a dual-stack cluster: silent', service('ipFamilyPolicy: RequireDualStack'), DUAL, []],
    ['preferred: silent', service('ipFamilyPolicy: PreferDualStack'), {}, []],
    ['headless without selector: silent', service('clusterIP: None', 'ipFamilyPolicy: RequireDualStack'), {}, []],
  ])('%s', (_name, text, settings, places) =>
    expect(placesOf('dual-stack-not-configured', text, settings)).toEqual(places),
  );
});
