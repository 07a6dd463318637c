-- Credit hours by person, calendar year, kind and category, so that title rules need not read five million rows of
-- attendance. Local and derived: models/measures/credittotals keeps them in the commit of each Change.
CREATE TABLE _credit_year (
  person BLOB NOT NULL,
  year INTEGER NOT NULL,
  origin TEXT NOT NULL,      -- attendance outside
  category TEXT NOT NULL,    -- '' where neither session nor course says one
  hundredths INTEGER NOT NULL,
  n INTEGER NOT NULL,        -- observations
  PRIMARY KEY (person, year, origin, category)
) STRICT, WITHOUT ROWID;

-- The newest Change that kept rows of this name know of; any other number, or no row, and they are not to be used. A
-- migration that writes facts deletes from here.
CREATE TABLE _kept (
  name TEXT NOT NULL PRIMARY KEY, -- credit_year
  change INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- Hours that wait for an officer are few, and asked for whenever somebody is judged.
CREATE INDEX credit_waiting ON credit(completed_on) WHERE COALESCE(certificate, '') = '' AND confirmed_on IS NULL;

-- What was handed in within a span, by whom: title rules ask it of everybody at once.
CREATE INDEX homework_kind ON homework(kind, submitted_on, person, session);
