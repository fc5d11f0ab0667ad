-- Answers that are repeated when a request comes again under the same Idempotency-Key.
CREATE TABLE idempotency (
  key TEXT PRIMARY KEY,
  request TEXT NOT NULL,
  status INTEGER NOT NULL,
  body TEXT NOT NULL,
  etag TEXT,
  recorded TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX idempotency_oldest ON idempotency (recorded);

-- Articles of a bulk upload that wait for the queue's consumer, and what became of them. The source
-- goes when the article is stored.
CREATE TABLE job (
  batch TEXT NOT NULL,
  name TEXT NOT NULL,
  state TEXT NOT NULL,
  media_type TEXT NOT NULL,
  source TEXT,
  problem TEXT,
  recorded TEXT NOT NULL,
  PRIMARY KEY (batch, name)
) STRICT, WITHOUT ROWID;
CREATE INDEX job_state ON job (batch, state);
CREATE INDEX job_oldest ON job (recorded);

-- Messages that could not be handled however often they were tried.
CREATE TABLE dead_letter (
  message TEXT PRIMARY KEY,
  body TEXT NOT NULL,
  recorded TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX dead_letter_newest ON dead_letter (recorded);

-- What is known of an upstream feed, for conditional and polite requests.
CREATE TABLE upstream (
  url TEXT PRIMARY KEY,
  etag TEXT,
  last_modified TEXT,
  failures INTEGER NOT NULL,
  not_before TEXT NOT NULL
) STRICT, WITHOUT ROWID;
