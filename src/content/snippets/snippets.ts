const files = import.meta.glob<string>('./*.yaml', { query: '?raw', import: 'default', eager: true });

/**
 * Ready manifests by name. `__NAME__` stands for a name that nothing has yet, `__LABELS__` for the labels of Pods that are
 * there and `__PORT__` for one of their ports, `__SERVICE__` and `__SERVICE_PORT__` for a Service.
 */
export const snippets: ReadonlyMap<string, string> = new Map(
  Object.entries(files).map(([file, text]) => [file.slice('./'.length, -'.yaml'.length), text]),
);
