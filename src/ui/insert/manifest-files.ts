/** A file of manifests that was dropped or chosen. */
export interface ManifestFile {
  /** With the folders in which it was found. */
  readonly path: string;
  readonly text: string;
}

/** What was found, and how many other files were left out. */
export interface FoundFiles {
  readonly files: readonly ManifestFile[];
  readonly ignored: number;
}

const MANIFEST = /\.(ya?ml|json)$/i;
/** Bytes; no manifest that a person would read is longer. */
const LONGEST = 10_000_000;
/** Files; a folder may be anything. */
const MOST = 500;

/** The manifests among files, by their paths; the others are counted. A file without a name that tells is left out. */
export async function manifestFiles(
  found: readonly { readonly path: string; readonly file: File }[],
): Promise<FoundFiles> {
  const fit = found
    .filter(({ path, file }) => MANIFEST.test(path) && file.size <= LONGEST)
    .sort((a, b) => (a.path < b.path ? -1 : 1))
    .slice(0, MOST);
  const files = await Promise.all(fit.map(async ({ path, file }) => ({ path, text: await file.text() })));
  return { files, ignored: found.length - fit.length };
}

/** Files chosen in the browser's own dialog. */
export function chosenFiles(list: FileList): Promise<FoundFiles> {
  return manifestFiles(Array.from(list, (file) => ({ path: file.webkitRelativePath || file.name, file })));
}

/** What was dropped, folders with all that is in them. To be called while the drop is being told of. */
export async function droppedFiles(transfer: DataTransfer): Promise<FoundFiles> {
  const items = Array.from(transfer.items).filter(({ kind }) => kind === 'file');
  // Both must be asked for at once: when the event is over the items are empty.
  const entries = items.map((item) => ({ entry: item.webkitGetAsEntry(), file: item.getAsFile() }));
  const found = await Promise.all(
    entries.map(({ entry, file }) => {
      if (entry?.isDirectory === true) return filesIn(entry as FileSystemDirectoryEntry, entry.name);
      return Promise.resolve(file === null ? [] : [{ path: file.name, file }]);
    }),
  );
  return manifestFiles(found.flat());
}

async function filesIn(folder: FileSystemDirectoryEntry, path: string): Promise<{ path: string; file: File }[]> {
  const reader = folder.createReader();
  const entries: FileSystemEntry[] = [];
  // A reader gives some at a time, and nothing at the end.
  for (;;) {
    const more = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (more.length === 0) break;
    entries.push(...more);
  }
  const inner = await Promise.all(
    entries.map(async (entry) => {
      const own = `${path}/${entry.name}`;
      if (entry.isDirectory)
        return entry.name.startsWith('.') || entry.name === 'node_modules'
          ? []
          : filesIn(entry as FileSystemDirectoryEntry, own);
      const file = await new Promise<File>((resolve, reject) => (entry as FileSystemFileEntry).file(resolve, reject));
      return [{ path: own, file }];
    }),
  );
  return inner.flat();
}
