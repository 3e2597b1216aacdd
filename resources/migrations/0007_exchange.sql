-- description: 可以给单位发填报文件、汇总上报文件、发回执，每次汇总怎样取舍都有记录
-- min_compatible: 7

-- Whose packages this file makes and takes. A unit's file names its unit and the key that its county signs with.
CREATE TABLE exchange_office (
  id INTEGER PRIMARY KEY NOT NULL CHECK (id = 1),
  county TEXT NOT NULL,
  county_name TEXT NOT NULL,
  county_key TEXT NOT NULL,
  unit_id TEXT REFERENCES unit (id)
) STRICT;

CREATE TABLE unit_key (
  unit_id TEXT NOT NULL REFERENCES unit (id) ON DELETE CASCADE,
  open_key TEXT NOT NULL,
  remark TEXT NOT NULL,
  actor TEXT NOT NULL,
  at TEXT NOT NULL,
  PRIMARY KEY (unit_id, open_key)
) STRICT, WITHOUT ROWID;

CREATE TABLE exchange_package (
  id TEXT PRIMARY KEY NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('form', 'report', 'receipt')),
  unit_id TEXT NOT NULL REFERENCES unit (id) ON DELETE CASCADE,
  period TEXT NOT NULL,
  serial INTEGER NOT NULL,
  digest TEXT NOT NULL,
  signer TEXT NOT NULL,
  made_at TEXT NOT NULL,
  actor TEXT NOT NULL,
  at TEXT NOT NULL,
  body TEXT NOT NULL
) STRICT;
CREATE INDEX exchange_package_unit ON exchange_package (unit_id, period);

-- What the unit last said, or was given, of each field: what its next package is compared with. The period is empty
-- for what belongs to the matter as a whole.
CREATE TABLE exchange_base (
  matter_id TEXT NOT NULL REFERENCES matter (id) ON DELETE CASCADE,
  unit_id TEXT NOT NULL,
  period TEXT NOT NULL,
  field TEXT NOT NULL,
  value TEXT NOT NULL,
  PRIMARY KEY (matter_id, unit_id, period, field)
) STRICT, WITHOUT ROWID;

-- What was decided where both sides had something, and what was sent back: the losing value stays here.
CREATE TABLE merge_decision (
  matter_id TEXT NOT NULL REFERENCES matter (id) ON DELETE CASCADE,
  id TEXT NOT NULL,
  package_id TEXT NOT NULL,
  period TEXT NOT NULL,
  field TEXT NOT NULL,
  county TEXT NOT NULL,
  unit TEXT NOT NULL,
  decision TEXT NOT NULL CHECK (decision IN ('county', 'unit', 'return')),
  reason TEXT NOT NULL,
  PRIMARY KEY (matter_id, id)
) STRICT, WITHOUT ROWID;

-- Lines of packages from a newer program that this one does not know; they are handed back as they came.
CREATE TABLE exchange_kept (
  no INTEGER PRIMARY KEY NOT NULL,
  line TEXT NOT NULL
) STRICT;
