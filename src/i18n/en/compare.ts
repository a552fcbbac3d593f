import type { CompareMessages } from '../compare-messages.ts';
import { named } from '../names.ts';
import { code, t } from '../text.ts';
import { counted } from './words.ts';

const kindOf = (object: string): string => object.slice(0, object.indexOf('/'));

export const compare: CompareMessages = {
  open: 'Compare…',
  title: 'Compare',
  close: 'Close the comparison',
  busy: 'Asking both…',
  differs: 'What differs in B',
  kinds: {
    setting: 'a cluster setting',
    object: 'a field of an object',
    request: 'the request',
    text: 'the manifests',
  },
  setting: 'Setting',
  object: 'Object',
  field: 'Field',
  wholeObject: 'the whole object',
  valueInB: 'In B',
  otherValue: 'another value…',
  valueWritten: 'Value',
  notWritten: 'not written',
  textOfB: 'Manifests of B',
  requestOf: { both: 'Request of both', a: 'Request of A', b: 'Request of B' },
  noObjects: 'No object is written.',
  sides: { a: 'A', b: 'B' },
  asItIs: 'as it is',
  diagramOf: { a: 'Diagram A', b: 'Diagram B' },
  settingDiffers: (label, from, to) => t`${label}: ${code(from)} → ${code(to)}`,
  fieldDiffers: (object, field, from, to) =>
    t`${kindOf(object)} ${named(object)}: ${code(field)}: ${code(from)} → ${code(to)}`,
  withoutObject: (object) => t`without ${kindOf(object)} ${named(object)}`,
  requestDiffers: (from, url) => t`from ${from}: ${code(url)}`,
  textDiffers: (removed, added) =>
    removed + added === 0 ? 'the same manifests' : `${counted(removed, 'line')} out, ${counted(added, 'line')} in`,
  takeOver: 'Take B over',
  takeOverHint: 'Makes it so in your workspace. It can be undone there.',
  refusedInB: 'In B the API server refuses:',
  problems: {
    change: 'This cannot be changed in the manifests as they are written.',
    'nothing-to-ask': 'Nothing in this cluster can be asked yet. Write a Service.',
    stuck: 'B took too long. Change it to try again.',
    failed: 'The engine failed on this comparison.',
  },
  hops: 'Hops side by side',
  columns: { number: 'Hop', a: 'A', b: 'B', differs: 'What differs' },
  aspects: {
    'only-a': 'only in A',
    'only-b': 'only in B',
    end: 'how it ends',
    place: 'place',
    rewrite: 'translation',
    decision: 'decision',
    content: 'content',
    address: 'addresses',
  },
  list: (aspects) => aspects.join(', '),
  same: 'same',
  noHop: 'no such hop',
  source: 'source',
  destination: 'destination',
  onlyDiffering: 'Only hops that differ',
  count: (differing, all) => `${differing} of ${counted(all, 'hop')} ${differing === 1 ? 'differs' : 'differ'}`,
  noneDiffers: 'Both go the same way, hop by hop.',
  goTo: (number) => `Go to hop ${number}`,
  settingValue: (value) => (typeof value === 'boolean' ? (value ? 'on' : 'off') : String(value)),
};
