import type { Cluster, IngressController } from '../../cluster/cluster.ts';
import type { Choose } from '../choose.ts';
import { atApiProxy } from './api-proxy.ts';
import { atNginx } from './nginx.ts';
import type { ProxyRequest, ProxyResult } from './proxy.ts';

/** What the proxy that serves Ingresses does with a request: answers it, or sends it on to a Service. */
export function atProxy(
  cluster: Cluster,
  controller: IngressController,
  request: ProxyRequest,
  choose: Choose,
): ProxyResult {
  return controller.nginx ? atNginx(cluster, controller, request, choose) : atApiProxy(cluster, controller, request);
}
