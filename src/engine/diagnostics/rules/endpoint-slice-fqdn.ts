import type { EndpointSlice } from '../../api/endpoint-slice.ts';
import { finding } from '../diagnostic.ts';
import type { Rule } from '../diagnostic.ts';

/** Endpoints by host name: the API takes them, and neither kube-proxy nor CoreDNS reads them (pkg/proxy/endpointslicecache.go). */
export const endpointSliceFqdn: Rule<EndpointSlice> = {
  kind: 'EndpointSlice',
  find({ addressType }) {
    return addressType === 'FQDN' ? [finding('endpoint-slice-fqdn', 'info', 'addressType', {})] : [];
  },
};
