import type { ObjectRef } from '../../api/kind.ts';
import { sameItems } from '../../api/same-value.ts';
import type { Service, ServiceSpec } from '../../api/service.ts';
import { ipFamilyPolicyOf, isHeadless, isHeadlessWithoutSelector } from '../../api/service-families.ts';
import { parseCIDRs, sizeOf } from '../../net/cidr.ts';
import type { CIDR } from '../../net/cidr.ts';
import { canonicalIP, familyOf } from '../../net/ip.ts';
import type { IPFamily } from '../../net/ip.ts';
import { addressAt, rangeWithin } from '../address-range.ts';
import type { AddressRange } from '../address-range.ts';
import { giveAddresses } from '../allocation-memory.ts';
import type { AddressClaim } from '../allocation-memory.ts';
import type { Draft } from '../draft.ts';
import type { Writable } from '../writable.ts';

/** Which address of the service CIDR is the API server's and which the cluster DNS's (kubeadm, GetDNSIP). */
const FIXED: Readonly<Record<string, number>> = { 'Service/default/kubernetes': 0, 'Service/kube-system/kube-dns': 9 };

/**
 * Gives Services their families and cluster IPs as the API server does at creation (pkg/registry/core/service/storage,
 * alloc.go): written ones as written; others out of the part of the range that is not kept for written ones.
 */
export function settleClusterIPs(draft: Draft): void {
  const { memory, settings } = draft;
  const cidrs = parseCIDRs(settings.serviceCIDR);
  const known = cidrs.map(({ family }) => family);
  const bands = new Map<IPFamily, readonly AddressRange[]>(cidrs.map((cidr) => [cidr.family, bandsOf(cidr)]));
  const plans = new Map<string, { readonly service: Service; readonly plan: AddressPlan }>();
  const claims: AddressClaim[] = [];
  for (const [ref, service] of draft.services) {
    if (service.spec.type === 'ExternalName') continue;
    const plan = planOf(service.spec, known);
    plans.set(ref, { service, plan });
    const missing = plan.families.slice(plan.ips.length);
    if (plan.headless || missing.length === 0) continue;
    const fixed = fixedIPs(ref, cidrs, missing);
    if (fixed) {
      plan.ips.push(...fixed);
      for (const ip of fixed) memory.taken.add(ip);
    } else {
      const choices = missing.map((family) => bands.get(family) ?? []);
      claims.push({ key: ref, choices, had: memory.before.addresses[ref] });
    }
  }
  for (const [key, ips] of giveAddresses(claims, memory.taken)) {
    memory.addresses.set(key, ips);
    plans.get(key)?.plan.ips.push(...ips);
  }
  for (const [ref, { service, plan }] of plans) {
    draft.services.set(ref as ObjectRef, withPlan(service, plan));
  }
}

const planned = new WeakMap<Service, Service>();

/** A Service with what was found for it: the same one as long as that is. */
function withPlan(service: Service, { policy, families, ips, headless }: AddressPlan): Service {
  const clusterIPs = headless ? ['None'] : ips;
  const [clusterIP] = clusterIPs;
  const known = planned.get(service);
  if (
    known?.spec.ipFamilyPolicy === policy &&
    sameItems(known.spec.ipFamilies ?? [], families) &&
    sameItems(known.spec.clusterIPs ?? [], clusterIP === undefined ? (service.spec.clusterIPs ?? []) : clusterIPs)
  )
    return known;
  const spec: Writable<ServiceSpec> = { ...service.spec, ipFamilyPolicy: policy, ipFamilies: families };
  if (clusterIP !== undefined) {
    spec.clusterIP = clusterIP;
    spec.clusterIPs = clusterIPs;
  }
  const settled = { ...service, spec };
  planned.set(service, settled);
  return settled;
}

function fixedIPs(
  ref: ObjectRef,
  cidrs: readonly CIDR[],
  families: readonly IPFamily[],
): readonly string[] | undefined {
  const nth = FIXED[ref];
  if (nth === undefined) return undefined;
  return families.flatMap((family) => {
    const cidr = cidrs.find((one) => one.family === family);
    return cidr ? [addressAt(rangeWithin(cidr, 1), nth)] : [];
  });
}

/**
 * A service CIDR as the two parts of it, the one for addresses that nobody asks for first: beneath it
 * `min(max(16, size / 16), 256)` addresses are left to those who do (pkg/registry/core/service/ipallocator, calculateRangeOffset).
 */
export function bandsOf(cidr: CIDR): readonly AddressRange[] {
  const size = Number(sizeOf(cidr));
  const offset = size <= 16 ? 0 : Math.min(Math.max(16, Math.floor(size / 16)), 256);
  return [rangeWithin(cidr, 1 + offset), rangeWithin(cidr, 1, offset)];
}

/** The families of a Service, and the addresses that it has of them so far. */
interface AddressPlan {
  readonly policy: NonNullable<ServiceSpec['ipFamilyPolicy']>;
  readonly families: readonly IPFamily[];
  readonly ips: string[];
  readonly headless: boolean;
}

/** `initIPFamilyFields`: the policy and the families that a Service does not name. */
function planOf(spec: ServiceSpec, known: readonly IPFamily[]): AddressPlan {
  const headless = isHeadless(spec);
  const policy = ipFamilyPolicyOf(spec);
  const written = spec.clusterIPs?.length ? spec.clusterIPs : spec.clusterIP ? [spec.clusterIP] : [];
  const ips = headless ? [] : written.map((ip) => canonicalIP(ip) ?? ip);
  const families = [...(spec.ipFamilies ?? [])];
  for (const ip of ips.slice(families.length)) families.push(familyOf(ip) ?? known[0] ?? 'IPv4');
  if (families.length === 0) families.push(known[0] ?? 'IPv4');
  // A headless Service without selector may have endpoints of a family that the cluster has not.
  const mayBeTwo = known.length > 1 || isHeadlessWithoutSelector(spec);
  if (policy !== 'SingleStack' && families.length === 1 && mayBeTwo) {
    families.push(families[0] === 'IPv4' ? 'IPv6' : 'IPv4');
  }
  return { policy, families, ips, headless };
}
