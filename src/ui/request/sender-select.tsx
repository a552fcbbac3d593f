import { useId, type ReactNode } from 'react';
import type { Client, ObjectRef } from '../../engine/index.ts';
import controls from '../controls/controls.module.css';
import { useActions, useMessages, usePageState } from '../page-context.tsx';
import styles from './request.module.css';

/** Who sends: the internet, a Pod, a Node. */
export function SenderSelect({ from }: { readonly from: Client }): ReactNode {
  const { ui } = useMessages();
  const id = useId();
  const senders = usePageState((state) => state.analysis?.senders);
  const { setDraft } = useActions();
  const words = ui.request;
  const value = keyOf(from);
  const pods = withChosen(senders?.pods ?? [], from.kind === 'pod' ? from.pod : undefined);
  const own = pods.filter((pod) => !isSystem(pod));
  const system = pods.filter(isSystem);
  return (
    <>
      <label className={styles['label']} htmlFor={id}>
        {words.from}
      </label>
      <select
        id={id}
        className={controls['select']}
        value={value}
        onChange={(event) => setDraft({ from: clientOf(event.target.value) })}
      >
        <option value="internet">{words.internet}</option>
        <Group label={words.pods} refs={[...own, ...system]} />
        <Group label={words.nodes} refs={senders?.nodes ?? []} />
      </select>
    </>
  );
}

function Group({ label, refs }: { readonly label: string; readonly refs: readonly ObjectRef[] }): ReactNode {
  if (refs.length === 0) return null;
  return (
    <optgroup label={label}>
      {refs.map((ref) => (
        <option key={ref} value={ref}>
          {nameOf(ref)}
        </option>
      ))}
    </optgroup>
  );
}

/** The list holds some hundreds; the Pod that was chosen in the picture is there all the same. */
function withChosen(pods: readonly ObjectRef[], chosen: ObjectRef | undefined): readonly ObjectRef[] {
  return chosen === undefined || pods.includes(chosen) ? pods : [chosen, ...pods];
}

function isSystem(ref: ObjectRef): boolean {
  return ref.split('/')[1]?.startsWith('kube-') ?? false;
}

/** The name; with its namespace where that is not `default`. */
function nameOf(ref: ObjectRef): string {
  const [, second = '', third] = ref.split('/');
  return third === undefined ? second : second === 'default' ? third : `${second}/${third}`;
}

function keyOf(from: Client): string {
  return from.kind === 'pod' ? from.pod : from.kind === 'node' ? from.node : 'internet';
}

function clientOf(key: string): Client {
  if (key.startsWith('Pod/')) return { kind: 'pod', pod: key as ObjectRef };
  if (key.startsWith('Node/')) return { kind: 'node', node: key as ObjectRef };
  return { kind: 'internet' };
}
