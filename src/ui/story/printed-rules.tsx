import { useState, type ReactNode } from 'react';
import type { ClusterSettings, Decision, Hop, ObjectRef, VisitRules } from '../../engine/index.ts';
import type { Messages } from '../../i18n/messages.ts';
import { Sentence } from '../sentence.tsx';
import styles from './printed-rules.module.css';

/** Who prints the rules of a Node, and how. */
export interface RulesSource {
  readonly proxyMode: ClusterSettings['proxyMode'];
  readonly ask: (service: ObjectRef, node: ObjectRef, decisions: readonly Decision[]) => Promise<VisitRules>;
}

const TOOLS = { iptables: 'iptables-save', nftables: 'nft', ipvs: 'ipvsadm' } as const;

interface PrintedRulesProps {
  readonly hop: Hop;
  /** The hop before it: where a node port took the packet in, that is decided there. */
  readonly before: Hop | undefined;
  readonly rules: RulesSource;
  readonly messages: Messages;
}

/** The lines of kube-proxy that decided at a Service on a Node; asked for when somebody wants to see them. */
export function PrintedRules({ hop, before, rules, messages }: PrintedRulesProps): ReactNode {
  const [printed, setPrinted] = useState<VisitRules>();
  const { to } = hop;
  if (to.kind !== 'service') return null;
  const { service, node } = to;
  const { printedRules } = messages.story;

  async function print(): Promise<void> {
    if (printed !== undefined) return;
    try {
      setPrinted(await rules.ask(service, node, decisionsOf(hop, before)));
    } catch {
      // The engine was started again meanwhile: opening it once more asks once more.
    }
  }

  return (
    <details className={styles['rules']} onToggle={(event) => event.currentTarget.open && void print()}>
      <summary>{printedRules.title(TOOLS[rules.proxyMode])}</summary>
      {printed && (
        <>
          {printed.lines.length === 0 ? (
            <p>{printedRules.none}</p>
          ) : (
            <pre translate="no" className={styles['lines']}>
              {printed.lines.map(({ text }, index) => (
                <code key={index}>{text}</code>
              ))}
            </pre>
          )}
          <p>
            <Sentence text={printedRules.command(printed.command)} />
          </p>
        </>
      )}
    </details>
  );
}

function decisionsOf(hop: Hop, before: Hop | undefined): readonly Decision[] {
  const isMatched = hop.decisions.some(({ kind }) => kind === 'service-matched');
  return isMatched ? hop.decisions : [...(before?.decisions ?? []), ...hop.decisions];
}
