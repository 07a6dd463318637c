-- What trainers publish, who used it, and what is said of trainers by those who know their work.

CREATE TABLE library_item (
  id BLOB NOT NULL PRIMARY KEY,
  code TEXT,
  author BLOB REFERENCES person(id),
  title TEXT NOT NULL,
  kind TEXT,                 -- case article slides template
  tags TEXT,
  published_on TEXT          -- null = not yet
) STRICT;
CREATE INDEX library_item_code ON library_item(code);
CREATE INDEX library_item_author ON library_item(author);
CREATE INDEX library_item_day ON library_item(published_on);

-- An item was used: in a session, by its trainer, or by a person on a day.
CREATE TABLE library_use (
  id BLOB NOT NULL PRIMARY KEY,
  item BLOB NOT NULL REFERENCES library_item(id),
  session BLOB REFERENCES session(id),
  person BLOB REFERENCES person(id), -- null = the session's trainer
  used_on TEXT                       -- null = the session's day
) STRICT;
CREATE INDEX library_use_item ON library_use(item);
CREATE INDEX library_use_session ON library_use(session);
CREATE INDEX library_use_person ON library_use(person);

CREATE TABLE assessment (
  id BLOB NOT NULL PRIMARY KEY,
  trainer BLOB NOT NULL REFERENCES person(id),
  role TEXT NOT NULL,        -- head hr peer self: who assesses
  assessor TEXT,             -- as written; null = not told
  score INTEGER NOT NULL,    -- of 100, ten-thousandths
  assessed_on TEXT NOT NULL
) STRICT;
CREATE INDEX assessment_trainer ON assessment(trainer);
CREATE INDEX assessment_day ON assessment(assessed_on);
