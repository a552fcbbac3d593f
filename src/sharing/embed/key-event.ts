/** `keyCode` of the keys that a frame hands on: decks read it (reveal.js knows keys by nothing else). */
const KEY_CODES: Readonly<Record<string, number | undefined>> = {
  PageUp: 33,
  PageDown: 34,
  End: 35,
  Home: 36,
  ArrowLeft: 37,
  ArrowUp: 38,
  ArrowRight: 39,
  ArrowDown: 40,
  Escape: 27,
  ' ': 32,
};

/** A key that was pressed in a frame, as an event for the document around it. */
export function keyEvent(
  type: 'keydown' | 'keyup',
  { key, code, shiftKey }: { readonly key: string; readonly code?: string; readonly shiftKey: boolean },
): KeyboardEvent {
  const keyCode = KEY_CODES[key] ?? 0;
  const event = new KeyboardEvent(type, {
    key,
    code: code ?? (key === ' ' ? 'Space' : key),
    shiftKey,
    bubbles: true,
    composed: true,
    cancelable: true,
  });
  // Not every browser takes it from the constructor.
  for (const name of ['keyCode', 'which']) Object.defineProperty(event, name, { value: keyCode });
  return event;
}
