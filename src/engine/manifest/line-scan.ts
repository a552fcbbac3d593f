/** The place behind spaces and tabs of one line. */
export function skipSpaces(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && (text[at] === ' ' || text[at] === '\t')) at++;
  return at;
}

/** Without the spaces and the comment at its end. */
export function trimmedEnd(text: string, at: number, end: number): number {
  let stop = end;
  const quote = text[at];
  const from = quote === '"' || quote === "'" ? closingQuote(text, at, end) : at;
  for (let i = from; i < end; i++) {
    if (text[i] === '#' && i > at && (text[i - 1] === ' ' || text[i - 1] === '\t')) {
      stop = i;
      break;
    }
  }
  while (stop > at && (text[stop - 1] === ' ' || text[stop - 1] === '\t')) stop--;
  return stop;
}

/** The place behind the closing quote; `end` where there is none. */
export function closingQuote(text: string, at: number, end: number): number {
  const quote = text[at];
  for (let i = at + 1; i < end; i++) {
    if (quote === '"' && text[i] === '\\') i++;
    else if (text[i] === quote) {
      if (quote === '"' || text[i + 1] !== quote) return i + 1;
      i++;
    }
  }
  return end;
}

/** A key with its colon. */
export function keyAt(
  text: string,
  at: number,
  end: number,
): { readonly end: number; readonly colon: number } | undefined {
  const first = text[at] ?? '';
  if (first === '"' || first === "'") {
    const close = closingQuote(text, at, end);
    const colon = skipSpaces(text, close, end);
    return text[colon] === ':' && isGap(text[colon + 1]) ? { end: close, colon } : undefined;
  }
  if ('[{#&*!|>%@`'.includes(first)) return undefined;
  for (let i = at; i < end; i++) {
    if (text[i] === ':' && isGap(text[i + 1])) return { end: trimmedEnd(text, at, i), colon: i };
    if (text[i] === '#' && i > at && text[i - 1] === ' ') return undefined;
  }
  return undefined;
}

/** Whether a colon or dash before it is one of YAML's. */
export function isGap(char: string | undefined): boolean {
  return char === undefined || char === ' ' || char === '\t' || char === '\n' || char === '\r';
}

/** A key or scalar without its quotes. */
export function unquoted(text: string): string {
  const quote = text[0];
  if (quote !== '"' && quote !== "'") return text;
  const inner = text.slice(1, text.length > 1 && text.endsWith(quote) ? -1 : undefined);
  return quote === '"' ? inner.replace(/\\(["\\/])/g, '$1') : inner.replaceAll("''", "'");
}

/** The end of a key or scalar in brackets. */
export function flowTokenEnd(text: string, at: number, limit: number): number {
  const newline = text.indexOf('\n', at);
  const lineEnd = newline < 0 ? limit : Math.min(limit, newline);
  if (text[at] === '"' || text[at] === "'") return closingQuote(text, at, lineEnd);
  let end = at;
  for (; end < lineEnd; end++) {
    const char = text[end]!;
    if (',{}[]'.includes(char)) break;
    if (char === ':' && (isGap(text[end + 1]) || ',{}[]'.includes(text[end + 1]!))) break;
    if (char === '#' && end > at && text[end - 1] === ' ') break;
  }
  while (end > at && /\s/.test(text[end - 1]!)) end--;
  return end;
}

/** Spaces, line breaks and comments. */
export function skipGaps(text: string, from: number, limit: number): number {
  let at = from;
  for (; at < limit; at++) {
    if (text[at] === '#' && (at === 0 || isGap(text[at - 1]))) {
      const newline = text.indexOf('\n', at);
      at = newline < 0 ? limit - 1 : Math.min(limit, newline) - 1;
    } else if (!isGap(text[at])) break;
  }
  return Math.min(at, limit);
}
