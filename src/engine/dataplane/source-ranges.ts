import type { Service } from '../api/service.ts';
import { contains, parseCIDR } from '../net/cidr.ts';
import { familyOf } from '../net/ip.ts';

/** Where the ranges stood before the field existed; clouds still read it, kube-proxy does not. */
const ANNOTATION = 'service.beta.kubernetes.io/load-balancer-source-ranges';

/**
 * The ranges that kube-proxy lets in at a balancer's address: those of the field that are of the address's own family
 * (pkg/proxy/serviceport.go, newBaseServiceInfo). [] lets everybody in.
 */
export function proxySourceRanges({ spec }: Service, address: string): readonly string[] {
  const family = familyOf(address);
  return (spec.loadBalancerSourceRanges ?? [])
    .map((range) => range.trim())
    .filter((range) => parseCIDR(range)?.family === family);
}

/**
 * The ranges that the cloud's own firewall or security group lets in: the field, else the annotation, of any family
 * (k8s.io/cloud-provider service/helpers, GetLoadBalancerSourceRanges). [] lets everybody in.
 */
export function cloudSourceRanges({ spec, metadata }: Service): readonly string[] {
  const written = spec.loadBalancerSourceRanges ?? [];
  const ranges = written.length > 0 ? written : (metadata.annotations[ANNOTATION] ?? '').split(',');
  return ranges.map((range) => range.trim()).filter((range) => range !== '');
}

/** Whether ranges let a sender in. */
export function letsIn(ranges: readonly string[], source: string): boolean {
  if (ranges.length === 0) return true;
  return ranges.some((range) => {
    const cidr = parseCIDR(range);
    return cidr !== undefined && contains(cidr, source);
  });
}
