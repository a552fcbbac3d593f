import { DropdownMenu } from 'radix-ui';
import type { ReactNode } from 'react';
import type { BurstClients, ClientRequest } from '../../engine/index.ts';
import controls from '../controls/controls.module.css';
import { Icon } from '../controls/icons.tsx';
import { useActions, useMessages, usePageState } from '../page-context.tsx';
import styles from './send-buttons.module.css';

const COUNTS = [10, 100, 1000];
/** Requests a second. */
const RATES = [1, 5, 20];

/** Send, and beside it how to send more than one. */
export function SendButtons({ request }: { readonly request: ClientRequest }): ReactNode {
  const { ui, load } = useMessages();
  return (
    <div className={styles['buttons']}>
      <button type="submit" className={`${controls['primary']} ${styles['send']}`}>
        {ui.request.send}
      </button>
      <DropdownMenu.Root>
        <DropdownMenu.Trigger
          className={`${controls['primary']} ${styles['more']}`}
          aria-label={load.menu.button}
          title={load.menu.button}
        >
          <Icon name="chevron" />
        </DropdownMenu.Trigger>
        <DropdownMenu.Portal>
          <DropdownMenu.Content className={controls['menu']} align="end" sideOffset={6} collisionPadding={8}>
            <Ways request={request} />
          </DropdownMenu.Content>
        </DropdownMenu.Portal>
      </DropdownMenu.Root>
    </div>
  );
}

function Ways({ request }: { readonly request: ClientRequest }): ReactNode {
  const { menu } = useMessages().load;
  const { sendMany, keepSending, stopSending, setClients } = useActions();
  const isSteady = usePageState(({ load }) => load.running?.kind === 'steady');
  const clients = usePageState(({ load }) => load.clients);
  const label = controls['menuLabel'];
  const item = controls['menuItem'];
  return (
    <>
      {isSteady && (
        <>
          <DropdownMenu.Item className={item} onSelect={stopSending}>
            {menu.stop}
          </DropdownMenu.Item>
          <DropdownMenu.Separator className={styles['separator']} />
        </>
      )}
      <DropdownMenu.Group>
        <DropdownMenu.Label className={label}>{menu.many}</DropdownMenu.Label>
        {COUNTS.map((count) => (
          <DropdownMenu.Item key={count} className={item} onSelect={() => void sendMany(request, count)}>
            {menu.times(count)}
          </DropdownMenu.Item>
        ))}
      </DropdownMenu.Group>
      <DropdownMenu.Group>
        <DropdownMenu.Label className={label}>{menu.steady}</DropdownMenu.Label>
        {RATES.map((rate) => (
          <DropdownMenu.Item key={rate} className={item} onSelect={() => void keepSending(request, rate)}>
            {menu.perSecond(rate)}
          </DropdownMenu.Item>
        ))}
      </DropdownMenu.Group>
      {request.from.kind === 'internet' && (
        <DropdownMenu.RadioGroup value={clients} onValueChange={(chosen) => setClients(chosen as BurstClients)}>
          <DropdownMenu.Label className={label}>{menu.clients}</DropdownMenu.Label>
          {(['one', 'many'] as const).map((who) => (
            <DropdownMenu.RadioItem
              key={who}
              value={who}
              className={`${item} ${styles['client']}`}
              // Who sends is chosen before how many: the menu stays.
              onSelect={(event) => event.preventDefault()}
            >
              <span className={styles['chosen']} aria-hidden="true" />
              {who === 'one' ? menu.oneClient : menu.manyClients}
            </DropdownMenu.RadioItem>
          ))}
        </DropdownMenu.RadioGroup>
      )}
    </>
  );
}
