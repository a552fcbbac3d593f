import type { ObjectRef } from '../../api/kind.ts';
import { needsHealthCheck } from '../../api/service.ts';
import type { Service, ServicePort } from '../../api/service.ts';
import { NODE_PORTS } from '../../net/port.ts';
import { byName } from '../draft.ts';
import type { Draft } from '../draft.ts';
import { hashOf } from '../hash.ts';

/**
 * How many ports at the start of the range are left to those who ask for one: `min(max(16, size / 32), 128)`
 * (pkg/registry/core/service/portallocator, calculateRangeOffset).
 */
const KEPT = Math.min(Math.max(16, Math.floor((NODE_PORTS.to - NODE_PORTS.from + 1) / 32)), 128);

/**
 * Gives Services their node ports and health check ports: written ones as written, those given before again, others by
 * the hash of Service and port. Ports of one number share one node port (pkg/registry/core/service/storage, initNodePorts).
 */
export function settleNodePorts(draft: Draft): void {
  const { memory } = draft;
  const taken = new Set<number>();
  for (const { spec } of draft.services.values()) {
    for (const { nodePort } of spec.ports) if (nodePort) taken.add(nodePort);
    if (spec.healthCheckNodePort) taken.add(spec.healthCheckNodePort);
  }
  const wanted: string[] = [];
  for (const [ref, service] of draft.services) wanted.push(...keysOf(ref, service));
  const newcomers: string[] = [];
  for (const key of wanted) {
    const before = memory.before.nodePorts[key];
    if (before === undefined || taken.has(before)) newcomers.push(key);
    else give(key, before);
  }
  for (const key of newcomers.sort(byName)) {
    const port = freePort(hashOf(key), taken);
    if (port !== undefined) give(key, port);
  }
  if (wanted.length === 0 && taken.size === 0) return;
  for (const [ref, service] of draft.services) {
    if (allocates(service) || needsHealthCheck(service.spec)) {
      draft.services.set(ref, withNodePorts(ref, service, memory.nodePorts));
    }
  }

  function give(key: string, port: number): void {
    taken.add(port);
    memory.nodePorts.set(key, port);
  }
}

function freePort(seed: number, taken: ReadonlySet<number>): number | undefined {
  const size = NODE_PORTS.to - NODE_PORTS.from + 1;
  const free = (from: number, count: number) => {
    for (let tries = 0; tries < count; tries++) {
      const port = from + ((seed + tries) % count);
      if (!taken.has(port)) return port;
    }
    return undefined;
  };
  return free(NODE_PORTS.from + KEPT, size - KEPT) ?? free(NODE_PORTS.from, KEPT);
}

/** Whether node ports are given to ports that ask for none. */
function allocates({ spec }: Service): boolean {
  return spec.type === 'NodePort' || (spec.type === 'LoadBalancer' && spec.allocateLoadBalancerNodePorts !== false);
}

function portKey(ref: ObjectRef, port: ServicePort): string {
  return `${ref}:${port.name || port.port}/${port.protocol}`;
}

/** The port that asks on behalf of all that have its number: the first of them. */
function speakerOf(service: Service, port: ServicePort): ServicePort {
  return service.spec.ports.find((other) => other.port === port.port) ?? port;
}

function requested(service: Service, port: ServicePort): number | undefined {
  return service.spec.ports.find((other) => other.port === port.port && other.nodePort)?.nodePort;
}

function keysOf(ref: ObjectRef, service: Service): string[] {
  const keys = new Set<string>();
  if (allocates(service)) {
    for (const port of service.spec.ports) {
      if (requested(service, port) === undefined) keys.add(portKey(ref, speakerOf(service, port)));
    }
  }
  if (needsHealthCheck(service.spec) && !service.spec.healthCheckNodePort) keys.add(`${ref}:healthCheck`);
  return [...keys];
}

function withNodePorts(ref: ObjectRef, service: Service, given: ReadonlyMap<string, number>): Service {
  const { spec } = service;
  const allocated = allocates(service);
  const ports = spec.ports.map((port) => {
    if (port.nodePort || !allocated) return port;
    const nodePort = requested(service, port) ?? given.get(portKey(ref, speakerOf(service, port)));
    return nodePort === undefined ? port : { ...port, nodePort };
  });
  const healthCheck = given.get(`${ref}:healthCheck`);
  if (!allocated && healthCheck === undefined) return service;
  return {
    ...service,
    spec: { ...spec, ports, ...(healthCheck === undefined ? {} : { healthCheckNodePort: healthCheck }) },
  };
}
