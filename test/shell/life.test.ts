import { EventEmitter } from 'node:events';
import { describe, expect, it } from 'vitest';
import { CloseOnce, LONGEST_CLOSE_MS } from '../../electron/shell/close-once.ts';
import { keepAlive } from '../../electron/shell/keep-alive.ts';
import { followPower } from '../../electron/shell/power.ts';
import { ReloadLimit } from '../../electron/shell/reload-limit.ts';

/** How does the program end, and how does a page come back? */

function ending({ hangs = false, fails = false } = {}) {
  const told: string[] = [];
  const once = new CloseOnce({
    close: () => {
      told.push('close');
      if (fails) return Promise.reject(new Error('disk'));
      return hangs ? new Promise(() => undefined) : Promise.resolve();
    },
    quit: () => told.push('quit'),
    wait: (ms) => (ms === LONGEST_CLOSE_MS && hangs ? Promise.resolve() : new Promise(() => undefined)),
  });
  const quit = (): boolean => {
    let stopped = false;
    once.beforeQuit({
      preventDefault: () => {
        stopped = true;
      },
    });
    return stopped;
  };
  return { once, told, quit };
}

const settled = (): Promise<void> => new Promise((settle) => void setImmediate(settle));

describe('quitting', () => {
  it('waits for the ledger once, then goes through, because a clean end is a record', async () => {
    const { told, quit } = ending();
    expect([quit(), quit()]).toEqual([true, true]);
    await settled();
    expect(told).toEqual(['close', 'quit']);
    expect(quit()).toBe(false);
  });

  it.each([
    { how: { hangs: true }, because: 'a disk that hangs must not keep the program' },
    { how: { fails: true }, because: 'a ledger that cannot be closed is recovered later' },
  ])('goes through all the same: $because', async ({ how }) => {
    const { told, quit } = ending(how);
    quit();
    await settled();
    expect(told).toEqual(['close', 'quit']);
    expect(quit()).toBe(false);
  });

  it('closes when the system ends, without asking to quit, because nobody asks us then', async () => {
    const { once, told } = ending();
    once.systemEnds();
    once.systemEnds();
    await settled();
    expect(told).toEqual(['close']);
    expect(once.isEnding).toBe(true);
  });

  it('goes through when it is wished while the system is ending, because nobody wishes it twice', async () => {
    const { once, told, quit } = ending();
    once.systemEnds();
    expect(quit()).toBe(true);
    await settled();
    expect(told).toEqual(['close', 'quit']);
    expect(quit()).toBe(false);
  });
});

describe('a page that dies', () => {
  it('may be loaded three times in five minutes, because the fourth dies of the same fault', () => {
    const limit = new ReloadLimit();
    const pauses = [0, 1000, 2000, 3000].map((at) => limit.pauseBefore(at));
    expect(pauses).toEqual([0, 5000, 5000, undefined]);
    expect(limit.pauseBefore(303_001)).toBe(0);
  });

  function dying({ isEnding = false } = {}) {
    const contents = Object.assign(new EventEmitter(), {
      did: [] as string[],
      isDestroyed: () => false,
      reload: () => contents.did.push('reload'),
      loadURL: (address: string) => Promise.resolve(void contents.did.push(address)),
    });
    const notes: string[] = [];
    keepAlive(contents, {
      monotonicMs: () => 0,
      wait: () => Promise.resolve(),
      note: (line) => notes.push(line),
      plain: 'app://console/plain.html',
      isEnding: () => isEnding,
    });
    const die = async (reason: string): Promise<void> => {
      contents.emit('render-process-gone', {}, { reason, exitCode: 5 });
      await settled();
    };
    return { contents, notes, die };
  }

  it('is noted, loaded again three times, then replaced by the plain page with the answer', async () => {
    const { contents, notes, die } = dying();
    for (const reason of ['crashed', 'oom', 'killed', 'crashed']) await die(reason);
    expect(contents.did).toEqual(['reload', 'reload', 'reload', 'app://console/plain.html']);
    expect(notes[0]).toBe('page gone: crashed, exit code 5');
  });

  it('stays gone when it left by itself, or with the program', async () => {
    const left = dying();
    await left.die('clean-exit');
    const ended = dying({ isEnding: true });
    await ended.die('crashed');
    expect([...left.contents.did, ...ended.contents.did]).toEqual([]);
  });

  it('is noted when it does not answer', () => {
    const { contents, notes } = dying();
    contents.emit('unresponsive');
    contents.emit('responsive');
    expect(notes).toEqual(['page does not answer', 'page answers again']);
  });
});

describe('the power of the machine', () => {
  const cases = [
    { name: 'resume', told: ['look'], because: 'everything may be due after sleep' },
    { name: 'unlock-screen', told: ['look'], because: 'somebody is back' },
    { name: 'shutdown', told: ['end'], because: 'before-quit does not come' },
    { name: 'suspend', told: [], because: 'nothing is to be done any more' },
    { name: 'lock-screen', told: [], because: 'the timers go on' },
  ];

  it.each(cases)('$name: $because', ({ name, told }) => {
    const monitor = new EventEmitter();
    const heard: string[] = [];
    followPower(monitor, {
      lookAgain: () => heard.push('look'),
      systemEnds: () => heard.push('end'),
      note: () => undefined,
    });
    monitor.emit(name);
    expect(heard).toEqual(told);
  });
});
