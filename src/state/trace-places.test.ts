import { describe, expect, it } from 'vitest';
import { analyse, sendIn } from '../engine/analyse.ts';
import type { Workspace } from '../engine/index.ts';
import { NO_MEMORY } from './at-rest.ts';
import { firstWorkspace } from './first-workspace.ts';
import { suggestRequest } from './suggestions.ts';
import { placesStand } from './trace-places.ts';

const workspace = firstWorkspace();
const answer = analyse(workspace);
const before = answer.analysis.topology;
const request = suggestRequest(answer.analysis, { method: 'GET' });
if (request === undefined) throw new Error('the first example offers nothing');
const { trace } = sendIn(answer, request, 1, NO_MEMORY);
const receiver = trace.verdict.result === 'delivered' ? trace.verdict.pod : undefined;
if (receiver === undefined) throw new Error('the first request does not arrive');

function stands(change: Partial<Workspace>): boolean {
  const after = analyse({ ...workspace, allocated: answer.analysis.allocated, ...change }, answer);
  return placesStand(trace, before, after.analysis.topology);
}

describe('a trace after an edit', () => {
  it.each([
    ['nothing changed', {}, true],
    ['another replica', { text: workspace.text.replace('replicas: 2', 'replicas: 3') }, true],
    ['an object that it does not pass', { text: workspace.text.replace('name: caller', 'name: other') }, true],
    ['its Service renamed', { text: workspace.text.replaceAll('name: web', 'name: shop') }, false],
    ['its receiver deleted', { events: [{ kind: 'delete-pod', pod: receiver, at: 0 }], now: 60 }, false],
    ['its Pods have other addresses', { settings: { ...workspace.settings, podCIDR: '10.50.0.0/16' } }, false],
    ['its Service has another port', { text: workspace.text.replace('- port: 80', '- port: 81') }, false],
    ['no cloud that balances', { settings: { ...workspace.settings, cloudLoadBalancer: false } }, false],
  ] as const)('%s', (_, change, expected) => expect(stands(change)).toBe(expected));
});
