/** What is used of a package that has no types of its own. */
declare module 'gifenc' {
  /** Red, green and blue, each of 255. */
  type Colour = readonly [number, number, number];

  interface FrameOptions {
    /** Of the whole film; with its first picture. */
    readonly palette?: readonly Colour[];
    /** Milliseconds. */
    readonly delay: number;
    readonly transparent?: boolean;
    readonly transparentIndex?: number;
    /** 1: what is there stays there. */
    readonly dispose?: number;
    /** 0: for ever. */
    readonly repeat?: number;
  }

  interface Encoder {
    writeFrame(indexes: Uint8Array, width: number, height: number, options: FrameOptions): void;
    finish(): void;
    bytes(): Uint8Array;
    bytesView(): Uint8Array;
  }

  export function GIFEncoder(): Encoder;
  export function quantize(rgba: Uint8ClampedArray, most: number): Colour[];
}
