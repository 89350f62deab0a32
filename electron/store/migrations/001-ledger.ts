/** How is a ledger laid out in SQLite, version 1?
 *  Promise: one row a record with its exact bytes; columns beside it only for finding; nothing is updated or deleted.
 *  Never: edited after release. A change is a new file with the next number. */

export const ledgerMigration = {
  version: 1,
  sql: `
    CREATE TABLE log (
      id INTEGER PRIMARY KEY CHECK (id = 1),
      origin TEXT NOT NULL,
      vkey TEXT NOT NULL
    ) STRICT;

    CREATE TABLE record (
      seq INTEGER PRIMARY KEY,
      at INTEGER NOT NULL,
      type TEXT NOT NULL,
      incident TEXT,
      identity TEXT,
      person TEXT,
      decision TEXT,
      bytes BLOB NOT NULL
    ) STRICT;

    CREATE INDEX decision_by_incident ON record (incident) WHERE decision IS NOT NULL;
    CREATE INDEX decision_by_identity ON record (identity) WHERE decision IS NOT NULL;
    CREATE INDEX decision_by_person ON record (person) WHERE decision IS NOT NULL;
    CREATE INDEX decision_by_time ON record (at) WHERE decision IS NOT NULL;
    CREATE INDEX other_by_incident ON record (incident) WHERE decision IS NULL AND incident IS NOT NULL;

    CREATE TABLE checkpoint (
      size INTEGER PRIMARY KEY CHECK (size > 0),
      at INTEGER NOT NULL,
      note TEXT NOT NULL,
      frontier BLOB NOT NULL
    ) STRICT;

    CREATE TABLE searched (
      id INTEGER PRIMARY KEY CHECK (id = 1),
      size INTEGER NOT NULL
    ) STRICT;
    INSERT INTO searched VALUES (1, 0);
    CREATE VIRTUAL TABLE search USING fts5 (words, content = '', tokenize = 'unicode61 remove_diacritics 2');

    CREATE TRIGGER record_follows BEFORE INSERT ON record
      WHEN NEW.seq IS NOT (SELECT coalesce(max(seq) + 1, 0) FROM record)
      BEGIN SELECT raise(ABORT, 'a record follows the last one'); END;
    CREATE TRIGGER record_stands BEFORE UPDATE ON record
      BEGIN SELECT raise(ABORT, 'a record is never changed'); END;
    CREATE TRIGGER record_stays BEFORE DELETE ON record
      BEGIN SELECT raise(ABORT, 'a record is never removed'); END;
    CREATE TRIGGER checkpoint_stands BEFORE UPDATE ON checkpoint
      BEGIN SELECT raise(ABORT, 'a checkpoint is never changed'); END;
    CREATE TRIGGER checkpoint_stays BEFORE DELETE ON checkpoint
      BEGIN SELECT raise(ABORT, 'a checkpoint is never removed'); END;
    CREATE TRIGGER log_stands BEFORE UPDATE ON log
      BEGIN SELECT raise(ABORT, 'the name of a ledger is never changed'); END;
    CREATE TRIGGER log_stays BEFORE DELETE ON log
      BEGIN SELECT raise(ABORT, 'the name of a ledger is never removed'); END;
  `,
} as const;
