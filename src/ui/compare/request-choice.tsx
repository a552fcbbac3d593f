import { useId, type ReactNode } from 'react';
import type { Client, ClientRequest, ObjectRef, UrlProblem } from '../../engine/index.ts';
import { useMessages, usePageState } from '../page-context.tsx';
import styles from './chooser.module.css';
import { Pick, Written, type Option } from './pick.tsx';

/** Who asks, and what. */
export function RequestChoice({
  label,
  request,
  problem,
  onAsk,
}: {
  readonly label: string;
  readonly request: ClientRequest;
  readonly problem: UrlProblem | undefined;
  readonly onAsk: (request: ClientRequest) => void;
}): ReactNode {
  const { ui } = useMessages();
  const id = useId();
  const senders = usePageState((state) => state.analysis?.senders);
  const words = ui.request;
  const own = keyOf(request.from);
  const pods = senders?.pods ?? [];
  const options: readonly Option[] = [
    { value: 'internet', words: words.internet },
    ...(own.startsWith('Pod/') && !pods.includes(own as ObjectRef) ? [optionOf(own, words.pods)] : []),
    ...pods.map((ref) => optionOf(ref, words.pods)),
    ...(senders?.nodes ?? []).map((ref) => optionOf(ref, words.nodes)),
  ];
  return (
    <div role="group" aria-labelledby={id} className={styles['request']}>
      <h3 id={id} className={styles['lineName']}>
        {label}
      </h3>
      <Pick
        label={words.from}
        value={own}
        options={options}
        onPick={(picked) => onAsk({ ...request, from: clientOf(picked) })}
      />
      <Written
        wide
        label={words.url}
        value={request.url}
        problem={problem && words.urlProblems[problem]}
        onWritten={(url) => onAsk({ ...request, url })}
      />
    </div>
  );
}

function optionOf(ref: string, group: string): Option {
  const [, second = '', third] = ref.split('/');
  return {
    value: ref,
    words: third === undefined || second !== 'default' ? ref.slice(ref.indexOf('/') + 1) : third,
    group,
  };
}

function keyOf(from: Client): string {
  return from.kind === 'pod' ? from.pod : from.kind === 'node' ? from.node : 'internet';
}

function clientOf(key: string): Client {
  if (key.startsWith('Pod/')) return { kind: 'pod', pod: key as ObjectRef };
  if (key.startsWith('Node/')) return { kind: 'node', node: key as ObjectRef };
  return { kind: 'internet' };
}
