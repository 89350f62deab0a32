import { fromWeb } from '../engine/address.ts';
import { type Attached, browser } from '../engine/browser.ts';
import { type TargetFacts } from '../engine/protocol.ts';

/** What becomes of a page that a page opens?
 *  Promise: the opener's handler decides, once for each; without one it is allowed, as in Electron. */

export type OpenDetails = {
  readonly url: string;
  readonly frameName: string;
  readonly features: string;
  readonly disposition: 'new-window';
  readonly referrer: { readonly url: string; readonly policy: 'default' };
};
export type Decision = {
  readonly action: 'allow' | 'deny';
  readonly overrideBrowserWindowOptions?: object;
};
type Asked = {
  readonly url: string;
  readonly windowName: string;
  readonly windowFeatures: readonly string[];
};
type Opener = { open(options: object, attached: Attached): void };

/** The decisions of one page, kept until the page that they are about turns up. */
export class Popups {
  #handler: ((details: OpenDetails) => Decision) | undefined;
  #decided: { readonly webUrl: string; readonly decision: Decision }[] = [];

  setHandler(handler: (details: OpenDetails) => Decision): void {
    this.#handler = handler;
  }

  decide(asked: Asked, openerUrl: string): void {
    const decision = this.#handler?.({
      url: fromWeb(asked.url),
      frameName: asked.windowName,
      features: asked.windowFeatures.join(','),
      disposition: 'new-window',
      referrer: { url: openerUrl, policy: 'default' },
    });
    this.#decided.push({ webUrl: asked.url, decision: decision ?? { action: 'allow' } });
  }

  take(webUrl: string): Decision {
    const at = this.#decided.findIndex((each) => each.webUrl === webUrl || /^(about:blank)?$/.test(webUrl));
    const [found] = at < 0 ? [] : this.#decided.splice(at, 1);
    return found?.decision ?? { action: 'deny' };
  }
}

const openers = new Map<string, { readonly popups: Popups; readonly opener: Opener }>();

/** From now on the page of this target may open others. */
export function addOpener(
  targetId: string,
  each: { readonly popups: Popups; readonly opener: Opener },
): void {
  openers.set(targetId, each);
}

export function removeOpener(targetId: string): void {
  openers.delete(targetId);
}

/** A page turned up that no window asked for; false closes it. */
export function takePopup(target: TargetFacts, attached: Attached): boolean {
  const found = openers.get(target.openerId ?? '');
  const decision = found?.popups.take(target.url) ?? { action: 'deny' };
  if (found === undefined || decision.action === 'deny' || !browser.running) return false;
  found.opener.open(decision.overrideBrowserWindowOptions ?? {}, attached);
  return true;
}
