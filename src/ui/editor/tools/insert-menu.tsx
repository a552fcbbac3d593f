import { DropdownMenu } from 'radix-ui';
import { useRef, type ReactNode } from 'react';
import type { ObjectRef } from '../../../engine/index.ts';
import type { SnippetName } from '../../../i18n/editor-messages.ts';
import { objectAtLine, writtenPlaces } from '../../../state/text-of-object.ts';
import controls from '../../controls/controls.module.css';
import { Icon } from '../../controls/icons.tsx';
import { beginningOf, insertAfter } from '../../insert/appended.ts';
import { fillSnippet, type Surroundings } from '../../insert/fill-snippet.ts';
import { useMessages, usePage } from '../../page-context.tsx';
import type { Editing } from '../editing.ts';
import styles from '../editor.module.css';
import { lineAt } from '../text-view.ts';

const GROUPS: Readonly<Record<'services' | 'ingresses' | 'workloads' | 'policies', readonly SnippetName[]>> = {
  services: [
    'service-cluster-ip',
    'service-node-port',
    'service-load-balancer',
    'service-headless',
    'service-external-name',
  ],
  ingresses: ['ingress', 'ingress-tls', 'ingress-class'],
  workloads: ['deployment', 'stateful-set', 'daemon-set', 'client-pod'],
  policies: ['network-policy-deny-all', 'network-policy-allow'],
};

/** Ready manifests: put behind the document of the caret, which then goes there. */
export function InsertMenu({ editing: { view, say } }: { readonly editing: Editing }): ReactNode {
  const { editor: words } = useMessages();
  const { engine, store, settled } = usePage();
  const inserted = useRef(false);

  async function surroundings(line: number): Promise<Surroundings> {
    await settled();
    const { analysis } = store.getState();
    if (analysis === undefined) return { refs: [], workload: undefined, service: undefined };
    const refs = writtenPlaces(analysis).map(({ ref }) => ref);
    const here = objectAtLine(analysis, line);
    const first = (kinds: RegExp): ObjectRef | undefined =>
      [here, ...refs].find((ref) => ref !== undefined && kinds.test(ref));
    const found = async (ref: ObjectRef | undefined) => (ref === undefined ? undefined : engine.object(ref));
    const [workload, service] = await Promise.all([
      found(first(/^(Deployment|StatefulSet|DaemonSet|ReplicaSet)\/default\//)),
      found(first(/^Service\/default\//)),
    ]);
    return { refs, workload, service };
  }

  async function insert(name: SnippetName): Promise<void> {
    const text = view.current;
    if (text === null) return;
    const around = await surroundings(lineAt(text.text(), text.caret()));
    const change = insertAfter(text.text(), text.caret(), fillSnippet(name, around));
    text.replace([change], beginningOf(change));
    say(words.done.inserted(words.insert.names[name]));
  }

  return (
    <DropdownMenu.Root>
      <DropdownMenu.Trigger className={`${controls['button']} ${styles['tool']}`}>
        <Icon name="plus" />
        {words.insert.button}
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content
          className={controls['menu']}
          align="start"
          sideOffset={4}
          collisionPadding={8}
          onCloseAutoFocus={(event) => {
            // The caret stands in what was inserted.
            if (inserted.current) event.preventDefault();
            inserted.current = false;
          }}
        >
          {(Object.keys(GROUPS) as (keyof typeof GROUPS)[]).map((group) => (
            <DropdownMenu.Group key={group} aria-label={words.insert.groups[group]}>
              <DropdownMenu.Label className={controls['menuLabel']}>{words.insert.groups[group]}</DropdownMenu.Label>
              {GROUPS[group].map((name) => (
                <DropdownMenu.Item
                  key={name}
                  className={controls['menuItem']}
                  onSelect={() => {
                    inserted.current = true;
                    void insert(name);
                  }}
                >
                  {words.insert.names[name]}
                </DropdownMenu.Item>
              ))}
            </DropdownMenu.Group>
          ))}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}
