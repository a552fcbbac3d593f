import type { OfflineMessages } from '../offline-messages.ts';

const mega = (bytes: number): string => `${bytes.toFixed(1)} MB`;

export const offline: OfflineMessages = {
  title: 'Download as one file',
  close: 'Close',
  what: 'One HTML file with this scene in it. It opens from a disk, and needs no network.',
  forms: {
    heading: 'In the file',
    scene: { name: 'The scene', hint: 'The picture, the story and the controls. No editor.' },
    full: { name: 'Everything', hint: 'The whole page, with the editor and the lessons. The scene opens in it.' },
  },
  size: mega,
  letters: (megabytes) => `With Japanese letters (${mega(megabytes)})`,
  lettersHint: 'For computers that have no Japanese font.',
  download: (megabytes) => `Download ${mega(megabytes)}`,
  looking: 'Looking how large the files are…',
  fetching: (part, whole) => `Fetching: ${part.toFixed(1)} of ${mega(whole)}`,
  saved: (file) => `Handed to the browser as ${file}.`,
  notFetched: 'It could not be fetched. Is the page still reached?',
  noTemplates:
    'This page was put up without the files that it is made of. “npm run build” makes them, in the folder “offline”.',
  ownSource: 'This page is such a file itself. A smaller one, with the scene alone, is made by the page on a server.',
  noEditor: 'This file holds the scene without the editor.',
};
