-- Ratings as they are: forms on other scales than 1 to 5, and sheets that only sum up a session.

ALTER TABLE form ADD COLUMN scale INTEGER; -- the highest overall answer, in ten-thousandths; null = 5

-- A row of means: how many people are behind it. Null = one person's own rating.
ALTER TABLE rating ADD COLUMN respondents INTEGER;
CREATE INDEX rating_summary ON rating(session) WHERE respondents IS NOT NULL;
