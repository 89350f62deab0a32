import { describe, expect, it } from 'vitest';
import { type Handlers, serve } from '../../electron/ipc/serve.ts';
import { isTrusted } from '../../electron/ipc/sender.ts';
import { isOurs } from '../../electron/shell/ours.ts';
import { CHANNELS } from '../../shared/contract/names.ts';

/** What happens at the door to a call that should not be there? */

const OURS = {};
const ours = { isOurs, isOurWindow: (contents: object) => contents === OURS };
const frame = { url: 'app://console/index.html', parent: null };
const trusted = { sender: OURS, senderFrame: frame };

const senders = [
  { call: trusted, may: true, because: 'the top frame of our window with our page' },
  { call: { ...trusted, senderFrame: null }, may: false, because: 'the frame is gone' },
  { call: { ...trusted, senderFrame: { ...frame, parent: frame } }, may: false, because: 'a frame inside' },
  {
    call: { ...trusted, senderFrame: { ...frame, url: 'https://example.org' } },
    may: false,
    because: 'another page',
  },
  {
    call: { ...trusted, senderFrame: { ...frame, url: 'evil://console/' } },
    may: false,
    because: 'another scheme',
  },
  { call: { ...trusted, sender: {} }, may: false, because: 'contents that are no window of ours' },
];

describe('a sender', () => {
  it.each(senders)('may ask: $may, because: $because', ({ call, may }) => {
    expect(isTrusted(call, ours)).toBe(may);
  });
});

type Door = Map<string, (call: typeof trusted, request: unknown) => unknown>;

function door(answer: (request: unknown) => unknown) {
  const notes: string[] = [];
  const asked: unknown[] = [];
  const askers: unknown[] = [];
  const handlers = Object.fromEntries(
    CHANNELS.map((channel) => [
      channel,
      (request: unknown, asker: unknown) => {
        asked.push(request);
        askers.push(asker);
        return answer(request);
      },
    ]),
  ) as unknown;
  const open: Door = new Map();
  const handle = (channel: string, hear: unknown): void => {
    open.set(channel, hear as never);
  };
  serve({ handle }, { ...ours, handlers: handlers as Handlers, note: (line) => notes.push(line) });
  return { open, asked, askers, notes };
}

describe('the door', () => {
  it('has every channel of the table and no other', () => {
    expect([...door(() => undefined).open.keys()].sort()).toEqual([...CHANNELS].sort());
  });

  it.each(CHANNELS)('asks on %s who it is, before it looks at what is asked', async (channel) => {
    const { open, asked } = door(() => undefined);
    const reply = await open.get(channel)?.({ ...trusted, sender: {} }, {});
    expect(reply).toMatchObject({ kind: 'refused', problem: { code: 'untrusted' } });
    expect(asked).toEqual([]);
  });

  it.each(CHANNELS)('parses on %s what is asked, and hands on nothing else', async (channel) => {
    const { open, asked } = door(() => undefined);
    const reply = await open.get(channel)?.(trusted, { no: 'such key' });
    expect(reply).toMatchObject({ kind: 'refused', problem: { code: 'wrong-request' } });
    expect(asked).toEqual([]);
  });

  it('hands on what was parsed and answers with what came back', async () => {
    const { open, asked } = door(() => ({ kind: 'kept' }));
    expect(await open.get('draft:keep')?.(trusted, { text: 'x' })).toEqual({ kind: 'kept' });
    expect(asked).toEqual([{ text: 'x' }]);
  });

  it('says who asks, because some answers are about the window that asks', async () => {
    const { open, askers } = door(() => undefined);
    await open.get('window:full')?.(trusted, {});
    expect(askers).toEqual([OURS]);
  });

  it('answers a bug of ours with a refusal, and tells the page nothing of it', async () => {
    const { open, notes } = door(() => {
      throw new Error('secret detail');
    });
    const reply = await open.get('view:get')?.(trusted, {});
    expect(reply).toMatchObject({ kind: 'refused', problem: { code: 'bug' } });
    expect(JSON.stringify(reply)).not.toContain('secret');
    expect(notes.join()).toContain('secret detail');
  });

  it('reads the sender at once, because its frame may be another one a moment later', () => {
    const { open } = door(() => undefined);
    let reads = 0;
    const call = {
      sender: OURS,
      get senderFrame() {
        reads += 1;
        return frame;
      },
    };
    void open.get('view:get')?.(call, {});
    expect(reads).toBe(1);
  });
});
