import { PROTOCOLS } from '../net/port.ts';
import { checkIP } from './address-format.ts';
import { checkAllowed, checkUnique, problem, required } from './field-problem.ts';
import type { FieldPath, FieldProblem } from './kind.ts';
import { checkLabelName, checkPort, checkPortName } from './name-format.ts';
import type { Container, ContainerPort, PodSpec } from './pod-spec.ts';
import { checkProbe } from './probe.ts';

export interface ContainerCheck {
  /** It runs as long as the Pod: no init container, or a sidecar. */
  readonly runs: boolean;
  /** Names of the Pod's volumes; undefined: not to be checked. */
  readonly volumes: ReadonlySet<string> | undefined;
}

/** What validation says about one container (core/validation `validateContainerCommon`). */
export function checkContainer(
  problems: FieldProblem[],
  path: FieldPath,
  container: Container,
  { runs, volumes }: ContainerCheck,
): void {
  if (!container.name) problems.push(required(`${path}.name`));
  else checkLabelName(problems, `${path}.name`, container.name);
  if (container.image === undefined || container.image === '') problems.push(required(`${path}.image`));
  else if (container.image.trim() !== container.image) {
    problems.push(problem('value-has-spaces', `${path}.image`, { field: 'image', value: container.image }));
  }
  if (container.ports) checkPorts(problems, `${path}.ports`, container.ports);
  for (const name of ['readinessProbe', 'livenessProbe', 'startupProbe'] as const) {
    const probe = container[name];
    if (!probe) continue;
    if (runs) checkProbe(problems, `${path}.${name}`, probe, name !== 'readinessProbe');
    else problems.push(problem('not-for-init-container', `${path}.${name}`, { field: name }));
  }
  for (const [i, mount] of container.volumeMounts?.entries() ?? []) {
    const at = `${path}.volumeMounts[${i}]`;
    if (!mount.mountPath) problems.push(required(`${at}.mountPath`));
    if (!mount.name) problems.push(required(`${at}.name`));
    else if (volumes && !volumes.has(mount.name)) {
      problems.push(problem('volume-not-found', `${at}.name`, { field: 'name', value: mount.name }));
    }
  }
}

/** The ports that a container declares (core/validation `validateContainerPorts`). */
function checkPorts(problems: FieldProblem[], path: FieldPath, ports: readonly ContainerPort[]): void {
  for (const [i, port] of ports.entries()) {
    const at = `${path}[${i}]`;
    if (port.name) checkPortName(problems, `${at}.name`, port.name);
    if (port.containerPort === undefined || port.containerPort === 0) problems.push(required(`${at}.containerPort`));
    else checkPort(problems, `${at}.containerPort`, port.containerPort);
    checkPort(problems, `${at}.hostPort`, port.hostPort);
    if (port.hostIP) checkIP(problems, `${at}.hostIP`, port.hostIP);
    checkAllowed(problems, `${at}.protocol`, port.protocol, PROTOCOLS);
  }
  checkUnique(
    problems,
    ports,
    ({ name }) => name,
    (i) => `${path}[${i}].name`,
  );
}

/**
 * Ports of the Node: each only once in a Pod, and on the host network the same as the container's (core/validation
 * `checkHostPortConflicts`, `validatePodHostNetworkDeps`).
 */
export function checkHostPorts(problems: FieldProblem[], path: FieldPath, spec: PodSpec): void {
  if (!spec.containers.some(({ ports }) => ports?.some(({ hostPort }) => hostPort))) return;
  const seen = new Set<string>();
  for (const [i, { ports = [] }] of spec.containers.entries()) {
    for (const [j, { containerPort, hostPort, hostIP = '', protocol }] of ports.entries()) {
      if (!hostPort) continue;
      const at = `${path}.containers[${i}].ports[${j}].hostPort`;
      const key = `${protocol}/${hostIP}/${hostPort}`;
      if (seen.has(key)) problems.push(problem('duplicate', at, { field: 'hostPort', value: hostPort }));
      seen.add(key);
      if (spec.hostNetwork && hostPort !== containerPort) {
        problems.push(problem('host-port-mismatch', at, { field: 'hostPort', value: hostPort, containerPort }));
      }
    }
  }
}

/** Ports that two entries declare, and host addresses without port (pkg/api/pod/warnings.go). */
export function warnOfPorts(problems: FieldProblem[], path: FieldPath, spec: PodSpec): void {
  const [only] = spec.containers;
  const quiet = spec.containers.length === 1 && !spec.initContainers && (only?.ports?.length ?? 0) < 2;
  if (quiet && !only?.ports?.[0]?.hostIP) return;
  const first = new Map<string, { at: FieldPath; port: ContainerPort }>();
  for (const [list, containers] of [
    ['initContainers', spec.initContainers ?? []],
    ['containers', spec.containers],
  ] as const) {
    for (const [i, { ports = [] }] of containers.entries()) {
      for (const [j, port] of ports.entries()) {
        const at = `${path}.${list}[${i}].ports[${j}]`;
        if (port.hostIP && !port.hostPort) {
          const params = { field: 'hostIP', value: port.hostIP };
          problems.push(problem('host-ip-without-host-port', `${at}.hostIP`, params, 'warning'));
        }
        const key = `${port.containerPort}/${port.protocol}`;
        const other = first.get(key);
        if (!other) first.set(key, { at, port });
        else if (overlaps(port, other.port)) {
          const { containerPort, protocol } = port;
          const params = { field: 'containerPort', port: containerPort, protocol, other: other.at };
          problems.push(problem('port-repeated', at, params, 'warning'));
        }
      }
    }
  }
}

/** Two entries for one port: the same again, or one without host port, or one on every address of the Node. */
function overlaps(a: ContainerPort, b: ContainerPort): boolean {
  if (!a.hostPort || !b.hostPort) return true;
  return a.hostPort === b.hostPort && ((a.hostIP ?? '') === (b.hostIP ?? '') || !a.hostIP || !b.hostIP);
}
