import type { LessonMessages } from '../lesson-messages.ts';
import { code, t, type Text } from '../text.ts';
import { ui } from './ui.ts';
import { and, odds } from './words.ts';

const RESULTS: Readonly<Record<string, string>> = {
  delivered: 'It is delivered',
  resolved: 'The name is resolved',
  refused: 'It is refused',
  timeout: 'No answer comes',
  nxdomain: 'The name does not exist',
  differs: 'Not always the same',
  'http-308': 'It is sent elsewhere (308)',
  'http-404': 'Not found (404)',
  'http-502': 'Bad gateway (502)',
  'http-503': 'Service unavailable (503)',
};

function result(word: string): string {
  return RESULTS[word] ?? word.replace(/^http-/, 'HTTP ');
}

function setting(name: keyof typeof ui.settings.labels, value: string): Text {
  return t`${ui.settings.labels[name]}: ${code(value)}`;
}

export const lesson: LessonMessages = {
  button: 'Lessons',

  list: {
    title: 'Lessons: how a request finds its Pod',
    intro: 'A lesson opens beside your own work, which stays as it is. Begin with whichever you like.',
    close: 'Close',
    map: 'What stands in the way of a request',
    stations: {
      client: { name: 'Client', text: 'outside of the cluster, or a Pod in it' },
      dns: { name: 'Cluster DNS', text: 'knows every Service by its name' },
      balancer: { name: 'Service: LoadBalancer', text: 'an address outside, in front of the Nodes' },
      nodePort: { name: 'Service: NodePort', text: 'one port on every Node' },
      ingress: { name: 'Ingress', text: 'decides by host and path' },
      service: { name: 'Service: ClusterIP', text: 'one address inside for many Pods' },
      pod: { name: 'Pods', text: 'come and go, and their addresses with them' },
    },
    asks: 'leads to',
    lessons: 'Lessons',
    symptoms: 'By symptom',
    symptomsHint: 'Scenes that are broken. Find out why, and repair them.',
    progress: { done: 'done', begun: 'begun' },
    count: (done, of) => `${done} of ${of} done`,
    open: (number, title) => `${number}. ${title}`,
    loading: 'The lessons are being read…',
  },

  tabs: { name: 'Left side', lesson: 'Lesson', manifests: 'Manifests' },
  region: 'Lesson',
  loading: 'The lesson is being read…',
  notLoaded: 'The lesson could not be read.',
  all: 'All lessons',
  startOver: 'Start over',

  step: (number, heading) => `${number}. ${heading}`,
  predict: {
    result: 'What becomes of it?',
    receivers: 'Which Pods can receive it?',
    source: 'Whose address does the Pod see as the sender’s?',
  },
  result,
  sources: {
    client: 'The client’s own',
    node: 'A Node’s',
    balancer: 'The load balancer’s',
    proxy: 'That of the Ingress controller’s Pod',
  },
  receiver: (workload, suffix, node) => {
    const name = suffix === '' ? t`${code(workload)}` : t`${code(`${workload}·${suffix}`)}`;
    return node === undefined ? name : t`${name} on ${node}`;
  },
  send: 'Send and see',
  sendAgain: 'Send again',
  changes: 'This step changes the cluster before it sends. You see it under “What if” and in the settings.',
  grades: { right: 'Right.', partly: 'Partly right.', wrong: 'Not so.' },
  youSaid: (what) => `You said: ${what.join(', ')}.`,
  outcomes: 'What the cluster answers',
  more: (count) => `and ${count} more`,
  lacking: 'The scene no longer has what this step sends. Bring it back, or start over.',
  otherScene:
    'You have changed the scene: here it comes out otherwise than the lesson tells below. Start over to see that.',

  goal: 'Your turn',
  check: 'Check',
  reached: 'Reached. Well done.',
  notYet: (left) => `Not yet: ${left === 1 ? 'one thing is' : `${left} things are`} missing.`,
  met: 'reached',
  notMet: 'not yet',
  conditions: {
    request: (from, to, word, chance, receivers) => {
      const by = receivers.length === 0 ? [] : t` to ${and(receivers.map(code))}`;
      const how = chance === undefined ? [] : t` (${odds(chance)})`;
      return t`${code(to)} from ${from}: ${result(word).toLowerCase()}${by}${how}`;
    },
    now: (results) => `Now: ${results.map((each) => each.toLowerCase()).join(', or ')}.`,
    cannotAsk: 'Now: nobody can send it.',
    object: (ref, fields) =>
      fields.length === 0 ? t`${code(ref)} is there` : t`${code(ref)} has ${and(fields.map(code))}`,
    setting,
    clean: 'No error is left in the manifests',
  },
  hint: 'Hint',
  solution: 'Solution',
  useSolution: 'Use it',
  settingTo: setting,
  notes: 'Notes for the trainer',
  next: (title) => `Next: ${title}`,
};
