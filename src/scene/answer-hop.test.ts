import { describe, expect, it } from 'vitest';
import type { Trace } from '../engine/index.ts';
import { answerHop } from './answer-hop.ts';
import { hopsInOrder, placesOf } from './hops.ts';
import { knownPart } from './known-part.ts';
import {
  byBalancer,
  byClusterIp,
  byIngress,
  byName,
  byNodePort,
  dropped,
  keptIn,
  lostOutside,
  noSuchName,
  refused,
  traces,
} from './traces.fixture.ts';

/** What stands at a hop: who comes from where to where, and how it ends. */
function told(trace: Trace, index: number): string {
  const { hop } = hopsInOrder(trace)[index]!;
  return [hop.from.kind, hop.to.kind, ...hop.decisions.map(({ kind }) => kind), hop.end ?? ''].join(' ').trim();
}

describe('the hop that gives the end away', () => {
  it.each<[string, Trace, string]>([
    ['a Service inside', byClusterIp, 'pod service endpoint-chosen dnat'],
    ['a Service by its name, after the lookup', byName, 'pod service endpoint-chosen dnat'],
    ['a node port', byNodePort, 'node-port service endpoint-chosen dnat snat'],
    ['a balancer', byBalancer, 'node-port service endpoint-chosen dnat snat'],
    ['a policy at the receiver: the choice does not tell', dropped, 'service pod network-policy dropped'],
    ['a policy at the sender', keptIn, 'pod service endpoint-chosen dnat network-policy dropped'],
    ['nothing there to choose', refused, 'pod service no-endpoint refused'],
    ['a name that does not exist', noSuchName, 'service pod received received'],
    ['an address that no router knows', lostOutside, 'internet internet no-route dropped'],
    ['a controller that asks the Pod itself', byIngress, 'pod pod received received'],
  ])('%s', (_, trace, expected) => {
    expect(told(trace, answerHop(trace))).toBe(expected);
  });

  it('comes after all that is known before it', () => {
    expect(placesOf(knownPart(byClusterIp)).map(({ kind }) => kind)).toEqual(['pod']);
    expect(placesOf(knownPart(byNodePort)).map(({ kind }) => kind)).toEqual(['internet', 'node-port']);
    expect(placesOf(knownPart(byName)).map(({ kind }) => kind)).toEqual(['pod', 'service', 'pod']);
  });

  it('is a hop of every trace', () => {
    for (const [, trace] of Object.values(traces)) {
      expect(hopsInOrder(trace)[answerHop(trace)]).toBeDefined();
    }
  });
});
