import { OWN } from './one-html.ts';
import type { OfflineForm } from './offline-html.ts';

/** The form of the file that a document was opened from; undefined where it came from a server in parts. */
export function formOf({ documentElement }: Pick<Document, 'documentElement'>): OfflineForm | undefined {
  const { form } = documentElement.dataset;
  return form === 'scene' || form === 'full' ? form : undefined;
}

/** The file that a document was opened from, as it was before anything was drawn: what the page added since is not in it. */
export function ownSource({ head, body }: Pick<Document, 'head' | 'body'>, form: OfflineForm): string {
  const written = (parent: HTMLElement): string =>
    [...parent.children]
      .filter((element) => element.hasAttribute(OWN))
      .map((element) => (element.id === 'root' ? (element.cloneNode() as Element).outerHTML : element.outerHTML))
      .join('\n');
  return `<!doctype html>\n<html data-form="${form}" lang="en">\n<head>\n${written(head)}\n</head>\n<body>\n${written(body)}\n</body>\n</html>\n`;
}
