-- Words of comments that the officer keeps (评语词库): what counts as one word, as another, or not at all.
CREATE TABLE comment_word (
  id BLOB NOT NULL PRIMARY KEY,
  word TEXT NOT NULL,
  kind TEXT NOT NULL,        -- word stop synonym negation
  means TEXT                 -- of a synonym: the word it is counted as
) STRICT;
CREATE INDEX comment_word_word ON comment_word(word);

-- Advice for a low rating (改进建议): which dimension, below what, from how many ratings, and what is said.
CREATE TABLE advice_rule (
  id BLOB NOT NULL PRIMARY KEY,
  position INTEGER NOT NULL, -- the first that fits a dimension speaks
  dimension TEXT NOT NULL,   -- words of the dimension's name, separated by |
  below INTEGER NOT NULL,    -- ten-thousandths of the 1-to-5 scale
  least_ratings INTEGER NOT NULL,
  text TEXT NOT NULL         -- 您的课程{dimension}评分较低…
) STRICT;
CREATE INDEX advice_rule_position ON advice_rule(position);
