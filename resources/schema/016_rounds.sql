-- 360° assessment (360°评价): a round asks groups of people about trainers; each group has a weight.
CREATE TABLE assessment_round (
  id BLOB NOT NULL PRIMARY KEY,
  code TEXT NOT NULL,
  title TEXT NOT NULL,
  period_from TEXT NOT NULL,
  period_to TEXT NOT NULL,
  closes_on TEXT,            -- null = the period's last day
  closed_on TEXT,            -- null = it takes answers
  missing TEXT NOT NULL,     -- a group without an answer: renormalise block
  least_raters INTEGER NOT NULL
) STRICT;
CREATE INDEX assessment_round_code ON assessment_round(code);

CREATE TABLE assessment_round_group (
  id BLOB NOT NULL PRIMARY KEY,
  assessment_round BLOB NOT NULL REFERENCES assessment_round(id),
  position INTEGER NOT NULL,
  role TEXT NOT NULL,        -- trainee head hr peer self
  weight INTEGER NOT NULL,   -- basis points; self has 0
  anonymous INTEGER NOT NULL -- 1 = shown only from least_raters on
) STRICT;
CREATE INDEX assessment_round_group_round ON assessment_round_group(assessment_round);

-- Who was asked about whom.
CREATE TABLE assessment_invitation (
  id BLOB NOT NULL PRIMARY KEY,
  assessment_round BLOB NOT NULL REFERENCES assessment_round(id),
  trainer BLOB NOT NULL REFERENCES person(id),
  role TEXT NOT NULL,
  rater BLOB REFERENCES person(id),
  sent_on TEXT
) STRICT;
CREATE INDEX assessment_invitation_round ON assessment_invitation(assessment_round);
CREATE INDEX assessment_invitation_trainer ON assessment_invitation(trainer);
CREATE INDEX assessment_invitation_rater ON assessment_invitation(rater);
