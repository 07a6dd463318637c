-- 360° assessment (360°评价): a round asks groups of people about the trainers of a period; each group has a weight.
CREATE TABLE assessment_round (
  id BLOB NOT NULL PRIMARY KEY,
  code TEXT NOT NULL,
  title TEXT NOT NULL,
  period_from TEXT NOT NULL,
  period_to TEXT NOT NULL,
  closes_on TEXT,            -- last day of an answer; null = the period's
  closed_on TEXT,            -- null = it takes answers
  missing TEXT NOT NULL,     -- what a group without answers does: renormalise block
  least_raters INTEGER NOT NULL
) STRICT;
CREATE INDEX assessment_round_code ON assessment_round(code);

CREATE TABLE assessment_round_group (
  id BLOB NOT NULL PRIMARY KEY,
  assessment_round BLOB NOT NULL REFERENCES assessment_round(id),
  position INTEGER NOT NULL,
  role TEXT NOT NULL,        -- trainee (what they say is in rating) head hr peer self
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
  rater BLOB REFERENCES person(id), -- null = to be named
  sent_on TEXT
) STRICT;
CREATE INDEX assessment_invitation_round ON assessment_invitation(assessment_round);
CREATE INDEX assessment_invitation_trainer ON assessment_invitation(trainer);
CREATE INDEX assessment_invitation_rater ON assessment_invitation(rater);

-- What may be read of trainees' ratings by whoever opens the file with another program: by trainer and month, and only
-- where at least five people stand behind it.
CREATE VIEW trainee_rating AS
SELECT p.number AS trainer, p.name AS name, substr(s.starts_at, 1, 7) AS month,
  count(DISTINCT coalesce(r.trainee, r.id)) AS raters, round(avg(r.overall) / 10000.0, 4) AS mean
FROM rating r JOIN session s ON s.id = r.session JOIN person p ON p.id = s.trainer
WHERE r.overall IS NOT NULL AND r.respondents IS NULL AND s.starts_at IS NOT NULL
GROUP BY p.id, substr(s.starts_at, 1, 7)
HAVING count(DISTINCT coalesce(r.trainee, r.id)) >= 5;
