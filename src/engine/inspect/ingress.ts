import type { ObjectRef } from '../api/kind.ts';
import { partsOfRef } from '../api/kind.ts';
import type { Cluster } from '../cluster/cluster.ts';
import { describedIngress } from '../commands/describe-ingress.ts';
import { shellLine } from '../commands/shell-words.ts';
import { routeTable } from './routes.ts';
import { controllerSections } from './controller.ts';
import type { Section } from './inspection.ts';
import { fact, text, to } from './value.ts';

export function ingressSections(cluster: Cluster, ref: ObjectRef): readonly Section[] {
  const ingress = cluster.ingresses.get(ref);
  if (!ingress) return [];
  const controller = cluster.ingressControllers.find(({ ingresses }) => ingresses.includes(ref));
  const { ingressClassName } = ingress.spec;
  const { namespace = '', name } = partsOfRef(ref);
  return [
    {
      kind: 'facts',
      code: 'about',
      facts: [
        fact('class', ...(ingressClassName === undefined ? [] : [to(`IngressClass/${ingressClassName}`)])),
        fact('controller', ...(controller?.controller ? [text(controller.controller)] : [])),
        fact('controller-pods', ...(controller?.pods ?? []).map((pod) => to(pod))),
        fact('balancer-addresses', ...(controller?.addresses ?? []).map(text)),
      ],
    },
    ...(controller ? routeTable(cluster, controller, ref) : []),
    {
      kind: 'text',
      code: 'described',
      source: shellLine(['kubectl', '-n', namespace, 'describe', 'ingress', name]),
      lines: describedIngress(cluster, ingress).split('\n'),
    },
  ];
}

/** Of a class: the controllers that serve it. */
export function ingressClassSections(cluster: Cluster, ref: ObjectRef): readonly Section[] {
  const { name } = partsOfRef(ref);
  return cluster.ingressControllers
    .filter((controller) => controller.name === name || controller.name.startsWith(`${name} `))
    .flatMap((controller) => controllerSections(cluster, controller));
}
