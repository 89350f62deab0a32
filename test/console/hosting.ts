import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { answerAsk } from '../../electron/console/answers.ts';
import { Host } from '../../electron/console/host.ts';
import { placeIn } from '../../electron/console/place.ts';
import { type UnnumberedView } from '../../electron/shell/store-messages.ts';
import { REQUESTS } from '../../shared/contract/requests.ts';
import { type RequestOf } from '../../shared/contract/requests.ts';
import { type Instant, instantOf, parseInstant } from '../../shared/std/instant.ts';

/** How does a test drive the process that holds the ledger, without a process?
 *  Promise: the real host over a real ledger in a folder of its own, with a clock that only the test moves.
 *  Never: a store that pretends. */

export const SAMPLE = fileURLToPath(new URL('../../runbooks/sample-plant', import.meta.url));
/** A Saturday, 13:00 in Lisbon: the case of the sample plant's card. */
const SATURDAY = '2026-11-21T13:00:00.000Z';

export function at(text = SATURDAY): Instant {
  const read = parseInstant(text);
  return read.ok ? read.value : instantOf(0);
}

export class Hosting {
  now = at();
  readonly folder: string;
  readonly views: UnnumberedView[] = [];
  host: Host;

  constructor(folder = mkdtempSync(join(tmpdir(), 'host-'))) {
    this.folder = folder;
    this.host = this.#made();
  }

  get view(): UnnumberedView | undefined {
    return this.views.at(-1);
  }

  /** Another process on the same folder. */
  async restart(): Promise<void> {
    await this.host.close();
    this.host = this.#made();
    await this.host.begin();
  }

  sample() {
    const ask = { folder: SAMPLE, by: null, version: -1, isSample: true };
    return answerAsk(this.host, { name: 'plant:adopt', request: ask });
  }

  /** Through the schema, as the window process hands it on. */
  submit(intent: RequestOf<'intent:submit'>) {
    return answerAsk(this.host, { name: 'intent:submit', request: REQUESTS['intent:submit'].parse(intent) });
  }

  async end(): Promise<void> {
    await this.host.close();
    rmSync(this.folder, { recursive: true, force: true });
  }

  #made(): Host {
    return new Host({
      place: placeIn(this.folder),
      clock: { wall: () => this.now, monotonicMs: () => this.now },
      mode: 'live',
      product: 'watchbill test',
      tell: (view) => this.views.push(view),
    });
  }
}
