import { useId, useMemo, type FormEvent, type ReactNode } from 'react';
import type { ClientRequest } from '../../engine/index.ts';
import { lookupInstead } from '../../state/lookup-suggestions.ts';
import { lookupOf, lookupUrl, requestFor, writtenLookup } from '../../state/lookup-url.ts';
import { suggestRequest } from '../../state/suggestions.ts';
import controls from '../controls/controls.module.css';
import { useActions, useMessages, usePage, usePageState } from '../page-context.tsx';
import { LookupType } from './lookup-type.tsx';
import styles from './request.module.css';
import { SendButtons } from './send-buttons.tsx';
import { SenderSelect } from './sender-select.tsx';
import { SuggestionMenu } from './suggestion-menu.tsx';

/** Beside them stands one that asks for a name alone. */
const LOOKUP = 'nslookup';
const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS'];

/** From where, what, to where, Send. What the person leaves open follows the cluster. */
export function RequestBar(): ReactNode {
  const { ui, inspect } = useMessages();
  const id = useId();
  const analysis = usePageState((state) => state.analysis);
  const draft = usePageState((state) => state.draft);
  const problem = usePageState((state) => state.urlProblem);
  const { store } = usePage();
  const { setDraft, send, showStoryTab } = useActions();
  const suggested = useMemo(
    () => (analysis === undefined ? undefined : suggestRequest(analysis, draft)),
    [analysis, draft],
  );
  const words = ui.request;
  const url = draft.url ?? suggested?.url ?? '';
  const from = suggested?.from ?? draft.from ?? { kind: 'internet' };
  const lookup = lookupOf(url);

  function chooseMethod(method: string): void {
    if (method === LOOKUP) {
      if (analysis !== undefined) setDraft(lookupInstead(analysis, from, url, draft.url !== undefined));
    } else setDraft({ method, ...(lookup ? { url: requestFor(lookup) } : {}) });
  }

  const asked: ClientRequest = { from, method: draft.method, url: lookup ? lookupUrl(lookup) : url, headers: {} };

  function submit(event: FormEvent): void {
    event.preventDefault();
    // One request is told hop by hop.
    if (store.getState().look.storyTab === 'load') showStoryTab('hops');
    void send(asked);
  }

  return (
    <form
      id="request"
      className={styles['form']}
      data-lookup={lookup !== undefined}
      aria-label={words.form}
      noValidate
      onSubmit={submit}
    >
      <div className={styles['from']}>
        <SenderSelect from={from} />
      </div>
      <div className={styles['method']}>
        <label className={styles['label']} htmlFor={`${id}-method`}>
          {words.method}
        </label>
        <select
          id={`${id}-method`}
          className={controls['select']}
          value={lookup ? LOOKUP : draft.method}
          onChange={(event) => chooseMethod(event.target.value)}
        >
          {METHODS.map((method) => (
            <option key={method}>{method}</option>
          ))}
          <option value={LOOKUP}>{inspect.lookup.method}</option>
        </select>
      </div>
      <div className={styles['url']} data-lookup={lookup !== undefined}>
        <label className={styles['label']} htmlFor={`${id}-url`}>
          {lookup ? inspect.lookup.name : words.url}
        </label>
        <input
          id={`${id}-url`}
          className={`${controls['field']} mono`}
          type="text"
          inputMode="url"
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          value={lookup?.name ?? url}
          aria-invalid={problem !== undefined}
          aria-describedby={problem === undefined ? undefined : `${id}-problem`}
          onChange={(event) => {
            const { value } = event.target;
            setDraft({
              url: lookup && !/^[a-z]+:\/\//i.test(value) ? writtenLookup({ ...lookup, name: value }) : value,
            });
          }}
        />
        {lookup && <LookupType lookup={lookup} onChange={(chosen) => setDraft({ url: writtenLookup(chosen) })} />}
        <SuggestionMenu />
        {problem !== undefined && (
          <p id={`${id}-problem`} className={styles['problem']} role="alert">
            {words.urlProblems[problem as keyof typeof words.urlProblems] ?? problem}
          </p>
        )}
      </div>
      <SendButtons request={asked} />
    </form>
  );
}
