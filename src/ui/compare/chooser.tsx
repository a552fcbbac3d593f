import type { ReactNode } from 'react';
import { variationOfKind, type Variation } from '../../state/variation.ts';
import { useMessages, usePageState } from '../page-context.tsx';
import { useCompared, type ComparedProps } from './compared.ts';
import styles from './chooser.module.css';
import { ObjectChoice } from './object-choice.tsx';
import { Pick } from './pick.tsx';
import { RequestChoice } from './request-choice.tsx';
import { SettingChoice } from './setting-choice.tsx';
import { TextChoice } from './text-choice.tsx';

const KINDS: readonly Variation['kind'][] = ['setting', 'object', 'request', 'text'];

/** What both are asked; where the request is what differs, what A is asked. */
export function AskedOfBoth({ comparison }: ComparedProps): ReactNode {
  const { compare: words } = useMessages();
  const request = useCompared(comparison, (state) => state.request);
  const kind = useCompared(comparison, (state) => state.variation?.kind);
  const problem = useCompared(comparison, (state) => state.problem);
  if (request === undefined) return null;
  return (
    <RequestChoice
      label={kind === 'request' ? words.requestOf.a : words.requestOf.both}
      request={request}
      problem={problem?.kind === 'url' && problem.side === 'a' ? problem.problem : undefined}
      onAsk={comparison.ask}
    />
  );
}

/** What differs between the two. */
export function Chooser({ comparison }: ComparedProps): ReactNode {
  const { compare: words } = useMessages();
  const variation = useCompared(comparison, (state) => state.variation);
  const request = useCompared(comparison, (state) => state.request);
  const choices = useCompared(comparison, (state) => state.choices);
  const problem = useCompared(comparison, (state) => state.problem);
  const workspace = usePageState((state) => state.workspace);
  const analysis = usePageState((state) => state.analysis);
  if (variation === undefined || analysis === undefined) return <div className={styles['chooser']} />;

  function turnTo(kind: Variation['kind']): void {
    const rest = { choices, workspace, analysis: analysis!, request: request ?? NO_REQUEST };
    const next = variationOfKind(kind, rest);
    if (next !== undefined) comparison.vary(next);
  }

  return (
    <div className={styles['chooser']}>
      <div className={styles['line']}>
        <Pick
          label={words.differs}
          value={variation.kind}
          options={KINDS.filter((kind) => kind !== 'object' || choices.length > 0).map((kind) => ({
            value: kind,
            words: words.kinds[kind],
          }))}
          onPick={(kind) => turnTo(kind as Variation['kind'])}
        />
        {variation.kind === 'setting' && (
          <SettingChoice
            variation={variation}
            problem={problem?.kind === 'setting' ? problem.code : undefined}
            onVary={comparison.vary}
          />
        )}
        {variation.kind === 'object' && (
          <ObjectChoice variation={variation} choices={choices} onVary={comparison.vary} />
        )}
      </div>
      {variation.kind === 'request' && (
        <RequestChoice
          label={words.requestOf.b}
          request={variation.request}
          problem={problem?.kind === 'url' && problem.side === 'b' ? problem.problem : undefined}
          onAsk={(asked) => comparison.vary({ kind: 'request', request: asked })}
        />
      )}
      {variation.kind === 'text' && (
        <TextChoice text={variation.text} onText={(text) => comparison.vary({ kind: 'text', text })} />
      )}
    </div>
  );
}

const NO_REQUEST = { from: { kind: 'internet' }, method: 'GET', url: '', headers: {} } as const;
