import { Dialog, Tabs } from 'radix-ui';
import { useEffect, useState, type ReactNode } from 'react';
import type { Inspection, ObjectRef } from '../../engine/index.ts';
import type { ObjectPart } from '../../state/model.ts';
import controls from '../controls/controls.module.css';
import { useReturnFocus } from '../controls/use-return-focus.ts';
import { Icon } from '../controls/icons.tsx';
import { useActions, useMessages, usePage, usePageState } from '../page-context.tsx';
import { Sentence } from '../sentence.tsx';
import { Facts } from './facts.tsx';
import styles from './object-view.module.css';
import { YamlSides, type ObjectViewShown } from './yaml-sides.tsx';

/** What the cluster has of an object; `view` is absent where there is no such object. */
interface Found {
  readonly object: ObjectRef;
  readonly view: ObjectViewShown | undefined;
  readonly inspection: Inspection | undefined;
}

/** Looks into an object, and from there into those that it names. */
export function ObjectViewDialog({ object: first }: { readonly object: ObjectRef }): ReactNode {
  const { inspect, editor } = useMessages();
  const { showObject } = useActions();
  const returnFocus = useReturnFocus();
  const [path, setPath] = useState<readonly ObjectRef[]>([first]);
  const [part, setPart] = useState<ObjectPart>(usePageState((state) => state.objectPart));
  const object = path.at(-1) ?? first;
  const before = path.at(-2);
  const found = useFound(object);
  const { view, inspection } = found ?? {};
  const hasFacts = (inspection?.sections.length ?? 0) > 0;
  const shown = hasFacts ? part : 'yaml';

  return (
    <Dialog.Root open onOpenChange={(open) => !open && showObject(undefined)}>
      <Dialog.Portal>
        <Dialog.Overlay className={controls['overlay']} />
        <Dialog.Content
          className={`${controls['dialog']} ${found && view === undefined ? '' : styles['dialog']}`}
          aria-describedby={undefined}
          onCloseAutoFocus={returnFocus}
        >
          <div className={styles['head']}>
            {before !== undefined && (
              <button
                type="button"
                className={`${controls['icon']} ${styles['back']}`}
                aria-label={inspect.back(before)}
                title={inspect.back(before)}
                onClick={() => setPath(path.slice(0, -1))}
              >
                <Icon name="chevron" />
              </button>
            )}
            <Dialog.Title className={`${controls['dialogTitle']} ${styles['title']}`}>
              <Sentence text={shown === 'yaml' ? editor.view.title(object) : inspect.title(object)} />
            </Dialog.Title>
            <Dialog.Close className={`${controls['icon']} ${controls['quiet']}`} aria-label={editor.view.close}>
              <Icon name="cross" />
            </Dialog.Close>
          </div>
          {found && view === undefined && <p>{editor.view.gone}</p>}
          {view !== undefined && inspection && (
            <Tabs.Root
              className={styles['tabs']}
              value={shown}
              onValueChange={(value) => setPart(value === 'yaml' ? 'yaml' : 'facts')}
            >
              {hasFacts && (
                <Tabs.List className={styles['tabList']} aria-label={inspect.tabs.name}>
                  <Tabs.Trigger className={styles['tab']} value="facts">
                    {inspect.tabs.facts}
                  </Tabs.Trigger>
                  <Tabs.Trigger className={styles['tab']} value="yaml">
                    {inspect.tabs.yaml}
                  </Tabs.Trigger>
                </Tabs.List>
              )}
              <Tabs.Content className={styles['panel']} value="facts">
                <Facts key={object} inspection={inspection} onOpen={(ref) => setPath([...path, ref])} />
              </Tabs.Content>
              <Tabs.Content className={styles['panel']} value="yaml" tabIndex={-1}>
                <YamlSides key={object} object={object} view={view} />
              </Tabs.Content>
            </Tabs.Root>
          )}
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

/** The newest that the engine knows of an object; that of the object before, until it answers. */
function useFound(object: ObjectRef): Found | undefined {
  const { engine, settled } = usePage();
  const analysis = usePageState((state) => state.analysis);
  const [found, setFound] = useState<Found>();
  useEffect(() => {
    let wanted = true;
    void settled()
      .then(() => Promise.all([engine.objectView(object), engine.inspect(object)]))
      .then(
        ([view, inspection]) => wanted && setFound({ object, view, inspection }),
        () => wanted && setFound({ object, view: undefined, inspection: undefined }),
      );
    return () => {
      wanted = false;
    };
  }, [engine, settled, object, analysis]);
  return found?.object === object ? found : undefined;
}
