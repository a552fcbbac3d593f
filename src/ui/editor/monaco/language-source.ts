import type { FieldMessages } from '../../../i18n/field-messages.ts';
import type { Messages } from '../../../i18n/messages.ts';
import type { Page } from '../../../state/page.ts';

/** What completion, hover and fixes are made from. */
export interface LanguageSource {
  readonly engine: Page['engine'];
  readonly settled: Page['settled'];
  readonly store: Page['store'];
  /** The words about fields, in the language shown. */
  readonly words: () => Promise<FieldMessages>;
  readonly messages: () => Messages;
}
