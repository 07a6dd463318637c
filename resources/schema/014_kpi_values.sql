-- What is counted nowhere else and typed or imported per person and period (手工指标).
CREATE TABLE kpi_value (
  id BLOB NOT NULL PRIMARY KEY,
  person BLOB NOT NULL REFERENCES person(id),
  indicator TEXT NOT NULL,   -- name that a scheme's filter speaks of
  valid_from TEXT NOT NULL,  -- first day of the period
  valid_to TEXT NOT NULL,    -- its last; the value counts on this day
  value INTEGER NOT NULL,    -- ten-thousandths
  note TEXT
) STRICT;
CREATE INDEX kpi_value_person ON kpi_value(person);
CREATE INDEX kpi_value_day ON kpi_value(valid_to);
