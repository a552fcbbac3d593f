import type { ObjectRef, PodBox, Topology } from '../engine/index.ts';
import { RULES_SHOWN } from '../layout/outside.ts';
import type { Metrics } from '../layout/metrics.ts';
import type { Band, Card, Column, Crossing, NodePortRow, OutsideBox } from '../layout/nodes-layout.ts';
import { shortened, widthOf } from '../layout/text-width.ts';
import type { MomentRewrite } from './moment.ts';

/** Words that the boxes need beside names and numbers. */
export interface BoxWords {
  readonly service: string;
  readonly rulesHere: string;
  /** A Service of which kube-proxy writes no rules. */
  readonly namesOnly: string;
  readonly nodePort: (port: number) => string;
  readonly rule: string;
  readonly states: Readonly<Record<'ready' | 'not-ready' | 'terminating' | 'pending' | 'succeeded' | 'failed', string>>;
  readonly ready: (ready: number, total: number) => string;
  readonly foldedServices: (count: number) => string;
  readonly moreRules: (count: number) => string;
  readonly internet: string;
  readonly upstreamDns: string;
  readonly loadBalancer: string;
  readonly cloudIngress: string;
  readonly anyHost: string;
  readonly restored: string;
  /** The two addresses of a packet, as short as can be: they stand beside a rewrite. */
  readonly field: Readonly<Record<'destination' | 'source', string>>;
  /** Folds the Services again. */
  readonly fewerServices: string;
  /** One Pod of a folded workload. */
  readonly oneOf: (count: number) => string;
  /** The Nodes' own network, where they are one box. */
  readonly nodes: (count: number) => string;
  /** A Service with nothing behind it. */
  readonly noEndpoints: string;
}

/** A piece of a line, in one font. */
export interface Span {
  readonly text: string;
  readonly as: 'name' | 'note' | 'address';
  readonly look?: 'quiet' | 'new' | 'struck' | 'word';
}

export type Line = readonly Span[];

/** `workload` and `suffix` are drawn apart; what is too long loses its middle. */
export interface PodText {
  readonly workload: string;
  readonly suffix: string;
  readonly second: string;
  /** Present unless the Pod is ready. */
  readonly state?: string;
  /** Where a verdict stands: at the end of a line; where no line has room its mark alone does, beside the address. */
  readonly verdict?: 'first' | 'second' | 'mark';
  /** The state stands on the second line, as the first is full; without the address where that is full too. */
  readonly stateBelow: boolean;
}

/**
 * `beside`: a verdict's word, for which there shall be room: the address stays, as rewrites name it. `acting`: the Pod of
 * a folded workload that the story is at.
 */
export function podText(
  { pod, rect }: Card,
  metrics: Metrics,
  words: BoxWords,
  beside = '',
  acting?: ObjectRef,
): PodText {
  const room = rect.width - metrics.bay - 6 - metrics.padRight;
  if (pod.kind === 'pod-group') {
    const count = acting === undefined ? words.ready(pod.ready, pod.count) : words.oneOf(pod.count);
    const suffix = acting === undefined ? ` ×${pod.count}` : `·${acting.slice(acting.lastIndexOf('-') + 1)}`;
    return {
      workload: shortened(pod.workload, room - widthOf(suffix, metrics.name), metrics.name),
      suffix,
      second: widthOf(count, metrics.note) + verdictWidth(beside, metrics) <= room ? count : '',
      stateBelow: false,
      ...(beside === '' ? {} : { verdict: 'second' }),
    };
  }
  const second = shortened(pod.ip ?? '', room, metrics.address);
  if (beside !== '') return { ...ended(pod, second, verdictWidth(beside, metrics), room, metrics), second };
  const suffix = pod.suffix === '' ? '' : `·${pod.suffix}`;
  const state = pod.state === 'ready' ? undefined : words.states[pod.state];
  const stateWidth = state === undefined ? 0 : widthOf(state, { ...metrics.note, face: 'bold' }) + 8;
  const whole = widthOf(pod.workload, metrics.name) + widthOf(suffix, metrics.note);
  const stateBelow = state !== undefined && whole + stateWidth > room;
  const bothBelow = widthOf(second, metrics.address) + stateWidth <= room;
  return {
    workload: shortened(
      pod.workload,
      room - (stateBelow ? 0 : stateWidth) - widthOf(suffix, metrics.note),
      metrics.name,
    ),
    suffix,
    second: stateBelow && !bothBelow ? '' : second,
    ...(state === undefined ? {} : { state }),
    stateBelow,
  };
}

/** The first line of a Pod at which a trace ended. The name is shortened no further than can be read. */
function ended(
  pod: PodBox,
  second: string,
  verdict: number,
  room: number,
  metrics: Metrics,
): Pick<PodText, 'workload' | 'suffix' | 'stateBelow' | 'verdict'> {
  const suffix = pod.suffix === '' ? '' : `·${pod.suffix}`;
  const name = widthOf(pod.workload, metrics.name);
  const tail = widthOf(suffix, metrics.note);
  const whole = { workload: shortened(pod.workload, room - tail, metrics.name), suffix, stateBelow: false };
  if (widthOf(second, metrics.address) + verdict <= room) return { ...whole, verdict: 'second' };
  if (name + tail + verdict <= room) return { ...whole, verdict: 'first' };
  if (name + verdict <= room) return { ...whole, suffix: '', verdict: 'first' };
  return { ...whole, verdict: 'mark' };
}

/** A Node's name and address: beside each other, or in two lines where the head is that high. */
export function headText({ node, head }: Column, metrics: Metrics, beside = ''): { name: string; address: string } {
  const twoLines = head.height > metrics.head;
  const address = shortened(node.internalIP, head.width, metrics.address);
  const taken = beside === '' ? widthOf(address, metrics.address) + 12 : verdictWidth(beside, metrics);
  const room = twoLines ? head.width : head.width - taken;
  return { name: shortened(node.name, room, metrics.name), address };
}

export function nodePortText({ ports, rect }: NodePortRow, metrics: Metrics, words: BoxWords, beside = ''): Line {
  const room = rect.width - metrics.slot.width - 8 - verdictWidth(beside, metrics);
  const numbers = ports.map(({ port }) => `:${port}`).join(' ');
  const rule = widthOf(`${numbers} `, metrics.address) + widthOf(words.rule, metrics.note) <= room;
  const first: Span = { text: shortened(numbers, room, metrics.address), as: 'address' };
  return rule ? [first, { text: words.rule, as: 'note', look: 'quiet' }] : [first];
}

/** Words of a band in one column, at rest. `whole` in the first column with words, and where the band acts. */
export function bandText(band: Band, crossing: Crossing, whole: boolean, metrics: Metrics, words: BoxWords): Line[] {
  const { service } = band;
  const { text } = crossing;
  const last = crossing === band.crossings.at(-1);
  if (text.width <= 0) return [];
  if (!service) return foldedText(band, text.width, whole, metrics, words);
  const name = `${words.service} ${service.name}`;
  const rules = band.rules ? words.rulesHere : words.namesOnly;
  if (!whole) {
    const quiet: Span = { text: shortened(service.name, text.width, metrics.name), as: 'name', look: 'quiet' };
    const below = band.folded.length > 0 && last ? words.foldedServices(band.folded.length) : rules;
    return band.slim
      ? [[quiet]]
      : [[quiet], [{ text: shortened(below, text.width, metrics.note), as: 'note', look: 'quiet' }]];
  }
  const address = service.externalName ?? (service.headless ? 'None' : service.clusterIPs.join(' '));
  if (band.slim) return [slimLine(service.name, address, text.width, metrics)];
  const count = widthOf(`${service.ready}/${service.total}`, metrics.note) + 22;
  const title: Span = {
    text: fitting([name, service.name], text.width - count, metrics),
    as: 'name',
  };
  return [[title], ...addressAndPorts(address, portTexts(service.ports, words), text.width, metrics)];
}

/** Words of a band where it acts: what it rewrote of the packet. */
export function rewriteText(
  band: Band,
  { text }: Crossing,
  rewrites: readonly MomentRewrite[],
  metrics: Metrics,
  words: BoxWords,
): Line[] {
  if (text.width <= 0 || !band.service) return [];
  const kinds = [...new Set(rewrites.map(({ kind }) => (kind === 'restored' ? words.restored : kind)))].join('+');
  const full = `${words.service} ${band.service.name}`;
  // The name goes before the tag, which is said short or not at all where the name needs the room.
  const tags = rewrites.length > 1 && kinds.includes('+') ? [kinds, 'NAT'] : [kinds];
  const room = (tag: string): number => text.width - widthOf(tag, { ...metrics.note, face: 'bold' }) - 8;
  const tag = tags.find((each) => widthOf(band.service?.name ?? '', metrics.name) <= room(each));
  const title: Span = {
    text: fitting([full, band.service.name], tag === undefined ? text.width : room(tag), metrics),
    as: 'name',
  };
  const word: Line = tag === undefined ? [] : [{ text: tag, as: 'note', look: 'word' }];
  const lines = rewrites.slice(0, 2).flatMap((rewrite): Line[] => {
    const old: Span = { text: rewrite.from, as: 'address', look: 'struck' };
    const now: Span = { text: `→ ${rewrite.to}`, as: 'address', look: 'new' };
    const oldFits = shortened(rewrite.from, text.width, metrics.address);
    const nowFits =
      widthOf(now.text, metrics.address) + 4 <= text.width
        ? now.text
        : shortened(rewrite.to, text.width - 4, metrics.address);
    const bothFit = widthOf(`${rewrite.from}  ${now.text}`, metrics.address) + 10 <= text.width;
    const done = rewrite.phase === 'new';
    if (bothFit && rewrites.length > 1) return [done ? [old, now] : [old]];
    if (rewrites.length > 1) return [[done ? { ...now, text: nowFits } : { ...old, text: oldFits }]];
    return done ? [[{ ...old, text: oldFits }], [{ ...now, text: nowFits }]] : [[{ ...old, text: oldFits }]];
  });
  return [[title, ...word], ...lines];
}

/** Which address each line of `rewriteText` below the name is of: said once for a rewrite in two lines. */
export function rewriteFields(rewrites: readonly MomentRewrite[], words: BoxWords): string[] {
  return rewrites.slice(0, 2).map(({ field }) => words.field[field]);
}

/** Width of a verdict's mark and word. */
export function verdictWidth(word: string, metrics: Metrics): number {
  return word === '' ? 0 : widthOf(word, { ...metrics.note, face: 'bold' }) + metrics.line + 14;
}

/** `beside`: a verdict's word at the end of the last line of names, before which the address gives way. */
export function outsideText(box: OutsideBox, metrics: Metrics, words: BoxWords, beside = ''): Line[] {
  const whole = box.rect.width - metrics.bay - 12;
  const half = box.kind === 'load-balancer' || box.kind === 'cloud-ingress';
  const room = half ? whole : whole - verdictWidth(beside, metrics);
  const kinds = {
    internet: words.internet,
    'upstream-dns': words.upstreamDns,
    endpoint: box.name,
    'load-balancer': words.loadBalancer,
    'cloud-ingress': words.cloudIngress,
  };
  const title = kinds[box.kind];
  const address = box.addresses[0] ?? '';
  if (box.kind === 'endpoint') return [[{ text: shortened(title, room, metrics.address), as: 'address' }]];
  if (box.kind === 'internet' || box.kind === 'upstream-dns') {
    const name: Span = { text: shortened(title, room, metrics.name), as: 'name' };
    const fits = address !== '' && widthOf(title, metrics.name) + 8 + widthOf(address, metrics.address) <= room;
    return [fits ? [name, { text: address, as: 'address' }] : [name]];
  }
  const names = box.name === '' ? [title] : [`${title} ${box.name}`, box.name];
  const ports = box.ports.map((port) => `:${port}`).join(' ');
  const withPorts = ports === '' ? address : `${address} ${ports}`;
  const left = whole - verdictWidth(beside, metrics);
  const fits = (text: string): boolean => widthOf(text, metrics.address) <= left;
  const short = beside === '' ? shortened(address, room, metrics.address) : fits(address) ? address : '';
  const second = fits(withPorts) ? withPorts : short;
  return [
    [{ text: fitting(names, room, metrics), as: 'name' }],
    [{ text: second, as: 'address' }],
    ...(box.controller ? rulesText(box.controller, room, metrics, words) : []),
  ];
}

/** How wide a note is, in diagram units. */
export function noteWidth(text: string, metrics: Metrics): number {
  return widthOf(text, metrics.note);
}

/** The rules of an Ingress controller in the order in which they are tried: host and path, then the backend. */
export function rulesText(
  controller: Topology['ingressControllers'][number],
  room: number,
  metrics: Metrics,
  words: BoxWords,
  oneLine = false,
): Line[] {
  const rules = controller.ingresses.flatMap((ingress) => ingress.rules);
  const lines = rules.slice(0, RULES_SHOWN).flatMap(({ host, path, backend }): Line[] => {
    const taken = `${host ?? words.anyHost}${path}`;
    if (oneLine) return [ruleLine(taken, `→ ${backend}`, room, metrics)];
    return [
      [{ text: shortened(taken, room, metrics.note), as: 'note' }],
      [{ text: shortened(`→ ${backend}`, room, metrics.note), as: 'note', look: 'quiet' }],
    ];
  });
  const rest = rules.length - RULES_SHOWN;
  return rest > 0 ? [...lines, [{ text: words.moreRules(rest), as: 'note', look: 'quiet' }]] : lines;
}

/** What a rule takes and where it goes, in one line: both may lose their middle, the longer one first. */
function ruleLine(taken: string, to: string, room: number, metrics: Metrics): Line {
  const gap = 8;
  const half = (room - gap) / 2;
  const wants = widthOf(to, metrics.note);
  const second = shortened(to, Math.max(half, room - gap - widthOf(taken, metrics.note)), metrics.note);
  const first = shortened(taken, room - gap - Math.min(wants, widthOf(second, metrics.note)), metrics.note);
  return [
    { text: first, as: 'note' },
    { text: second, as: 'note', look: 'quiet' },
  ];
}

function foldedText(band: Band, width: number, whole: boolean, metrics: Metrics, words: BoxWords): Line[] {
  const count: Span = {
    text: shortened(words.foldedServices(band.folded.length), width, metrics.name),
    as: 'name',
    look: 'quiet',
  };
  const names: Span = {
    text: shortened(band.folded.map(({ name }) => name).join(', '), width, metrics.note),
    as: 'note',
    look: 'quiet',
  };
  if (band.folded.length === 0)
    return whole ? [[{ ...count, text: shortened(words.fewerServices, width, metrics.name) }]] : [];
  if (!whole) return band.slim ? [] : [[{ text: words.rulesHere, as: 'note', look: 'quiet' }]];
  return band.slim ? [[count]] : [[count], [names]];
}

function slimLine(name: string, address: string, width: number, metrics: Metrics): Line {
  const title: Span = { text: shortened(name, width, metrics.name), as: 'name' };
  const both = widthOf(name, metrics.name) + 10 + widthOf(address, metrics.address) <= width;
  return both ? [title, { text: address, as: 'address' }] : [title];
}

/** `80 → 8080, node port 30080`, and short: `80 → 8080, :30080`. */
function portTexts(
  ports: readonly { port: number; targetPort: number | string; nodePort?: number; protocol: string }[],
  words: BoxWords,
) {
  return ports.map(({ port, targetPort, nodePort, protocol }) => {
    const service = `${port} → ${targetPort}${protocol === 'TCP' ? '' : ` ${protocol}`}`;
    return {
      service,
      node: nodePort === undefined ? '' : words.nodePort(nodePort),
      short: nodePort === undefined ? '' : `:${nodePort}`,
    };
  });
}

function addressAndPorts(
  address: string,
  ports: ReturnType<typeof portTexts>,
  width: number,
  metrics: Metrics,
): Line[] {
  const first: Span = { text: shortened(address, width, metrics.address), as: 'address' };
  const note = (text: string): Span => ({ text, as: 'note' });
  const join = (end: 'node' | 'short'): string =>
    ports.map((port) => (port[end] === '' ? port.service : `${port.service}, ${port[end]}`)).join('; ');
  const fits = (text: string): boolean => widthOf(text, metrics.note) <= width;
  const [only] = ports;
  if (!only) return [[first]];
  if (fits(join('node'))) return [[first], [note(join('node'))]];
  const beside = widthOf(address, metrics.address) + 8 + widthOf(`${only.service},`, metrics.note);
  if (ports.length === 1 && beside <= width && fits(only.node))
    return [[first, note(`${only.service},`)], [note(only.node)]];
  if (fits(join('short'))) return [[first], [note(join('short'))]];
  const head = only.short === '' ? only.service : `${only.service}, ${only.short}`;
  return [[first], [note(shortened(ports.length > 1 ? `${head} +${ports.length - 1}` : head, width, metrics.note))]];
}

function fitting(texts: readonly string[], width: number, metrics: Metrics): string {
  return (
    texts.find((text) => widthOf(text, metrics.name) <= width) ?? shortened(texts.at(-1) ?? '', width, metrics.name)
  );
}
