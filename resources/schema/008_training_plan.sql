-- What training weighs in the performance of a group of staff (培训计划).
CREATE TABLE training_plan (
  id BLOB NOT NULL PRIMARY KEY,
  code TEXT NOT NULL,
  name TEXT NOT NULL,
  months_from INTEGER,       -- for who was employed so many whole months; null = from the first day
  months_to INTEGER          -- and fewer than so many; null = without end
) STRICT;

CREATE TABLE training_plan_part (
  id BLOB NOT NULL PRIMARY KEY,
  plan BLOB NOT NULL REFERENCES training_plan(id),
  position INTEGER NOT NULL,
  title TEXT NOT NULL,
  measure TEXT NOT NULL,     -- a ratio
  weight INTEGER NOT NULL,   -- basis points of the whole performance
  homework INTEGER NOT NULL  -- 1: lost while homework is not handed in
) STRICT;
CREATE INDEX training_plan_part_plan ON training_plan_part(plan);
