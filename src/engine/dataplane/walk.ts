import { deliver } from './deliver.ts';
import { loadBalancer } from './load-balancer.ts';
import { nodeRules } from './node-rules.ts';
import { outbound, outside } from './outside.ts';
import type { Arrival, Step, Walk } from './step.ts';

/** No way in a cluster has more steps; one that has goes round in circles (a balancer that leads to itself). */
const MAX_STEPS = 16;

/** One packet's way, from where it starts to where it ends. */
export function walkFrom(walk: Walk, start: Step): Arrival {
  let step = start;
  for (let steps = 0; steps < MAX_STEPS; steps++) {
    const next = take(walk, step);
    if ('kind' in next) return next;
    step = next;
  }
  walk.record?.end('dropped');
  return { kind: 'lost', flow: step.flow, effect: 'dropped', reason: 'loop', because: [] };
}

function take(walk: Walk, step: Step): Step | Arrival {
  switch (step.at) {
    case 'node':
      return nodeRules(walk, step);
    case 'pod':
      return deliver(walk, step);
    case 'outbound':
      return outbound(walk, step);
    case 'outside':
      return outside(walk, step);
    case 'balancer':
      return loadBalancer(walk, step);
  }
}
