import { stationsOf, type StationWords } from '../stations.ts';
import type { StoryMessages } from '../story-messages.ts';
import { code, t, type Text } from '../text.ts';
import { stepsOf } from '../trace-steps.ts';
import { hop } from './hops.ts';
import { place } from './places.ts';
import { summary } from './summary.ts';

const WORDS: StationWords = {
  internet: 'インターネット',
  balancer: 'ロードバランサー',
  kubeProxyOn: (node) => t`${node}のkube-proxy`,
  place,
  oneOf: (count) => `（${count}個から）`,
};

/** The way as stations, and the answer. */
export const way: StoryMessages['way'] = (trace) => {
  const [cause] = stepsOf(trace).ends;
  if (cause) return hop(cause.hop, cause.direction);
  const { verdict, exchanges } = trace;
  const result = exchanges.at(-1)?.result;
  if (verdict.result !== 'delivered') return summary(trace);
  const status = result?.kind === 'answered' ? result.status : undefined;
  const stations = stationsOf(trace, WORDS).flatMap((station, index): Text =>
    index === 0 ? station : t` → ${station}`,
  );
  return t`${stations}${status === undefined ? '。' : t`: ${code(status)}。`}`;
};
