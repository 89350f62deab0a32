/** Which channels are there?
 *  Promise: all of them, by name; the preload lets nothing else through.
 *  Never: a schema; this file goes into the sandbox. */

/** The window asks, and hears an answer. */
export const CHANNELS = [
  'view:get',
  'view:select',
  'intent:submit',
  'class:preview',
  'plant:load',
  'plant:sample',
  'registry:get',
  'runbook:get',
  'record:list',
  'ledger:recover',
  'draft:get',
  'draft:keep',
  'settings:get',
  'settings:keep',
  'window:wall',
  'window:full',
  'window:menu',
] as const;
export type Channel = (typeof CHANNELS)[number];

/** The program tells, unasked. */
export const PUSHES = ['view:changed', 'settings:changed', 'menu:chosen'] as const;
export type PushName = (typeof PUSHES)[number];

/** What the native menu may ask of the page; each has its key there too (ux.md §4). */
export const COMMANDS = [
  'help',
  'tour',
  'who',
  'again',
  'find',
  'decide',
  'escalate',
  'acknowledge',
  'break-glass',
  'live',
  'registry',
  'runbook',
  'identity',
  'wall',
  'full-screen',
  'zoom-in',
  'zoom-out',
  'zoom-reset',
  'theme',
  'settings',
  'load-plant',
  'load-sample',
  'sign-in',
  'sign-out',
] as const;
export type Command = (typeof COMMANDS)[number];

/** Under this name the page finds its bridge. */
export const BRIDGE_NAME = 'watchbill';
