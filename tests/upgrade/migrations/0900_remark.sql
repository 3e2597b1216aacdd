-- description: 事项可以写备注
-- min_compatible: 1
ALTER TABLE matter ADD COLUMN remark TEXT NOT NULL DEFAULT '';
