/** Examples by name; each is read when it is opened. */
const examples = import.meta.glob<string>('./examples/*.yaml', { query: '?raw', import: 'default' });

/** The manifests of an example; undefined for a name that none has. */
export function loadExample(name: string): Promise<string> | undefined {
  return examples[`./examples/${name}.yaml`]?.();
}
