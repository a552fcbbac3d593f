import type { ClientRequest, EndpointAddress, Trace } from '../../engine/index.ts';
import { named, socket } from '../names.ts';
import type { StoryMessages } from '../story-messages.ts';
import { lookedUp } from '../looked-up.ts';
import { code, t, type Text } from '../text.ts';
import { namesPod, stepsOf, type TraceStep } from '../trace-steps.ts';
import { hop } from './hops.ts';
import { place } from './places.ts';
import { reasons } from './verdicts.ts';
import { values } from './words.ts';

/** The whole story in one sentence, or a few where it ended badly. */
export const summary: StoryMessages['summary'] = (trace) => {
  const { steps, ends } = stepsOf(trace);
  // Each step is a verb's stem: the next follows it after a comma, and the last takes ます.
  const way = steps.flatMap((step, index): Text => [...(index === 0 ? [] : t`、`), ...stepWords(step)]);
  const begin = asks(trace.request);
  const close = ends.flatMap((each) => hop(each.hop, each.direction));
  const last = end(trace, steps);
  if (steps.length === 0)
    return last === undefined
      ? t`${begin}${isLookup(trace.request) ? 'します' : 'のリクエストです'}。${close}`
      : t`${begin}、${last}${close}`;
  return t`${begin}: ${way}${last === undefined ? 'ます。' : t`、${last}`}${close}`;
};

function isLookup({ url }: Pick<ClientRequest, 'url'>): boolean {
  return /^dns:/i.test(url);
}

function asks({ from, method, url }: ClientRequest): Text {
  const who = from.kind === 'internet' ? t`インターネット` : [named(from.kind === 'pod' ? from.pod : from.node)];
  if (isLookup({ url })) return t`${who}が${code(lookedUp(url))}を名前解決`;
  return t`${who}から${method === 'GET' ? '' : `${method} `}${code(url)}へ`;
}

function stepWords(step: TraceStep): Text {
  switch (step.kind) {
    case 'name': {
      const by = step.by.kind === 'pod' ? t`CoreDNS` : place(step.by);
      const inVain = step.inVain > 0 ? t`（先に試した${step.inVain}個の名前はなし）` : t``;
      return t`${by}が${values(step.answers, 2)}${inVain}と答え`;
    }
    case 'next-address':
      return t`${code(step.failed)}がつながらないので${code(step.next)}を試し`;
    case 'balancer':
      return t`ロードバランサーが${named(step.node)}を選び`;
    case 'kube-proxy':
      return t`${step.there ? 'そこ' : named(step.node)}のkube-proxyが${which(step)}${changes(step)}`;
    case 'host-port':
      return t`${named(step.node)}がポートを${one(step.to)}へ渡し`;
    case 'leaves':
      return t`${named(step.node)}が送信元を自分のアドレスに書き換え`;
    case 'proxy': {
      const who = step.at.kind === 'pod' ? t`コントローラー` : place(step.at);
      const rule = step.rule === undefined ? t`` : t`${code(step.rule)}のルールで`;
      if (step.asks === undefined) return t`${who}が${rule}バックエンドに送り`;
      return t`${who}が${rule}${ofMany(step.asks, step.of)}${one(step.asks)}を選んで送り`;
    }
  }
}

function one(endpoint: EndpointAddress): Text {
  return [endpoint.pod ? named(endpoint.pod) : socket(endpoint)];
}

function which({ of, again, chosen }: Extract<TraceStep, { kind: 'kube-proxy' }>): Text {
  return again ? t`前回と同じ${one(chosen)}を` : t`${ofMany(chosen, of)}${one(chosen)}を`;
}

function ofMany({ pod }: EndpointAddress, of: number): Text {
  if (of < 2) return t``;
  return t`${of}個の${pod ? 'Pod' : 'エンドポイント'}から`;
}

function changes({ changes: changed }: Extract<TraceStep, { kind: 'kube-proxy' }>): string {
  return {
    both: '選んで宛先も送信元も書き換え',
    destination: '選んで宛先を書き換え',
    source: '選んで送信元を書き換え',
    nothing: '選び',
  }[changed];
}

/** What follows the last step after a comma; undefined where its verb ends the sentence. */
function end({ verdict, exchanges }: Trace, steps: readonly TraceStep[]): Text | undefined {
  const last = exchanges.at(-1);
  switch (verdict.result) {
    case 'delivered': {
      const status = last?.result.kind === 'answered' ? last.result.status : undefined;
      if (verdict.pod === undefined || namesPod(steps, verdict.pod))
        return status === undefined ? t`届きます。` : t`${code(status)}が返ります。`;
      const who = named(verdict.pod);
      return status === undefined ? t`${who}が受け取ります。` : t`${who}が${code(status)}を返します。`;
    }
    case 'resolved':
      return verdict.answers.length === 0 ? t`名前はありますが、この種類のレコードはありません。` : undefined;
    default:
      return last === undefined && 'reason' in verdict ? t`送信できません。${reasons[verdict.reason]}。` : undefined;
  }
}
