/** What does the preload tell main?
 *  Promise: types only; `body` is what the codec wrote. */

export type PageMessage = {
  /** `invoke` waits for an answer, `send` does not; `ready` and `failed` end the start of the preload. */
  readonly kind: 'invoke' | 'send' | 'ready' | 'failed';
  /** The channel, or why the preload failed. */
  readonly channel: string;
  readonly id: number;
  readonly body: string;
};

/** What the shim is told about its place. */
export type PreloadSettings = {
  readonly door: string;
  readonly receiver: string;
  readonly nonce: string;
  readonly platform: string;
  readonly arch: string;
  readonly versions: Readonly<Record<string, string>>;
};
