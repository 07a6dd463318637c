-- How performance is scored (绩效方案): versions that never change.
CREATE TABLE kpi_scheme (
  id BLOB NOT NULL PRIMARY KEY,
  code TEXT NOT NULL,
  name TEXT NOT NULL,
  version INTEGER NOT NULL,
  valid_from TEXT,           -- null = from the beginning
  definition TEXT NOT NULL   -- JSON: indicators, weights, rounding, bonus
) STRICT;
CREATE INDEX kpi_scheme_code ON kpi_scheme(code, version);

-- A period that is closed (锁定): by what it was counted. One that is reopened stays, and the next is a revision.
CREATE TABLE kpi_lock (
  id BLOB NOT NULL PRIMARY KEY,
  scheme BLOB NOT NULL REFERENCES kpi_scheme(id),
  period_from TEXT NOT NULL,
  period_to TEXT NOT NULL,
  revision INTEGER NOT NULL, -- from 1
  locked_on TEXT NOT NULL,
  engine INTEGER NOT NULL,   -- version of the arithmetic
  eligible INTEGER NOT NULL, -- people with enough ratings for the top places
  sha256 BLOB NOT NULL,      -- of all rows below, in their order
  reopened_on TEXT,          -- null = it holds
  reopened_reason TEXT
) STRICT;
CREATE INDEX kpi_lock_period ON kpi_lock(period_from, period_to);

-- Everybody's mean that few ratings were drawn towards, as it was.
CREATE TABLE kpi_lock_prior (
  id BLOB NOT NULL PRIMARY KEY,
  kpi_lock BLOB NOT NULL REFERENCES kpi_lock(id),
  position INTEGER NOT NULL, -- of the indicator, from 0
  mean INTEGER               -- ten-thousandths
) STRICT;
CREATE INDEX kpi_lock_prior_lock ON kpi_lock_prior(kpi_lock);

CREATE TABLE kpi_result (
  id BLOB NOT NULL PRIMARY KEY,
  kpi_lock BLOB NOT NULL REFERENCES kpi_lock(id),
  person BLOB NOT NULL,      -- who may be gone since: no reference
  number TEXT,
  name TEXT,
  department BLOB,
  department_name TEXT,
  standing TEXT NOT NULL,    -- ranked insufficient blocked
  total INTEGER,             -- points are ten-thousandths
  shares INTEGER NOT NULL,
  top INTEGER NOT NULL,
  bonus INTEGER NOT NULL,
  final INTEGER,
  rank INTEGER,
  department_rank INTEGER,
  provisional INTEGER NOT NULL
) STRICT;
CREATE INDEX kpi_result_lock ON kpi_result(kpi_lock);

CREATE TABLE kpi_indicator_result (
  id BLOB NOT NULL PRIMARY KEY,
  kpi_result BLOB NOT NULL REFERENCES kpi_result(id),
  position INTEGER NOT NULL, -- in the scheme, from 0
  num INTEGER NOT NULL,
  den INTEGER NOT NULL,
  n INTEGER NOT NULL,
  value INTEGER,
  shrunk INTEGER,
  score INTEGER,
  assumed INTEGER NOT NULL
) STRICT;
CREATE INDEX kpi_indicator_result_result ON kpi_indicator_result(kpi_result);

-- The rows behind the figures, also those that were not counted.
CREATE TABLE kpi_trace (
  id BLOB NOT NULL PRIMARY KEY,
  kpi_lock BLOB NOT NULL REFERENCES kpi_lock(id),
  position INTEGER NOT NULL, -- of the indicator; as many as there are: the bonus
  source_table TEXT NOT NULL,
  row_id BLOB NOT NULL,
  day TEXT,
  value INTEGER NOT NULL,
  weight INTEGER NOT NULL,
  reason TEXT                -- null = counted
) STRICT;
CREATE INDEX kpi_trace_lock ON kpi_trace(kpi_lock);
