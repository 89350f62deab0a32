import * as fs from 'node:fs';
import { nodePrimitives } from './primitives.ts';
import { type Result, err, ok } from '../../shared/std/result.ts';
import { createFile, readFile } from './files.ts';

/** What did this console sign last?
 *  Promise: size and root beside the key, outside the database, on disk before a signature leaves. Two slots are
 *  written in turn, each with its check, so a write that a crash tears leaves the head before it.
 *  Never: goes back to a smaller size. */

export type SignedHead = {
  readonly size: number;
  /** `sha256:` and hex. */
  readonly root: string;
};

export type SignedHeadProblem = { readonly kind: 'not-a-head' | 'io-error'; readonly detail: string };

/** The file that remembers. */
export type SignedHeads = {
  last(): SignedHead | undefined;
  /** Remembers a head, durably; afterwards it is the last. */
  remember(head: SignedHead): Result<void, SignedHeadProblem>;
};

const SLOT_BYTES = 128;
const SLOT = /^signed-head 1 ([1-9]\d{0,15}) (sha256:[0-9a-f]{64}) ([0-9a-f]{16}) *\n$/;
const EMPTY_SLOT = `${' '.repeat(SLOT_BYTES - 1)}\n`;

type Slots = { readonly last: SignedHead | undefined; readonly next: number };

/** Opens the memory of one key; a file that holds no whole slot is refused. */
export function openSignedHeads(path: string): Result<SignedHeads, SignedHeadProblem> {
  const found = readSlots(path);
  if (!found.ok) return found;
  let slots = found.value;
  return ok({
    last: () => slots.last,
    remember(head) {
      const written = slots.last === undefined ? createSlots(path, head) : writeSlot(path, slots.next, head);
      if (written.ok) slots = { last: head, next: slots.last === undefined ? 1 : 1 - slots.next };
      return written;
    },
  });
}

function readSlots(path: string): Result<Slots, SignedHeadProblem> {
  const found = readFile(path);
  if (!found.ok && found.error.kind === 'absent') return ok({ last: undefined, next: 0 });
  if (!found.ok) return refuse('io-error', `signed head ${found.error.detail}: make it readable`);
  const [first, second] = [0, 1].map((index) =>
    parseSlot(found.value.slice(index * SLOT_BYTES, (index + 1) * SLOT_BYTES)),
  );
  if (first === undefined && second === undefined)
    return refuse('not-a-head', `signed head \`${path}\` is damaged: put it back from its copy`);
  const isFirstNewer = second === undefined || (first !== undefined && first.size > second.size);
  return ok(isFirstNewer ? { last: first, next: 1 } : { last: second, next: 0 });
}

function parseSlot(text: string): SignedHead | undefined {
  const [, size = '', root = '', check] = SLOT.exec(text) ?? [];
  const head = { size: Number(size), root };
  return check === checkOf(head) && Number.isSafeInteger(head.size) ? head : undefined;
}

function slotText(head: SignedHead): string {
  return `${`signed-head 1 ${head.size} ${head.root} ${checkOf(head)}`.padEnd(SLOT_BYTES - 1)}\n`;
}

/** Against torn writes, not against people: whoever may write here may write the check too. */
function checkOf({ size, root }: SignedHead): string {
  const digest = nodePrimitives.sha256(nodePrimitives.utf8(`${size} ${root}`));
  return Buffer.from(digest).toString('hex').slice(0, 16);
}

function createSlots(path: string, head: SignedHead): Result<void, SignedHeadProblem> {
  const made = createFile(path, slotText(head) + EMPTY_SLOT);
  return made.ok ? made : refuse('io-error', `signed head ${made.error.detail}: make its folder writable`);
}

function writeSlot(path: string, slot: number, head: SignedHead): Result<void, SignedHeadProblem> {
  try {
    const file = fs.openSync(path, 'r+');
    try {
      fs.writeSync(file, slotText(head), slot * SLOT_BYTES);
      fs.fdatasyncSync(file);
    } finally {
      fs.closeSync(file);
    }
    return ok(undefined);
  } catch (thrown) {
    return refuse(
      'io-error',
      `signed head \`${path}\`: ${String(thrown)}: free its disk or make it writable`,
    );
  }
}

function refuse(kind: SignedHeadProblem['kind'], detail: string): Result<never, SignedHeadProblem> {
  return err({ kind, detail });
}
