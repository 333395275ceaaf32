-- Of a desk and of each office that stands to a case one person carries it: lists say who, and whoever looks only for what
-- is his own finds it by his own number. Who carries a case, who is its liaison and who stepped back from it is known to
-- every officer who may see it: somebody else is picked by that.
SET LOCAL ROLE recourse_owner;

ALTER TABLE recourse.docket ADD carrier int;
COMMENT ON COLUMN recourse.docket.carrier IS 'Personal: the officer of the same desk or office who carries the case';

CREATE POLICY tie_of_people ON recourse.tie FOR SELECT TO recourse_app
  USING (relation IN (12, 16, 30) AND (SELECT guard.kind()) = 'officer' AND case_id = (SELECT guard.hand(1)));

SET LOCAL ROLE recourse_keeper;

CREATE FUNCTION guard.office_of(the_principal int) RETURNS int
LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp
RETURN (
  SELECT coalesce(p.office, o.office) FROM recourse.principal p LEFT JOIN recourse.officer o ON o.id = p.officer
  WHERE p.id = the_principal);
COMMENT ON FUNCTION guard.office_of(int) IS 'The office of a principal, also of one that is a person; null where it has none';

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
    level, category, area, desk, office, waiting_for, hold, version, next_step, next_due, summary, summary_by, carrier)
  SELECT w.principal_id, g.id,
    CASE WHEN c.due_at IS NOT NULL THEN 0 WHEN g.state = 14 THEN 2 ELSE 1 END,
    coalesce(c.due_at, CASE WHEN g.state = 14 THEN g.closed_at ELSE g.due_at END, 'infinity'),
    coalesce(c.step, g.step), c.subject, g.state, g.severity, g.confidentiality, g.level, g.category, g.area, g.desk,
    g.office, g.waiting_for, g.hold, g.version, n.step, n.due_at,
    CASE WHEN g.summary_version IS NULL THEN 0 WHEN g.summary_version IS DISTINCT FROM g.summary_approved THEN 1 ELSE 2 END,
    s.author, o.officer
  FROM recourse.grievance g
  CROSS JOIN (
    SELECT r.principal_id, array_agg(r.own_as) || r.principal_id AS owns FROM recourse.reader r
    WHERE r.case_id = the_case AND r.works AND r.until > instant GROUP BY r.principal_id) w
  CROSS JOIN LATERAL guard.office_of(w.principal_id) me(office)
  LEFT JOIN LATERAL (
    SELECT k.step, k.due_at, k.subject FROM recourse.clock k
    WHERE k.case_id = the_case AND k.running AND k.owner_principal = ANY (w.owns)
    ORDER BY k.due_at, k.step LIMIT 1) c ON true
  LEFT JOIN LATERAL (
    SELECT k.step, k.due_at FROM recourse.clock k
    WHERE k.case_id = the_case AND k.running AND k.owner_principal = ANY (w.owns) AND k.step = g.step AND k.step <> c.step
    ORDER BY k.due_at LIMIT 1) n ON true
  LEFT JOIN LATERAL (
    SELECT p.officer FROM recourse.tie t JOIN recourse.principal p ON p.id = t.principal
    WHERE t.case_id = the_case AND t.relation = 12 AND t.until > instant AND guard.office_of(p.id) = me.office
    ORDER BY t.no DESC LIMIT 1) o ON true
  LEFT JOIN recourse.text s ON s.case_id = g.id AND s.scope = 2 AND s.field = 3 AND s.version = g.summary_version
    AND g.summary_version IS DISTINCT FROM g.summary_approved
  WHERE g.id = the_case
  ON CONFLICT (principal_id, case_id) DO UPDATE SET (shelf, due_at, step, subject, state, severity, confidentiality, level,
      category, area, desk, office, waiting_for, hold, version, next_step, next_due, summary, summary_by, carrier)
    = (excluded.shelf, excluded.due_at, excluded.step, excluded.subject, excluded.state, excluded.severity,
      excluded.confidentiality, excluded.level, excluded.category, excluded.area, excluded.desk, excluded.office,
      excluded.waiting_for, excluded.hold, excluded.version, excluded.next_step, excluded.next_due, excluded.summary,
      excluded.summary_by, excluded.carrier)
  WHERE d IS DISTINCT FROM excluded;
  PERFORM guard.keep_owed(the_case);
END
$$;
COMMENT ON FUNCTION guard.keep_docket(bigint) IS 'One row for each principal that works with the case: the earliest running clock that it owns, else the date of the header; beside it what the case waits for, and who of the same desk or office carries it; and what is owed in it for those who watch over all cases';
