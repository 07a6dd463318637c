-- Evidence files beside the rows that they prove, and which papers went out.

-- The file itself lies in "<workspace> files", under its SHA-256: it never changes, so a row here can go and come back.
CREATE TABLE attachment (
  id BLOB NOT NULL PRIMARY KEY,
  table_name TEXT NOT NULL,  -- of the row that it proves
  row_id BLOB NOT NULL,      -- no REFERENCES: it may be of several tables (models/store/attachable.h)
  name TEXT NOT NULL,        -- as the officer's file was called
  sha256 BLOB NOT NULL,
  bytes INTEGER NOT NULL,
  media_type TEXT NOT NULL,
  added_on TEXT NOT NULL
) STRICT;
CREATE INDEX attachment_row ON attachment(row_id);

-- Files that a Change of this workspace has named at any time: undo may want them again.
CREATE TABLE _kept_file (
  sha256 BLOB NOT NULL PRIMARY KEY
) STRICT, WITHOUT ROWID;

-- Reports that were printed or saved. Local: a colleague's papers are in the colleague's own log.
CREATE TABLE _print_log (
  id INTEGER PRIMARY KEY,
  at TEXT NOT NULL,          -- UTC
  officer TEXT NOT NULL,
  report TEXT NOT NULL,      -- name: "compliance"
  filters TEXT NOT NULL,     -- JSON: what it was narrowed to
  as_of TEXT NOT NULL,
  known_at TEXT,             -- null: as known when it was made
  rules TEXT NOT NULL,       -- JSON: ["TITLE-40-2 1"]
  target TEXT NOT NULL,      -- printer pdf xlsx csv html
  file TEXT,                 -- its name; null on paper
  files INTEGER NOT NULL,    -- of a batch, else 1
  pages INTEGER NOT NULL,
  rows INTEGER NOT NULL,
  sha256 TEXT,               -- of the file; of a batch, over its files in their order; of a print, of the values
  CHECK (target IN ('printer', 'pdf', 'xlsx', 'csv', 'html'))
) STRICT;
