-- description: 可以登记问题整改的每个办理环节和督查活动
-- min_compatible: 5

CREATE TABLE stage_move (
  matter_id TEXT NOT NULL REFERENCES matter (id) ON DELETE CASCADE,
  id TEXT NOT NULL,
  at TEXT NOT NULL,
  actor TEXT NOT NULL,
  from_stage TEXT NOT NULL,
  to_stage TEXT NOT NULL,
  act TEXT NOT NULL,
  reason TEXT NOT NULL,
  day TEXT NOT NULL,
  accepter TEXT NOT NULL,
  evidence TEXT NOT NULL,
  PRIMARY KEY (matter_id, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE inspection_plan (
  id TEXT PRIMARY KEY NOT NULL,
  year INTEGER NOT NULL,
  title TEXT NOT NULL,
  content TEXT NOT NULL,
  approver TEXT NOT NULL,
  approved_on TEXT
) STRICT;

CREATE TABLE inspection_scheme (
  id TEXT PRIMARY KEY NOT NULL,
  plan_id TEXT NOT NULL REFERENCES inspection_plan (id),
  title TEXT NOT NULL,
  content TEXT NOT NULL,
  approver TEXT NOT NULL,
  approved_on TEXT
) STRICT;
CREATE INDEX inspection_scheme_plan ON inspection_scheme (plan_id);

CREATE TABLE inspection (
  id TEXT PRIMARY KEY NOT NULL,
  scheme_id TEXT NOT NULL REFERENCES inspection_scheme (id),
  kind TEXT NOT NULL CHECK (kind IN ('supervision', 'undercover', 'tour')),
  name TEXT NOT NULL,
  from_day TEXT,
  to_day TEXT,
  team TEXT NOT NULL,
  route TEXT NOT NULL,
  units TEXT NOT NULL,
  started_on TEXT,
  conclusion TEXT NOT NULL,
  no_problem INTEGER NOT NULL,
  concluded_on TEXT
) STRICT;
CREATE INDEX inspection_of_scheme ON inspection (scheme_id);

CREATE TABLE inspection_finding (
  inspection_id TEXT NOT NULL REFERENCES inspection (id) ON DELETE CASCADE,
  id TEXT NOT NULL,
  no INTEGER NOT NULL,
  unit_id TEXT REFERENCES unit (id),
  place TEXT NOT NULL,
  problem TEXT NOT NULL,
  severity TEXT NOT NULL CHECK (severity IN ('minor', 'serious', 'grave')),
  deadline TEXT,
  concerns_id TEXT REFERENCES matter (id) ON DELETE SET NULL,
  matter_id TEXT REFERENCES matter (id) ON DELETE SET NULL,
  PRIMARY KEY (inspection_id, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX inspection_finding_unit ON inspection_finding (unit_id);
CREATE INDEX inspection_finding_concerns ON inspection_finding (concerns_id);
CREATE INDEX inspection_finding_matter ON inspection_finding (matter_id);

CREATE TABLE inspection_photo (
  inspection_id TEXT NOT NULL REFERENCES inspection (id) ON DELETE CASCADE,
  id TEXT NOT NULL,
  finding_id TEXT NOT NULL,
  name TEXT NOT NULL,
  media_type TEXT NOT NULL,
  digest TEXT NOT NULL REFERENCES content (digest),
  size INTEGER NOT NULL,
  added_by TEXT NOT NULL,
  added_at TEXT NOT NULL,
  PRIMARY KEY (inspection_id, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE inspection_feedback (
  inspection_id TEXT NOT NULL REFERENCES inspection (id) ON DELETE CASCADE,
  id TEXT NOT NULL,
  unit_id TEXT NOT NULL REFERENCES unit (id),
  day TEXT NOT NULL,
  means TEXT NOT NULL,
  receiver TEXT NOT NULL,
  PRIMARY KEY (inspection_id, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX inspection_feedback_unit ON inspection_feedback (unit_id);
