-- What a title rule may ask beyond so much in a year, and what it must know of people for that.

ALTER TABLE requirement ADD COLUMN k INTEGER;               -- of a group k_of
ALTER TABLE requirement ADD COLUMN filter TEXT;             -- JSON: {facet: [values]}
ALTER TABLE requirement ADD COLUMN base TEXT;               -- absolute of_required of_earned; null = absolute
ALTER TABLE requirement ADD COLUMN base_of TEXT;            -- code of another leaf
ALTER TABLE requirement ADD COLUMN round_step INTEGER;      -- in the unit's decimals; null = half an hour, one piece
ALTER TABLE requirement ADD COLUMN window_kind TEXT;        -- calendar_year rolling_months since_title validity
ALTER TABLE requirement ADD COLUMN window_months INTEGER;
ALTER TABLE requirement ADD COLUMN window_count INTEGER;
ALTER TABLE requirement ADD COLUMN combine TEXT;            -- every pooled mean k_of
ALTER TABLE requirement ADD COLUMN combine_k INTEGER;
ALTER TABLE requirement ADD COLUMN carry_max INTEGER;       -- in the unit's decimals
ALTER TABLE requirement ADD COLUMN carry_years INTEGER;
ALTER TABLE requirement ADD COLUMN severity TEXT;           -- block warn
ALTER TABLE requirement ADD COLUMN certificate TEXT;        -- title of a certificate that must be valid
ALTER TABLE requirement ADD COLUMN validity_months INTEGER; -- null = the certificate says itself
ALTER TABLE requirement ADD COLUMN renewal_days INTEGER;
ALTER TABLE requirement ADD COLUMN renewal TEXT;            -- from_old_expiry from_completion

-- How kinds of credit count towards credit hours; without a row, as they are.
CREATE TABLE credit_rule (
  id BLOB NOT NULL PRIMARY KEY,
  rule_set BLOB NOT NULL REFERENCES rule_set(id),
  kind TEXT NOT NULL,        -- attendance outside teaching
  factor_num INTEGER NOT NULL,
  factor_den INTEGER NOT NULL,
  cap INTEGER                -- hundredths of an hour in a calendar year
) STRICT;
CREATE INDEX credit_rule_rule_set ON credit_rule(rule_set);

ALTER TABLE rule_scope ADD COLUMN title_series TEXT;
ALTER TABLE title_span ADD COLUMN title_series TEXT;        -- 教师, 工程, 卫生: as the certificate says

-- Somebody is asked for less, or for nothing; with who said so.
CREATE TABLE exemption (
  id BLOB NOT NULL PRIMARY KEY,
  person BLOB NOT NULL REFERENCES person(id),
  rule TEXT,                 -- code of a rule set; null = every one
  requirement TEXT,          -- code of a requirement; null = all of the rule
  valid_from TEXT NOT NULL,
  valid_to TEXT NOT NULL,
  hours INTEGER,             -- hundredths fewer to earn; with pieces null too: exempt from all of it
  pieces INTEGER,
  reason TEXT NOT NULL,
  approver TEXT,
  document TEXT
) STRICT;
CREATE INDEX exemption_person ON exemption(person);

-- Days that somebody employed was away.
CREATE TABLE leave_span (
  id BLOB NOT NULL PRIMARY KEY,
  person BLOB NOT NULL REFERENCES person(id),
  kind TEXT,                 -- maternity sick unpaid secondment study other
  valid_from TEXT NOT NULL,
  valid_to TEXT NOT NULL,
  prorates INTEGER NOT NULL DEFAULT 1, -- whether less is asked for it
  document TEXT
) STRICT;
CREATE INDEX leave_span_person ON leave_span(person);

CREATE TABLE certificate (
  id BLOB NOT NULL PRIMARY KEY,
  person BLOB NOT NULL REFERENCES person(id),
  title TEXT NOT NULL,
  completed_on TEXT NOT NULL,
  valid_to TEXT,             -- where the certificate says so
  number TEXT
) STRICT;
CREATE INDEX certificate_person ON certificate(person);

-- A decision against what the figures say. It is printed wherever the verdict is.
CREATE TABLE verdict_override (
  id BLOB NOT NULL PRIMARY KEY,
  person BLOB NOT NULL REFERENCES person(id),
  rule TEXT NOT NULL,
  year INTEGER NOT NULL,
  status TEXT NOT NULL,      -- met not_met exempt
  decided_on TEXT,
  reason TEXT NOT NULL,
  approver TEXT,
  document TEXT
) STRICT;
CREATE INDEX verdict_override_person ON verdict_override(person);

CREATE TABLE exam (
  id BLOB NOT NULL PRIMARY KEY,
  person BLOB NOT NULL REFERENCES person(id),
  course BLOB NOT NULL REFERENCES course(id),
  taken_on TEXT NOT NULL,
  score INTEGER,             -- ten-thousandths
  passed INTEGER
) STRICT;
CREATE INDEX exam_person ON exam(person);
CREATE INDEX exam_day ON exam(taken_on);

ALTER TABLE session ADD COLUMN capacity INTEGER;
