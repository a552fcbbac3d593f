import { copyText } from '../editor/tools/copy-text.ts';

/** Puts a picture on the clipboard, while it is still being made; false where the browser refuses it. */
export async function copyPicture(picture: Promise<Blob>): Promise<boolean> {
  try {
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': picture })]);
    return true;
  } catch {
    return false;
  }
}

/** An SVG is put there as text: few programs take it as a picture. */
export async function copySvg(picture: Promise<Blob>): Promise<boolean> {
  try {
    return await copyText(await (await picture).text());
  } catch {
    return false;
  }
}
