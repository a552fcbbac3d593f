import { stationsOf, type StationWords } from '../stations.ts';
import type { StoryMessages } from '../story-messages.ts';
import { code, t, type Text } from '../text.ts';
import { stepsOf } from '../trace-steps.ts';
import { hop } from './hops.ts';
import { place } from './places.ts';
import { summary } from './summary.ts';

const WORDS: StationWords = {
  internet: 'internet',
  balancer: 'balancer',
  kubeProxyOn: (node) => t`kube-proxy on ${node}`,
  place,
  oneOf: (count) => ` (1 of ${count})`,
};

/** `internet → balancer → kube-proxy on node-2 (DNAT, SNAT) → web·m4x2k (1 of 2): 200.` */
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
  return t`${stations}${status === undefined ? '.' : t`: ${code(status)}.`}`;
};
