/**
 * The folder that the running script was loaded from: of a classic script as the document has it; of a module, which the
 * document does not name, as the first address in `stack`, an error's of that script. undefined where neither tells.
 */
export function scriptBase(current: string | undefined, stack: string | undefined): string | undefined {
  const address = current ?? /(?:https?|file):\/\/[^\s)]+?(?=:\d+(?::\d+)?\)?(?:\s|$))/.exec(stack ?? '')?.[0];
  if (address === undefined || address === '') return undefined;
  return new URL('.', address).href;
}
