-- A training plan ends: its newest version says the last day on which it holds.
ALTER TABLE training_plan ADD COLUMN valid_to TEXT; -- null = without end
