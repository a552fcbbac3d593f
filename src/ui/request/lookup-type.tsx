import type { ReactNode } from 'react';
import { isAddress, LOOKUP_TYPES, type LookupDraft } from '../../state/lookup-url.ts';
import controls from '../controls/controls.module.css';
import { useMessages } from '../page-context.tsx';

interface LookupTypeProps {
  readonly lookup: LookupDraft;
  readonly onChange: (lookup: LookupDraft) => void;
}

/** Which records are asked for; of an address only its name can be. */
export function LookupType({ lookup, onChange }: LookupTypeProps): ReactNode {
  const { inspect } = useMessages();
  return (
    <select
      className={controls['select']}
      aria-label={inspect.lookup.type}
      title={inspect.lookup.type}
      disabled={isAddress(lookup.name)}
      value={isAddress(lookup.name) ? 'PTR' : lookup.type}
      onChange={({ target }) => {
        const type = LOOKUP_TYPES.find((one) => one === target.value);
        if (type !== undefined) onChange({ ...lookup, type });
      }}
    >
      {LOOKUP_TYPES.map((type) => (
        <option key={type}>{type}</option>
      ))}
    </select>
  );
}
