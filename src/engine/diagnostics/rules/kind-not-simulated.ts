import { steeredBy } from '../../api/foreign-kinds.ts';
import type { KubeObject } from '../../api/kind.ts';
import { finding } from '../diagnostic.ts';
import type { Rule } from '../diagnostic.ts';

/** An object of a kind that is checked here and would steer requests, but steers none: Gateway API, ServiceCIDR. */
export const kindNotSimulated: Rule<KubeObject> = {
  find({ apiVersion, kind }, ref) {
    // What is of another group altogether has its finding since it was read.
    if (ref.slice(0, kind.length + 1) !== `${kind}/`) return [];
    const steers = steeredBy(apiVersion, kind);
    return steers === '' ? [] : [finding('foreign-kind', 'info', 'kind', { apiVersion, kind, steers })];
  },
};
