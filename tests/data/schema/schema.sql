index bulletin_slip_unit bulletin_slip
CREATE INDEX bulletin_slip_unit ON bulletin_slip (unit_id)

index exchange_package_unit exchange_package
CREATE INDEX exchange_package_unit ON exchange_package (unit_id, period)

index history_digest history
CREATE UNIQUE INDEX history_digest ON history (seq, digest)

index inspection_feedback_unit inspection_feedback
CREATE INDEX inspection_feedback_unit ON inspection_feedback (unit_id)

index inspection_finding_concerns inspection_finding
CREATE INDEX inspection_finding_concerns ON inspection_finding (concerns_id)

index inspection_finding_matter inspection_finding
CREATE INDEX inspection_finding_matter ON inspection_finding (matter_id)

index inspection_finding_unit inspection_finding
CREATE INDEX inspection_finding_unit ON inspection_finding (unit_id)

index inspection_of_scheme inspection
CREATE INDEX inspection_of_scheme ON inspection (scheme_id)

index inspection_scheme_plan inspection_scheme
CREATE INDEX inspection_scheme_plan ON inspection_scheme (plan_id)

index ledger_entry_matter ledger_entry
CREATE INDEX ledger_entry_matter ON ledger_entry (matter_id)

index matter_continues matter
CREATE INDEX matter_continues ON matter (continues_id)

index matter_lead_unit matter
CREATE INDEX matter_lead_unit ON matter (lead_unit_id, year)

index matter_leader_post matter
CREATE INDEX matter_leader_post ON matter (leader_post_id)

index notice_lead_unit notice
CREATE INDEX notice_lead_unit ON notice (lead_unit_id)

index notice_matter_matter notice_matter
CREATE INDEX notice_matter_matter ON notice_matter (matter_id)

index notice_move_unit notice_move
CREATE INDEX notice_move_unit ON notice_move (unit_id)

index notice_previous notice
CREATE INDEX notice_previous ON notice (previous_id)

index notice_unit_unit notice_unit
CREATE INDEX notice_unit_unit ON notice_unit (unit_id)

index source_link_matter source_link
CREATE INDEX source_link_matter ON source_link (matter_id)

index sqlite_autoindex_actor_1 actor


index sqlite_autoindex_actor_2 actor


index sqlite_autoindex_bulletin_1 bulletin


index sqlite_autoindex_bulletin_2 bulletin


index sqlite_autoindex_content_1 content


index sqlite_autoindex_document_number_1 document_number


index sqlite_autoindex_document_number_2 document_number


index sqlite_autoindex_document_number_3 document_number


index sqlite_autoindex_exchange_package_1 exchange_package


index sqlite_autoindex_finding_approval_1 finding_approval


index sqlite_autoindex_inspection_1 inspection


index sqlite_autoindex_inspection_plan_1 inspection_plan


index sqlite_autoindex_inspection_scheme_1 inspection_scheme


index sqlite_autoindex_matter_1 matter


index sqlite_autoindex_matter_2 matter


index sqlite_autoindex_notice_1 notice


index sqlite_autoindex_notice_2 notice


index sqlite_autoindex_number_series_1 number_series


index sqlite_autoindex_period_1 period


index sqlite_autoindex_person_1 person


index sqlite_autoindex_post_1 post


index sqlite_autoindex_post_2 post


index sqlite_autoindex_snapshot_1 snapshot


index sqlite_autoindex_source_1 source


index sqlite_autoindex_source_2 source


index sqlite_autoindex_talk_1 talk


index sqlite_autoindex_unit_1 unit


index sqlite_autoindex_unit_2 unit


index talk_matter_matter talk_matter
CREATE INDEX talk_matter_matter ON talk_matter (matter_id)

index talk_notice_notice talk_notice
CREATE INDEX talk_notice_notice ON talk_notice (notice_id)

index talk_unit talk
CREATE INDEX talk_unit ON talk (unit_id)

table actor actor
CREATE TABLE actor (
  id TEXT PRIMARY KEY NOT NULL,
  name TEXT NOT NULL UNIQUE,
  active INTEGER NOT NULL
) STRICT

table assignment assignment
CREATE TABLE assignment (
  matter_id TEXT NOT NULL REFERENCES matter (id) ON DELETE CASCADE,
  id TEXT NOT NULL,
  role TEXT NOT NULL,
  unit_id TEXT REFERENCES unit (id),
  post_id TEXT REFERENCES post (id),
  from_day TEXT,
  to_day TEXT,
  PRIMARY KEY (matter_id, id)
) STRICT, WITHOUT ROWID

table attachment attachment
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
) STRICT, WITHOUT ROWID

table bulletin bulletin
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
) STRICT

table bulletin_move bulletin_move
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
) STRICT, WITHOUT ROWID

table bulletin_slip bulletin_slip
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
) STRICT, WITHOUT ROWID

table bundle_part bundle_part
CREATE TABLE bundle_part (
  matter_id TEXT NOT NULL REFERENCES matter (id) ON DELETE CASCADE,
  id TEXT NOT NULL,
  town_id TEXT NOT NULL REFERENCES unit (id),
  goal INTEGER NOT NULL,
  PRIMARY KEY (matter_id, id)
) STRICT, WITHOUT ROWID

table content content
CREATE TABLE content (
  digest TEXT PRIMARY KEY NOT NULL,
  bytes BLOB NOT NULL
) STRICT

table definition definition
CREATE TABLE definition (
  kind TEXT NOT NULL,
  id TEXT NOT NULL,
  year INTEGER NOT NULL,
  position INTEGER NOT NULL,
  body TEXT NOT NULL,
  PRIMARY KEY (kind, id, year)
) STRICT, WITHOUT ROWID

table document_number document_number
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
) STRICT

table exchange_base exchange_base
CREATE TABLE exchange_base (
  matter_id TEXT NOT NULL REFERENCES matter (id) ON DELETE CASCADE,
  unit_id TEXT NOT NULL,
  period TEXT NOT NULL,
  field TEXT NOT NULL,
  value TEXT NOT NULL,
  PRIMARY KEY (matter_id, unit_id, period, field)
) STRICT, WITHOUT ROWID

table exchange_kept exchange_kept
CREATE TABLE exchange_kept (
  no INTEGER PRIMARY KEY NOT NULL,
  line TEXT NOT NULL
) STRICT

table exchange_office exchange_office
CREATE TABLE exchange_office (
  id INTEGER PRIMARY KEY NOT NULL CHECK (id = 1),
  county TEXT NOT NULL,
  county_name TEXT NOT NULL,
  county_key TEXT NOT NULL,
  unit_id TEXT REFERENCES unit (id)
) STRICT

table exchange_package exchange_package
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
) STRICT

table figure figure
CREATE TABLE figure (
  matter_id TEXT NOT NULL REFERENCES matter (id) ON DELETE CASCADE,
  period TEXT NOT NULL,
  measure TEXT NOT NULL,
  cumulative INTEGER,
  PRIMARY KEY (matter_id, period, measure)
) STRICT, WITHOUT ROWID

table finding_approval finding_approval
CREATE TABLE finding_approval (
  key TEXT PRIMARY KEY NOT NULL,
  kind TEXT NOT NULL,
  remark TEXT NOT NULL,
  actor TEXT NOT NULL,
  at TEXT NOT NULL
) STRICT

table history history
CREATE TABLE history (
  seq INTEGER PRIMARY KEY NOT NULL,
  at TEXT NOT NULL,
  actor TEXT NOT NULL,
  label TEXT NOT NULL,
  changeset BLOB NOT NULL,
  prev BLOB NOT NULL,
  digest BLOB NOT NULL
) STRICT

table inspection inspection
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
) STRICT

table inspection_feedback inspection_feedback
CREATE TABLE inspection_feedback (
  inspection_id TEXT NOT NULL REFERENCES inspection (id) ON DELETE CASCADE,
  id TEXT NOT NULL,
  unit_id TEXT NOT NULL REFERENCES unit (id),
  day TEXT NOT NULL,
  means TEXT NOT NULL,
  receiver TEXT NOT NULL,
  PRIMARY KEY (inspection_id, id)
) STRICT, WITHOUT ROWID

table inspection_finding inspection_finding
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
) STRICT, WITHOUT ROWID

table inspection_photo inspection_photo
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
) STRICT, WITHOUT ROWID

table inspection_plan inspection_plan
CREATE TABLE inspection_plan (
  id TEXT PRIMARY KEY NOT NULL,
  year INTEGER NOT NULL,
  title TEXT NOT NULL,
  content TEXT NOT NULL,
  approver TEXT NOT NULL,
  approved_on TEXT
) STRICT

table inspection_scheme inspection_scheme
CREATE TABLE inspection_scheme (
  id TEXT PRIMARY KEY NOT NULL,
  plan_id TEXT NOT NULL REFERENCES inspection_plan (id),
  title TEXT NOT NULL,
  content TEXT NOT NULL,
  approver TEXT NOT NULL,
  approved_on TEXT
) STRICT

table ledger_entry ledger_entry
CREATE TABLE ledger_entry (
  ledger_id TEXT NOT NULL,
  matter_id TEXT NOT NULL REFERENCES matter (id) ON DELETE CASCADE,
  clause TEXT NOT NULL,
  no INTEGER NOT NULL,
  PRIMARY KEY (ledger_id, matter_id)
) STRICT, WITHOUT ROWID

table light_override light_override
CREATE TABLE light_override (
  matter_id TEXT NOT NULL REFERENCES matter (id) ON DELETE CASCADE,
  period TEXT NOT NULL,
  colour TEXT NOT NULL,
  reason TEXT NOT NULL,
  approver TEXT NOT NULL,
  at TEXT NOT NULL,
  PRIMARY KEY (matter_id, period)
) STRICT, WITHOUT ROWID

table matter matter
CREATE TABLE matter (
  id TEXT PRIMARY KEY NOT NULL,
  ledger_id TEXT NOT NULL,
  year INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('target', 'pledge', 'project')),
  no INTEGER NOT NULL,
  code TEXT NOT NULL,
  name TEXT NOT NULL,
  former_names TEXT NOT NULL,
  continues_id TEXT REFERENCES matter (id) ON DELETE SET NULL,
  lead_unit_id TEXT REFERENCES unit (id),
  leader_post_id TEXT REFERENCES post (id),
  year_type TEXT NOT NULL,
  stage TEXT NOT NULL,
  measure_kind TEXT NOT NULL,
  measure_unit TEXT NOT NULL,
  lower_is_better INTEGER NOT NULL,
  goal INTEGER,
  stretch INTEGER,
  total INTEGER,
  before INTEGER,
  start_planned TEXT,
  start_actual TEXT,
  deadline TEXT,
  finished TEXT,
  listed_on TEXT,
  sample INTEGER NOT NULL,
  extra TEXT NOT NULL,
  UNIQUE (year, code)
) STRICT

table merge_decision merge_decision
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
) STRICT, WITHOUT ROWID

table milestone milestone
CREATE TABLE milestone (
  matter_id TEXT NOT NULL REFERENCES matter (id) ON DELETE CASCADE,
  id TEXT NOT NULL,
  no INTEGER NOT NULL,
  title TEXT NOT NULL,
  planned TEXT,
  actual TEXT,
  PRIMARY KEY (matter_id, id)
) STRICT, WITHOUT ROWID

table notice notice
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
) STRICT

table notice_matter notice_matter
CREATE TABLE notice_matter (
  notice_id TEXT NOT NULL REFERENCES notice (id) ON DELETE CASCADE,
  matter_id TEXT NOT NULL REFERENCES matter (id),
  position INTEGER NOT NULL,
  moves INTEGER NOT NULL,
  state TEXT NOT NULL,
  PRIMARY KEY (notice_id, matter_id)
) STRICT, WITHOUT ROWID

table notice_move notice_move
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
) STRICT, WITHOUT ROWID

table notice_unit notice_unit
CREATE TABLE notice_unit (
  notice_id TEXT NOT NULL REFERENCES notice (id) ON DELETE CASCADE,
  unit_id TEXT NOT NULL REFERENCES unit (id),
  position INTEGER NOT NULL,
  PRIMARY KEY (notice_id, unit_id)
) STRICT, WITHOUT ROWID

table number_series number_series
CREATE TABLE number_series (
  id TEXT PRIMARY KEY NOT NULL,
  title TEXT NOT NULL,
  code TEXT NOT NULL
) STRICT

table office office
CREATE TABLE office (
  id INTEGER PRIMARY KEY NOT NULL CHECK (id = 1),
  name TEXT NOT NULL,
  role TEXT NOT NULL CHECK (role IN ('county', 'unit')),
  year INTEGER NOT NULL,
  bulletin_name TEXT NOT NULL,
  document_code TEXT NOT NULL,
  bulletin_to TEXT NOT NULL,
  bulletin_cc TEXT NOT NULL,
  notice TEXT NOT NULL
) STRICT

table period period
CREATE TABLE period (
  period TEXT PRIMARY KEY NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('open', 'closed', 'published')),
  opened_at TEXT NOT NULL,
  closed_at TEXT NOT NULL,
  published_at TEXT NOT NULL
) STRICT

table person person
CREATE TABLE person (
  id TEXT PRIMARY KEY NOT NULL,
  name TEXT NOT NULL,
  phone TEXT NOT NULL
) STRICT

table post post
CREATE TABLE post (
  id TEXT PRIMARY KEY NOT NULL,
  key TEXT NOT NULL UNIQUE,
  title TEXT NOT NULL,
  unit_id TEXT REFERENCES unit (id),
  position INTEGER NOT NULL
) STRICT

table report report
CREATE TABLE report (
  matter_id TEXT NOT NULL REFERENCES matter (id) ON DELETE CASCADE,
  period TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('draft', 'submitted', 'accepted', 'returned')),
  cumulative INTEGER,
  covers TEXT NOT NULL,
  progress TEXT NOT NULL,
  problem TEXT NOT NULL,
  next_step TEXT NOT NULL,
  delay_reason TEXT NOT NULL,
  reporter TEXT NOT NULL,
  phone TEXT NOT NULL,
  extra TEXT NOT NULL,
  PRIMARY KEY (matter_id, period)
) STRICT, WITHOUT ROWID

table schedule schedule
CREATE TABLE schedule (
  matter_id TEXT NOT NULL REFERENCES matter (id) ON DELETE CASCADE,
  version INTEGER NOT NULL,
  measure TEXT NOT NULL,
  m01 INTEGER, m02 INTEGER, m03 INTEGER, m04 INTEGER, m05 INTEGER, m06 INTEGER,
  m07 INTEGER, m08 INTEGER, m09 INTEGER, m10 INTEGER, m11 INTEGER, m12 INTEGER,
  baseline INTEGER NOT NULL,
  reason TEXT NOT NULL,
  PRIMARY KEY (matter_id, version, measure)
) STRICT, WITHOUT ROWID

table schema_version schema_version
CREATE TABLE schema_version (
  version INTEGER PRIMARY KEY NOT NULL,
  description TEXT NOT NULL,
  min_compatible INTEGER NOT NULL,
  applied_at TEXT NOT NULL
) STRICT

table snapshot snapshot
CREATE TABLE "snapshot" (
  period TEXT NOT NULL,
  matter_id TEXT NOT NULL,
  body TEXT NOT NULL,
  PRIMARY KEY (period, matter_id)
) STRICT

table source source
CREATE TABLE source (
  id TEXT PRIMARY KEY NOT NULL,
  key TEXT NOT NULL UNIQUE,
  title TEXT NOT NULL,
  document_number TEXT NOT NULL,
  issued TEXT
) STRICT

table source_link source_link
CREATE TABLE source_link (
  source_id TEXT NOT NULL REFERENCES source (id) ON DELETE CASCADE,
  matter_id TEXT NOT NULL REFERENCES matter (id) ON DELETE CASCADE,
  clause TEXT NOT NULL,
  PRIMARY KEY (source_id, matter_id)
) STRICT, WITHOUT ROWID

table stage_move stage_move
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
) STRICT, WITHOUT ROWID

table talk talk
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
) STRICT

table talk_matter talk_matter
CREATE TABLE talk_matter (
  talk_id TEXT NOT NULL REFERENCES talk (id) ON DELETE CASCADE,
  matter_id TEXT NOT NULL REFERENCES matter (id),
  position INTEGER NOT NULL,
  PRIMARY KEY (talk_id, matter_id)
) STRICT, WITHOUT ROWID

table talk_notice talk_notice
CREATE TABLE talk_notice (
  talk_id TEXT NOT NULL REFERENCES talk (id) ON DELETE CASCADE,
  notice_id TEXT NOT NULL REFERENCES notice (id),
  position INTEGER NOT NULL,
  PRIMARY KEY (talk_id, notice_id)
) STRICT, WITHOUT ROWID

table tenure tenure
CREATE TABLE tenure (
  post_id TEXT NOT NULL REFERENCES post (id) ON DELETE CASCADE,
  person_id TEXT NOT NULL REFERENCES person (id),
  from_day TEXT NOT NULL,
  to_day TEXT,
  PRIMARY KEY (post_id, person_id, from_day)
) STRICT, WITHOUT ROWID

table touch touch
CREATE TABLE touch (
  matter_id TEXT NOT NULL,
  seq INTEGER NOT NULL REFERENCES history (seq),
  PRIMARY KEY (matter_id, seq)
) STRICT, WITHOUT ROWID

table unit unit
CREATE TABLE unit (
  id TEXT PRIMARY KEY NOT NULL,
  key TEXT NOT NULL UNIQUE,
  title TEXT NOT NULL,
  short_title TEXT NOT NULL,
  kind TEXT NOT NULL,
  parent_id TEXT REFERENCES unit (id),
  position INTEGER NOT NULL,
  aliases TEXT NOT NULL
) STRICT

table unit_key unit_key
CREATE TABLE unit_key (
  unit_id TEXT NOT NULL REFERENCES unit (id) ON DELETE CASCADE,
  open_key TEXT NOT NULL,
  remark TEXT NOT NULL,
  actor TEXT NOT NULL,
  at TEXT NOT NULL,
  PRIMARY KEY (unit_id, open_key)
) STRICT, WITHOUT ROWID
