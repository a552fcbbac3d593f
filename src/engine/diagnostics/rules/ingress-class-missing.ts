import { INGRESS_CLASS_ANNOTATION } from '../../api/ingress.ts';
import type { Ingress } from '../../api/ingress.ts';
import { refOf } from '../../api/kind.ts';
import { nearest } from '../../api/schema/suggest.ts';
import { asksForCloud } from '../../cluster/controllers/cloud-ingress.ts';
import { choiceOf } from '../../cluster/ingress-choice.ts';
import { finding } from '../diagnostic.ts';
import type { Rule } from '../diagnostic.ts';

/** A class that nobody serves: no IngressClass has the name, and no controller takes the Ingress. */
export const ingressClassMissing: Rule<Ingress> = {
  kind: 'Ingress',
  find(ingress, ref, { cluster, index }) {
    const { spec, metadata } = ingress;
    const annotation = metadata.annotations[INGRESS_CLASS_ANNOTATION];
    const ingressClass = spec.ingressClassName ?? annotation;
    if (index.controllerOf(ref) || asksForCloud(choiceOf(cluster, ingress))) return [];
    const classes = [...cluster.ingressClasses.values()].map(({ metadata: { name } }) => name);
    const served = cluster.ingressControllers.map(({ name }) => name).filter((name) => name !== '');
    const known = [...new Set([...classes, ...served])];
    if (ingressClass === undefined) return [finding('ingress-without-class', 'warning', 'spec', { known })];
    if (cluster.ingressClasses.has(refOf('IngressClass', undefined, ingressClass))) return [];
    const path =
      spec.ingressClassName === undefined
        ? `metadata.annotations[${INGRESS_CLASS_ANNOTATION}]`
        : 'spec.ingressClassName';
    // A cluster that has no controller yet gets ingress-nginx for the first Ingress that asks for it.
    const near = nearest(ingressClass, known.length > 0 ? known : ['nginx']);
    const params = { ingressClass, near, known };
    return [finding('ingress-class-missing', 'warning', path, params)];
  },
};
