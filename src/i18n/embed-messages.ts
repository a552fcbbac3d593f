/** Words of the page within another one; loaded with it. */
export interface EmbedMessages {
  readonly language: 'en' | 'ja';
  /** The way to the whole page, and what it is called for those who do not see its mark. */
  readonly whole: string;
  /** Why a request that the page around asked for was not sent. */
  readonly request: {
    readonly 'no-sender': string;
    readonly 'no-address': string;
    readonly 'nothing-to-send': string;
  };
}
