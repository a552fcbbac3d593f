import { words as boxWords } from '../box-words.fixture.ts';
import type { PictureWords } from './picture.ts';

/** The words of pictures in English, for tests. */
export const words: PictureWords = {
  ...boxWords,
  outside: 'Outside',
  nodeNetwork: 'Node network',
  pending: 'No Node takes:',
  verdictWord: ({ result }) => result,
  nodeStates: { off: 'off', 'cut-off': 'cut off', 'not-ready': 'not ready', cordoned: 'cordoned' },
  passedOver: (count) => `${count} out`,
};
