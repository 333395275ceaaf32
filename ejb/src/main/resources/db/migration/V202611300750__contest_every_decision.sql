-- Every decision can be contested: a closing that is appealed against keeps its day, one that is opened again loses it, and
-- a case that nobody answered says how it ends, so that it can be opened again before it is closed.
SET LOCAL ROLE recourse_owner;

ALTER TABLE recourse.grievance ADD outcome text CHECK (outcome ~ '^[A-Z_]{3,40}$');
COMMENT ON COLUMN recourse.grievance.outcome IS 'Code of list closure: how the case ends, where that follows from what led to the closing; null where it does not, and once it is opened again';
GRANT UPDATE (outcome) ON recourse.grievance TO recourse_app;

SET LOCAL ROLE recourse_keeper;

INSERT INTO guard.act_attribute (act, attribute) VALUES
  ('withdraw', 'outcome'), ('lapse', 'outcome'), ('reopen', 'outcome'), ('uphold', 'outcome'), ('close', 'outcome'),
  ('withdraw', 'closed_at'), ('uphold', 'closed_at'),
  ('close', 'asked_from'), ('close', 'appealed_from'), ('close', 'deciding_office');
