import { ipFamilyPolicyOf, isHeadlessWithoutSelector } from '../api/service-families.ts';
import type { ServiceSpec } from '../api/service.ts';
import { parseCIDRs } from '../net/cidr.ts';
import type { IPFamily } from '../net/ip.ts';
import type { Draft } from './draft.ts';

/** What a Service asks for that the cluster's ranges do not have: two families, or the family at a place of `spec.ipFamilies`. */
export type FamilyRefusal =
  { readonly asks: 'dual-stack' } | { readonly asks: 'family'; readonly index: number; readonly family: IPFamily };

/**
 * Why the API server refuses a Service in a cluster with these families; [] where it does not
 * (pkg/registry/core/service/storage/alloc.go, initIPFamilyFields). PreferDualStack takes what there is.
 */
export function familyRefusals(spec: ServiceSpec, known: readonly IPFamily[]): readonly FamilyRefusal[] {
  if (spec.type === 'ExternalName' || isHeadlessWithoutSelector(spec)) return [];
  const found: FamilyRefusal[] = [];
  if (ipFamilyPolicyOf(spec) === 'RequireDualStack' && new Set(known).size < 2) found.push({ asks: 'dual-stack' });
  for (const [index, family] of (spec.ipFamilies ?? []).entries()) {
    if (!known.includes(family)) found.push({ asks: 'family', index, family });
  }
  return found;
}

/** The families of a cluster's ranges for Services, the first one first. */
export function serviceFamiliesOf(serviceCIDR: string): readonly IPFamily[] {
  return parseCIDRs(serviceCIDR).map(({ family }) => family);
}

/** Leaves out the Services that the API server refuses in this cluster. */
export function refuseServices(draft: Draft): void {
  const known = serviceFamiliesOf(draft.settings.serviceCIDR);
  for (const [ref, { spec }] of draft.services) {
    if (familyRefusals(spec, known).length === 0) continue;
    draft.services.delete(ref);
    draft.refused.add(ref);
  }
}
