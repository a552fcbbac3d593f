import type { EmbedMessages } from '../embed-messages.ts';

export const embed: EmbedMessages = {
  language: 'en',
  whole: 'Open in Kubehop, in a new tab',
  request: {
    'no-sender': 'The request was not sent: nobody of that name is in this cluster to send it.',
    'no-address': 'The request was not sent: this cluster has no such address.',
    'nothing-to-send': 'No request was sent: nothing in this cluster answers one.',
  },
};
