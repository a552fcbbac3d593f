import type { ObjectRef, Topology } from '../engine/index.ts';
import type { PodGroup, Wire } from './concept-layout.ts';
import { wireInRows, type RowGrid, type RowStop } from './concept-network.ts';
import { conceptStops, upright, type ConceptParts, type InRow } from './concept-stops.ts';
import { placeKey } from './place-key.ts';
import type { Unplaced } from './outside.ts';

/** Who gives requests on to whom: outside to balancer or node port, these to their Service, that to its Pods; rules to Services. */
export function conceptWires(topology: Topology, parts: ConceptParts, grid: RowGrid): Wire[] {
  const stopOf = conceptStops(parts);
  const groups = new Map(parts.groups.map((each) => [each.box.ref, each]));
  const serviceStop = (service: ObjectRef): RowStop | undefined =>
    parts.services.some(({ box }) => box.service?.ref === service)
      ? stopOf({ kind: 'service', service, node: 'Node/' })
      : undefined;
  const wires: Wire[] = [];
  const join = (from: string, to: string, start: RowStop | undefined, end: RowStop | undefined): void => {
    if (start && end) wires.push({ from, to, points: wireInRows(grid, start, end) });
  };
  const internet = stopOf({ kind: 'internet', address: '' });
  const entryOf = (ref: ObjectRef): RowStop | undefined => {
    const port = parts.services.find(({ box }) => box.service?.ref === ref)?.box.nodePorts?.ports[0];
    return port ? stopOf({ kind: 'node-port', node: 'Node/', ...port }) : serviceStop(ref);
  };
  for (const { box } of parts.outside) {
    if (box.kind !== 'load-balancer' && box.kind !== 'cloud-ingress') continue;
    const stop = stopOf(placeOf(box));
    join('internet', box.key, internet, stop);
    if (box.service) join(box.key, box.service, stop, entryOf(box.service));
    for (const service of backendsOf(box.controller)) join(box.key, service, stop, entryOf(service));
  }
  for (const { box } of parts.services) {
    const { service, nodePorts } = box;
    if (!service) {
      for (const each of box.folded)
        for (const back of each.backs ?? [])
          join(each.ref, back, stopOf({ kind: 'service', service: each.ref, node: 'Node/' }), topOf(groups.get(back)));
      continue;
    }
    const own = serviceStop(service.ref);
    if (nodePorts) join(`ports ${service.ref}`, service.ref, entryOf(service.ref), own);
    if (service.type === 'NodePort') join('internet', service.ref, internet, entryOf(service.ref));
    for (const back of service.backs ?? []) join(service.ref, back, own, topOf(groups.get(back)));
  }
  for (const controller of topology.ingressControllers) {
    const serving = parts.groups.filter(({ box }) => box.cards.some(({ rules }) => rules?.controller === controller));
    for (const group of serving)
      for (const service of backendsOf(controller)) join(group.box.ref, service, bottomOf(group), serviceStop(service));
  }
  return wires;
}

function placeOf(box: Unplaced): Parameters<ReturnType<typeof conceptStops>>[0] {
  return box.service
    ? { kind: 'load-balancer', service: box.service }
    : { kind: 'cloud-ingress', controller: box.key.slice(placeKey({ kind: 'cloud-ingress', controller: '' }).length) };
}

/** Services that the rules of a controller name. */
function backendsOf(controller: Topology['ingressControllers'][number] | undefined): Set<ObjectRef> {
  return new Set(
    (controller?.ingresses ?? []).flatMap(({ ref, rules }) =>
      rules.map(({ backend }): ObjectRef => {
        const namespace = ref.split('/')[1] ?? '';
        return `Service/${namespace}/${backend.slice(0, backend.lastIndexOf(':'))}`;
      }),
    ),
  );
}

/** Where what comes for a workload reaches its riser, and where it leaves it. */
function topOf(group: InRow<PodGroup> | undefined): RowStop | undefined {
  return group && upright(group.box.rect, { x: group.box.riser.x, y: group.box.riser.bottom }, group.row);
}

function bottomOf({ box, row }: InRow<PodGroup>): RowStop {
  return upright(box.rect, { x: box.riser.x, y: box.riser.top }, row);
}
