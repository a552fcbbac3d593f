import { refOf } from '../../api/kind.ts';
import type { Service } from '../../api/service.ts';
import type { Cluster } from '../../cluster/cluster.ts';
import { nthAddress, parseCIDRs } from '../../net/cidr.ts';
import { sameIP } from '../../net/ip.ts';

const found = new WeakMap<Cluster, Service | null>();

/** The Service of the cluster's name servers: `kube-dns` in kube-system, else the one labelled `k8s-app: kube-dns` there. */
export function clusterDnsService(cluster: Cluster): Service | undefined {
  let service = found.get(cluster);
  if (service === undefined) {
    service =
      cluster.services.get(refOf('Service', 'kube-system', 'kube-dns')) ??
      [...cluster.services.values()].find(
        ({ metadata }) => metadata.namespace === 'kube-system' && metadata.labels['k8s-app'] === 'kube-dns',
      ) ??
      null;
    found.set(cluster, service);
  }
  return service ?? undefined;
}

/**
 * The address that kubelets write into Pods (`--cluster-dns`): that of the Service where there is one, since installers
 * keep the two equal, else the tenth of the Service range (kubeadm, `constants.GetDNSIP`).
 */
export function clusterDnsAddress(cluster: Cluster): string | undefined {
  const address = clusterDnsService(cluster)?.spec.clusterIP;
  if (address !== undefined && address !== '' && address !== 'None') return address;
  const [cidr] = parseCIDRs(cluster.settings.serviceCIDR);
  return cidr && nthAddress(cidr, 10);
}

/** Whether the cluster's name servers answer at an address: their Service, or one of their Pods itself. */
export function isClusterDns(cluster: Cluster, address: string): boolean {
  const service = clusterDnsService(cluster);
  const own = clusterDnsAddress(cluster);
  if (own !== undefined && sameIP(own, address)) return true;
  if (!service) return false;
  if ((service.spec.clusterIPs ?? []).some((clusterIP) => sameIP(clusterIP, address))) return true;
  const slices = cluster.slicesOfService.get(refOf('Service', service.metadata.namespace, service.metadata.name)) ?? [];
  return slices.some(({ endpoints }) =>
    endpoints.some(({ addresses }) => addresses.some((endpoint) => sameIP(endpoint, address))),
  );
}
