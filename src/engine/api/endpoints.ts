import { PROTOCOLS } from '../net/port.ts';
import type { Protocol } from '../net/port.ts';
import { checkIP, checkNotSpecial } from './address-format.ts';
import { draftsOf, setDefault } from './draft.ts';
import { checkAllowed, required } from './field-problem.ts';
import { defineKind } from './kind.ts';
import type { FieldPath, FieldProblem, KubeObject } from './kind.ts';
import { checkQualifiedName } from './labels.ts';
import { checkLabelName, checkPort, checkSubdomain } from './name-format.ts';
import { checkMeta, defaultObject } from './object-meta.ts';

/** `core/v1` Endpoints of the Service of the same name: what EndpointSlices replaced, mirrored into them. */
export interface Endpoints extends KubeObject<'Endpoints'> {
  readonly subsets: readonly EndpointSubset[];
}

/** Every address with every port. */
export interface EndpointSubset {
  readonly addresses?: readonly EndpointsAddress[];
  readonly notReadyAddresses?: readonly EndpointsAddress[];
  readonly ports?: readonly EndpointsPort[];
}

export interface EndpointsAddress {
  readonly ip: string;
  readonly hostname?: string;
  readonly nodeName?: string;
  readonly targetRef?: { readonly kind: string; readonly namespace?: string; readonly name: string };
}

export interface EndpointsPort {
  readonly name?: string;
  readonly port: number;
  readonly protocol: Protocol;
  readonly appProtocol?: string;
}

export const endpoints = defineKind<Endpoints>({
  kind: 'Endpoints',
  group: '',
  versions: ['v1'],
  // kubectl warns since 1.33 (KEP-4974).
  deprecated: { v1: '1.33' },
  successor: 'discovery.k8s.io/v1 EndpointSlice',
  namespaced: true,
  defaults: (value) => {
    const object = defaultObject(value, true);
    object['subsets'] = draftsOf(object['subsets']).map((subset) => {
      if (Array.isArray(subset['ports'])) {
        subset['ports'] = draftsOf(subset['ports']).map((port) => {
          setDefault(port, 'protocol', 'TCP');
          return port;
        });
      }
      return subset;
    });
    return object as unknown as Endpoints;
  },
  validate: (object) => {
    const problems = checkMeta(object, true, 'subdomain');
    for (const [i, { addresses = [], notReadyAddresses = [], ports = [] }] of object.subsets.entries()) {
      const path = `subsets[${i}]`;
      if (addresses.length + notReadyAddresses.length === 0) problems.push(required(path));
      for (const [j, address] of addresses.entries()) checkAddress(problems, `${path}.addresses[${j}]`, address);
      for (const [j, address] of notReadyAddresses.entries()) {
        checkAddress(problems, `${path}.notReadyAddresses[${j}]`, address);
      }
      for (const [j, port] of ports.entries()) checkEntry(problems, `${path}.ports[${j}]`, port, ports.length > 1);
    }
    return problems;
  },
});

/** core/validation `validateEndpointAddress`. */
function checkAddress(problems: FieldProblem[], path: FieldPath, address: EndpointsAddress): void {
  const ip = checkIP(problems, `${path}.ip`, address.ip ?? '');
  if (ip) checkNotSpecial(problems, `${path}.ip`, address.ip, ip);
  if (address.hostname) checkLabelName(problems, `${path}.hostname`, address.hostname);
  if (address.nodeName !== undefined) checkSubdomain(problems, `${path}.nodeName`, address.nodeName);
}

/** core/validation `validateEndpointPort`. */
function checkEntry(problems: FieldProblem[], path: FieldPath, port: EndpointsPort, several: boolean): void {
  if (port.name) checkLabelName(problems, `${path}.name`, port.name);
  else if (several) problems.push(required(`${path}.name`));
  if (port.port === undefined) problems.push(required(`${path}.port`));
  else checkPort(problems, `${path}.port`, port.port);
  checkAllowed(problems, `${path}.protocol`, port.protocol, PROTOCOLS);
  if (port.appProtocol !== undefined) checkQualifiedName(problems, `${path}.appProtocol`, port.appProtocol);
}
