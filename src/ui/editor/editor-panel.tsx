import { lazy, useCallback, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import type { LocatedDiagnostic, TextRange } from '../../engine/index.ts';
import { objectAtLine, rangeOfObject, writtenAs } from '../../state/text-of-object.ts';
import { Boundary } from '../boundary.tsx';
import { Later } from '../later.tsx';
import { useActions, useMessages, usePage, usePageState } from '../page-context.tsx';
import { useMedia } from '../use-media.ts';
import type { Editing } from './editing.ts';
import styles from './editor.module.css';
import { Findings } from './findings.tsx';
import { FullEditor } from './full-editor.tsx';
import { PlainEditor } from './plain-editor.tsx';
import { lineAt, type TextView } from './text-view.ts';
import type { Fixing } from './use-language.ts';
import { useSaid } from './use-said.ts';

const Tools = lazy(async () => ({ default: (await import('./tools/editor-tools.tsx')).EditorTools }));
const Below = lazy(async () => ({ default: (await import('./tools/below-text.tsx')).BelowText }));
const Preview = lazy(async () => ({ default: (await import('./tools/fix-preview.tsx')).FixPreview }));
const Find = lazy(async () => ({ default: (await import('./tools/find-bar.tsx')).FindBar }));

/** The manifests: their text, and what there is to say about it. */
export function EditorPanel({ children }: { readonly children?: ReactNode }): ReactNode {
  const messages = useMessages();
  const { ui } = messages;
  const page = usePage();
  const view = useRef<TextView>(null);
  const [said, say] = useSaid();
  const editing = useMemo((): Editing => ({ view, say }), [say]);
  const [defaultsShown, showDefaults] = useState(false);
  const [fixing, setFixing] = useState<LocatedDiagnostic>();
  // A phone's keyboard and selection handles are made for text fields.
  const plain = useMedia('(pointer: coarse) and (max-width: 899.9px)');
  // Nothing of the tools is loaded before the picture is there.
  const drawn = usePageState((state) => state.analysis !== undefined || state.engine.state === 'failed');
  const follow = useFollowCaret(view);
  useShowSelected(view);

  const fixes = useMemo(
    (): Fixing => ({
      preview: setFixing,
      all: (document) =>
        void import('./tools/fix-all.ts').then(
          ({ fixAll }) => fixAll(document, editing, page, messages.editor),
          () => undefined,
        ),
    }),
    [editing, page, messages],
  );
  const field = <PlainEditor view={view} onLine={follow} />;
  return (
    <section className={styles['panel']} aria-label={ui.regions.manifests}>
      <div className={styles['head']}>
        <h2 className={styles['title']}>{ui.regions.manifests}</h2>
        {drawn && (
          <Later>
            <Tools editing={editing} defaults={plain ? undefined : { shown: defaultsShown, show: showDefaults }} />
          </Later>
        )}
        {children}
      </div>
      {plain && drawn && (
        <Later>
          <Find view={view} />
        </Later>
      )}
      <div className={styles['text']}>
        {plain ? (
          field
        ) : (
          <Boundary instead={() => field}>
            <FullEditor view={view} onLine={follow} defaultsShown={defaultsShown} fixing={fixes} />
          </Boundary>
        )}
        <p className={styles['said']} role="status">
          {said !== '' && <span>{said}</span>}
        </p>
      </div>
      {drawn && (
        <Later>
          <Below editing={editing} />
        </Later>
      )}
      <Findings
        onGo={(range) => view.current?.show(range, true)}
        onFix={drawn ? (finding) => setFixing(finding === fixing ? undefined : finding) : undefined}
        fixing={fixing}
        preview={
          fixing !== undefined && (
            <Later>
              <Preview key={fixing.code} finding={fixing} editing={editing} onDone={() => setFixing(undefined)} />
            </Later>
          )
        }
        hint={plain ? undefined : ui.editor.hint}
      />
    </section>
  );
}

/** The caret's object is marked in the picture. */
function useFollowCaret(view: { readonly current: TextView | null }): (line: number) => void {
  const { store } = usePage();
  const { select } = useActions();
  const follow = useCallback(
    (line: number) => {
      const { analysis, look } = store.getState();
      const ref = analysis && objectAtLine(analysis, line);
      if (ref !== undefined && look.selected?.ref !== ref) select(ref, 'text');
    },
    [store, select],
  );
  const documents = usePageState((state) => state.analysis?.documents);
  useEffect(() => {
    // What was written only now has a box only now.
    const text = view.current;
    if (documents !== undefined && text?.hasFocus() === true) follow(lineAt(text.text(), text.caret()));
  }, [documents, follow, view]);
  return follow;
}

/** What is pointed at in the picture or the story is shown in the text: the very field, where one is named. */
function useShowSelected(view: { readonly current: TextView | null }): void {
  const { store, locate } = usePage();
  const selected = usePageState((state) => state.look.selected);
  useEffect(() => {
    const { analysis } = store.getState();
    if (selected === undefined || selected.by === 'text' || analysis === undefined) return;
    const { ref, field } = selected;
    const written = writtenAs(analysis, ref);
    const show = (range: TextRange | undefined): void => {
      const place = range ?? rangeOfObject(analysis, ref);
      if (place !== undefined) view.current?.show(place, false);
    };
    if (field === undefined || written === undefined) return show(undefined);
    // A Pod's fields are those of its workload's template.
    const own = written === ref ? field : `${TEMPLATES[written.split('/')[0] ?? ''] ?? 'spec.template'}.${field}`;
    void locate(written, own).then(show, () => show(undefined));
  }, [selected, store, locate, view]);
}

const TEMPLATES: Readonly<Record<string, string>> = { CronJob: 'spec.jobTemplate.spec.template' };
