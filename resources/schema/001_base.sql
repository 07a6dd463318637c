-- The first schema. Rules that every table of facts keeps (ARCHITECTURE.md, "The store"):
--   STRICT; an explicit 16-byte id that is NOT NULL; no other UNIQUE, no generated columns, no triggers;
--   REFERENCES without CASCADE or SET NULL; days and local times as ISO 8601 text;
--   hours are hundredths, scores ten-thousandths, as integers.
-- Tables whose names begin with _ are local: neither captured nor dumped nor shared.

-- Organisation ------------------------------------------------------------------------------------------------------

-- A tree. parent is not REFERENCES: two desks may move units into a cycle, which reading breaks.
CREATE TABLE department (
  id BLOB NOT NULL PRIMARY KEY,
  parent BLOB,
  name TEXT NOT NULL,
  code TEXT
) STRICT;

CREATE TABLE person (
  id BLOB NOT NULL PRIMARY KEY,
  number TEXT,
  name TEXT,
  reading TEXT,              -- pinyin by hand, where the dictionary is wrong
  birthday TEXT,
  id_number TEXT,
  email TEXT,
  phone TEXT,
  is_trainer INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX person_number ON person(number);
CREATE INDEX person_name ON person(name);

-- A number that was corrected stays known, so that an import which still uses it asks instead of making someone new.
CREATE TABLE former_number (
  id BLOB NOT NULL PRIMARY KEY,
  person BLOB NOT NULL REFERENCES person(id),
  number TEXT NOT NULL,
  changed_on TEXT NOT NULL
) STRICT;
CREATE INDEX former_number_person ON former_number(person);
CREATE INDEX former_number_number ON former_number(number);

-- History spans: both days included; valid_from null = since ever, valid_to null = until now.
CREATE TABLE department_span (
  id BLOB NOT NULL PRIMARY KEY,
  person BLOB NOT NULL REFERENCES person(id),
  department BLOB NOT NULL REFERENCES department(id),
  valid_from TEXT,
  valid_to TEXT
) STRICT;
CREATE INDEX department_span_person ON department_span(person);
CREATE INDEX department_span_department ON department_span(department);

CREATE TABLE title_span (
  id BLOB NOT NULL PRIMARY KEY,
  person BLOB NOT NULL REFERENCES person(id),
  job_title TEXT,
  title_grade TEXT,          -- none junior intermediate associate_senior senior
  post_category TEXT,
  valid_from TEXT,
  valid_to TEXT
) STRICT;
CREATE INDEX title_span_person ON title_span(person);

CREATE TABLE employment_span (
  id BLOB NOT NULL PRIMARY KEY,
  person BLOB NOT NULL REFERENCES person(id),
  hired_on TEXT,
  left_on TEXT
) STRICT;
CREATE INDEX employment_span_person ON employment_span(person);

-- Training ----------------------------------------------------------------------------------------------------------

CREATE TABLE course (
  id BLOB NOT NULL PRIMARY KEY,
  code TEXT,
  title TEXT NOT NULL,
  topic TEXT,
  category TEXT,             -- public professional
  hours INTEGER              -- hundredths
) STRICT;
CREATE INDEX course_code ON course(code);
CREATE INDEX course_title ON course(title);

CREATE TABLE session (
  id BLOB NOT NULL PRIMARY KEY,
  code TEXT,
  course BLOB NOT NULL REFERENCES course(id),
  trainer BLOB REFERENCES person(id),
  starts_at TEXT NOT NULL,   -- a day, or a day and a time
  ends_at TEXT,
  room TEXT,
  group_name TEXT,
  hours INTEGER,             -- credit hours in hundredths; null = the course's
  category TEXT,             -- null = the course's
  status TEXT NOT NULL DEFAULT 'planned' -- planned held cancelled
) STRICT;
CREATE INDEX session_code ON session(code);
CREATE INDEX session_day ON session(starts_at);
CREATE INDEX session_course ON session(course);
CREATE INDEX session_trainer ON session(trainer);

CREATE TABLE attendance (
  id BLOB NOT NULL PRIMARY KEY,
  session BLOB NOT NULL REFERENCES session(id),
  person BLOB NOT NULL REFERENCES person(id),
  part TEXT,                 -- morning afternoon, where the sheet has parts
  status TEXT NOT NULL,      -- present partial leave absent
  hours INTEGER              -- hundredths; null with present = the session's
) STRICT;
CREATE INDEX attendance_session ON attendance(session, person);
CREATE INDEX attendance_person ON attendance(person);

CREATE TABLE homework (
  id BLOB NOT NULL PRIMARY KEY,
  person BLOB NOT NULL REFERENCES person(id),
  session BLOB REFERENCES session(id),
  kind TEXT NOT NULL,        -- homework essay
  title TEXT,
  due_on TEXT,
  submitted_on TEXT,
  grade TEXT                 -- none submitted excellent best
) STRICT;
CREATE INDEX homework_person ON homework(person);
CREATE INDEX homework_session ON homework(session);
CREATE INDEX homework_submitted ON homework(submitted_on);
CREATE INDEX homework_due ON homework(due_on);

-- Ratings -----------------------------------------------------------------------------------------------------------

CREATE TABLE form (
  id BLOB NOT NULL PRIMARY KEY,
  name TEXT NOT NULL
) STRICT;

-- Which answer column of a rating holds which dimension.
CREATE TABLE form_question (
  id BLOB NOT NULL PRIMARY KEY,
  form BLOB NOT NULL REFERENCES form(id),
  position INTEGER NOT NULL, -- 1..32: the column d1..d32
  dimension TEXT NOT NULL,
  scale INTEGER              -- the highest answer, in ten-thousandths
) STRICT;
CREATE INDEX form_question_form ON form_question(form);

CREATE TABLE rating (
  id BLOB NOT NULL PRIMARY KEY,
  session BLOB NOT NULL REFERENCES session(id),
  trainee BLOB REFERENCES person(id), -- null = anonymous
  form BLOB REFERENCES form(id),
  department BLOB REFERENCES department(id), -- as the sheet said
  submitted_at TEXT,
  overall INTEGER,           -- ten-thousandths, as d1..d32
  d1 INTEGER, d2 INTEGER, d3 INTEGER, d4 INTEGER, d5 INTEGER, d6 INTEGER, d7 INTEGER, d8 INTEGER,
  d9 INTEGER, d10 INTEGER, d11 INTEGER, d12 INTEGER, d13 INTEGER, d14 INTEGER, d15 INTEGER, d16 INTEGER,
  d17 INTEGER, d18 INTEGER, d19 INTEGER, d20 INTEGER, d21 INTEGER, d22 INTEGER, d23 INTEGER, d24 INTEGER,
  d25 INTEGER, d26 INTEGER, d27 INTEGER, d28 INTEGER, d29 INTEGER, d30 INTEGER, d31 INTEGER, d32 INTEGER,
  comment TEXT
) STRICT;
CREATE INDEX rating_session ON rating(session, trainee);
CREATE INDEX rating_trainee ON rating(trainee);

-- Credits and applications -------------------------------------------------------------------------------------------

-- Training outside, with no session here. Without a certificate it is pending until an officer confirms it.
CREATE TABLE credit (
  id BLOB NOT NULL PRIMARY KEY,
  person BLOB NOT NULL REFERENCES person(id),
  title TEXT NOT NULL,
  provider TEXT,
  category TEXT,
  hours INTEGER NOT NULL,    -- hundredths
  completed_on TEXT NOT NULL,
  certificate TEXT,
  confirmed_on TEXT
) STRICT;
CREATE INDEX credit_person ON credit(person);
CREATE INDEX credit_day ON credit(completed_on);

-- Who applies for which title grade, in which year, by when (申报名单).
CREATE TABLE applicant (
  id BLOB NOT NULL PRIMARY KEY,
  person BLOB NOT NULL REFERENCES person(id),
  year INTEGER NOT NULL,
  title_grade TEXT NOT NULL,
  deadline TEXT
) STRICT;
CREATE INDEX applicant_person ON applicant(person);
CREATE INDEX applicant_year ON applicant(year);

-- Rules -------------------------------------------------------------------------------------------------------------

-- One immutable version of a rule set; a change of the rule is a new row with the next version.
CREATE TABLE rule_set (
  id BLOB NOT NULL PRIMARY KEY,
  code TEXT NOT NULL,
  version INTEGER NOT NULL,
  name TEXT NOT NULL,
  authority TEXT,
  document_number TEXT,
  valid_from TEXT NOT NULL,
  valid_to TEXT
) STRICT;
CREATE INDEX rule_set_code ON rule_set(code);

CREATE TABLE requirement (
  id BLOB NOT NULL PRIMARY KEY,
  rule_set BLOB NOT NULL REFERENCES rule_set(id),
  parent BLOB REFERENCES requirement(id), -- null = a root; all roots must hold
  position INTEGER NOT NULL,
  code TEXT NOT NULL,
  op TEXT NOT NULL,          -- all any leaf
  measure TEXT,              -- a leaf asks this measure
  unit TEXT,                 -- hours count ratio
  threshold_num INTEGER,     -- the threshold is num / den, exactly, in the unit itself
  threshold_den INTEGER,
  proration TEXT             -- none months15
) STRICT;
CREATE INDEX requirement_rule_set ON requirement(rule_set);
CREATE INDEX requirement_parent ON requirement(parent);

-- Whom a rule is for; nulls mean any. Without a row it is for everyone.
CREATE TABLE rule_scope (
  id BLOB NOT NULL PRIMARY KEY,
  rule_set BLOB NOT NULL REFERENCES rule_set(id),
  title_grade TEXT,
  post_category TEXT
) STRICT;
CREATE INDEX rule_scope_rule_set ON rule_scope(rule_set);

-- Settings of the workspace: organisation, letterhead, language of reports.
CREATE TABLE setting (
  id BLOB NOT NULL PRIMARY KEY,
  key TEXT NOT NULL,
  value TEXT,
  data BLOB
) STRICT;

-- Local bookkeeping -------------------------------------------------------------------------------------------------

CREATE TABLE _meta (key TEXT NOT NULL PRIMARY KEY, value TEXT) STRICT, WITHOUT ROWID;

-- One row a Change; its changesets are below, in groups of at most 10,000 rows.
CREATE TABLE _change (
  id INTEGER PRIMARY KEY,
  at TEXT NOT NULL,          -- UTC
  officer TEXT NOT NULL,
  origin TEXT NOT NULL,      -- edit import undo redo sync restore
  verb TEXT NOT NULL,        -- the label is verb and arguments; ui/words makes the sentence
  arguments TEXT NOT NULL,   -- JSON array
  rows INTEGER NOT NULL,
  undoes INTEGER             -- the Change that this one undid or redid
) STRICT;

CREATE TABLE _log (
  change INTEGER NOT NULL REFERENCES _change(id),
  grp INTEGER NOT NULL,
  changeset BLOB NOT NULL,   -- zstd
  PRIMARY KEY (change, grp)
) STRICT;

-- Where a row came from. Never compared, never shared.
CREATE TABLE _source (
  id INTEGER PRIMARY KEY,
  file TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  sheet TEXT NOT NULL,
  kind TEXT NOT NULL,
  imported_at TEXT NOT NULL,
  change INTEGER
) STRICT;

CREATE TABLE _provenance (
  row BLOB NOT NULL,
  source INTEGER NOT NULL REFERENCES _source(id),
  line INTEGER NOT NULL,     -- the row number in the file, from 1
  PRIMARY KEY (row, source, line)
) STRICT, WITHOUT ROWID;
