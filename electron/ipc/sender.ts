/** May this sender ask?
 *  Promise: the top frame of a window of ours, showing a page of ours, at the instant the call came in; anything
 *  else is a no. Read before anything is awaited, because a frame may be gone or be another one afterwards.
 *  Never: trusts what the page says about itself. */

export type Frame = { readonly url: string; readonly parent: object | null };
export type Call = { readonly sender: object; readonly senderFrame: Frame | null };
export type Ours = { isOurs(address: string): boolean; isOurWindow(contents: object): boolean };

export function isTrusted({ sender, senderFrame }: Call, ours: Ours): boolean {
  if (senderFrame === null || senderFrame.parent !== null) return false;
  return ours.isOurs(senderFrame.url) && ours.isOurWindow(sender);
}
