import { isSubdomain } from '../net/host-name.ts';
import { checkIP } from './address-format.ts';
import { checkHostPorts, checkContainer, warnOfPorts } from './container-validation.ts';
import { checkAllowed, checkCount, checkRange, checkUnique, problem, required } from './field-problem.ts';
import type { FieldPath, FieldProblem } from './kind.ts';
import { checkLabelKey, checkLabels, checkQualifiedName, isLabelValue } from './labels.ts';
import { checkLabelName, checkSubdomain } from './name-format.ts';
import { isSidecar } from './pod-spec.ts';
import type { PodSpec, Toleration } from './pod-spec.ts';

export interface PodCheck {
  /** A StatefulSet's templates mount claims that its Pods get later. */
  readonly checkVolumes: boolean;
}

const DNS_POLICIES = ['ClusterFirstWithHostNet', 'ClusterFirst', 'Default', 'None'];

/** Limits of a Pod's resolver since Kubernetes 1.28 (core/validation `MaxDNSNameservers` and its neighbours). */
export const DNS_LIMITS = { nameservers: 3, searches: 32, searchCharacters: 2048 } as const;

/** What validation says about a Pod's spec (core/validation `ValidatePodSpec`). */
export function checkPodSpec(problems: FieldProblem[], path: FieldPath, spec: PodSpec, how: PodCheck): void {
  const volumes = how.checkVolumes ? namesOf(spec.volumes) : undefined;
  if (spec.containers.length === 0) problems.push(required(`${path}.containers`));
  for (const [i, container] of spec.containers.entries()) {
    checkContainer(problems, `${path}.containers[${i}]`, container, { runs: true, volumes });
  }
  for (const [i, container] of (spec.initContainers ?? []).entries()) {
    checkContainer(problems, `${path}.initContainers[${i}]`, container, { runs: isSidecar(container), volumes });
  }
  checkContainerNames(problems, path, spec);
  checkHostPorts(problems, path, spec);
  checkUnique(
    problems,
    spec.volumes ?? [],
    ({ name }) => name,
    (i) => `${path}.volumes[${i}].name`,
  );
  checkAllowed(problems, `${path}.restartPolicy`, spec.restartPolicy, ['Always', 'OnFailure', 'Never']);
  checkAllowed(problems, `${path}.dnsPolicy`, spec.dnsPolicy, DNS_POLICIES);
  checkDNSConfig(problems, `${path}.dnsConfig`, spec);
  checkLabels(problems, `${path}.nodeSelector`, spec.nodeSelector);
  checkRange(problems, `${path}.activeDeadlineSeconds`, spec.activeDeadlineSeconds, 1, 2147483647);
  for (const [i, { conditionType }] of (spec.readinessGates ?? []).entries()) {
    checkQualifiedName(problems, `${path}.readinessGates[${i}].conditionType`, conditionType ?? '');
  }
  if (spec.hostname) checkLabelName(problems, `${path}.hostname`, spec.hostname);
  if (spec.subdomain) checkLabelName(problems, `${path}.subdomain`, spec.subdomain);
  if (spec.nodeName) checkSubdomain(problems, `${path}.nodeName`, spec.nodeName);
  if (spec.serviceAccountName) checkSubdomain(problems, `${path}.serviceAccountName`, spec.serviceAccountName);
  for (const [i, { ip, hostnames = [] }] of (spec.hostAliases ?? []).entries()) {
    checkIP(problems, `${path}.hostAliases[${i}].ip`, ip ?? '');
    for (const [j, name] of hostnames.entries()) {
      checkSubdomain(problems, `${path}.hostAliases[${i}].hostnames[${j}]`, name);
    }
  }
  checkTolerations(problems, `${path}.tolerations`, spec.tolerations ?? []);
}

const NO_NAMES: ReadonlySet<string> = new Set();

function namesOf(volumes: PodSpec['volumes']): ReadonlySet<string> {
  return volumes ? new Set(volumes.map(({ name }) => name)) : NO_NAMES;
}

/** One name for each of a Pod's containers, init containers included. */
function checkContainerNames(problems: FieldProblem[], path: FieldPath, spec: PodSpec): void {
  const count = spec.containers.length;
  if (count + (spec.initContainers?.length ?? 0) < 2) return;
  checkUnique(
    problems,
    [...spec.containers, ...(spec.initContainers ?? [])],
    ({ name }) => name,
    (i) => (i < count ? `${path}.containers[${i}].name` : `${path}.initContainers[${i - count}].name`),
  );
}

/** What the resolver of a Pod may be told (core/validation `validatePodDNSConfig`). */
function checkDNSConfig(problems: FieldProblem[], path: FieldPath, { dnsPolicy, dnsConfig }: PodSpec): void {
  if (!dnsConfig) {
    if (dnsPolicy === 'None') problems.push(problem('dns-config-required', path, { field: 'dnsConfig' }));
    return;
  }
  const { nameservers = [], searches = [], options = [] } = dnsConfig;
  if (dnsPolicy === 'None' && nameservers.length === 0) {
    problems.push(problem('nameserver-required', `${path}.nameservers`, { field: 'nameservers' }));
    return;
  }
  checkCount(problems, `${path}.nameservers`, nameservers.length, DNS_LIMITS.nameservers);
  for (const [i, nameserver] of nameservers.entries()) checkIP(problems, `${path}.nameservers[${i}]`, nameserver);
  checkCount(problems, `${path}.searches`, searches.length, DNS_LIMITS.searches);
  const text = searches.join(' ');
  if (text.length > DNS_LIMITS.searchCharacters) {
    const params = { field: 'searches', value: text, length: text.length, max: DNS_LIMITS.searchCharacters };
    problems.push(problem('too-long', `${path}.searches`, params));
  }
  for (const [i, search] of searches.entries()) checkSearch(problems, `${path}.searches[${i}]`, search);
  for (const [i, option] of options.entries()) if (!option.name) problems.push(required(`${path}.options[${i}]`));
}

/**
 * A search domain: a DNS name, with a dot at its end or not, in which labels may begin with `_`; or `.` alone (gate
 * RelaxedDNSSearchValidation, on since Kubernetes 1.33).
 */
function checkSearch(problems: FieldProblem[], path: FieldPath, search: string): void {
  const name = search.endsWith('.') ? search.slice(0, -1) : search;
  if (search === '.' || isSubdomain(name)) return;
  if (/^_?[a-z0-9]([-_a-z0-9]*[a-z0-9])?(\._?[a-z0-9]([-_a-z0-9]*[a-z0-9])?)*$/.test(name) && name.length <= 253)
    return;
  checkSubdomain(problems, path, name);
}

const EFFECTS = ['NoSchedule', 'PreferNoSchedule', 'NoExecute'];

/** Which taints a Pod bears (core/validation `ValidateTolerations`). */
function checkTolerations(problems: FieldProblem[], path: FieldPath, tolerations: readonly Toleration[]): void {
  for (const [i, { key = '', operator = '', value = '', effect = '', tolerationSeconds }] of tolerations.entries()) {
    const at = `${path}[${i}]`;
    if (key !== '') checkLabelKey(problems, `${at}.key`, key);
    else if (operator !== 'Exists') {
      problems.push(problem('toleration-needs-exists', `${at}.operator`, { field: 'operator', value: operator }));
    }
    if (operator !== '') checkAllowed(problems, `${at}.operator`, operator, ['Equal', 'Exists']);
    if (operator === 'Exists' && value !== '') {
      problems.push(problem('toleration-exists-has-value', `${at}.operator`, { field: 'operator', value }));
    } else if (operator !== 'Exists' && !isLabelValue(value)) {
      problems.push(problem('label-value-invalid', `${at}.value`, { field: 'value', key, value }));
    }
    if (effect !== '' || tolerationSeconds !== undefined) {
      checkAllowed(problems, `${at}.effect`, effect, tolerationSeconds === undefined ? EFFECTS : ['NoExecute']);
    }
  }
}

/** What kubectl prints as a warning about a Pod's spec (pkg/api/pod/warnings.go), as far as it concerns the network. */
export function warnOfPodSpec(problems: FieldProblem[], path: FieldPath, spec: PodSpec): void {
  warnOfPorts(problems, path, spec);
  const seconds = spec.terminationGracePeriodSeconds;
  if (seconds < 0) {
    const params = { field: 'terminationGracePeriodSeconds', value: seconds };
    problems.push(problem('negative', `${path}.terminationGracePeriodSeconds`, params, 'warning'));
  }
}
