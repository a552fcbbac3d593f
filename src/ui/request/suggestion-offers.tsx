import { DropdownMenu } from 'radix-ui';
import type { ReactNode } from 'react';
import { lookupOf } from '../../state/lookup-url.ts';
import { suggestions, type Suggestion, type SuggestionGroup } from '../../state/suggestions.ts';
import controls from '../controls/controls.module.css';
import { OpenedMenu } from '../controls/opened-menu.tsx';
import type { Opened } from '../controls/opener.tsx';
import { useActions, useMessages, usePageState } from '../page-context.tsx';
import { LookupOffers } from './lookup-offers.tsx';

const GROUPS: readonly SuggestionGroup[] = ['balancers', 'ingresses', 'services', 'nodePorts', 'pods'];

/** URLs or, where a name is asked for, names. */
export function SuggestionOffers(opened: Opened): ReactNode {
  const { ui } = useMessages();
  const isLookup = usePageState(({ draft }) => draft.url !== undefined && lookupOf(draft.url) !== undefined);
  return (
    <OpenedMenu label={ui.request.suggestions} {...opened}>
      {isLookup ? <LookupOffers /> : <Offers />}
    </OpenedMenu>
  );
}

function Offers(): ReactNode {
  const { ui } = useMessages();
  const analysis = usePageState((state) => state.analysis);
  const from = usePageState((state) => state.draft.from);
  const offers = analysis === undefined ? [] : suggestions(analysis, from);
  const words = ui.request;
  if (offers.length === 0)
    return <DropdownMenu.Label className={controls['menuLabel']}>{words.noSuggestion}</DropdownMenu.Label>;
  return GROUPS.map((group) => {
    const own = offers.filter((offer) => offer.group === group);
    if (own.length === 0) return null;
    return (
      <DropdownMenu.Group key={group}>
        <DropdownMenu.Label className={controls['menuLabel']}>{words.suggestionGroups[group]}</DropdownMenu.Label>
        {own.map((offer) => (
          <Offer key={offer.url} offer={offer} />
        ))}
      </DropdownMenu.Group>
    );
  });
}

function Offer({ offer }: { readonly offer: Suggestion }): ReactNode {
  const { setDraft } = useActions();
  return (
    <DropdownMenu.Item
      className={`${controls['menuItem']} mono`}
      onSelect={() => setDraft({ url: offer.url, from: offer.from })}
    >
      {offer.url}
    </DropdownMenu.Item>
  );
}
