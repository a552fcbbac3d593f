import type { Metrics } from '../../layout/metrics.ts';
import type { Card } from '../../layout/nodes-layout.ts';
import type { ObjectRef } from '../../engine/index.ts';
import { podText, rulesText, type PodText } from '../box-text.ts';
import { actingOf, isQuiet } from '../moment.ts';
import { boxGround, icon, outline, type Part } from './box-shapes.ts';
import { verdictWordAt, type Drawing } from './drawing.ts';
import { linesOf, stateRun } from './line-shapes.ts';
import type { PictureShape, TextRun } from './picture.ts';
import { boxed, cornered, group, path, text } from './shapes.ts';
import { baselineIn } from './sizes.ts';
import { verdictTag } from './verdict-shapes.ts';

/** A Pod, or the Pods of a workload in one card; the gate of its policies; an Ingress controller's rules. */
export function cardShapes(card: Card, narrow: boolean, drawing: Drawing): PictureShape[] {
  const { moment } = drawing;
  const { pod, rect } = card;
  const mine: readonly ObjectRef[] = pod.kind === 'pod' ? [pod.ref] : pod.pods;
  const isMine = (key: string | undefined): boolean => mine.some((ref) => ref === key);
  const chosen = [...moment.chosen].some(isMine);
  const ready = pod.kind === 'pod' ? pod.state === 'ready' : pod.ready === pod.count;
  const ended = isMine(moment.verdict?.place) ? moment.verdict?.mark : undefined;
  const part: Part = { quiet: isQuiet(moment, isMine), acts: chosen || isMine(moment.at), ended, dashed: !ready };
  const gate = mine.map((ref) => moment.gates.get(ref)).find((each) => each !== undefined);
  return [
    boxGround(rect, 8, part),
    path(cornered({ ...rect, width: 5 }, [5, 0, 0, 5]), { fill: ready ? 'ok' : 'line' }),
    ...(narrow ? [letter(card, part, drawing)] : cardWords(card, isMine, part, drawing)),
    ...(gate ? gateShapes(gate, card, drawing.metrics) : []),
    ...rulesShapes(card, part.quiet, drawing),
    ...[outline(rect, 8, part, drawing)].filter((shape) => shape !== undefined),
  ];
}

function letter({ pod, rect }: Card, { quiet }: Part, { sizes }: Drawing): PictureShape {
  const run: TextRun = {
    text: pod.workload.slice(0, 1),
    size: sizes.name,
    weight: 700,
    mono: false,
    fill: quiet ? 'text3' : 'text',
  };
  return text(rect.x + rect.width / 2, baselineIn(rect.y, rect.height, sizes.name), 'middle', [run]);
}

function cardWords(
  card: Card,
  isMine: (key: string | undefined) => boolean,
  part: Part,
  drawing: Drawing,
): PictureShape[] {
  const { moment, metrics, words } = drawing;
  const { pod, rect, rest } = card;
  const acting = pod.kind === 'pod' ? undefined : actingOf(moment, isMine);
  const said = podText(card, metrics, words, verdictWordAt(drawing, part.ended !== undefined), acting);
  const left = rect.x + metrics.bay + 4;
  const right = rect.x + rect.width - metrics.padRight + 2;
  const top = rect.y + metrics.padBox;
  const edge = part.ended === 'dropped' ? 2 : 1.5;
  return [
    icon(pod.role ?? 'pod', rest.x, rest.y, part.quiet),
    ...wordLine(firstRuns(said, part.quiet, drawing), said.stateBelow ? undefined : said.state, left, right, top),
    ...wordLine(
      said.second === '' ? [] : [secondRun(said, pod.kind === 'pod', part.quiet, drawing)],
      said.stateBelow ? said.state : undefined,
      left,
      right,
      top + metrics.line,
    ),
    ...(part.ended
      ? verdictTag(
          {
            ...(said.second === '' ? { left: left - 2 } : { right: rect.x + rect.width - edge - 2 }),
            top: (said.verdict === 'first' ? top : top + metrics.line) + edge - 1,
            markOnly: said.verdict === 'mark',
          },
          drawing,
        )
      : []),
  ];

  function wordLine(
    runs: readonly TextRun[],
    state: string | undefined,
    x: number,
    end: number,
    y: number,
  ): PictureShape[] {
    const largest = Math.max(drawing.sizes.note, ...runs.map(({ size }) => size));
    const baseline = baselineIn(y, metrics.line, largest);
    return [
      ...(runs.length > 0 ? [text(x, baseline, 'start', runs)] : []),
      // By itself in its line it stands where a text begins.
      ...(state === undefined
        ? []
        : [
            text(runs.length > 0 ? end : x, baseline, runs.length > 0 ? 'end' : 'start', [
              stateRun(state, part.quiet, drawing),
            ]),
          ]),
    ];
  }
}

function firstRuns({ workload, suffix }: PodText, quiet: boolean, { sizes }: Drawing): TextRun[] {
  const name: TextRun = { text: workload, size: sizes.name, weight: 700, mono: false, fill: quiet ? 'text3' : 'text' };
  const tail: TextRun = { text: suffix, size: sizes.note, weight: 400, mono: false, fill: quiet ? 'text3' : 'text2' };
  return suffix === '' ? [name] : [name, tail];
}

function secondRun({ second }: PodText, isAddress: boolean, quiet: boolean, { sizes }: Drawing): TextRun {
  const size = isAddress ? sizes.address : sizes.note;
  return { text: second, size, weight: 400, mono: isAddress, fill: quiet ? 'text3' : 'text2' };
}

/** Policies decided at this Pod: a bar across its stub, or the two halves of one that is open. */
function gateShapes(gate: 'open' | 'closed', { rect, rest }: Card, metrics: Metrics): PictureShape[] {
  const width = metrics.gate;
  const height = rect.height - 4;
  const half = (height - metrics.packet.height * 0.75) / 2;
  const x = rect.x - width - 1;
  const y = rest.y - height / 2;
  if (gate === 'closed') return [boxed({ x, y, width, height }, 2, { fill: 'dropped' })];
  return [y, y + height - half].map((top) => boxed({ x, y: top, width, height: half }, 2, { fill: 'ok' }));
}

function rulesShapes({ rules }: Card, quiet: boolean, drawing: Drawing): PictureShape[] {
  if (!rules) return [];
  const { metrics, words } = drawing;
  const { rect, controller, oneLine } = rules;
  const { x, y, width, height } = rect;
  const stroke = quiet ? 'hair' : 'line';
  const edge = 0.75;
  const [left, right, bottom] = [x + edge, x + width - edge, y + height - edge];
  const round = 8 - edge;
  const lines = rulesText(controller, width - 16, metrics, words, oneLine);
  return [
    path(cornered(rect, [0, 0, 8, 8]), { fill: 'surface' }),
    path(`M${left} ${y + edge}H${right}`, { stroke, line: 1.5, dash: [4.5, 4] }),
    path(
      `M${right} ${y}V${bottom - round}A${round} ${round} 0 0 1 ${right - round} ${bottom}H${left + round}` +
        `A${round} ${round} 0 0 1 ${left} ${bottom - round}V${y}`,
      { stroke, line: 1.5 },
    ),
    group(
      linesOf(lines, { x: x + 8 + 1.5, y: y + 4 + 1.5, quiet }, drawing),
      controller.ingresses[0] ? { box: controller.ingresses[0].ref } : {},
    ),
  ];
}
