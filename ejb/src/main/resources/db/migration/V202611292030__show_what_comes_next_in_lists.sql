-- Whoever owes several steps of one case reads in his lists what is due first and, where that is another one, what the case
-- itself waits for; and of a case that is to be admitted, whether its summary is written and by whom it may be approved.
SET LOCAL ROLE recourse_owner;

ALTER TABLE recourse.docket
  ADD next_step smallint,
  ADD next_due timestamptz,
  ADD summary smallint NOT NULL DEFAULT 0 CHECK (summary BETWEEN 0 AND 2),
  ADD summary_by text,
  ADD CONSTRAINT docket_next CHECK (num_nulls(next_step, next_due) <> 1);
COMMENT ON COLUMN recourse.docket.next_step IS 'The step that the case waits for, where this principal owes it and another one first';
COMMENT ON COLUMN recourse.docket.summary IS '0 not written, 1 waits for approval, 2 approved';
COMMENT ON COLUMN recourse.docket.summary_by IS 'Pseudonym of whoever wrote the summary that waits: anybody else may approve it';

-- Who wrote a text, and never the text.
CREATE POLICY text_author ON recourse.text FOR SELECT TO recourse_keeper USING (true);
GRANT SELECT (case_id, scope, field, version, author) ON recourse.text TO recourse_keeper;

SET LOCAL ROLE recourse_keeper;

CREATE OR REPLACE FUNCTION guard.keep_docket(the_case bigint) RETURNS void
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  instant timestamptz := guard.now();
BEGIN
  DELETE FROM recourse.docket d USING (SELECT DISTINCT r.principal_id FROM recourse.reader r WHERE r.case_id = the_case) k
  WHERE d.principal_id = k.principal_id AND d.case_id = the_case AND NOT EXISTS (
    SELECT FROM recourse.reader r
    WHERE r.case_id = the_case AND r.principal_id = d.principal_id AND r.works AND r.until > instant);
  INSERT INTO recourse.docket AS d (principal_id, case_id, shelf, due_at, step, subject, state, severity, confidentiality,
    level, category, area, desk, office, waiting_for, hold, version, next_step, next_due, summary, summary_by)
  SELECT w.principal_id, g.id,
    CASE WHEN c.due_at IS NOT NULL THEN 0 WHEN g.state = 14 THEN 2 ELSE 1 END,
    coalesce(c.due_at, CASE WHEN g.state = 14 THEN g.closed_at ELSE g.due_at END, 'infinity'),
    coalesce(c.step, g.step), c.subject, g.state, g.severity, g.confidentiality, g.level, g.category, g.area, g.desk,
    g.office, g.waiting_for, g.hold, g.version, n.step, n.due_at,
    CASE WHEN g.summary_version IS NULL THEN 0 WHEN g.summary_version IS DISTINCT FROM g.summary_approved THEN 1 ELSE 2 END,
    s.author
  FROM recourse.grievance g
  CROSS JOIN (
    SELECT r.principal_id, array_agg(r.own_as) || r.principal_id AS owns FROM recourse.reader r
    WHERE r.case_id = the_case AND r.works AND r.until > instant GROUP BY r.principal_id) w
  LEFT JOIN LATERAL (
    SELECT k.step, k.due_at, k.subject FROM recourse.clock k
    WHERE k.case_id = the_case AND k.running AND k.owner_principal = ANY (w.owns)
    ORDER BY k.due_at, k.step LIMIT 1) c ON true
  LEFT JOIN LATERAL (
    SELECT k.step, k.due_at FROM recourse.clock k
    WHERE k.case_id = the_case AND k.running AND k.owner_principal = ANY (w.owns) AND k.step = g.step AND k.step <> c.step
    ORDER BY k.due_at LIMIT 1) n ON true
  LEFT JOIN recourse.text s ON s.case_id = g.id AND s.scope = 2 AND s.field = 3 AND s.version = g.summary_version
    AND g.summary_version IS DISTINCT FROM g.summary_approved
  WHERE g.id = the_case
  ON CONFLICT (principal_id, case_id) DO UPDATE SET (shelf, due_at, step, subject, state, severity, confidentiality, level,
      category, area, desk, office, waiting_for, hold, version, next_step, next_due, summary, summary_by)
    = (excluded.shelf, excluded.due_at, excluded.step, excluded.subject, excluded.state, excluded.severity,
      excluded.confidentiality, excluded.level, excluded.category, excluded.area, excluded.desk, excluded.office,
      excluded.waiting_for, excluded.hold, excluded.version, excluded.next_step, excluded.next_due, excluded.summary,
      excluded.summary_by)
  WHERE d IS DISTINCT FROM excluded;
  PERFORM guard.keep_owed(the_case);
END
$$;
COMMENT ON FUNCTION guard.keep_docket(bigint) IS 'One row for each principal that works with the case: the earliest running clock that it owns, else the date of the header; beside it what the case waits for; and what is owed in it for those who watch over all cases';

SELECT guard.keep_docket(g.id) FROM recourse.grievance g;
