-- description: 事项可以附照片和文件，保存在同一个文件里
-- min_compatible: 1

-- The bytes of files, once each, by their SM3 digest in hexadecimal digits. Rows are only ever added: no undo takes
-- them away, so that what a step in the history refers to is there when the step is brought back.
CREATE TABLE content (
  digest TEXT PRIMARY KEY NOT NULL,
  bytes BLOB NOT NULL
) STRICT;

CREATE TABLE attachment (
  matter_id TEXT NOT NULL REFERENCES matter (id) ON DELETE CASCADE,
  id TEXT NOT NULL,
  period TEXT,
  name TEXT NOT NULL,
  media_type TEXT NOT NULL,
  digest TEXT NOT NULL REFERENCES content (digest),
  size INTEGER NOT NULL,
  added_by TEXT NOT NULL,
  added_at TEXT NOT NULL,
  PRIMARY KEY (matter_id, id)
) STRICT, WITHOUT ROWID;
