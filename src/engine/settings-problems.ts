import { containsCIDR, parseCIDR, type CIDR } from './net/cidr.ts';
import { isSubdomain } from './net/host-name.ts';
import type { ClusterSettings } from './settings.ts';

/** A setting whose value no cluster could have. */
export interface SettingsProblem {
  readonly setting: keyof ClusterSettings;
  readonly code: 'bad-cidr' | 'cidrs-overlap' | 'bad-domain' | 'bad-count';
}

/** More columns than anyone looks at; more Nodes can be written as manifests. */
const MOST_NODES = 100;

/** What is wrong with settings. Networks are checked as kubeadm does (kubeadm `validateSubnet`: one a family, two at most). */
export function settingsProblems(settings: ClusterSettings): readonly SettingsProblem[] {
  const problems: SettingsProblem[] = [];
  const pods = networksOf(settings.podCIDR);
  const services = networksOf(settings.serviceCIDR);
  if (pods === undefined) problems.push({ setting: 'podCIDR', code: 'bad-cidr' });
  if (services === undefined) problems.push({ setting: 'serviceCIDR', code: 'bad-cidr' });
  if (pods?.some((pod) => services?.some((service) => overlap(pod, service))))
    problems.push({ setting: 'serviceCIDR', code: 'cidrs-overlap' });
  if (!isSubdomain(settings.clusterDomain)) problems.push({ setting: 'clusterDomain', code: 'bad-domain' });
  if (!Number.isInteger(settings.nodes) || settings.nodes < 1 || settings.nodes > MOST_NODES)
    problems.push({ setting: 'nodes', code: 'bad-count' });
  return problems;
}

function networksOf(text: string): readonly CIDR[] | undefined {
  const parts = text.split(',').map((part) => parseCIDR(part.trim()));
  const networks = parts.filter((part) => part !== undefined);
  const families = new Set(networks.map(({ family }) => family));
  return networks.length === parts.length && families.size === parts.length ? networks : undefined;
}

function overlap(a: CIDR, b: CIDR): boolean {
  return a.family === b.family && (containsCIDR(a, b) || containsCIDR(b, a));
}
