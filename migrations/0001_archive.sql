-- One row an article: what readers get (analyzed) and what came in (source). `key` grows with the
-- publication instant, so that walking it backwards is walking from the newest: the full-text index
-- has no other order it can walk. `digest` is the article's share in the stamps.
CREATE TABLE article (
  key INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  slug TEXT NOT NULL UNIQUE,
  sort_key TEXT NOT NULL,
  revision TEXT NOT NULL,
  digest INTEGER NOT NULL,
  recorded TEXT NOT NULL,
  segment INTEGER NOT NULL,
  bytes INTEGER NOT NULL,
  analyzed TEXT NOT NULL,
  source_hash TEXT NOT NULL,
  source_name TEXT NOT NULL,
  media_type TEXT NOT NULL,
  source TEXT NOT NULL
) STRICT;
CREATE INDEX article_newest ON article (sort_key, slug);
CREATE INDEX article_of_segment ON article (segment, bytes);

-- The segment an article was given when it was first published (feed archives, RFC 5005), kept when
-- it changes, goes and comes back.
CREATE TABLE segment_member (
  article_id TEXT PRIMARY KEY,
  segment INTEGER NOT NULL,
  bytes INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX segment_newest ON segment_member (segment, bytes);

-- Former slugs, answered with a redirect.
CREATE TABLE alias (
  slug TEXT PRIMARY KEY,
  article_id TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX alias_article ON alias (article_id);

-- Withdrawn articles, answered with 410. The id stays for when the article comes back.
CREATE TABLE gone (
  slug TEXT PRIMARY KEY,
  id TEXT NOT NULL,
  withdrawn TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX gone_newest ON gone (withdrawn, slug);

-- Every state an article was published in. `replaces` is the revision the writer had seen, `write`
-- names the transaction; the source moves here when a later one takes its place.
CREATE TABLE revision (
  article_id TEXT NOT NULL,
  number INTEGER NOT NULL,
  revision TEXT NOT NULL,
  replaces TEXT,
  recorded TEXT NOT NULL,
  write TEXT NOT NULL,
  kind TEXT NOT NULL,
  changed TEXT NOT NULL,
  note TEXT,
  source_name TEXT,
  media_type TEXT,
  source TEXT,
  PRIMARY KEY (article_id, number)
) STRICT, WITHOUT ROWID;

-- A write that has not seen the current revision fails as a whole.
CREATE TRIGGER revision_is_current BEFORE INSERT ON revision
WHEN NEW.replaces IS NOT (SELECT revision FROM article WHERE id = NEW.article_id)
BEGIN
  SELECT RAISE(ABORT, 'the article has changed since it was read');
END;

-- `leads_shown` and `leads_speaker` mark the first of an article's quotes in the list of key quotes
-- and in its speaker's list: the article's record is read with that one alone.
CREATE TABLE quote (
  article_key INTEGER NOT NULL,
  ordinal INTEGER NOT NULL,
  quote_id TEXT NOT NULL,
  speaker TEXT,
  profile TEXT,
  shown INTEGER NOT NULL,
  leads_shown INTEGER NOT NULL,
  leads_speaker INTEGER NOT NULL,
  sort_key TEXT NOT NULL,
  place TEXT NOT NULL,
  segment INTEGER NOT NULL,
  bytes INTEGER NOT NULL,
  PRIMARY KEY (article_key, ordinal)
) STRICT, WITHOUT ROWID;
CREATE INDEX quote_of_speaker ON quote (speaker, sort_key, place, leads_speaker) WHERE speaker IS NOT NULL;
CREATE INDEX quote_shown ON quote (sort_key, place, leads_shown) WHERE shown = 1;
CREATE INDEX quote_of_segment ON quote (segment, bytes) WHERE shown = 1;
CREATE INDEX quote_of_speaker_segment ON quote (speaker, segment, bytes) WHERE speaker IS NOT NULL;
CREATE INDEX quote_by_id ON quote (quote_id, sort_key, place);

CREATE TABLE article_topic (
  topic TEXT NOT NULL,
  sort_key TEXT NOT NULL,
  slug TEXT NOT NULL,
  article_key INTEGER NOT NULL,
  name TEXT NOT NULL,
  segment INTEGER NOT NULL,
  bytes INTEGER NOT NULL,
  PRIMARY KEY (topic, sort_key, slug)
) STRICT, WITHOUT ROWID;
CREATE INDEX topic_of_segment ON article_topic (topic, segment, bytes, article_key);
CREATE INDEX topic_of_article ON article_topic (article_key);

-- Counted while writing, so that reading never counts.
CREATE TABLE speaker (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  profile TEXT NOT NULL,
  quotes INTEGER NOT NULL,
  articles INTEGER NOT NULL,
  -- 0 for a description such as "the council", which is somebody else in the next article
  listed INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX speaker_by_name ON speaker (name, id) WHERE listed = 1;

-- Full names that have an id, under the key that one person's names share; kept for good, so that
-- who comes back has the same id.
CREATE TABLE speaker_name (
  key TEXT NOT NULL,
  name TEXT NOT NULL,
  speaker TEXT NOT NULL,
  PRIMARY KEY (key, name)
) STRICT, WITHOUT ROWID;

CREATE TABLE topic (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  articles INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX topic_by_name ON topic (name, id);

-- Validators of the site and of each topic and speaker: the sum of the members' digests modulo 2^48.
CREATE TABLE stamp (
  scope TEXT PRIMARY KEY,
  total INTEGER NOT NULL,
  members INTEGER NOT NULL,
  modified TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Words are split and folded before they come here; the tokenizer only separates at spaces. Words of
-- the title, of speakers and of quotes stand here twice, the second time with a mark (a private-use
-- character) in front, so that a search in one field walks the matches of that field alone.
CREATE VIRTUAL TABLE article_words USING fts5 (
  words,
  content = '', contentless_delete = 1, prefix = '2 3 4 5',
  tokenize = "unicode61 remove_diacritics 0 categories 'L* M* N* Co'"
);
