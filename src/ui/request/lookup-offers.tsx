import { DropdownMenu } from 'radix-ui';
import type { ReactNode } from 'react';
import { lookupSuggestions, type LookupGroup } from '../../state/lookup-suggestions.ts';
import { writtenLookup } from '../../state/lookup-url.ts';
import controls from '../controls/controls.module.css';
import { useActions, useMessages, usePageState } from '../page-context.tsx';

const GROUPS: readonly LookupGroup[] = ['names', 'ports', 'hosts', 'addresses'];

/** Names that something in the cluster answers to. */
export function LookupOffers(): ReactNode {
  const { ui, inspect } = useMessages();
  const analysis = usePageState((state) => state.analysis);
  const from = usePageState((state) => state.draft.from);
  const { setDraft } = useActions();
  const offers = analysis === undefined ? [] : lookupSuggestions(analysis, from);
  if (offers.length === 0)
    return <DropdownMenu.Label className={controls['menuLabel']}>{ui.request.noSuggestion}</DropdownMenu.Label>;
  return GROUPS.map((group) => {
    const own = offers.filter((offer) => offer.group === group);
    if (own.length === 0) return null;
    return (
      <DropdownMenu.Group key={group}>
        <DropdownMenu.Label className={controls['menuLabel']}>{inspect.lookup.groups[group]}</DropdownMenu.Label>
        {own.map(({ name, type }) => (
          <DropdownMenu.Item
            key={`${name} ${type}`}
            className={`${controls['menuItem']} mono`}
            onSelect={() => setDraft({ url: writtenLookup({ name, type }) })}
          >
            {name}
          </DropdownMenu.Item>
        ))}
      </DropdownMenu.Group>
    );
  });
}
