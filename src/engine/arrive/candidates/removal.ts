import type { ObjectRef } from '../../api/kind.ts';
import { changeable, editsIn } from '../candidate.ts';
import type { Candidate } from '../candidate.ts';
import type { Effect } from '../remedy.ts';
import type { Trial } from '../trial.ts';

/** An object goes: its document, or its item of a List. */
export function removal(trial: Trial, ref: ObjectRef): readonly Candidate[] {
  return changeable(trial, ref) ? [{ step: { kind: 'remove-object', ref }, effect: (on) => removed(on, ref) }] : [];
}

function removed(trial: Trial, ref: ObjectRef): Effect | undefined {
  const entry = changeable(trial, ref);
  if (!entry) return undefined;
  const { manifest, admitted } = entry;
  if (admitted.base !== '') {
    const edits = editsIn(trial, ref, [{ remove: '' }]);
    return edits && { edits };
  }
  const { offset, written } = manifest;
  return { edits: [{ start: offset, end: offset + written.text.length, text: '' }] };
}
