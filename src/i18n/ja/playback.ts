import { carriesIn } from '../carries.ts';
import type { PlaybackMessages } from '../playback-messages.ts';
import { dropWords } from './drop-words.ts';

export const playback: PlaybackMessages = {
  time: '時間',
  beforeFirst: '最初のホップの前',
  hopAt: (number, count, place) => `ホップ${number}/${count}: ${place}`,
  loop: '繰り返す',
  help: 'キー操作',
  keys: [
    { keys: ['Space'], what: '再生・一時停止' },
    { keys: ['→'], what: '1ホップ進む' },
    { keys: ['←'], what: '1ホップ戻る' },
    { keys: ['Home'], what: '最初のホップ' },
    { keys: ['End'], what: '結果' },
    { keys: ['L'], what: '繰り返しの切り替え' },
    { keys: ['P'], what: '発表モード' },
    { keys: ['Ctrl', 'P'], what: '配布資料を印刷' },
    { keys: ['?'], what: 'この一覧' },
  ],
  keysHint: '文字の入力中でなければ、どこでも使えます。',
  packet: 'パケットの中身',
  noPacket: '移動中のパケットはありません',
  carries: carriesIn({ answer: '応答', refused: '拒否' }),
  source: '送信元',
  destination: '宛先',
  short: { source: '元', destination: '宛先' },
  end: { refused: '拒否', dropped: '破棄' },
  reason: dropWords,
};
