import type { Protocol } from '../net/port.ts';
import type { Probe } from './probe.ts';

/** What a Pod is to run, and how it is reached: `core/v1` PodSpec. */
export interface PodSpec {
  readonly nodeName?: string;
  readonly hostNetwork: boolean;
  readonly hostname?: string;
  readonly subdomain?: string;
  readonly setHostnameAsFQDN?: boolean;
  readonly dnsPolicy: 'ClusterFirst' | 'ClusterFirstWithHostNet' | 'Default' | 'None';
  readonly dnsConfig?: PodDNSConfig;
  readonly hostAliases?: readonly { readonly ip: string; readonly hostnames?: readonly string[] }[];
  readonly restartPolicy: 'Always' | 'OnFailure' | 'Never';
  readonly containers: readonly Container[];
  readonly initContainers?: readonly Container[];
  readonly nodeSelector?: Readonly<Record<string, string>>;
  readonly tolerations?: readonly Toleration[];
  readonly readinessGates?: readonly { readonly conditionType: string }[];
  readonly terminationGracePeriodSeconds: number;
  readonly activeDeadlineSeconds?: number;
  readonly serviceAccountName?: string;
  readonly volumes?: readonly { readonly name: string }[];
}

export interface Toleration {
  readonly key?: string;
  /** Absent: `Equal`. */
  readonly operator?: string;
  readonly value?: string;
  /** Absent: every effect. */
  readonly effect?: string;
  readonly tolerationSeconds?: number;
}

export interface PodDNSConfig {
  readonly nameservers?: readonly string[];
  readonly searches?: readonly string[];
  readonly options?: readonly { readonly name?: string; readonly value?: string }[];
}

export interface Container {
  readonly name: string;
  readonly image?: string;
  readonly ports?: readonly ContainerPort[];
  readonly readinessProbe?: Probe;
  readonly livenessProbe?: Probe;
  readonly startupProbe?: Probe;
  readonly volumeMounts?: readonly { readonly name: string; readonly mountPath: string }[];
  /** `Always` makes an init container a sidecar. */
  readonly restartPolicy?: string;
}

export interface ContainerPort {
  readonly name?: string;
  readonly containerPort: number;
  readonly hostPort?: number;
  readonly hostIP?: string;
  readonly protocol: Protocol;
}

/** Whether an init container goes on running beside the others (a sidecar). */
export function isSidecar(container: Container): boolean {
  return container.restartPolicy === 'Always';
}

/** The containers that run while the Pod runs: the ordinary ones and, behind them, sidecars. */
export function runningContainers(spec: PodSpec): readonly Container[] {
  const sidecars = spec.initContainers?.filter(isSidecar) ?? [];
  return sidecars.length === 0 ? spec.containers : [...spec.containers, ...sidecars];
}

/** The ports that a Pod declares: those of its containers and sidecars. */
export function containerPorts(spec: PodSpec): readonly ContainerPort[] {
  return runningContainers(spec).flatMap((container) => container.ports ?? []);
}

/**
 * The number of a Pod's port for a Service's `targetPort`: a number is itself, a name is looked up with its protocol;
 * undefined if no container has it (staging/endpointslice `FindPort`).
 */
export function findPort(spec: PodSpec, targetPort: number | string, protocol: Protocol): number | undefined {
  if (typeof targetPort === 'number') return targetPort;
  return containerPorts(spec).find((port) => port.name === targetPort && port.protocol === protocol)?.containerPort;
}
