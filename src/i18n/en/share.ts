import type { ShareMessages } from '../share-messages.ts';
import { t } from '../text.ts';
import { counted } from './words.ts';

/** How a request ended, said shortly; another code is said as it is. */
const ENDS: Readonly<Record<string, string>> = {
  delivered: 'delivered',
  refused: 'refused',
  timeout: 'no answer came',
  nxdomain: 'the name does not exist',
};

export const share: ShareMessages = {
  button: 'Share',
  title: 'Share this scene',
  close: 'Close',
  busy: 'Packing the scene…',
  notMade: 'The scene could not be packed.',
  ways: { heading: 'Other ways', embed: 'Embed…', picture: 'Picture or film…', oneFile: 'One file…' },

  link: {
    heading: 'Link',
    field: 'Link to this scene',
    copy: 'Copy link',
    copied: 'Copied',
    notCopied: 'The browser did not let it be copied. Select the link and copy it.',
    holds: (letters) => `${counted(letters, 'character')}. The whole scene is in the link; nothing is stored anywhere.`,
    onlyHere: 'It leads to this file on this disk: nobody else can open it. Give away the file, or save the scene.',
    tooLong: (letters, most) =>
      `As a link this scene has ${counted(letters, 'character')}; chats and mail cut links of more than ${most}. Save it as a file and send that.`,
  },
  include: {
    heading: 'It opens',
    hop: (hop, of) => (hop === 0 ? 'before the first hop' : `at hop ${hop} of ${of}`),
    noHop: 'at the same hop',
    view: (view) => (view === 'nodes' ? 'in the Nodes view' : 'in the Concept view'),
    language: 'in English',
  },
  qr: {
    heading: 'QR code',
    name: 'QR code of the link',
    tooLong: (most) => `The link has more than ${most} characters: too many for a code that can be read from a slide.`,
  },
  short: {
    heading: 'Short link',
    lesson: 'To the lesson as it begins',
    example: 'To the example as it begins',
  },
  file: {
    heading: 'File',
    save: 'Save as a file',
    hint: 'Drop it on this page to open it.',
  },
  open: {
    heading: 'Open a scene',
    hint: 'A link, or a file or picture that Kubehop made. It opens beside your own work.',
    choose: 'Choose a file…',
    field: 'Link to a scene',
    button: 'Open',
  },
  secrets: (count) =>
    `${count === 1 ? 'The value of a Secret is' : `${count} values of Secrets are`} left out. Keys and types stay.`,
  noSecrets: 'Values of Secrets would be left out; there are none.',

  beside: {
    region: 'Beside your own work',
    scene: { link: 'A scene from a link', file: 'A scene from a file', picture: 'A scene from a picture' },
    lesson: (id) => `Lesson: ${id}`,
    example: (id) => `Example: ${id}`,
    back: 'Back to my own work',
    backShort: 'Back',
    keep: 'Keep it as mine',
    keepShort: 'Keep',
    keepHint: 'It takes the place of your own work, which can be brought back.',
    kept: 'This is your own work now.',
    bringBack: 'Bring my former work back',
    dismiss: 'All right',
    changed: (madeBy, there, here) => t`Where it was made (version ${madeBy}): ${there}. Here: ${here}.`,
    ended: (verdict, receiver) => {
      const end = ENDS[verdict] ?? verdict.replace(/^http-/, 'HTTP ');
      return receiver === undefined ? end : `${end} to ${receiver.slice(receiver.lastIndexOf('/') + 1)}`;
    },
  },

  notOpened: {
    title: {
      link: 'The link was not opened.',
      file: 'The file was not opened.',
      picture: 'The picture was not opened.',
      name: 'The link was not opened.',
    },
    problems: {
      'not-a-scene': () => 'It holds no scene of Kubehop.',
      damaged: () => 'It is damaged: a part was cut off or changed on its way. Ask for it once more.',
      'too-new': () => 'A later version of Kubehop made it. Open it with that version.',
      'too-big': () => 'It is larger than any scene that Kubehop makes.',
      'wrong-field': (field) => `Its “${field}” is nothing that a scene can have.`,
      'no-such-name': () => 'There is no lesson or example of that name.',
      stuck: () => 'It took the engine too long.',
    },
    ownStays: 'Your own work is as it was.',
    dismiss: 'Close',
  },
};
