import { DropdownMenu } from 'radix-ui';
import { useRef, type ReactNode } from 'react';
import controls from '../../controls/controls.module.css';
import { Icon } from '../../controls/icons.tsx';
import { chosenFiles } from '../../insert/manifest-files.ts';
import { useMessages, usePage } from '../../page-context.tsx';
import type { Editing } from '../editing.ts';
import { copyText } from './copy-text.ts';
import { formatText } from './format-text.ts';
import { useOpenFiles } from './open-files.tsx';

/** Format, copy, save, open. */
export function MoreMenu({ editing }: { readonly editing: Editing }): ReactNode {
  const messages = useMessages();
  const { store, engine } = usePage();
  const words = messages.editor;
  const files = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  const { open, dialog } = useOpenFiles(editing);
  const text = (): string => editing.view.current?.text() ?? '';

  async function format(): Promise<void> {
    const left = await formatText(editing, store);
    editing.say(left === 0 ? words.done.formatted : words.done.formattedBut(left));
  }

  async function copy(): Promise<void> {
    const clean = await engine.withoutSecretValues(text());
    const said = (await copyText(clean.text)) ? words.done.copied : words.done.notCopied;
    editing.say(`${said} ${leftOut(clean.removed)}`.trim());
  }

  async function save(): Promise<void> {
    const clean = await engine.withoutSecretValues(text());
    download(clean.text);
    if (clean.removed > 0) editing.say(leftOut(clean.removed));
  }

  /** Values of Secrets do not leave the page. */
  function leftOut(removed: number): string {
    return removed > 0 ? messages.share.secrets(removed) : '';
  }

  const items = [
    [words.more.format, () => void format()],
    [words.more.copy, () => void copy()],
    [words.more.download, () => void save()],
    [words.more.openFiles, () => files.current?.click()],
    [words.more.openFolder, () => folder.current?.click()],
  ] as const;
  return (
    <>
      <DropdownMenu.Root>
        <DropdownMenu.Trigger
          className={`${controls['icon']} ${controls['quiet']}`}
          aria-label={words.more.button}
          title={words.more.button}
        >
          <Icon name="more" />
        </DropdownMenu.Trigger>
        <DropdownMenu.Portal>
          <DropdownMenu.Content className={controls['menu']} align="end" sideOffset={4} collisionPadding={8}>
            {items.map(([name, act]) => (
              <DropdownMenu.Item key={name} className={controls['menuItem']} onSelect={act}>
                {name}
              </DropdownMenu.Item>
            ))}
          </DropdownMenu.Content>
        </DropdownMenu.Portal>
      </DropdownMenu.Root>
      {[files, folder].map((input, index) => (
        <input
          key={index}
          ref={input}
          type="file"
          hidden
          multiple
          aria-label={index === 0 ? words.more.openFiles : words.more.openFolder}
          {...(index === 0 ? { accept: '.yaml,.yml,.json' } : { webkitdirectory: '' })}
          onChange={({ currentTarget }) => {
            if (currentTarget.files !== null) void chosenFiles(currentTarget.files).then(open);
            // The same file can be chosen again.
            currentTarget.value = '';
          }}
        />
      ))}
      {dialog}
    </>
  );
}

function download(text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'application/yaml' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = 'manifests.yaml';
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
