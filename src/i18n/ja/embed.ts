import type { EmbedMessages } from '../embed-messages.ts';

export const embed: EmbedMessages = {
  language: 'ja',
  whole: 'Kubehopを新しいタブで開く',
  request: {
    'no-sender': 'リクエストを送信しませんでした。その名前の送信元はこのクラスターにありません。',
    'no-address': 'リクエストを送信しませんでした。そのアドレスはこのクラスターにありません。',
    'nothing-to-send': 'リクエストを送信しませんでした。このクラスターには応答するものがありません。',
  },
};
