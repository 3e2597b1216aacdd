-- description: 增加通报的拟稿、核实、签发和编号印发，原有内容不变
-- min_compatible: 5

CREATE TABLE bulletin (
  id TEXT PRIMARY KEY NOT NULL,
  number_id TEXT UNIQUE REFERENCES document_number (id),
  template TEXT NOT NULL,
  period TEXT NOT NULL,
  title TEXT NOT NULL,
  series TEXT NOT NULL,
  content BLOB NOT NULL,
  digest TEXT NOT NULL,
  pdf TEXT NOT NULL,
  scan TEXT NOT NULL,
  sample INTEGER NOT NULL
) STRICT;

-- The state of a bulletin is made of these alone.
CREATE TABLE bulletin_move (
  bulletin_id TEXT NOT NULL REFERENCES bulletin (id) ON DELETE CASCADE,
  no INTEGER NOT NULL,
  act TEXT NOT NULL,
  from_state TEXT NOT NULL,
  to_state TEXT NOT NULL,
  day TEXT NOT NULL,
  person TEXT NOT NULL,
  text TEXT NOT NULL,
  actor TEXT NOT NULL,
  at TEXT NOT NULL,
  PRIMARY KEY (bulletin_id, no)
) STRICT, WITHOUT ROWID;

CREATE TABLE bulletin_slip (
  bulletin_id TEXT NOT NULL REFERENCES bulletin (id) ON DELETE CASCADE,
  unit_id TEXT NOT NULL REFERENCES unit (id),
  text TEXT NOT NULL,
  sent TEXT NOT NULL,
  agreed TEXT NOT NULL,
  objection TEXT NOT NULL,
  objected_at TEXT NOT NULL,
  answer TEXT NOT NULL,
  answered_at TEXT NOT NULL,
  PRIMARY KEY (bulletin_id, unit_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX bulletin_slip_unit ON bulletin_slip (unit_id);
