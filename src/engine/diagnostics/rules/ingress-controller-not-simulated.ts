import type { Ingress } from '../../api/ingress.ts';
import { asksForCloud } from '../../cluster/controllers/cloud-ingress.ts';
import { choiceOf } from '../../cluster/ingress-choice.ts';
import { finding } from '../diagnostic.ts';
import type { Rule } from '../diagnostic.ts';

/** A class that is there, of a controller that no written Pod runs and that is not brought: nothing serves the Ingress here. */
export const ingressControllerNotSimulated: Rule<Ingress> = {
  kind: 'Ingress',
  find(ingress, ref, { cluster, index }) {
    const choice = choiceOf(cluster, ingress);
    if (choice.by !== 'name' || choice.controller === undefined) return [];
    if (index.controllerOf(ref) || asksForCloud(choice)) return [];
    const params = { ingressClass: choice.name, controller: choice.controller };
    return [finding('ingress-controller-not-simulated', 'info', 'spec.ingressClassName', params)];
  },
};
