-- A training plan has versions that never change; each holds from its day, the first from the beginning.
ALTER TABLE training_plan ADD COLUMN version INTEGER NOT NULL DEFAULT 1;
ALTER TABLE training_plan ADD COLUMN valid_from TEXT; -- null = from the beginning
