import type { Cluster, IngressController } from '../cluster/cluster.ts';
import { nginxConfigOf } from '../dataplane/http/nginx-server.ts';
import type { Section } from './inspection.ts';
import { routeTable } from './routes.ts';
import { fact, text, to } from './value.ts';

/** Who serves Ingresses, and the routes of all of them in the order in which they are tried. */
export function controllerSections(cluster: Cluster, controller: IngressController): readonly Section[] {
  const refused = controller.nginx ? nginxConfigOf(cluster, controller).refused : [];
  return [
    {
      kind: 'facts',
      code: 'about',
      facts: [
        fact('controller', ...(controller.controller === '' ? [] : [text(controller.controller)])),
        fact('serves', ...controller.ingresses.map((ref) => to(ref))),
        ...(controller.service === undefined ? [] : [fact('service', to(controller.service))]),
        fact('balancer-addresses', ...controller.addresses.map(text)),
        ...(refused.length > 0 ? [fact('left-out', ...refused.map(({ ingress }) => to(ingress)))] : []),
      ],
    },
    ...routeTable(cluster, controller),
  ];
}
