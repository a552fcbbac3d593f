import { DropdownMenu } from 'radix-ui';
import { lazy, type ReactNode } from 'react';
import { lookupOf } from '../../state/lookup-url.ts';
import { suggestions, type Suggestion, type SuggestionGroup } from '../../state/suggestions.ts';
import controls from '../controls/controls.module.css';
import { Icon } from '../controls/icons.tsx';
import { Later } from '../later.tsx';
import { useActions, useMessages, usePageState } from '../page-context.tsx';

const LookupOffers = lazy(async () => ({ default: (await import('./lookup-offers.tsx')).LookupOffers }));

const GROUPS: readonly SuggestionGroup[] = ['balancers', 'ingresses', 'services', 'nodePorts', 'pods'];

/** What the cluster offers, to be chosen: the URL, and a sender who can ask for it. */
export function SuggestionMenu(): ReactNode {
  const { ui } = useMessages();
  const words = ui.request;
  const isLookup = usePageState(({ draft }) => draft.url !== undefined && lookupOf(draft.url) !== undefined);
  return (
    <DropdownMenu.Root>
      <DropdownMenu.Trigger className={controls['icon']} aria-label={words.suggestions} title={words.suggestions}>
        <Icon name="chevron" />
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content className={controls['menu']} align="end" sideOffset={6} collisionPadding={8}>
          {isLookup ? (
            <Later>
              <LookupOffers />
            </Later>
          ) : (
            <Offers />
          )}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
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
