import type { Ingress } from '../../api/ingress.ts';
import { refusedAnnotations } from '../../dataplane/http/unserved-annotations.ts';
import { finding } from '../diagnostic.ts';
import type { Rule } from '../diagnostic.ts';

/** An annotation for which ingress-nginx leaves the whole Ingress out: a value that is wrong, or a snippet. */
export const ingressAnnotationRefused: Rule<Ingress> = {
  kind: 'Ingress',
  find(ingress, ref, { index }) {
    if (!index.controllerOf(ref)?.nginx) return [];
    return refusedAnnotations(ingress).map(({ annotation, why }) => {
      const value = ingress.metadata.annotations[annotation] ?? '';
      const params = { annotation, value, why };
      return finding('ingress-annotation-refused', 'warning', `metadata.annotations[${annotation}]`, params);
    });
  },
};
