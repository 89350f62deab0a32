import { type ReadConnection, type WriteConnection } from './connect.ts';
import { wordsOf } from './columns.ts';
import { AFTER_EVERYTHING, type Page, type PageOrder, pageOf } from './read.ts';
import { numberOf, parseRecord, storedRecordOf } from './rows.ts';

/** Which records speak of these words?
 *  Promise: newest first, in pages by key; words are indexed after the commit of their record, never with it.
 *  Never: ranks, or takes what a person typed as query language. */

export type Search = {
  /** Records up to here (excluded) are found; the rest is still to be indexed. */
  indexedTo(): number;
  /** Records that hold all the words; a word that ends in `*` stands for every word that begins so. */
  find(words: string, order: PageOrder): Page;
};

export type Indexer = {
  /** Indexes at most `most` records and says how many it was. */
  indexNext(most: number): number;
};

const WORD = /[\p{L}\p{N}\p{M}]+\*?/gu;

/** Finds words over one connection. */
export function createSearch({ db }: ReadConnection): Search {
  const indexed = db.prepare('SELECT size FROM searched').pluck();
  const matching = db.prepare(
    `SELECT record.seq, record.at, record.bytes FROM search CROSS JOIN record ON record.seq = search.rowid
     WHERE search MATCH @query AND search.rowid < @seq ORDER BY search.rowid DESC LIMIT @limit`,
  );
  return {
    indexedTo: () => numberOf(indexed.get()) ?? 0,
    find(words, { before, limit }) {
      const query = queryOf(words);
      if (query === '') return { records: [], next: undefined };
      const { seq } = before ?? AFTER_EVERYTHING;
      return pageOf(matching.all({ query, seq, limit }).map(storedRecordOf), limit);
    },
  };
}

/** Indexes over the writer's connection. */
export function createIndexer({ db }: WriteConnection): Indexer {
  const indexed = db.prepare('SELECT size FROM searched').pluck();
  const unindexed = db.prepare(
    'SELECT seq, at, bytes FROM record WHERE seq >= @from ORDER BY seq LIMIT @most',
  );
  const insert = db.prepare('INSERT INTO search (rowid, words) VALUES (@seq, @words)');
  const advance = db.prepare(
    'INSERT INTO searched VALUES (1, @size) ON CONFLICT (id) DO UPDATE SET size = @size',
  );
  const transaction = db.transaction((most: number) => {
    const from = numberOf(indexed.get()) ?? 0;
    const records = unindexed.all({ from, most }).map(storedRecordOf);
    for (const { seq, bytes } of records) insert.run({ seq, words: wordsOf(parseRecord(bytes)) });
    if (records.length > 0) advance.run({ size: from + records.length });
    return records.length;
  });
  return { indexNext: (most) => transaction.immediate(most) };
}

/** Every word quoted, so that `NOT`, `"` and `:` are only words. */
function queryOf(words: string): string {
  const quoted = (word: string): string => (word.endsWith('*') ? `"${word.slice(0, -1)}"*` : `"${word}"`);
  return (words.match(WORD) ?? []).map(quoted).join(' ');
}
