import { refOf } from '../../api/kind.ts';
import type { ObjectRef } from '../../api/kind.ts';
import type { Service } from '../../api/service.ts';
import type { Cluster } from '../../cluster/cluster.ts';
import type { Because } from '../trace.ts';
import type { MissingPart } from './answer.ts';
import { endpointLabel } from './record-name.ts';
import type { RecordName } from './record-name.ts';

/** An address and port behind a name of a Service. */
export interface ServiceRecord {
  /** An address, or (ExternalName) a name. */
  readonly host: string;
  /** Undefined where the Service or slice declares none: then there is no SRV record. */
  readonly port?: number;
  /** The name that an SRV record points at. */
  readonly target: string;
}

/** What the API's objects have under a name of a Service. */
export interface ServiceRecords {
  readonly origin: 'service' | 'headless' | 'external-name';
  readonly object: ObjectRef;
  readonly because: readonly Because[];
  readonly records: readonly ServiceRecord[];
  /** Set where the name does not exist: what of it is missing. */
  readonly missing?: MissingPart;
}

/** The records of a Service's name, or undefined: no such Service (coredns plugin/kubernetes, findServices). */
export function serviceRecords(
  cluster: Cluster,
  name: RecordName & { readonly kind: 'service' },
): ServiceRecords | undefined {
  const object = refOf('Service', name.namespace, name.service);
  const service = cluster.services.get(object);
  if (!service) return undefined;
  if (service.spec.type === 'ExternalName') return externalRecords(object, service, name, cluster);
  const headless = service.spec.clusterIP === 'None';
  return headless || name.endpoint !== undefined
    ? endpointRecords(cluster, object, name, headless)
    : clusterIPRecords(cluster, object, service, name);
}

/** The full name of a Service. */
export function serviceName(cluster: Cluster, namespace: string, service: string): string {
  return `${service}.${namespace}.svc.${cluster.settings.clusterDomain.toLowerCase()}`;
}

type ServiceRecordName = RecordName & { readonly kind: 'service' };

function externalRecords(
  object: ObjectRef,
  service: Service,
  name: ServiceRecordName,
  cluster: Cluster,
): ServiceRecords {
  const host = (service.spec.externalName ?? '').toLowerCase().replace(/\.$/, '');
  const found = { origin: 'external-name' as const, object, because: [{ object, field: 'spec.externalName' }] };
  // It has neither endpoints nor ports; and an address written as externalName is no name to point at.
  if (name.endpoint !== undefined) return { ...found, records: [], missing: 'endpoint' };
  if (name.port) return { ...found, records: [], missing: 'port' };
  if (host === '' || /^[\d.]+$|:/.test(host)) return { ...found, records: [], missing: 'service' };
  return { ...found, records: [{ host, target: serviceName(cluster, name.namespace, name.service) }] };
}

function clusterIPRecords(
  cluster: Cluster,
  object: ObjectRef,
  service: Service,
  name: ServiceRecordName,
): ServiceRecords {
  const target = serviceName(cluster, name.namespace, name.service);
  const ports = portsNamed(name, service.spec.ports);
  const because: Because[] = [{ object, field: 'spec.clusterIP' }];
  if (ports.length === 0) {
    return { origin: 'service', object, because: [{ object, field: 'spec.ports' }], records: [], missing: 'port' };
  }
  const addresses = service.spec.clusterIPs ?? (service.spec.clusterIP ? [service.spec.clusterIP] : []);
  const records = ports.flatMap(({ port }) => addresses.map((host) => record(host, port, target)));
  return { origin: 'service', object, because, records };
}

/** Ready endpoints only: a slice says of a Service that publishes addresses before that all are ready. */
function endpointRecords(
  cluster: Cluster,
  object: ObjectRef,
  name: ServiceRecordName,
  headless: boolean,
): ServiceRecords {
  const base = serviceName(cluster, name.namespace, name.service);
  const records: ServiceRecord[] = [];
  const because: Because[] = [{ object, field: headless ? 'spec.clusterIP' : 'spec.selector' }];
  for (const slice of cluster.slicesOfService.get(object) ?? []) {
    if (slice.addressType === 'FQDN') continue;
    const ports = portsNamed(name, slice.ports);
    const before = records.length;
    for (const { addresses, conditions, hostname } of slice.endpoints) {
      if (!conditions.ready) continue;
      for (const address of addresses) {
        const label = endpointLabel(address, hostname);
        if (name.endpoint !== undefined && name.endpoint !== label) continue;
        for (const { port } of ports) records.push(record(address, port, `${label}.${base}`));
      }
    }
    if (records.length > before) {
      because.push({
        object: refOf('EndpointSlice', slice.metadata.namespace, slice.metadata.name),
        field: 'endpoints',
      });
    }
  }
  const found = { origin: headless ? ('headless' as const) : ('service' as const), object, because, records };
  return records.length > 0 ? found : { ...found, missing: name.port ? 'port' : 'endpoint' };
}

interface NamedPort {
  readonly name?: string;
  readonly port?: number;
  readonly protocol: string;
}

/** The ports that a name means: all, or those of `_port._protocol`. None declared counts as one without a number. */
function portsNamed(name: ServiceRecordName, ports: readonly NamedPort[]): readonly NamedPort[] {
  const declared = ports.length > 0 ? ports : [{ protocol: '' }];
  const { port } = name;
  if (!port) return declared;
  return declared.filter(
    (candidate) =>
      (port.name === '' || port.name === (candidate.name ?? '').toLowerCase()) &&
      (port.protocol === '' || port.protocol === candidate.protocol.toLowerCase()),
  );
}

function record(host: string, port: number | undefined, target: string): ServiceRecord {
  return port === undefined ? { host, target } : { host, port, target };
}
