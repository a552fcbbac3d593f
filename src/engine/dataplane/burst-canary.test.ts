import { describe, expect, it } from 'vitest';
import { buildCluster } from '../cluster/build-cluster.ts';
import type { Cluster } from '../cluster/cluster.ts';
import { clusterObjects } from '../manifest/cluster-objects.ts';
import { parseWorkspace } from '../manifest/manifest.ts';
import { DEFAULT_SETTINGS } from '../settings.ts';
import { NOTHING_ALLOCATED } from '../workspace.ts';
import { burst } from './burst.ts';
import { request } from './made-request.ts';
import { NO_MEMORY } from './memory.ts';

function backend(name: string, replicas: number, annotations: Record<string, string> = {}): string {
  return `
apiVersion: apps/v1
kind: Deployment
metadata: {name: ${name}}
spec:
  replicas: ${replicas}
  selector: {matchLabels: {app: ${name}}}
  template:
    metadata: {labels: {app: ${name}}}
    spec: {containers: [{name: c, image: i, ports: [{containerPort: 80}]}]}
---
apiVersion: v1
kind: Service
metadata: {name: ${name}}
spec: {selector: {app: ${name}}, ports: [{port: 80}]}
---
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: {name: ${name}, annotations: ${JSON.stringify(annotations)}}
spec:
  ingressClassName: nginx
  rules:
    - host: shop.example
      http: {paths: [{path: /, pathType: Prefix, backend: {service: {name: ${name}, port: {number: 80}}}}]}
---`;
}

function clusterOf(text: string): Cluster {
  const { manifests } = parseWorkspace(text, []);
  const input = { allocated: NOTHING_ALLOCATED, events: [], now: 0 };
  return buildCluster(clusterObjects(manifests).objects, DEFAULT_SETTINGS, input);
}

describe('canary: a share of the requests goes to the other Service', () => {
  it.each([
    ['5', 50],
    ['20', 200],
    ['100', 1000],
  ])('weight %s', (weight, expected) => {
    const canary = {
      'nginx.ingress.kubernetes.io/canary': 'true',
      'nginx.ingress.kubernetes.io/canary-weight': weight,
    };
    const cluster = clusterOf(backend('web', 3) + backend('next', 1, canary));
    const made = burst(
      cluster,
      request('internet', 'http://shop.example/'),
      { count: 1000, clients: 'many' },
      1,
      NO_MEMORY,
    );
    const { service, receiver } = made.burst.shares;
    const next = service.find(({ key }) => key === 'Service/default/next');
    expect(next?.expected).toBeCloseTo(expected, 6);
    expect(Math.abs((next?.count ?? 0) - expected)).toBeLessThanOrEqual(
      5 * Math.sqrt(expected * (1 - expected / 1000)),
    );
    // The rest is the three others' alike.
    const others = receiver.filter(({ key }) => key.startsWith('Pod/default/web-'));
    for (const other of others) expect(other.expected).toBeCloseTo((1000 - expected) / 3, 6);
    expect(service.reduce((sum, { count }) => sum + count, 0)).toBe(1000);
  });
});
