import type { IngressControllerBox, ObjectRef, ServiceBox, Topology } from '../engine/index.ts';
import { foldServices, usedServices } from './bands.ts';
import type { ViewOptions } from './view.ts';
import { workloadsOf, type Workload } from './workloads.ts';

/** What the Concept view draws, before it has a place. */
export interface ConceptContent {
  /** Who takes requests from outside into the cluster, or sends them within it: in the lane above the Services. */
  readonly inside: readonly InsideCell[];
  /** Services with what stands behind them, in order. */
  readonly cells: readonly ServiceCell[];
}

export type InsideCell =
  | { readonly kind: 'service'; readonly service: ServiceBox }
  | { readonly kind: 'workload'; readonly workload: Workload; readonly controller?: IngressControllerBox };

export interface ServiceCell {
  readonly service?: ServiceBox;
  readonly folded: readonly ServiceBox[];
  readonly workloads: readonly Workload[];
}

/** So many Services have a box of their own; the others fold into one, unless a trace uses them. */
const SHOWN = 12;

export function conceptContent(topology: Topology, options: ViewOptions): ConceptContent {
  const workloads = workloadsOf(topology);
  const inside = topology.ingressControllers.filter(({ placement }) => placement === 'inside');
  const entries = new Set(inside.flatMap(({ service }) => service ?? []));
  const own = topology.services.filter(({ ref }) => !entries.has(ref));
  const placed = new Set<ObjectRef>();
  const take = (refs: readonly ObjectRef[]): Workload[] =>
    refs.flatMap((ref) => {
      const workload = placed.has(ref) ? undefined : workloads.get(ref);
      if (workload) placed.add(ref);
      return workload ?? [];
    });
  const ingress = inside.flatMap((controller): InsideCell[] => {
    const service = topology.services.find(({ ref }) => ref === controller.service);
    const serving = [...workloads.values()].filter(({ cards }) =>
      cards.some((card) => (card.kind === 'pod' ? [card.ref] : card.pods).some((pod) => controller.pods.includes(pod))),
    );
    return [
      ...(service ? [{ kind: 'service' as const, service }] : []),
      ...take(serving.map(({ ref }) => ref)).map((workload) => ({ kind: 'workload' as const, workload, controller })),
    ];
  });
  const cells = cellsOf(own, options).map((cell): ServiceCell => {
    // What too many Services hide, hides what stands behind them too.
    const behind = (cell.service ? [cell.service] : cell.folded).flatMap(({ backs }) => backs ?? []);
    const found = take(behind);
    return { ...cell, workloads: cell.folded.some(({ folded }) => !folded) ? [] : found };
  });
  const others = [...workloads.keys()].filter((ref) => !placed.has(ref));
  return {
    inside: [...ingress, ...take(others).map((workload) => ({ kind: 'workload' as const, workload }))],
    cells,
  };
}

/** Of the cluster's own Services the one that a trace uses takes the place of their count, so that sending moves nothing. */
function cellsOf(services: readonly ServiceBox[], options: ViewOptions): Omit<ServiceCell, 'workloads'>[] {
  const used = usedServices(services, options);
  const { shown, folded } = foldServices(services, options, SHOWN);
  const surplus = folded.filter((service) => !service.folded);
  const resting = folded.filter((service) => service.folded && !used.has(service.ref));
  const acting = folded.filter((service) => service.folded && used.has(service.ref));
  return [
    ...shown.map((service) => ({ service, folded: [] })),
    ...(surplus.length > 0 ? [{ folded: surplus }] : []),
    ...acting.map((service, index) => ({ service, folded: index === 0 ? resting : [] })),
    ...(acting.length === 0 && resting.length > 0 ? [{ folded: resting }] : []),
    ...(options.unfolded === true ? [{ folded: [] }] : []),
  ];
}
