-- description: 增加督办单、文号和约谈，原有内容不变
-- min_compatible: 1

CREATE TABLE number_series (
  id TEXT PRIMARY KEY NOT NULL,
  title TEXT NOT NULL,
  code TEXT NOT NULL
) STRICT;

-- Insert-only: a number that was given out stays.
CREATE TABLE document_number (
  id TEXT PRIMARY KEY NOT NULL,
  series_id TEXT NOT NULL REFERENCES number_series (id),
  year INTEGER NOT NULL,
  no INTEGER NOT NULL CHECK (no > 0),
  text TEXT NOT NULL UNIQUE,
  purpose TEXT NOT NULL CHECK (purpose IN ('document', 'reserved', 'desk')),
  holder TEXT NOT NULL,
  day TEXT NOT NULL,
  actor TEXT NOT NULL,
  at TEXT NOT NULL,
  UNIQUE (series_id, year, no)
) STRICT;

CREATE TABLE notice (
  id TEXT PRIMARY KEY NOT NULL,
  number_id TEXT UNIQUE REFERENCES document_number (id),
  ladder TEXT NOT NULL,
  step TEXT NOT NULL,
  mode TEXT NOT NULL CHECK (mode IN ('special', 'onSite', 'random')),
  title TEXT NOT NULL,
  content TEXT NOT NULL,
  source TEXT NOT NULL,
  instruction TEXT NOT NULL,
  requirement TEXT NOT NULL,
  lead_unit_id TEXT REFERENCES unit (id),
  reply_by TEXT,
  handler TEXT NOT NULL,
  signer TEXT NOT NULL,
  period TEXT,
  previous_id TEXT REFERENCES notice (id),
  sample INTEGER NOT NULL
) STRICT;
CREATE INDEX notice_lead_unit ON notice (lead_unit_id);
CREATE INDEX notice_previous ON notice (previous_id);

CREATE TABLE notice_unit (
  notice_id TEXT NOT NULL REFERENCES notice (id) ON DELETE CASCADE,
  unit_id TEXT NOT NULL REFERENCES unit (id),
  position INTEGER NOT NULL,
  PRIMARY KEY (notice_id, unit_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX notice_unit_unit ON notice_unit (unit_id);

-- Count and state of the notice's moves stand here as well, so that every move finds its matters in the history.
CREATE TABLE notice_matter (
  notice_id TEXT NOT NULL REFERENCES notice (id) ON DELETE CASCADE,
  matter_id TEXT NOT NULL REFERENCES matter (id),
  position INTEGER NOT NULL,
  moves INTEGER NOT NULL,
  state TEXT NOT NULL,
  PRIMARY KEY (notice_id, matter_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX notice_matter_matter ON notice_matter (matter_id);

-- State and deadline of a notice are made of these alone.
CREATE TABLE notice_move (
  notice_id TEXT NOT NULL REFERENCES notice (id) ON DELETE CASCADE,
  no INTEGER NOT NULL,
  act TEXT NOT NULL,
  from_state TEXT NOT NULL,
  to_state TEXT NOT NULL,
  day TEXT NOT NULL,
  date TEXT,
  unit_id TEXT REFERENCES unit (id),
  text TEXT NOT NULL,
  problem TEXT NOT NULL,
  next_step TEXT NOT NULL,
  person TEXT NOT NULL,
  actor TEXT NOT NULL,
  at TEXT NOT NULL,
  PRIMARY KEY (notice_id, no)
) STRICT, WITHOUT ROWID;
CREATE INDEX notice_move_unit ON notice_move (unit_id);

CREATE TABLE talk (
  id TEXT PRIMARY KEY NOT NULL,
  day TEXT NOT NULL,
  talker TEXT NOT NULL,
  unit_id TEXT NOT NULL REFERENCES unit (id),
  person TEXT NOT NULL,
  minutes TEXT NOT NULL,
  result TEXT NOT NULL,
  actor TEXT NOT NULL,
  at TEXT NOT NULL,
  sample INTEGER NOT NULL
) STRICT;
CREATE INDEX talk_unit ON talk (unit_id);

CREATE TABLE talk_matter (
  talk_id TEXT NOT NULL REFERENCES talk (id) ON DELETE CASCADE,
  matter_id TEXT NOT NULL REFERENCES matter (id),
  position INTEGER NOT NULL,
  PRIMARY KEY (talk_id, matter_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX talk_matter_matter ON talk_matter (matter_id);

CREATE TABLE talk_notice (
  talk_id TEXT NOT NULL REFERENCES talk (id) ON DELETE CASCADE,
  notice_id TEXT NOT NULL REFERENCES notice (id),
  position INTEGER NOT NULL,
  PRIMARY KEY (talk_id, notice_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX talk_notice_notice ON talk_notice (notice_id);
