-- What is counted nowhere else and typed or imported per person and period (手工指标).
CREATE TABLE kpi_value (
  id BLOB NOT NULL PRIMARY KEY,
  person BLOB NOT NULL REFERENCES person(id),
  indicator TEXT NOT NULL,   -- name that a scheme's filter speaks of
  period TEXT NOT NULL,      -- 2026, 2026-Q4 or 2026-10; it counts on the last day
  value INTEGER,             -- ten-thousandths
  grade TEXT,                -- A to E, where it is graded
  note TEXT
) STRICT;
CREATE INDEX kpi_value_person ON kpi_value(person);
