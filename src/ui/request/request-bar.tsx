import { useId, useMemo, type FormEvent, type ReactNode } from 'react';
import { suggestRequest } from '../../state/suggestions.ts';
import controls from '../controls/controls.module.css';
import { useActions, useMessages, usePageState } from '../page-context.tsx';
import styles from './request.module.css';
import { SenderSelect } from './sender-select.tsx';
import { SuggestionMenu } from './suggestion-menu.tsx';

const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS'];

/** From where, what, to where, Send. What the person leaves open follows the cluster. */
export function RequestBar(): ReactNode {
  const { ui } = useMessages();
  const id = useId();
  const analysis = usePageState((state) => state.analysis);
  const draft = usePageState((state) => state.draft);
  const problem = usePageState((state) => state.urlProblem);
  const { setDraft, send } = useActions();
  const suggested = useMemo(
    () => (analysis === undefined ? undefined : suggestRequest(analysis, draft)),
    [analysis, draft],
  );
  const words = ui.request;

  function submit(event: FormEvent): void {
    event.preventDefault();
    const from = suggested?.from ?? draft.from ?? { kind: 'internet' };
    void send({ from, method: draft.method, url: draft.url ?? suggested?.url ?? '', headers: {} });
  }

  return (
    <form id="request" className={styles['form']} aria-label={words.form} noValidate onSubmit={submit}>
      <div className={styles['from']}>
        <SenderSelect from={suggested?.from ?? draft.from ?? { kind: 'internet' }} />
      </div>
      <div className={styles['method']}>
        <label className={styles['label']} htmlFor={`${id}-method`}>
          {words.method}
        </label>
        <select
          id={`${id}-method`}
          className={controls['select']}
          value={draft.method}
          onChange={(event) => setDraft({ method: event.target.value })}
        >
          {METHODS.map((method) => (
            <option key={method}>{method}</option>
          ))}
        </select>
      </div>
      <div className={styles['url']}>
        <label className={styles['label']} htmlFor={`${id}-url`}>
          {words.url}
        </label>
        <input
          id={`${id}-url`}
          className={`${controls['field']} mono`}
          type="text"
          inputMode="url"
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          value={draft.url ?? suggested?.url ?? ''}
          aria-invalid={problem !== undefined}
          aria-describedby={problem === undefined ? undefined : `${id}-problem`}
          onChange={(event) => setDraft({ url: event.target.value })}
        />
        <SuggestionMenu />
        {problem !== undefined && (
          <p id={`${id}-problem`} className={styles['problem']} role="alert">
            {words.urlProblems[problem as keyof typeof words.urlProblems] ?? problem}
          </p>
        )}
      </div>
      <button type="submit" className={controls['primary']}>
        {words.send}
      </button>
    </form>
  );
}
