import type { LoadMessages } from '../load-messages.ts';
import { code, t } from '../text.ts';
import { reasons } from './verdicts.ts';

const number = (value: number): string => value.toLocaleString('en');

export const load: LoadMessages = {
  tab: 'Load',
  menu: {
    button: 'Many requests',
    many: 'One after the other',
    times: (count) => `× ${number(count)}`,
    steady: 'Until you stop it',
    perSecond: (rate) => `${rate} a second`,
    clients: 'From the internet',
    oneClient: 'One client',
    manyClients: 'Each from another client',
    stop: 'Stop sending',
  },
  title: (count, parts, span) => {
    const requests = `${number(count)} ${count === 1 ? 'request' : 'requests'}`;
    const all = parts.length === 0 ? requests : `${requests}: ${parts.join(', ')}`;
    return span === undefined ? all : `${span.rate} a second, last ${span.seconds} s: ${all}`;
  },
  sending: 'Sending …',
  part: (count, verdict) => {
    switch (verdict.result) {
      case 'delivered':
        return `${number(count)} delivered`;
      case 'resolved':
        return `${number(count)} resolved`;
      case 'refused':
        return `${number(count)} refused`;
      case 'timeout':
        return `${number(count)} without answer`;
      case 'nxdomain':
        return `${number(count)} without such a name`;
      case 'http':
        return `${number(count)} × HTTP ${verdict.status}`;
    }
  },
  groups: {
    outcome: 'What the client saw',
    service: 'By Service',
    receiver: 'By Pod',
    entry: 'By Node of arrival',
    node: 'By Node of the Pod',
    source: 'Source that the Pod saw',
  },
  outcome: (verdict) => {
    switch (verdict.result) {
      case 'delivered':
        return t`Delivered`;
      case 'resolved':
        return t`Resolved`;
      case 'refused':
        return t`Refused: ${reasons[verdict.reason]}`;
      case 'timeout':
        return t`No answer: ${reasons[verdict.reason]}`;
      case 'nxdomain':
        return t`No such name: ${code(verdict.name)}`;
      case 'http':
        return t`HTTP ${code(verdict.status)}`;
    }
  },
  ownAddresses: 'the clients’ own',
  more: (rows) => `${number(rows)} more`,
  columns: { got: 'Got', expected: 'Expected' },
  between: (least, most) => `${number(least)} to ${number(most)}`,
  unusual: 'unusual',
  legend: {
    got: 'got',
    expected: 'expected by the odds',
    band: '999 of 1,000 bursts fall within',
  },
  carried: {
    turns: 'In turn: each gets the next one, so the numbers lie closer to the odds than chance would have it.',
    affinity:
      'Session affinity: each Node sends this client to the Pod that it had first. The odds are those of the first request.',
  },
  oddsUnknown: 'There are too many ways here to work out the odds.',
};
