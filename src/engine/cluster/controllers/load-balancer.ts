import type { ObjectRef } from '../../api/kind.ts';
import type { Service } from '../../api/service.ts';
import { parseCIDR } from '../../net/cidr.ts';
import type { IPFamily } from '../../net/ip.ts';
import { rangeWithin } from '../address-range.ts';
import type { AddressRange } from '../address-range.ts';
import { giveAddresses } from '../allocation-memory.ts';
import type { AddressClaim } from '../allocation-memory.ts';
import type { Draft } from '../draft.ts';

/** Where made balancer addresses come from: for documentation (RFC 5737, RFC 3849), then for benchmarks (RFC 2544). */
export const BALANCER_RANGES: Readonly<Record<IPFamily, readonly AddressRange[]>> = {
  IPv4: [block('198.51.100.0/24', 20), block('198.19.0.0/16', 1)],
  IPv6: [block('2001:db8:0:3::/112', 20)],
};

function block(text: string, skip: number): AddressRange {
  return rangeWithin(parseCIDR(text)!, skip);
}

/**
 * Gives LoadBalancer Services their address, as a cloud's controller does (cloud-provider/controllers/service): only where
 * there is a cloud, none is written, and no class says that somebody else is meant. How packets arrive (`ipMode`) is
 * defaulted to VIP (pkg/apis/core/v1/defaults.go).
 */
export function settleLoadBalancers(draft: Draft): void {
  const { memory, settings } = draft;
  const claims: AddressClaim[] = [];
  for (const [ref, service] of draft.services) {
    if (service.spec.type !== 'LoadBalancer') continue;
    const ingress = service.status.loadBalancer.ingress;
    if (ingress?.length) {
      setIngress(draft, ref, service, ingress);
      // Known by a host name alone (AWS): the name leads to an address all the same, which stands in no status.
      if (ingress.every(({ ip }) => ip === undefined)) claims.push(claimOf(ref, service));
    } else if (settings.cloudLoadBalancer && !service.spec.loadBalancerClass) {
      const asked = service.spec.loadBalancerIP;
      if (asked && !memory.taken.has(asked)) {
        memory.taken.add(asked);
        setIngress(draft, ref, service, [{ ip: asked }]);
      } else {
        claims.push(claimOf(ref, service));
      }
    }
  }
  for (const [key, ips] of giveAddresses(claims, memory.taken)) {
    const ref = key as ObjectRef;
    const service = draft.services.get(ref)!;
    memory.balancers.set(ref, ips);
    if (service.status.loadBalancer.ingress?.length) continue;
    setIngress(
      draft,
      ref,
      service,
      ips.map((ip) => ({ ip })),
    );
  }

  function claimOf(key: ObjectRef, { spec }: Service): AddressClaim {
    const choices = (spec.ipFamilies ?? ['IPv4']).map((family) => BALANCER_RANGES[family]);
    return { key, choices, had: memory.before.balancers[key] };
  }
}

type BalancerIngress = NonNullable<Service['status']['loadBalancer']['ingress']>[number];

function setIngress(draft: Draft, ref: ObjectRef, service: Service, ingress: readonly BalancerIngress[]): void {
  const told = ingress.map((one) => (one.ip === undefined || one.ipMode ? one : { ...one, ipMode: 'VIP' as const }));
  draft.services.set(ref, { ...service, status: { ...service.status, loadBalancer: { ingress: told } } });
}

/** The addresses at which a balancer of the cloud answers for a Service. */
export function balancerIPsOf(service: Service): readonly string[] {
  return (service.status.loadBalancer.ingress ?? []).flatMap(({ ip }) => (ip === undefined ? [] : [ip]));
}
