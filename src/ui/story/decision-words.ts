import type { DecisionKind, DecisionOf, Hop } from '../../engine/index.ts';
import type { Messages } from '../../i18n/messages.ts';
import type { Text } from '../../i18n/text.ts';

/** A decision in words. */
export function decisionWords<Kind extends DecisionKind>(
  { decisions }: Messages,
  decision: DecisionOf<Kind>,
  hop: Hop,
): Text {
  // The message of a kind takes the decisions of that kind, which the compiler cannot follow over all kinds at once.
  const words = decisions[decision.kind] as (decision: DecisionOf<Kind>, at: Hop) => Text;
  return words(decision, hop);
}
