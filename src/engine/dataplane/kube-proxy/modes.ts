import type { ClusterSettings } from '../../settings.ts';
import { iptables } from './iptables.ts';
import { ipvs } from './ipvs.ts';
import { nftables } from './nftables.ts';
import type { ProxyMode } from './proxy-mode.ts';

const MODES: Readonly<Record<ClusterSettings['proxyMode'], ProxyMode>> = { iptables, ipvs, nftables };

export function proxyModeOf(settings: ClusterSettings): ProxyMode {
  return MODES[settings.proxyMode];
}
