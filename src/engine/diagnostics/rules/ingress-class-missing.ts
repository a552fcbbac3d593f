import { INGRESS_CLASS_ANNOTATION } from '../../api/ingress.ts';
import type { Ingress } from '../../api/ingress.ts';
import { refOf } from '../../api/kind.ts';
import { nearest } from '../../api/schema/suggest.ts';
import { finding } from '../diagnostic.ts';
import type { Rule } from '../diagnostic.ts';

/** A class that nobody serves: no IngressClass has the name, and no controller takes the Ingress. */
export const ingressClassMissing: Rule<Ingress> = {
  kind: 'Ingress',
  find({ spec, metadata }, ref, { cluster, index }) {
    const annotation = metadata.annotations[INGRESS_CLASS_ANNOTATION];
    const ingressClass = spec.ingressClassName ?? annotation;
    if (index.controllerOf(ref)) return [];
    const classes = [...cluster.ingressClasses.values()].map(({ metadata: { name } }) => name);
    const served = cluster.ingressControllers.map(({ name }) => name).filter((name) => name !== '');
    const known = [...new Set([...classes, ...served])];
    if (ingressClass === undefined) return [finding('ingress-without-class', 'warning', 'spec', { known })];
    if (cluster.ingressClasses.has(refOf('IngressClass', undefined, ingressClass))) return [];
    const path =
      spec.ingressClassName === undefined
        ? `metadata.annotations[${INGRESS_CLASS_ANNOTATION}]`
        : 'spec.ingressClassName';
    const params = { ingressClass, near: nearest(ingressClass, known), known };
    return [finding('ingress-class-missing', 'warning', path, params)];
  },
};
