/**
 * Where the documents of a text begin: offsets, the first 0. A document reaches to the next one's beginning, so that
 * the documents in a row are the text again.
 *
 * A document begins at its `---`, with the comments and directives above it where no document came before; one that
 * ends with `...` ends after that line. Both markers end a block scalar too (YAML 1.2, 9.1.2), so they need no context.
 */
export function documentStarts(text: string): number[] {
  const starts = [0];
  let start = 0;
  // A document that began with `---` is one, even when nothing is in it.
  let begun = isMarker(text, 0, DASH);
  let dashes = text.indexOf('\n---');
  let dots = text.indexOf('\n...');
  while (dashes >= 0 || dots >= 0) {
    const isEnd = dots >= 0 && (dashes < 0 || dots < dashes);
    const line = (isEnd ? dots : dashes) + 1;
    if (isEnd) dots = text.indexOf('\n...', line);
    else dashes = text.indexOf('\n---', line);
    if (!isMarker(text, line, isEnd ? DOT : DASH)) continue;
    if (isEnd) {
      const next = text.indexOf('\n', line) + 1;
      if (next > 0 && next < text.length && (begun || hasContent(text, start, line))) {
        starts.push((start = next));
        begun = isMarker(text, next, DASH);
        // What follows at once is no second marker of its own.
        if (begun && dashes === next - 1) dashes = text.indexOf('\n---', next);
      }
    } else {
      if (line > start && (begun || hasContent(text, start, line))) starts.push((start = line));
      begun = true;
    }
  }
  return starts;
}

const DASH = 45;
const DOT = 46;

/** Three of a character at `at`, and then a space, a line break or the end. */
function isMarker(text: string, at: number, code: number): boolean {
  for (let i = at; i < at + 3; i++) if (text.charCodeAt(i) !== code) return false;
  const after = text.charCodeAt(at + 3);
  return Number.isNaN(after) || after === 10 || after === 13 || after === 32 || after === 9;
}

/** Whether anything but blank lines, comments and directives stands in a part of the text. */
function hasContent(text: string, from: number, to: number): boolean {
  for (let line = from; line < to;) {
    let at = line;
    // A byte order mark may stand before the first line.
    while (at < to && (text.charCodeAt(at) === 32 || text.charCodeAt(at) === 9 || text.charCodeAt(at) === 0xfeff)) at++;
    const code = text.charCodeAt(at);
    const blank = at >= to || code === 10 || code === 13 || code === 35 || (code === 37 && at === line);
    if (!blank) return true;
    const next = text.indexOf('\n', at);
    if (next < 0) return false;
    line = next + 1;
  }
  return false;
}
