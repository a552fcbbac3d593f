import type { AllowedPeer, ObjectRef } from '../../engine/index.ts';
import type { ArriveMessages } from '../arrive-messages.ts';
import { named } from '../names.ts';
import { code, t, type Text } from '../text.ts';
import { ui } from './ui.ts';
import { whatIf } from './what-if.ts';
import { counted, odds } from './words.ts';

function object(ref: ObjectRef): Text {
  return t`${ref.slice(0, ref.indexOf('/'))} ${named(ref)}`;
}

function peer(one: AllowedPeer): Text {
  switch (one.kind) {
    case 'pods':
      return one.namespace === undefined
        ? t`the Pods ${code(one.labels)}`
        : t`the Pods ${code(one.labels)} of namespace ${code(one.namespace)}`;
    case 'namespace':
      return t`all Pods of namespace ${code(one.namespace)}`;
    case 'block':
      return t`the address ${code(one.cidr)}`;
  }
}

const parts = { port: 'port', host: 'host', scheme: 'scheme', path: 'path', sender: 'sender' } as const;

export const arrive: ArriveMessages = {
  tab: 'Make it arrive',
  question: 'What would make it arrive?',
  searching: (tried) => (tried === 0 ? 'Trying …' : `Trying … ${counted(tried, 'change')} so far`),
  found: (count, tried) => `${counted(count, 'way')} to make it arrive (${counted(tried, 'change')} tried)`,
  nothing: (tried) =>
    `None of the ${counted(tried, 'change')} that were tried makes it arrive. Something else is needed, or more than three at once.`,
  sometimes: (value) => t`It arrives only sometimes: ${odds(value)}.`,
  stop: 'Stop',
  again: 'Try again',
  list: 'What would make it arrive',
  steps: {
    fix: ({ ref }, title) => (ref === undefined ? title : t`${object(ref)}: ${inside(title)}`),
    'set-field': ({ ref, path, from, to }) =>
      from === undefined
        ? t`${object(ref)}: set ${code(path)} to ${code(to)}`
        : t`${object(ref)}: change ${code(path)} from ${code(from)} to ${code(to)}`,
    'remove-field': ({ ref, path }) => t`${object(ref)}: remove ${code(path)}`,
    'add-item': ({ ref, path, value }) => t`${object(ref)}: add ${code(value)} to ${code(path)}`,
    select: ({ ref, labels, workload }) => t`${object(ref)}: select ${code(labels)}, the Pods of ${object(workload)}`,
    allow: ({ ref, direction, peer: other, port }) => {
      const at = port === undefined ? t`` : t` at ${code(`${port.protocol} ${port.port}`)}`;
      return direction === 'ingress'
        ? t`${object(ref)}: let in ${peer(other)}${at}`
        : t`${object(ref)}: let out to ${peer(other)}${at}`;
    },
    'remove-object': ({ ref }) => t`Remove ${object(ref)} altogether`,
    ask: ({ part, from, to }) =>
      part === 'sender'
        ? t`Send from ${code(nameOf(to))} instead of ${code(nameOf(from))}`
        : t`Ask for ${parts[part]} ${code(to)} instead of ${code(from)}`,
    setting: ({ setting, to }) => t`Cluster setting ${code(ui.settings.labels[setting])}: ${code(value(to))}`,
    'take-back': ({ event }) => t`Take back the what-if: ${whatIf.event(event)}`,
    wait: ({ seconds }) => t`Wait ${whatIf.clock.duration(seconds)}`,
  },
  likelier: (value) => t`then it arrives ${odds(value)}`,
  apply: 'Apply',
  applyThis: (what) => `Apply: ${what}`,
  applied: 'Applied. The request is answered again.',
  stale: 'The manifests were changed meanwhile. Trying again.',
  diff: 'Changed lines',
  removed: (line) => `line ${line} removed`,
  added: (line) => `line ${line} added`,
  more: (lines) => `and ${counted(lines, 'line')} more`,
};

/** As it is written inside a sentence. */
function inside([first, ...rest]: Text): Text {
  if (first?.kind !== 'text') return first === undefined ? [] : [first, ...rest];
  return [{ ...first, text: first.text.charAt(0).toLowerCase() + first.text.slice(1) }, ...rest];
}

function nameOf(client: string): string {
  return client.slice(client.lastIndexOf('/') + 1);
}

function value(written: string): string {
  return written === 'true' ? 'on' : written === 'false' ? 'off' : written;
}
