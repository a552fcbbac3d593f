import type { ServiceSpec } from './service.ts';

type Policy = NonNullable<ServiceSpec['ipFamilyPolicy']>;

export function isHeadless({ clusterIP, clusterIPs }: ServiceSpec): boolean {
  return clusterIP === 'None' || clusterIPs?.[0] === 'None';
}

/** A headless Service without selector may name families that the cluster has not: its endpoints are somebody else's. */
export function isHeadlessWithoutSelector(spec: ServiceSpec): boolean {
  return isHeadless(spec) && Object.keys(spec.selector ?? {}).length === 0;
}

/** The policy of a Service, which may leave it out (pkg/registry/core/service/storage/alloc.go, initIPFamilyFields). */
export function ipFamilyPolicyOf(spec: ServiceSpec): Policy {
  return spec.ipFamilyPolicy ?? (isHeadlessWithoutSelector(spec) ? 'RequireDualStack' : 'SingleStack');
}
