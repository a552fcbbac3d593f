import { INGRESS_CLASS_ANNOTATION } from '../../api/ingress.ts';
import type { Ingress } from '../../api/ingress.ts';
import { asksForCloud } from '../../cluster/controllers/cloud-ingress.ts';
import { choiceOf } from '../../cluster/ingress-choice.ts';
import { finding } from '../diagnostic.ts';
import type { Rule } from '../diagnostic.ts';

/** A class that a cloud's balancer serves, in a cluster whose Ingresses are served inside: nobody takes it. */
export const ingressClassOutside: Rule<Ingress> = {
  kind: 'Ingress',
  find(ingress, ref, { cluster, index }) {
    const choice = choiceOf(cluster, ingress);
    if (choice.by === 'nothing' || index.controllerOf(ref) || !asksForCloud(choice)) return [];
    const path = choice.by === 'name' ? 'spec.ingressClassName' : `metadata.annotations[${INGRESS_CLASS_ANNOTATION}]`;
    return [finding('ingress-class-outside', 'warning', path, { ingressClass: choice.name })];
  },
};
