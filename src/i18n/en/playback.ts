import { carriesIn } from '../carries.ts';
import type { PlaybackMessages } from '../playback-messages.ts';
import { dropWords } from './drop-words.ts';

export const playback: PlaybackMessages = {
  time: 'Time',
  beforeFirst: 'Before the first hop',
  hopAt: (number, count, place) => `Hop ${number} of ${count}: ${place}`,
  loop: 'Repeat',
  help: 'Keys',
  keys: [
    { keys: ['Space'], what: 'Play or pause' },
    { keys: ['→'], what: 'One hop forward' },
    { keys: ['←'], what: 'One hop back' },
    { keys: ['Home'], what: 'First hop' },
    { keys: ['End'], what: 'Result' },
    { keys: ['L'], what: 'Repeat, or not' },
    { keys: ['P'], what: 'Present to a room' },
    { keys: ['Ctrl', 'P'], what: 'Print a handout' },
    { keys: ['?'], what: 'This list' },
  ],
  keysHint: 'They work wherever you are not writing.',
  packet: 'The packet carries',
  noPacket: 'No packet on its way',
  carries: carriesIn({ answer: 'answer', refused: 'refused' }),
  source: 'source',
  destination: 'destination',
  short: { source: 'src', destination: 'dst' },
  end: { refused: 'refused', dropped: 'dropped' },
  reason: dropWords,
};
