import type { ResourceRecord } from '../dataplane/dns/answer.ts';
import { addressOfReverseName } from '../dataplane/dns/record-name.ts';
import type { Rcode, RecordType } from '../dataplane/trace.ts';

/** What to type after `nslookup`: the name as it stands (a dot at its end), and a type other than addresses. */
export function nslookupWords(name: string, types: readonly RecordType[]): string[] {
  const [type = 'A'] = types;
  const address = type === 'PTR' ? addressOfReverseName(name.replace(/\.$/, '').toLowerCase()) : undefined;
  if (address !== undefined) return ['nslookup', address];
  const full = name.endsWith('.') ? name : `${name}.`;
  return type === 'A' && types.length <= 2 ? ['nslookup', full] : ['nslookup', `-type=${type}`, full];
}

interface Answer {
  /** As it was typed. */
  readonly name: string;
  readonly nameserver: string;
  readonly rcode: Rcode;
  readonly records: readonly ResourceRecord[];
  /** Not by a server of the zone itself. */
  readonly forwarded: boolean;
}

/** What BIND's nslookup prints (bin/dig/nslookup.c, printsection and printrdata). */
export function nslookupText({ name, nameserver, rcode, records, forwarded }: Answer): string {
  const bare = name.replace(/\.$/, '');
  const head = [`Server:\t\t${nameserver}`, `Address:\t${nameserver}#53`, ''];
  if (rcode !== 'NOERROR') return [...head, `** server can't find ${name}: ${rcode}`].join('\n');
  if (records.length === 0) return [...head, `*** Can't find ${name}: No answer`].join('\n');
  let owner = bare;
  const lines = records.map(({ type, value }) => {
    switch (type) {
      case 'CNAME': {
        const from = owner;
        owner = value;
        return `${from}\tcanonical name = ${value}.`;
      }
      case 'SRV':
        return `${owner}\tservice = ${value}.`;
      case 'PTR':
        return `${owner}\tname = ${value}.`;
      default:
        return `Name:\t${owner}\nAddress: ${value}`;
    }
  });
  return [...head, ...(forwarded ? ['Non-authoritative answer:'] : []), ...lines].join('\n');
}

export const NSLOOKUP_SILENCE = ';; connection timed out; no servers could be reached';
