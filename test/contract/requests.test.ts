import { describe, expect, it } from 'vitest';
import { CHANNELS, type Channel } from '../../shared/contract/names.ts';
import { REQUESTS } from '../../shared/contract/requests.ts';
import { DEFAULT_SETTINGS } from '../../shared/contract/settings.ts';

/** What passes the door of the desk, and what does not? */

const ID = '019a0000-0000-7000-8000-000000000001';
const decide = {
  kind: 'decide',
  version: 7,
  by: 'maya',
  action: 'pause',
  target: { kind: 'identity', identity: 'vnd-acme-rdp' },
  at: 'line-3',
  incidentId: null,
  reasonCode: 'suspected-misuse',
  rationale: '',
  confirmed: [],
  endsAt: null,
  supersedes: null,
  second: null,
  breakGlassId: null,
  shownAt: 1_763_730_000_000,
};
const classOf = (selector: object) => ({ ...decide, target: { kind: 'class', selector } });
const phone = { kind: 'phone', person: 'ruiz', number: 'ext 4418', readBack: 'revoke on line-3' };

const keep = (part: object) => ({ settings: { ...DEFAULT_SETTINGS, ...part } });

type Case = { readonly channel: Channel; readonly request: unknown; readonly because: string };

const passing: readonly Case[] = [
  { channel: 'view:get', request: {}, because: 'reading asks for nothing' },
  { channel: 'intent:submit', request: decide, because: 'a whole decision' },
  { channel: 'intent:submit', request: { ...decide, second: phone }, because: 'a second on the telephone' },
  { channel: 'intent:submit', request: classOf({ vendors: ['acme'] }), because: 'a class by its vendor' },
  {
    channel: 'intent:submit',
    request: { kind: 'signIn', person: 'maya', pin: '1' },
    because: 'a sign-in is composed on nothing',
  },
  { channel: 'draft:keep', request: { text: null }, because: 'a draft is forgotten by null' },
  {
    channel: 'record:list',
    request: { filter: { kind: 'incident', incidentId: ID }, before: null, limit: 50 },
    because: 'a first page',
  },
  { channel: 'settings:keep', request: keep({}), because: 'what holds before anybody has chosen' },
  {
    channel: 'settings:keep',
    request: keep({
      theme: 'night',
      zoomPercent: 300,
      wallScalePercent: 350,
      tones: { on: false, volume: 0 },
    }),
    because: 'the ends of the limits',
  },
];

const refused: readonly Case[] = [
  { channel: 'view:get', request: undefined, because: 'nothing is not an empty request' },
  { channel: 'view:get', request: { path: '/etc' }, because: 'an unknown key is refused' },
  { channel: 'intent:submit', request: { ...decide, pin: '1' }, because: 'a PIN outside a signature' },
  { channel: 'intent:submit', request: { ...decide, version: undefined }, because: 'no version' },
  { channel: 'intent:submit', request: { ...decide, action: 'withdraw' }, because: 'it has its own intent' },
  { channel: 'intent:submit', request: { ...decide, action: 'delete' }, because: 'no verb of ours' },
  { channel: 'intent:submit', request: { ...decide, reasonCode: 'because' }, because: 'no code of the list' },
  { channel: 'intent:submit', request: { ...decide, endsAt: 1.5 }, because: 'no floats' },
  { channel: 'intent:submit', request: { ...decide, rationale: 'x'.repeat(4001) }, because: 'too long' },
  { channel: 'intent:submit', request: { ...decide, incidentId: 'x' }, because: 'no occurrence' },
  { channel: 'intent:submit', request: classOf({}), because: 'a class is never everything by accident' },
  {
    channel: 'intent:submit',
    request: { kind: 'adoptPlant', plant: {}, by: null },
    because: 'a plant never comes from the page',
  },
  {
    channel: 'plant:load',
    request: { version: 1, by: null, folder: '/x' },
    because: 'no path from the page',
  },
  {
    channel: 'record:list',
    request: { filter: { kind: 'newest' }, before: null, limit: 100_000 },
    because: 'a page has an end',
  },
  { channel: 'draft:keep', request: { text: 'x'.repeat(64_001) }, because: 'a draft has an end' },
  { channel: 'settings:keep', request: keep({ theme: 'pink' }), because: 'no theme of ours' },
  { channel: 'settings:keep', request: keep({ zoomPercent: 79 }), because: 'too small to read' },
  { channel: 'settings:keep', request: keep({ zoomPercent: 110.5 }), because: 'no floats' },
  { channel: 'settings:keep', request: keep({ wallScalePercent: 199 }), because: 'too small from 3 m' },
  { channel: 'settings:keep', request: keep({ tones: { on: true, volume: 101 } }), because: 'too loud' },
  { channel: 'settings:keep', request: keep({ rights: 'all' }), because: 'an unknown key is refused' },
  { channel: 'settings:keep', request: { settings: {} }, because: 'settings are kept whole' },
  { channel: 'window:full', request: { on: true }, because: 'it turns, and says how it is then' },
  { channel: 'window:wall', request: { open: 'yes' }, because: 'a word is no yes' },
];

describe('a request', () => {
  it.each(passing)('passes on $channel: $because', ({ channel, request }) => {
    expect(REQUESTS[channel].safeParse(request).success).toBe(true);
  });

  it.each(refused)('is refused on $channel: $because', ({ channel, request }) => {
    expect(REQUESTS[channel].safeParse(request).success).toBe(false);
  });

  it('has a schema for each channel and no other, because a channel without one is no channel', () => {
    expect(Object.keys(REQUESTS).sort()).toEqual([...CHANNELS].sort());
  });

  it('is named noun:verb, because the table is read by people', () => {
    expect(CHANNELS.filter((name) => !/^[a-z]+:[a-z]+$/.test(name))).toEqual([]);
  });
});
