import type { Client, ClientRequest } from '../dataplane/trace.ts';
import { authorityOf, parseUrl } from '../net/url.ts';
import type { Candidate } from './candidate.ts';
import type { Effect, RemedyStepOf } from './remedy.ts';
import { urlWith } from './url-with.ts';
import type { UrlPart } from './url-with.ts';

type Part = RemedyStepOf<'ask'>['part'];

/** Asks for something else; nothing where it is what is asked for already. */
export function askFor(request: ClientRequest, part: Exclude<Part, 'sender'>, to: UrlPart): readonly Candidate[] {
  const url = urlWith(request.url, to);
  if (url === undefined || url === request.url) return [];
  const whole = part === 'host' && to.port !== undefined;
  const step = { kind: 'ask', part, from: said(request.url, part, whole), to: said(url, part, whole) } as const;
  return step.from === step.to ? [] : [{ step, effect: (trial) => asking(trial.request, to) }];
}

export function askAs(request: ClientRequest, from: Client): Candidate {
  const step = { kind: 'ask', part: 'sender', from: nameOf(request.from), to: nameOf(from) } as const;
  return { step, effect: (trial) => ({ edits: [], request: { ...trial.request, from } }) };
}

function asking(request: ClientRequest, to: UrlPart): Effect | undefined {
  const url = urlWith(request.url, to);
  return url === undefined ? undefined : { edits: [], request: { ...request, url } };
}

/** `whole`: a host with its port. */
function said(text: string, part: Exclude<Part, 'sender'>, whole: boolean): string {
  const { url } = parseUrl(text);
  if (!url) return '';
  if (url.scheme === 'dns') return url.name;
  return whole ? authorityOf(url) : String(url[part]);
}

function nameOf(client: Client): string {
  return client.kind === 'pod' ? client.pod : client.kind === 'node' ? client.node : (client.address ?? 'internet');
}
