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
  was INTEGER,               -- final points as locked, with what was carried before; ten-thousandths
  is_now INTEGER,
  points INTEGER NOT NULL
) STRICT;
CREATE INDEX kpi_adjustment_lock ON kpi_adjustment(kpi_lock);
CREATE INDEX kpi_adjustment_of ON kpi_adjustment(of_lock);
