import type { ClusterEvent, Happening, Verdict } from '../../engine/index.ts';
import { named } from '../names.ts';
import { code, list, t, type Text } from '../text.ts';
import type { CauseWords, ChangeWords, WhatIfMessages } from '../what-if-messages.ts';
import { canvas } from './canvas.ts';
import { ui } from './ui.ts';
import { reasons } from './verdicts.ts';
import { and, counted } from './words.ts';

/** `40 s`, `5 min`, `1 min 40 s`. */
function duration(seconds: number): string {
  const minutes = Math.floor(seconds / 60);
  const rest = seconds % 60;
  return [...(minutes > 0 ? [`${minutes} min`] : []), ...(rest > 0 || minutes === 0 ? [`${rest} s`] : [])].join(' ');
}

function event(happened: ClusterEvent): Text {
  switch (happened.kind) {
    case 'delete-pod':
      return t`Pod ${named(happened.pod)} deleted`;
    case 'fail-readiness':
      return t`readiness of ${named(happened.pod)} fails`;
    case 'restore-readiness':
      return t`readiness of ${named(happened.pod)} passes again`;
    case 'node-off':
      return t`${named(happened.node)} switched off`;
    case 'node-on':
      return t`${named(happened.node)} switched on`;
    case 'node-cut-off':
      return t`${named(happened.node)} cut off from the control plane`;
    case 'node-joined-again':
      return t`${named(happened.node)} reaches the control plane again`;
    case 'cordon-node':
      return t`${named(happened.node)} cordoned`;
    case 'uncordon-node':
      return t`${named(happened.node)} uncordoned`;
    case 'drain-node':
      return t`${named(happened.node)} drained`;
    case 'stop-cluster-dns':
      return t`cluster DNS stopped`;
    case 'start-cluster-dns':
      return t`cluster DNS started`;
    case 'scale':
      return t`${named(happened.workload)} scaled to ${happened.replicas}`;
    case 'roll-out':
      return t`${named(happened.workload)} rolled out`;
    case 'fail-health-check':
      return t`health check of ${named(happened.node)} for ${named(happened.service)} fails`;
    case 'restore-health-check':
      return t`health check of ${named(happened.node)} for ${named(happened.service)} passes again`;
  }
}

function cause(why: CauseWords): Text {
  switch (why.kind) {
    case 'line': {
      const words = why.removed ? `what was taken out at line ${why.line}` : `line ${why.line}`;
      return why.object === undefined ? t`${words}` : [{ kind: 'ref', ref: why.object, text: words }];
    }
    case 'objects': {
      const shown = why.objects
        .slice(0, 3)
        .map((object): Text => t`${object.slice(0, object.indexOf('/'))} ${named(object)}`);
      const more = why.objects.length - shown.length;
      const names = shown.flatMap((each, index): Text => (index === 0 ? each : t`, ${each}`));
      return t`the change of ${names}${more > 0 ? ` and ${more} more` : ''}`;
    }
    case 'setting':
      return t`the setting ${ui.settings.labels[why.setting]}: ${code(why.value)}`;
    case 'what-if':
      return t`the what-if: ${event(why.event)}`;
    case 'taken-back':
      return t`the what-if taken back: ${event(why.event)}`;
    case 'clock': {
      const passed =
        why.seconds < 0 ? `the clock is ${duration(-why.seconds)} back` : `${duration(why.seconds)} passed`;
      return why.since === undefined ? t`${passed}` : t`${passed} (${event(why.since)})`;
    }
  }
}

/** An end inside a sentence; why it is so stands behind it, in the story. */
function word(verdict: Verdict): string {
  return verdict.result === 'http' ? `HTTP ${verdict.status}` : ends[verdict.result];
}

const ends = {
  delivered: 'delivered',
  resolved: 'answered',
  refused: 'refused',
  timeout: 'no answer',
  nxdomain: 'no such name',
} as const;

/** What tells two ends of one word apart. */
function detail(verdict: Verdict): Text {
  switch (verdict.result) {
    case 'delivered':
      return verdict.service
        ? t`to ${named(verdict.service)}`
        : verdict.pod
          ? t`to ${named(verdict.pod)}`
          : t`to ${code(verdict.endpoint.ip)}`;
    case 'refused':
    case 'timeout':
      return t`as ${reasons[verdict.reason]}`;
    case 'nxdomain':
      return t`for ${code(verdict.name)}`;
    case 'resolved':
      return verdict.answers.length === 0
        ? t`without an address`
        : t`with ${list(verdict.answers.slice(0, 3).map(code))}`;
    case 'http':
      return verdict.location === undefined ? t`from elsewhere` : t`to ${code(verdict.location)}`;
  }
}

function change({ before, now, causes, sender }: ChangeWords): Text {
  const why = causes.length === 0 ? [] : t`, because of ${joined(causes.slice(0, 2).map(cause))}`;
  const clock = causes.length === 1 && causes[0]?.kind === 'clock' ? t`, as ${cause(causes[0])}` : why;
  const gone = sender && t` ${named(sender.gone)} is gone${sender.instead ? t`: ${named(sender.instead)} sends` : ''}.`;
  if (now === undefined) return [...t`Was ${word(before)}, now nobody sends it${clock}.`, ...(gone ?? [])];
  const same = word(before) === word(now);
  const told = same ? t`Still ${word(now)}, but now ${detail(now)}` : t`Was ${word(before)}, now ${word(now)}`;
  return [...told, ...clock, ...t`.`, ...(gone ?? [])];
}

function joined(texts: readonly Text[]): Text {
  return texts.flatMap((text, index): Text => (index === 0 ? text : t` and ${text}`));
}

function happening(next: Happening): Text {
  switch (next.kind) {
    case 'node-ready':
      return t`${named(next.node)} becomes Ready`;
    case 'node-not-ready':
      return t`${named(next.node)} becomes NotReady`;
    case 'pod-made':
      return t`Pod ${named(next.pod)} is created`;
    case 'pod-gone':
      return t`Pod ${named(next.pod)} is gone`;
    case 'pod-state':
      return t`Pod ${named(next.pod)} becomes ${canvas.states[next.state]}`;
    case 'check-fails':
      return t`the balancer of ${named(next.service)} finds ${named(next.node)} unhealthy`;
    case 'check-passes':
      return t`the balancer of ${named(next.service)} finds ${named(next.node)} healthy`;
    case 'rules-written':
      return next.nodes.length > 3
        ? t`kube-proxy on ${counted(next.nodes.length, 'Node')} writes its rules`
        : t`kube-proxy on ${and(next.nodes.map(named))} writes its rules`;
  }
}

const kinds = {
  pod: 'Pod',
  workload: 'workload',
  node: 'Node',
  service: 'Service',
  balancer: 'the load balancer of',
  ingress: 'Ingress',
  internet: '',
} as const;

export const whatIf: WhatIfMessages = {
  change,
  playChange: 'Play',
  dismissChange: 'Show the result',
  event,
  menuOf: (kind, name) => `Actions for ${kinds[kind]} ${name}`.trim(),
  menu: {
    lookInto: 'Look into',
    showInText: 'Show in the text',
    sendFrom: 'Send from here',
    sendTo: 'Send to it',
    lookUpFrom: 'Look up a name from here',
    deletePod: 'Delete Pod',
    failReadiness: 'Let its readiness fail',
    restoreReadiness: 'Let its readiness pass',
    scale: (workload) => `Scale ${workload}`,
    scaleTo: (replicas, now) =>
      replicas === now + 1
        ? `one more: ${replicas}`
        : replicas === now - 1
          ? `one less: ${replicas}`
          : `to ${replicas}`,
    scaleField: 'Replicas',
    scaleButton: 'Scale',
    cancel: 'Cancel',
    otherNumber: 'to another number …',
    rollOut: (workload) => `Roll out ${workload}`,
    cordon: 'Cordon',
    uncordon: 'Uncordon',
    drain: 'Drain',
    cutOff: 'Cut off from the control plane',
    joinAgain: 'Let it reach the control plane',
    switchOff: 'Switch off',
    switchOn: 'Switch on',
    healthChecks: 'Health checks',
    failCheck: (node) => `Fail on ${node}`,
    restoreCheck: (node) => `Pass on ${node} again`,
    stopDns: 'Stop cluster DNS',
    startDns: 'Start cluster DNS',
    unfold: 'Show its Pods',
  },
  clock: {
    button: 'What if, and the clock',
    title: 'What if',
    hint: 'Every box of the picture has a menu (right click, long press, or Shift+F10): delete a Pod, switch a Node off, scale. Then let time pass here.',
    duration,
    now: (seconds) => `${duration(seconds)} after the cluster settled`,
    forward: 'Let time pass',
    next: (seconds) => `In ${duration(seconds)}:`,
    toNext: 'To then',
    settled: 'Nothing more happens of itself.',
    happening,
    moreHappens: (count) => `and ${count} more`,
    list: 'What was done',
    later: 'not yet',
    takeBack: 'Take back',
    takeBackOne: (what) => `Take back: ${what}`,
    takeBackAll: 'Take back all',
    backToStart: 'Back to the beginning',
    count: (count) => counted(count, 'what-if'),
  },
};
