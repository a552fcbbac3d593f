/** Of the element and what is in it. Paper gets the still picture, and so does the screen until the frame has drawn. */
export const ELEMENT_STYLE = `
:host { display: block; position: relative; width: 100%; aspect-ratio: 16 / 9; overflow: hidden; }
:host([hidden]) { display: none; }
iframe, .still { position: absolute; inset: 0; box-sizing: border-box; width: 100%; height: 100%; border: 0; }
iframe { color-scheme: normal; }
.still { display: grid; place-items: center; }
.still img { display: block; width: 100%; height: 100%; object-fit: contain; }
.words { padding: 16px; border: 1px solid; text-align: center; font: 16px/1.5 system-ui, sans-serif; overflow-wrap: anywhere; }
.words p { margin: 0; }
.address { font-size: 12px; }
.ready .still { display: none; }
.waits iframe { opacity: 0; }
@media print {
  iframe { display: none; }
  .ready .still { display: grid; }
}
`;

/** A number of CSS pixels, or a length as CSS has them; undefined for anything else. */
export function lengthOf(attribute: string | null): string | undefined {
  const [, number, unit = ''] =
    /^\s*(\d+(?:\.\d+)?)(px|%|r?em|ch|v[wh]|dv[wh]|vmin|vmax|cm|mm|in|pt)?\s*$/.exec(attribute ?? '') ?? [];
  return number === undefined ? undefined : `${number}${unit === '' ? 'px' : unit}`;
}
/** What stands for a scene before its frame has drawn, and on paper: its poster, or its name and where it is. */
export interface Still {
  readonly title: string;
  /** Why there is nothing to be seen. */
  readonly problem?: string | undefined;
  readonly poster: string | null;
  readonly link: { readonly words: string; readonly href: string } | undefined;
}

export function drawStill(into: Element, { title, problem, poster, link }: Still): void {
  if (problem === undefined && poster !== null && poster !== '') {
    const image = document.createElement('img');
    image.alt = title;
    image.src = poster;
    image.part.add('poster');
    into.className = 'still';
    into.replaceChildren(image);
    return;
  }
  const words = document.createElement('div');
  const name = document.createElement('p');
  name.textContent = problem ?? title;
  words.append(name);
  if (link !== undefined) {
    const anchor = document.createElement('a');
    anchor.textContent = link.words;
    anchor.href = link.href;
    anchor.target = '_blank';
    anchor.rel = 'noopener';
    words.append(anchor);
    // A link on paper says where it leads, unless that is as long as a scene is.
    const shown = link.href.length <= LONGEST_ON_PAPER ? link.href : new URL(link.href).origin;
    const address = document.createElement('p');
    address.className = 'address';
    address.textContent = shown === 'null' ? '' : shown;
    words.append(address);
  }
  into.className = 'still words';
  into.replaceChildren(words);
}

/** Letters of an address that somebody may type off. */
const LONGEST_ON_PAPER = 160;
