import type { ResolvConf } from '../dataplane/dns/resolv-conf.ts';

/**
 * The lines of a Pod's `/etc/resolv.conf`. The kubelet hands the lists to the container runtime, which writes them in this
 * order (containerd internal/cri/server, parseDNSOptions; CRI-O does the same); an empty list has no line.
 */
export function resolvConfLines({ nameservers, search, options }: ResolvConf): string[] {
  return [
    ...(search.length > 0 ? [`search ${search.join(' ')}`] : []),
    ...nameservers.map((address) => `nameserver ${address}`),
    ...(options.length > 0 ? [`options ${options.join(' ')}`] : []),
  ];
}
