import type { Exchange, Payload } from '../../engine/index.ts';
import { shortName } from '../names.ts';
import type { StoryMessages } from '../story-messages.ts';
import { code, t, type Text } from '../text.ts';
import { actorWords } from './actors.ts';
import { place, spot } from './places.ts';
import { summary } from './summary.ts';
import { way } from './way.ts';
import { counted, odds, values } from './words.ts';

export const story: StoryMessages = {
  region: 'Story',
  tabs: { name: 'Story shown as', hops: 'Hops', table: 'Table', text: 'Text' },
  hops: 'Hops',
  place,
  spot,
  summary,
  way,
  actor: actorWords,
  onItsWay: 'On its way …',
  hopOf: (number, count) => `Hop ${number} of ${count}`,
  question,
  namesTried: (count) => `${counted(count, 'name')} tried in vain`,
  answerGoesBack: (hops) => `Answer goes back (${counted(hops, 'hop')})`,
  refusalGoesBack: (hops) => `Refusal goes back (${counted(hops, 'hop')})`,
  nothingComesBack: 'Nothing comes back',
  beforeFirst: 'The request has not left yet. Play it, or go hop by hop.',
  change: {
    table: 'The packet, before and after',
    source: 'source',
    destination: 'destination',
    content: 'content',
    same: 'same',
    was: 'was',
    becomes: 'becomes',
    kinds: {
      DNAT: 'DNAT',
      masquerade: 'SNAT (masquerade)',
      restored: 'restored',
      'new-connection': 'new connection',
    },
  },
  yaml: {
    line: (line) => `line ${line}:`,
    notWritten: 'not written: the cluster fills it in',
    made: 'made by the cluster',
  },
  payload,
  candidates: 'What could have been chosen',
  chosen: 'chosen',
  odds,
  moreCandidates: (count) => `and ${count} more`,
  because: 'Because of',
  printedRules: {
    title: (tool) => `The rule as ${tool} prints it`,
    none: 'No rule of this Service decided it.',
    command: (command) => t`On the Node: ${code(command)}`,
  },
  reason: ({ object, field }) => {
    const kind = object.slice(0, object.indexOf('/'));
    return field ? `${kind} ${shortName(object)}: ${field}` : `${kind} ${shortName(object)}`;
  },
  table: {
    caption: 'Every hop of the request',
    columns: {
      number: '#',
      actor: 'Who acts',
      from: 'From',
      to: 'To',
      source: 'Source',
      destination: 'Destination',
      happens: 'What happens',
    },
  },
  copy: {
    text: 'Copy as text',
    markdown: 'Copy as Markdown table',
    copied: 'Copied.',
    notCopied: 'The browser does not allow it.',
  },
  playback: {
    group: 'Playback',
    previous: 'Previous hop',
    next: 'Next hop',
    play: 'Play',
    pause: 'Pause',
    again: 'Play again',
    speed: 'Speed',
    speedOf: (speed) => `${speed} ×`,
    position: 'Hop',
    goTo: (number, count) => `Hop ${number} of ${count}`,
  },
};

function question({ kind, there, client }: Exchange): Text {
  const packet = there[0]?.before;
  if (!packet) return kind === 'lookup' ? t`Name lookup` : t`Request from ${place(client)}`;
  const { payload: content, protocol, destination } = packet;
  if (content.kind === 'data') return t`${protocol} to ${code(destination.ip)}, port ${code(destination.port)}`;
  return payload(content);
}

function payload(content: Payload): Text {
  switch (content.kind) {
    case 'dns-query':
      return t`DNS: ${code(content.name)}`;
    case 'dns-answer':
      return content.answers.length === 0
        ? t`DNS answer: ${code(content.rcode)}`
        : t`DNS answer: ${values(content.answers, 3)}`;
    case 'http-request':
      return content.tls
        ? t`${code(`${content.method} ${content.scheme}://${content.host}${content.path}`)}, encrypted`
        : [code(`${content.method} ${content.scheme}://${content.host}${content.path}`)];
    case 'http-response':
      return content.tls ? t`HTTP ${code(content.status)}, encrypted` : t`HTTP ${code(content.status)}`;
    case 'data':
      return content.reset ? t`refusal` : t`data`;
  }
}
