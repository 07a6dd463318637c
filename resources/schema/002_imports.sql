-- Imports one by one: what came when, from which file, by whom, and how it was read. Local, like all of provenance.

CREATE TABLE _import (
  id INTEGER PRIMARY KEY,
  source INTEGER NOT NULL REFERENCES _source(id),
  at TEXT NOT NULL,          -- UTC
  officer TEXT NOT NULL,
  mapping TEXT NOT NULL,     -- the same text: the sheet was read in the same way
  change INTEGER,            -- null: nothing changed
  after INTEGER NOT NULL,    -- the newest Change once it was done
  new INTEGER NOT NULL,
  changed INTEGER NOT NULL,
  same INTEGER NOT NULL,
  conflict INTEGER NOT NULL,
  rejected INTEGER NOT NULL,
  skipped INTEGER NOT NULL
) STRICT;
CREATE INDEX _import_source ON _import(source);

-- The newest Change when the row last said what this line of the file says; null: when the file was first imported.
ALTER TABLE _provenance ADD COLUMN seen INTEGER;
CREATE INDEX _provenance_source ON _provenance(source);
