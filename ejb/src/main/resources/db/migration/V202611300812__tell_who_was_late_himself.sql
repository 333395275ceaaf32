-- Where nobody stands above an office, a step that it let pass begins anew for the same office. That did not come to it late:
-- it has been late itself, since the first date that it let pass.
SET LOCAL ROLE recourse_owner;

ALTER TABLE recourse.owed ADD own_late_at timestamptz;
COMMENT ON COLUMN recourse.owed.own_late_at IS 'As late_at, of the dates of this owner''s office alone: past where it was late itself, to come where it took the step over from others who were';

SET LOCAL ROLE recourse_keeper;

CREATE FUNCTION guard.missed_before(the_case bigint, the_step smallint, the_no int, about text)
RETURNS TABLE (at timestamptz, office int)
LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp AS $$
  SELECT b.breached_at, coalesce(p.office, o.office)
  FROM recourse.clock b
  JOIN recourse.principal p ON p.id = b.owner_principal
  LEFT JOIN recourse.officer o ON o.id = p.officer
  WHERE b.case_id = the_case AND b.step = the_step AND b.no < the_no AND b.breached_at IS NOT NULL
    AND substring(b.subject FROM '^[0-9]+$') IS NOT DISTINCT FROM substring(about FROM '^[0-9]+$')
    AND NOT EXISTS (
      SELECT FROM recourse.clock m
      WHERE m.case_id = the_case AND m.step = the_step AND m.no > b.no AND m.no < the_no AND m.breached_at IS NULL
        AND substring(m.subject FROM '^[0-9]+$') IS NOT DISTINCT FROM substring(about FROM '^[0-9]+$'))
$$;
COMMENT ON FUNCTION guard.missed_before(bigint, smallint, int, text) IS 'Dates of a step that passed before this clock of it, each with the office that owed it then, null for oversight. What was done in between begins anew';

CREATE OR REPLACE FUNCTION guard.keep_owed(the_case bigint) RETURNS void
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  instant timestamptz := guard.now();
  watches smallint := (SELECT c.number FROM recourse.code c WHERE c.list = 'relation' AND c.code = 'oversight-body');
BEGIN
  DELETE FROM recourse.owed d
  USING (SELECT DISTINCT r.principal_id FROM recourse.reader r WHERE r.case_id = the_case AND r.cause = watches) k
  WHERE d.principal_id = k.principal_id AND d.case_id = the_case AND (
    NOT EXISTS (
      SELECT FROM recourse.reader r
      WHERE r.case_id = the_case AND r.principal_id = d.principal_id AND r.cause = watches AND r.until > instant)
    OR NOT EXISTS (
      SELECT FROM recourse.clock c
      WHERE c.case_id = the_case AND c.step = d.step AND c.no = d.no AND (c.running OR c.breached_at IS NOT NULL)));
  INSERT INTO recourse.owed AS d (principal_id, case_id, step, no, breached, late_at, own_late_at, due_at, since, owner,
    office, state, severity, confidentiality, level, category, area)
  SELECT w.principal_id, g.id, k.step, k.no, NOT k.running,
    CASE WHEN k.running THEN least(k.due_at, m.anybody) ELSE k.breached_at END,
    CASE WHEN k.running THEN least(k.due_at, m.itself) ELSE k.breached_at END,
    k.due_at, k.started_at, k.owner_principal, coalesce(p.office, o.office), g.state, g.severity, g.confidentiality,
    g.level, g.category, g.area
  FROM recourse.grievance g
  CROSS JOIN (
    SELECT DISTINCT r.principal_id FROM recourse.reader r
    WHERE r.case_id = the_case AND r.cause = watches AND r.until > instant) w
  JOIN recourse.clock k ON k.case_id = g.id AND (k.running OR k.breached_at IS NOT NULL) AND k.owner_principal <> 2
  JOIN recourse.principal p ON p.id = k.owner_principal
  LEFT JOIN recourse.officer o ON o.id = p.officer
  CROSS JOIN LATERAL (
    SELECT min(b.at) AS anybody,
      min(b.at) FILTER (WHERE b.office IS NOT DISTINCT FROM coalesce(p.office, o.office)) AS itself
    FROM guard.missed_before(k.case_id, k.step, k.no, k.subject) b) m
  WHERE g.id = the_case
  ON CONFLICT (principal_id, case_id, step, no) DO UPDATE SET (breached, late_at, own_late_at, due_at, since, owner,
      office, state, severity, confidentiality, level, category, area)
    = (excluded.breached, excluded.late_at, excluded.own_late_at, excluded.due_at, excluded.since, excluded.owner,
      excluded.office, excluded.state, excluded.severity, excluded.confidentiality, excluded.level, excluded.category,
      excluded.area)
  WHERE d IS DISTINCT FROM excluded;
END
$$;
DROP FUNCTION guard.first_late(bigint, smallint, int, timestamptz, text);

SELECT guard.keep_owed(g.id) FROM recourse.grievance g;

SET LOCAL ROLE recourse_owner;
ALTER TABLE recourse.owed ALTER own_late_at SET NOT NULL;
