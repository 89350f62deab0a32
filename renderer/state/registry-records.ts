import { useCallback, useEffect, useState } from 'react';
import { type LogRow } from '../../shared/contract/matters.ts';
import { type RecordPage } from '../../shared/contract/replies.ts';
import { type IdentityId } from '../../shared/plant/types.ts';
import { useConsole } from './use-console.ts';

/** What was decided about one identity, newest first?
 *  Promise: a page at a time; older ones are added below those that are here.
 *  Never: the whole log at once. */

const PAGE = 20;

export type Records = {
  readonly rows: readonly LogRow[];
  readonly next: RecordPage['next'];
  /** Why it could not be read; null when it could. */
  readonly problem: string | null;
};
export type RecordsOf = { readonly records: Records | null; readonly older: () => void };

/** `change`: anything that differs when a decision was added. */
export function useRecords(identity: IdentityId, change: string): RecordsOf {
  const { bridge } = useConsole();
  const key = `${identity} ${change}`;
  const [held, setHeld] = useState<{ readonly key: string; readonly records: Records } | null>(null);
  const read = useCallback(
    async (before: RecordPage['next']) => {
      const filter = { kind: 'identity', identity } as const;
      const reply = await bridge['record:list']({ filter, before, limit: PAGE });
      return reply.kind === 'records'
        ? { rows: reply.records, next: reply.next, problem: null }
        : { rows: [], next: null, problem: reply.problem.sentence };
    },
    [bridge, identity],
  );
  useEffect(() => {
    let isWanted = true;
    void read(null).then((records) => {
      if (isWanted) setHeld({ key, records });
    });
    return () => {
      isWanted = false;
    };
  }, [key, read]);
  const records = held?.key === key ? held.records : null;
  const older = (): void => {
    if (records?.next == null) return;
    void read(records.next).then((page) => {
      setHeld((now) =>
        now?.key === key && now.records === records ? { key, records: joined(records, page) } : now,
      );
    });
  };
  return { records, older };
}

/** The page after those that are here. */
export function joined(here: Records, { rows, next, problem }: Records): Records {
  return { rows: [...here.rows, ...rows], next, problem };
}
