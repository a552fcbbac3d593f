import { describe, expect, test } from 'vitest';
import type { Trace } from '../engine/index.ts';
import { hopRecords } from './hop-records.ts';
import {
  byBalancer,
  byClusterIp,
  byIngress,
  byName,
  byNodePort,
  dropped,
  lostOutside,
  refused,
} from './traces.fixture.ts';

const roles = (trace: Trace): string[] => hopRecords(trace).map(({ actor }) => actor.role);

describe('who acts on each hop', () => {
  test.each<[string, Trace, string[]]>([
    ['a Service takes it, a program receives it', byClusterIp, ['kube-proxy', 'receiver', 'kube-proxy', 'client']],
    [
      'a node port is a rule of kube-proxy',
      byNodePort,
      [...times('kube-proxy', 2), 'receiver', ...times('kube-proxy', 2), 'client'],
    ],
    [
      'a balancer stands before it',
      byBalancer,
      ['balancer', ...times('kube-proxy', 2), 'receiver', ...times('kube-proxy', 2), 'balancer', 'client'],
    ],
    ['a policy is enforced by the network', dropped, ['kube-proxy', 'kube-proxy', 'network-plugin']],
    ['kube-proxy refuses for a Service without endpoints', refused, ['kube-proxy', 'client']],
    ['no router knows the way', lostOutside, ['router']],
  ])('%s', (_, trace, expected) => expect(roles(trace)).toEqual(expected));

  test('who asks on within a question is no client of the person', () => {
    const asksOn = hopRecords(byIngress).filter(
      ({ exchange, direction }) => exchange.length === 2 && direction === 'back',
    );
    expect(asksOn.map(({ actor }) => actor.role)).not.toContain('client');
  });
});

describe('what becomes of the addresses', () => {
  test.each<[string, Trace, string[]]>([
    ['through a cluster IP the destination alone, and back', byClusterIp, ['destination DNAT', 'source restored']],
    [
      'through a node port both',
      byNodePort,
      ['source masquerade', 'destination DNAT', 'source restored', 'destination restored'],
    ],
    [
      'a lookup goes through a Service too',
      byName,
      Array.from({ length: 3 }, () => ['destination DNAT', 'source restored']).flat(),
    ],
    ['a refused packet stays as it was', refused, []],
  ])('%s', (_, trace, expected) => {
    const changes = hopRecords(trace).flatMap(({ source, destination }) => [
      ...(source.kind ? [`source ${source.kind}`] : []),
      ...(destination.kind ? [`destination ${destination.kind}`] : []),
    ]);
    expect(changes).toEqual(expected);
  });

  test('an address that stays the same has no kind, and says itself', () => {
    const [first] = hopRecords(byClusterIp);
    expect(first?.source).toEqual({ before: '10.244.1.4:43512', after: '10.244.1.4:43512' });
    expect(first?.destination).toEqual({ before: '10.107.12.5:80', after: '10.244.3.3:8080', kind: 'DNAT' });
  });
});

function times(word: string, count: number): string[] {
  return Array.from({ length: count }, () => word);
}
