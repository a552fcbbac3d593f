import type { ReactNode } from 'react';
import type { ExportMessages } from '../../i18n/export-messages.ts';
import { canBePainted, pixelsOf } from '../../sharing/export/png.ts';
import type { PagePictures } from '../../sharing/export/page-picture.ts';
import { CheckField, SelectField } from './choice-field.tsx';
import { SCALES, type Choices, type Choose, type RoomName } from './choices.ts';
import { LookChoices } from './look-choices.tsx';
import { scaleOfChoices } from './scale-of-choices.ts';
import { stillOfChoices } from './still-of-choices.ts';

interface PictureChoicesProps {
  readonly choices: Choices;
  readonly pictures: PagePictures;
  readonly words: ExportMessages;
  readonly choose: Choose;
}

/** Of a picture that stands: what it shows, and how. */
export function PictureChoices({ choices, pictures, words, choose }: PictureChoicesProps): ReactNode {
  const { moment, room, background, caption } = choices;
  const { hops } = pictures;
  const moments: (readonly [number | 'rest', string])[] = [['rest', words.moment.atRest]];
  if (hops > 0) moments.push([-1, words.moment.beforeFirst]);
  for (let hop = 0; hop < hops; hop++)
    moments.push([hop, hop === hops - 1 ? words.moment.result(hops) : words.moment.hop(hop + 1, hops)]);
  const rooms: readonly RoomName[] = ['wide', 'classic', 'page'];
  return (
    <>
      <SelectField
        name={words.moment.field}
        value={hops === 0 ? 'rest' : moment}
        options={moments}
        onChange={(chosen) => choose({ moment: chosen })}
      />
      <LookChoices choices={choices} words={words} choose={choose} />
      <SelectField
        name={words.room.field}
        value={room}
        options={rooms.map((each) => [each, words.room[each]] as const)}
        onChange={(chosen) => choose({ room: chosen })}
      />
      {choices.format === 'png' && (
        <SelectField
          name={words.scale.field}
          value={scaleOfChoices(pictures, choices)}
          options={SCALES.map((each) => sizeAt(each))}
          onChange={(chosen) => choose({ scale: chosen })}
        />
      )}
      <CheckField name={words.background} checked={background} onChange={(yes) => choose({ background: yes })} />
      {hops > 0 && moment !== 'rest' && (
        <CheckField name={words.caption} checked={caption} onChange={(yes) => choose({ caption: yes })} />
      )}
    </>
  );

  function sizeAt(each: number): readonly [number, string, boolean] {
    const picture = stillOfChoices(pictures, choices);
    const size = pixelsOf(picture, each * pictures.zoom);
    const isPossible = canBePainted(picture, each * pictures.zoom);
    const said = words.scale.of(each, size.width, size.height);
    return [each, isPossible ? said : `${said}: ${words.tooLarge}`, !isPossible];
  }
}
