-- What the consistency checker found and an officer says is right all the same (核实无误).
CREATE TABLE finding_review (
  id BLOB NOT NULL PRIMARY KEY, -- derived from finding and fingerprint: two officers who say so say it once
  finding TEXT NOT NULL,        -- its name: from its kind and its rows
  kind TEXT NOT NULL,
  fingerprint TEXT NOT NULL,    -- of the values that made it a finding: other values, and it comes back
  reason TEXT NOT NULL,
  officer TEXT NOT NULL,
  decided_on TEXT NOT NULL
) STRICT;

-- Of a batch that was cancelled or failed: how many files it would have had. Null: all that were asked for are there.
ALTER TABLE _print_log ADD COLUMN wanted INTEGER;
