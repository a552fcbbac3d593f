import type { EmbedDialogMessages } from '../embed-dialog-messages.ts';
import { counted } from './words.ts';

export const embedDialog: EmbedDialogMessages = {
  title: 'Put this scene on a page or a slide',
  close: 'Close',
  frameTitle: 'Kubehop: a request through a Kubernetes cluster',
  preview: 'Preview',

  shows: {
    heading: 'Shows',
    scene: 'this scene, as it is now',
    lesson: 'the lesson, as it begins',
    example: 'the example, as it begins',
  },
  parts: {
    heading: 'Beside the picture',
    story: 'What happens at each hop',
    controls: 'Playback controls',
    editor: 'The manifests, to be changed',
  },
  playing: {
    heading: 'Playing',
    autoplay: 'Plays when it comes into sight',
    loop: 'Plays again after the end',
    start: 'Starts',
    fromStart: 'by playing the request',
    beforeFirst: 'at rest, before the first hop',
    atHop: (hop, of) => `at rest, at hop ${hop} of ${of}`,
  },
  keys: {
    label: 'Arrow keys',
    deck: 'turn slides',
    steps: 'step through the hops, then turn slides',
  },
  theme: { label: 'Colours', system: 'as the viewer’s system', light: 'light', dark: 'dark' },
  language: { label: 'Language', reader: 'the viewer’s' },
  view: { label: 'View', nodes: 'Nodes', concept: 'Concept' },
  size: { label: 'Size', fill: 'as wide as the page, 16 : 9' },
  poster: {
    use: 'With a poster picture',
    hint: 'It stands on paper, and on the screen until the scene is loaded. Put the file beside your page.',
    save: (file) => `Save ${file}`,
    failed: 'The picture could not be made.',
  },

  places: {
    heading: 'Where it goes',
    iframe: 'Frame',
    element: 'Element',
    reveal: 'reveal.js',
    marp: 'Marp',
    slidev: 'Slidev',
    wordpress: 'WordPress',
    pictures: 'Google Slides, PowerPoint, Keynote',
  },
  notes: {
    iframe:
      'For any page that takes HTML. While the frame has the focus, keys stay in it: on slides take the element, which hands them to the deck.',
    element: 'For any page that may run a script. The script is needed once, however many scenes there are.',
    reveal:
      'One slide. The arrow keys turn slides also while the scene has the focus; it plays when its slide is shown.',
    marp: 'Build it with HTML allowed: marp --html deck.md. Marp’s preview in VS Code runs no scripts; look at the built HTML.',
    slidev: 'In slides.md, on the slide that shows it:',
    slidevHead: 'Once, in index.html beside slides.md:',
    wordpress:
      'In a “Custom HTML” block. WordPress keeps frames only of users who may write unfiltered HTML: administrators and editors; on a network of sites, super admins.',
    pictures:
      'They show pictures and films, and no web pages. Save the scene as a PNG picture, a GIF or a film, and insert that.',
    toPictures: 'Picture or film…',
  },
  snippet: 'To be pasted',
  copy: 'Copy',
  copied: 'Copied',
  notCopied: 'The browser did not let it be copied. Select the text and copy it.',

  tooLong: (letters, most, file) =>
    `As a link this scene has ${counted(letters, 'character')}, more than the ${most} that go everywhere. Save it as ${file}, put the file beside your page, and the element loads it from there.`,
  noFrame: 'A frame alone cannot load a file. Take the element.',
  saveFile: (file) => `Save ${file}`,
  fromDisk:
    'This page was opened from a disk, and nobody else has that address. Open Kubehop from the server where your viewers find it, and copy from there.',
};
