import type { FieldPath, KubeObject } from '../api/kind.ts';
import type { Service } from '../api/service.ts';
import { canonicalIP } from '../net/ip.ts';

/** Something of which a cluster has one only, and that an object asks for by name. */
export interface Claim {
  readonly path: FieldPath;
  /** A node port, or an address. */
  readonly value: number | string;
}

/** What a Service claims: node ports and cluster IPs that are written; undefined where there is nothing. */
export function claimsOf(object: KubeObject): readonly Claim[] | undefined {
  if (object.kind !== 'Service') return undefined;
  const { spec } = object as Service;
  const claims: Claim[] = [];
  if (spec.type === 'NodePort' || spec.type === 'LoadBalancer') {
    for (const [index, { nodePort }] of spec.ports.entries())
      if (nodePort) claims.push({ path: `spec.ports[${index}].nodePort`, value: nodePort });
    if (spec.healthCheckNodePort) claims.push({ path: 'spec.healthCheckNodePort', value: spec.healthCheckNodePort });
  }
  for (const [index, written] of (spec.clusterIPs ?? [spec.clusterIP ?? '']).entries()) {
    const value = canonicalIP(written);
    const path = index === 0 ? 'spec.clusterIP' : `spec.clusterIPs[${index}]`;
    if (value !== undefined) claims.push({ path, value });
  }
  return claims.length === 0 ? undefined : claims;
}
