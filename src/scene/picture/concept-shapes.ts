import type { BorderBox, ConceptService, PodGroup } from '../../layout/concept-layout.ts';
import { nodePortText } from '../box-text.ts';
import { groupText, rewritesAt, serviceRewriteText, serviceText } from '../concept-text.ts';
import { isQuiet } from '../moment.ts';
import { arrivedOf } from './band-shapes.ts';
import { bayShape, icon, slotShape, type Part } from './box-shapes.ts';
import { nowOf, verdictWordAt, type Drawing } from './drawing.ts';
import { linesOf, ticksAt } from './line-shapes.ts';
import { pillGround } from './outside-shapes.ts';
import type { PictureShape } from './picture.ts';
import { boxed, group } from './shapes.ts';
import { verdictTag } from './verdict-shapes.ts';

/** A Service in the Concept view: its rules at the left, through which what it takes goes on, its words beside them. */
export function serviceShapes(box: ConceptService, drawing: Drawing): PictureShape {
  const { moment, metrics, words } = drawing;
  const { service, folded, rect, slot, text, rules } = box;
  const refs = service ? [service.ref] : folded.map(({ ref }) => ref);
  const mine = (key: string | undefined): boolean => refs.some((ref) => key?.startsWith(`${ref}@`) === true);
  const quiet = isQuiet(moment, mine);
  const acts = mine(moment.at);
  const ended = mine(moment.verdict?.place);
  const rewrites = rewritesAt(moment, box);
  const lines = rewrites ? serviceRewriteText(box, rewrites, metrics, words) : serviceText(box, metrics, words);
  const top = rect.y + metrics.padBox;
  return group(
    [
      boxed(rect, 8, {
        fill: 'band',
        ...(acts ? { stroke: nowOf(drawing), line: 2.5 } : { stroke: 'line', line: 1.5 }),
        ...(rules && service ? {} : { dash: [4.5, 4] }),
      }),
      ...(rules ? slotShape(slot, acts || rewrites !== undefined, { at: [0.22, 0.78], from: 9 }, drawing) : []),
      ...linesOf(
        lines.slice(0, ended ? 2 : 3),
        { x: text.x, y: top, width: text.width, quiet, arrived: arrivedOf(rewrites?.[0]?.progress) },
        drawing,
      ),
      ...(service && rules && !rewrites ? ticksAt(service, text.x + text.width, top, quiet, drawing) : []),
      ...(ended
        ? verdictTag({ left: text.x - 2, top: rect.y + rect.height - metrics.padBox - metrics.line }, drawing)
        : []),
    ],
    service ? { box: service.ref } : {},
  );
}

/** The node ports in front of a Service: a rule on every Node, whichever is asked. */
export function conceptPortsShapes({ service, nodePorts }: ConceptService, drawing: Drawing): PictureShape[] {
  if (!service || !nodePorts) return [];
  const { moment, metrics, words } = drawing;
  const { ports, rect } = nodePorts;
  const mine = (key: string | undefined): boolean =>
    key?.startsWith('Node/') === true && ports.some(({ port, protocol }) => key.endsWith(`:${port}/${protocol}`));
  const ended = mine(moment.verdict?.place);
  const part: Part = { quiet: isQuiet(moment, mine), acts: mine(moment.at), ended: undefined };
  const top = rect.y + (rect.height - metrics.line) / 2;
  const line = nodePortText({ ...nodePorts, service }, metrics, words, verdictWordAt(drawing, ended));
  return [
    bayShape({ ...rect, width: metrics.slot.width }, part, drawing),
    ...linesOf([line], { x: rect.x + metrics.slot.width + 6, y: top, quiet: part.quiet }, drawing),
    ...(ended ? verdictTag({ right: rect.x + rect.width - 2, top }, drawing) : []),
  ];
}

/** The Nodes' network in one box at the cluster's border; it names the Node that the story is at. */
export function borderShapes({ nodes, rect, rest }: BorderBox, drawing: Drawing): PictureShape {
  const { moment, metrics, words } = drawing;
  const node = (key: string | undefined) => nodes.find(({ ref }) => ref === key);
  const played = [...(moment.story ?? [])].flatMap((key) => node(key) ?? []);
  const acting = node(moment.verdict?.place) ?? node(moment.at) ?? played[0];
  const ended = node(moment.verdict?.place) === undefined ? undefined : moment.verdict?.mark;
  const part: Part = {
    quiet: isQuiet(moment, (key) => node(key) !== undefined),
    acts: node(moment.at) !== undefined,
    ended,
  };
  const top = rect.y + (rect.height - metrics.line) / 2;
  const edge = ended === 'dropped' ? 2 : 1.5;
  const name = acting?.name ?? words.nodes(nodes.length);
  return group(
    [
      ...pillGround(rect, true, part, drawing),
      icon('node', rest.x, rest.y, part.quiet),
      ...linesOf([[{ text: name, as: 'name' }]], { x: rect.x + metrics.bay + 6, y: top, quiet: part.quiet }, drawing),
      ...(ended ? verdictTag({ right: rect.x + rect.width - edge - 8, top }, drawing) : []),
    ],
    { box: 'nodes' },
  );
}

/** The name of a workload above its Pods. */
export function groupTitle(workload: PodGroup, drawing: Drawing): PictureShape {
  const { title, cards, ready, count, ref } = workload;
  const pods = new Set<string>(cards.flatMap(({ pod }) => (pod.kind === 'pod' ? [pod.ref] : pod.pods)));
  const quiet = isQuiet(drawing.moment, (key) => pods.has(key));
  return group(
    [
      ...linesOf([groupText(workload, drawing.metrics)], { x: title.x + 4, y: title.y + 2, quiet }, drawing),
      ...ticksAt({ ready, total: count }, title.x + title.width, title.y + 2, quiet, drawing),
    ],
    { box: ref },
  );
}
