import { refOf } from '../../api/kind.ts';
import type { ObjectRef } from '../../api/kind.ts';
import type { Ingress, IngressBackend } from '../../api/ingress.ts';
import { nginxAnnotations } from './annotations.ts';
import type { CanaryPolicy } from './annotations.ts';

/** A Service port that Ingresses name: one upstream of ingress-nginx, shared by all rules that name it. */
export interface Upstream {
  readonly name: string;
  readonly service: ObjectRef;
  /** As the Ingress writes it. */
  readonly port: string;
  /** The first Ingress that names it, whose upstream annotations count. */
  readonly ingress: ObjectRef;
  readonly serviceUpstream: boolean;
  /** Of a canary Ingress: no rule may lead to it but beside another upstream. */
  readonly canary?: CanaryPolicy;
  /** Canaries beside it; only the first is used (rootfs/etc/nginx/lua/balancer.lua). */
  readonly alternatives: Upstream[];
}

/** Name of the upstream of a backend, as the controller makes it. */
export function upstreamName(namespace: string, service: NonNullable<IngressBackend['service']>): string {
  return `${namespace}-${service.name}-${portText(service)}`;
}

/** The port that a backend names, as text. */
export function portText({ port }: NonNullable<IngressBackend['service']>): string {
  return port.name !== undefined && port.name !== '' ? port.name : String(port.number ?? 0);
}

/** The upstreams of all Ingresses, in their order (controller.go, createUpstreams). */
export function createUpstreams(ingresses: readonly Ingress[]): Map<string, Upstream> {
  const upstreams = new Map<string, Upstream>();
  for (const ingress of ingresses) {
    const fallback = ingress.spec.defaultBackend?.service;
    // A default backend makes its upstream anew; a rule keeps the one that is there.
    if (fallback) {
      const upstream = newUpstream(ingress, fallback);
      upstreams.set(upstream.name, upstream);
    }
    for (const { http } of ingress.spec.rules ?? []) {
      for (const { backend } of http?.paths ?? []) {
        if (!backend.service) continue;
        const upstream = newUpstream(ingress, backend.service);
        if (!upstreams.has(upstream.name)) upstreams.set(upstream.name, upstream);
      }
    }
  }
  return upstreams;
}

function newUpstream(ingress: Ingress, service: NonNullable<IngressBackend['service']>): Upstream {
  const { namespace = '', name } = ingress.metadata;
  const { serviceUpstream, canary } = nginxAnnotations(ingress);
  return {
    name: upstreamName(namespace, service),
    service: refOf('Service', namespace, service.name),
    port: portText(service),
    ingress: refOf('Ingress', namespace, name),
    serviceUpstream,
    alternatives: [],
    ...(canary ? { canary } : {}),
  };
}
