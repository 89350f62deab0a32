import { fromWeb, isClaimed, schemeOf } from './address.ts';
import { isMark } from './browser.ts';
import { type PausedRequest } from './protocol.ts';
import { recordRefused } from './refuse.ts';
import { type Tab } from './tab.ts';

/** Who answers a request of the page?
 *  Promise: only the app's own handler of its own scheme; a navigation first asks the app's guards; everything else
 *  fails and is recorded. */

export type Handler = (request: Request) => Response | Promise<Response>;

export type Gate = {
  /** May this frame go there? Asks the app's own guards. */
  mayGo(url: string, frame: { readonly key: string; readonly isMain: boolean }): boolean;
  handlerOf(scheme: string): Handler | undefined;
};

/** Answers it; never fails. */
export async function answerRequest(tab: Tab, paused: PausedRequest, gate: Gate): Promise<void> {
  const { requestId, frameId, request, resourceType } = paused;
  const url = fromWeb(request.url);
  const fail = (errorReason: string): void => {
    tab.tell('Fetch.failRequest', { requestId, errorReason });
  };
  if (isMark(request.url)) {
    fail('Aborted');
    return;
  }
  const frame = { key: frameId, isMain: frameId === tab.mainKey };
  if (resourceType === 'Document' && !gate.mayGo(url, frame)) {
    fail('Aborted');
    return;
  }
  const handler = isClaimed(schemeOf(url)) ? gate.handlerOf(schemeOf(url)) : undefined;
  if (handler === undefined) {
    recordRefused(url);
    fail('BlockedByClient');
    return;
  }
  try {
    const response = await handler(asRequest(url, request));
    tab.tell('Fetch.fulfillRequest', { requestId, ...(await asAnswer(response)) });
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    fail('Failed');
  }
}

function asRequest(url: string, { method, headers, postData }: PausedRequest['request']): Request {
  const own = Object.entries(headers).map(([name, value]): [string, string] => [
    name,
    /^(referer|origin)$/i.test(name) ? fromWeb(value) : value,
  ]);
  return new Request(url, { method, headers: own, ...(postData === undefined ? {} : { body: postData }) });
}

async function asAnswer(response: Response): Promise<{
  responseCode: number;
  responseHeaders: { name: string; value: string }[];
  body: string;
}> {
  const body = Buffer.from(await response.arrayBuffer()).toString('base64');
  const responseHeaders = [...response.headers].map(([name, value]) => ({ name, value }));
  // Response.error() has status 0, which no page can be given.
  return { responseCode: response.status === 0 ? 500 : response.status, responseHeaders, body };
}
