import { describe, expect, test } from 'vitest';
import type { Json, JsonObject } from './kind.ts';
import { addressesOf, isNodeReady, node } from './node.ts';

const of = (more: JsonObject) =>
  node.defaults({ apiVersion: 'v1', kind: 'Node', metadata: { name: 'node-1' }, ...more });
const problemsOf = (spec: JsonObject) => node.validate(of({ spec })).map(({ code, path }) => `${code} ${path}`);

describe('a Node', () => {
  test.each<[Json, boolean]>([
    [[], true],
    [[{ type: 'Ready', status: 'True' }], true],
    [[{ type: 'Ready', status: 'Unknown' }], false],
    [[{ type: 'DiskPressure', status: 'False' }], false],
  ])('with conditions %j is ready: %s', (conditions, ready) => {
    expect(isNodeReady(of({ status: { conditions } }))).toBe(ready);
  });

  test('its addresses by type', () => {
    const addresses = [
      { type: 'InternalIP', address: '192.168.0.11' },
      { type: 'Hostname', address: 'node-1' },
    ];
    expect(addressesOf(of({ status: { addresses } }), 'InternalIP')).toEqual(['192.168.0.11']);
    expect(addressesOf(of({}), 'InternalIP')).toEqual([]);
  });

  test('podCIDR and podCIDRs agree', () => {
    expect(of({ spec: { podCIDR: '10.244.1.0/24' } }).spec.podCIDRs).toEqual(['10.244.1.0/24']);
    expect(of({ spec: { podCIDRs: ['10.244.1.0/24', 'fd00::/64'] } }).spec.podCIDR).toBe('10.244.1.0/24');
  });

  test.each<[string, JsonObject, string[]]>([
    ['nothing of a good one', { podCIDR: '10.244.1.0/24', taints: [{ key: 'a', effect: 'NoSchedule' }] }, []],
    ['an address for a range', { podCIDR: '10.244.1.0' }, ['cidr-invalid spec.podCIDR']],
    [
      'two ranges of one family',
      { podCIDRs: ['10.244.1.0/24', '10.244.2.0/24'] },
      ['one-address-per-family spec.podCIDRs'],
    ],
    ['a taint without effect', { taints: [{ key: 'a' }] }, ['required spec.taints[0].effect']],
    [
      'an effect that is none',
      { taints: [{ key: 'a', effect: 'noSchedule' }] },
      ['not-supported spec.taints[0].effect'],
    ],
  ])('%s', (_, spec, expected) => expect(problemsOf(spec)).toEqual(expected));
});
