-- What a period lacks and was let pass (免核), with its reason: a human decision, so a fact.
CREATE TABLE kpi_waiver (
  id BLOB NOT NULL PRIMARY KEY,
  scheme TEXT NOT NULL,      -- code
  period_from TEXT NOT NULL,
  period_to TEXT NOT NULL,
  person BLOB NOT NULL REFERENCES person(id),
  indicator TEXT,            -- code; null = all of the person's
  reason TEXT NOT NULL,
  waived_on TEXT NOT NULL
) STRICT;
CREATE INDEX kpi_waiver_period ON kpi_waiver(period_from, period_to);
CREATE INDEX kpi_waiver_person ON kpi_waiver(person);

-- Frozen with a lock: what late data changed in periods that were closed before, as points carried into this one (补差).
CREATE TABLE kpi_adjustment (
  id BLOB NOT NULL PRIMARY KEY,
  kpi_lock BLOB NOT NULL REFERENCES kpi_lock(id),       -- the period that takes it
  of_lock BLOB NOT NULL REFERENCES kpi_lock(id),        -- the period that it is of
  person BLOB NOT NULL,      -- who may be gone since: no reference
  was INTEGER,               -- points that closed periods paid for it until then; ten-thousandths
  is_now INTEGER,
  points INTEGER NOT NULL
) STRICT;
CREATE INDEX kpi_adjustment_lock ON kpi_adjustment(kpi_lock);
CREATE INDEX kpi_adjustment_of ON kpi_adjustment(of_lock);

-- Frozen with a lock: what was expected, what had come, and why the rest was let pass. Null before there were such.
ALTER TABLE kpi_result ADD COLUMN adjustment INTEGER; -- is part of final
ALTER TABLE kpi_indicator_result ADD COLUMN expected INTEGER;
ALTER TABLE kpi_indicator_result ADD COLUMN received INTEGER;
ALTER TABLE kpi_indicator_result ADD COLUMN waiver TEXT;

-- The rows behind one person's figure, and what was missing; a line each: table, id in hex, day, value, weight, reason
-- (empty = counted), by tabs. One text for each figure, since a row for each rating would make a lock wait.
CREATE TABLE kpi_evidence (
  id BLOB NOT NULL PRIMARY KEY,
  kpi_lock BLOB NOT NULL REFERENCES kpi_lock(id),
  person BLOB,               -- null = rows of nobody's, who may be gone since: no reference
  position INTEGER NOT NULL, -- of the indicator; as many as there are: the bonus
  lines TEXT NOT NULL
) STRICT;
CREATE INDEX kpi_evidence_lock ON kpi_evidence(kpi_lock);

-- Locked periods of whose days something was written since: only these can have an adjustment. Local; _kept says until
-- which Change it is known.
CREATE TABLE _kpi_touched (
  kpi_lock BLOB NOT NULL PRIMARY KEY,
  change INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
