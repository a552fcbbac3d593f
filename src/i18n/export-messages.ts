/** What can be made of what is on the page. */
export type ExportFormat = 'png' | 'svg' | 'gif' | 'film' | 'markdown' | 'mermaid' | 'yaml';

/** Words of the dialog that makes pictures, films and texts of what is on the page. Loaded with it. */
export interface ExportMessages {
  readonly title: string;
  readonly close: string;
  readonly formats: { readonly heading: string } & { readonly [Format in ExportFormat]: string };
  /** What each is good for. */
  readonly purposes: { readonly [Format in ExportFormat]: string };

  readonly moment: {
    readonly field: string;
    readonly atRest: string;
    readonly beforeFirst: string;
    /** Counted from 1. */
    readonly hop: (hop: number, of: number) => string;
    readonly result: (hops: number) => string;
  };
  readonly view: { readonly field: string; readonly nodes: string; readonly concept: string };
  readonly theme: { readonly field: string; readonly light: string; readonly dark: string };
  readonly room: { readonly field: string; readonly wide: string; readonly classic: string; readonly page: string };
  readonly scale: { readonly field: string; readonly of: (scale: number, width: number, height: number) => string };
  /** A scale at which no browser can paint it. */
  readonly tooLarge: string;
  readonly size: { readonly field: string; readonly of: (width: number, height: number) => string };
  readonly rate: { readonly field: string; readonly of: (fps: number) => string };
  readonly speed: { readonly field: string; readonly of: (speed: number) => string };
  readonly kind: {
    readonly field: string;
    readonly 'mp4-avc': string;
    readonly 'webm-vp9': string;
    readonly 'webm-vp8': string;
  };
  readonly background: string;
  readonly caption: string;
  readonly carries: string;
  readonly block: string;

  readonly lasts: (seconds: string, frames: number) => string;
  /** The picture is larger than its frame: how high its words become. */
  readonly small: (pixels: number) => string;
  /** The film's file holds no scene. */
  readonly filmHoldsNoScene: string;
  readonly nothingSent: string;
  readonly asking: string;
  readonly noFilm: string;

  readonly preview: string;
  readonly save: string;
  readonly saveAgain: string;
  readonly make: { readonly gif: string; readonly film: string };
  readonly cancel: string;
  readonly copyPicture: string;
  readonly copySvg: string;
  readonly copyText: string;
  /** Counted from 1; 0 before the first. */
  readonly progress: (percent: number, hop: number, of: number) => string;
  readonly made: (size: string) => string;
  readonly cancelled: string;
  readonly failed: string;
  readonly copied: string;
  readonly notCopied: string;
}
