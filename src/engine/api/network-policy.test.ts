import { describe, expect, test } from 'vitest';
import type { JsonObject } from './kind.ts';
import { networkPolicy } from './network-policy.ts';

const defaulted = (spec: JsonObject) =>
  networkPolicy.defaults({ apiVersion: 'networking.k8s.io/v1', kind: 'NetworkPolicy', metadata: { name: 'p' }, spec });
const problemsOf = (spec: JsonObject) =>
  networkPolicy.validate(defaulted(spec)).map(({ code, path }) => `${code} ${path}`);

describe('which sides a policy closes', () => {
  test.each<[string, JsonObject, string[]]>([
    ['Ingress where nothing is said', {}, ['Ingress']],
    ['Egress only with egress rules', { egress: [] }, ['Ingress']],
    ['both with egress rules', { egress: [{}] }, ['Ingress', 'Egress']],
    ['what is said', { policyTypes: ['Egress'] }, ['Egress']],
  ])('%s', (_, spec, types) => expect(defaulted(spec).spec.policyTypes).toEqual(types));

  test('a port without protocol is of TCP', () => {
    expect(defaulted({ ingress: [{ ports: [{}, { port: 53, protocol: 'UDP' }] }] }).spec.ingress?.[0]?.ports).toEqual([
      { protocol: 'TCP' },
      { port: 53, protocol: 'UDP' },
    ]);
  });

  test('no podSelector is every Pod', () => expect(defaulted({}).spec.podSelector).toEqual({}));
});

describe('what the API server says', () => {
  const ports = (port: JsonObject): JsonObject => ({ ingress: [{ ports: [port] }] });
  const to = (peer: JsonObject): JsonObject => ({ policyTypes: ['Egress'], egress: [{ to: [peer] }] });
  const block = (cidr: string, ...except: string[]): JsonObject => to({ ipBlock: { cidr, except } });
  const P = 'spec.ingress[0].ports[0]';
  const B = 'spec.egress[0].to[0]';
  test.each<[string, JsonObject, string[]]>([
    ['nothing of a range', ports({ port: 80, endPort: 81 }), []],
    ['nothing of a range of one', ports({ port: 80, endPort: 80 }), []],
    ['a range upside down', ports({ port: 81, endPort: 80 }), [`end-port-below-port ${P}.endPort`]],
    ['a range without begin', ports({ endPort: 80 }), [`end-port-without-port ${P}.endPort`]],
    ['a range from a name', ports({ port: 'web', endPort: 80 }), [`end-port-with-name ${P}.endPort`]],
    ['a range past the end', ports({ port: 80, endPort: 65536 }), [`out-of-range ${P}.endPort`]],
    ['a protocol without ports', ports({ protocol: 'ICMP' }), [`not-supported ${P}.protocol`]],
    ['a name that is none', ports({ port: 'Web' }), [`port-name-invalid ${P}.port`]],
    ['nothing of a hole inside', block('10.0.0.0/16', '10.0.1.0/24'), []],
    ['a hole outside', block('10.0.0.0/16', '10.1.0.0/24'), [`except-outside-cidr ${B}.ipBlock.except[0]`]],
    [
      'a hole as large as the block',
      block('10.0.0.0/16', '10.0.0.0/16'),
      [`except-outside-cidr ${B}.ipBlock.except[0]`],
    ],
    ['a hole of the other family', block('10.0.0.0/16', 'fd00::/64'), [`except-outside-cidr ${B}.ipBlock.except[0]`]],
    ['an address for a block', block('10.0.0.1'), [`cidr-invalid ${B}.ipBlock.cidr`]],
    ['bits behind the prefix, since 1.36', block('10.0.0.1/16'), [`cidr-ambiguous ${B}.ipBlock.cidr`]],
    ['no block', to({ ipBlock: {} }), [`required ${B}.ipBlock.cidr`]],
    [
      'a block and Pods',
      to({ ipBlock: { cidr: '10.0.0.0/16' }, podSelector: {} }),
      [`peer-ip-block-and-selector ${B}`],
    ],
    ['nobody', to({}), [`peer-empty ${B}`]],
    ['nothing of everybody', to({ podSelector: {}, namespaceSelector: {} }), []],
    ['a side that is none', { policyTypes: ['Both'] }, ['not-supported spec.policyTypes[0]']],
    ['three sides', { policyTypes: ['Ingress', 'Egress', 'Ingress'] }, ['too-many spec.policyTypes']],
  ])('%s', (_, spec, expected) => expect(problemsOf(spec)).toEqual(expected));
});
