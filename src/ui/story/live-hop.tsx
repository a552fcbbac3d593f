import { useEffect, useState, type ReactNode } from 'react';
import type { Messages } from '../../i18n/messages.ts';
import { plain } from '../../i18n/text.ts';
import type { TimelineStep } from '../../scene/timeline.ts';

/** Hops that stay for less than this are not read out: many fly by, as when a list of names is tried. */
const PATIENCE = 450;

/** What a screen reader hears when the hop changes. */
export function LiveHop({
  step,
  messages,
}: {
  readonly step: TimelineStep | undefined;
  readonly messages: Messages;
}): ReactNode {
  const [said, setSaid] = useState('');
  const words = step === undefined ? '' : plain(messages.hop(step.hop, step.direction));
  useEffect(() => {
    const timer = setTimeout(() => setSaid(words), PATIENCE);
    return () => clearTimeout(timer);
  }, [words]);
  return (
    <p className="visually-hidden" aria-live="polite">
      {said}
    </p>
  );
}
