-- Since when a step is late is asked of the clocks of the same step before it, as far back as nobody kept one of them. That was
-- asked anew for each clock of a case, by reading all of them twice; now all are told in one pass.
SET LOCAL ROLE recourse_keeper;

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
    CASE WHEN k.running THEN least(k.due_at, k.anybody) ELSE k.breached_at END,
    CASE WHEN k.running THEN least(k.due_at, k.itself) ELSE k.breached_at END,
    k.due_at, k.started_at, k.owner_principal, k.office, g.state, g.severity, g.confidentiality, g.level, g.category, g.area
  FROM recourse.grievance g
  CROSS JOIN (
    SELECT DISTINCT r.principal_id FROM recourse.reader r
    WHERE r.case_id = the_case AND r.cause = watches AND r.until > instant) w
  CROSS JOIN guard.clocks_with_missed(the_case) k
  WHERE g.id = the_case AND (k.running OR k.breached_at IS NOT NULL) AND k.owner_principal <> 2
  ON CONFLICT (principal_id, case_id, step, no) DO UPDATE SET (breached, late_at, own_late_at, due_at, since, owner,
      office, state, severity, confidentiality, level, category, area)
    = (excluded.breached, excluded.late_at, excluded.own_late_at, excluded.due_at, excluded.since, excluded.owner,
      excluded.office, excluded.state, excluded.severity, excluded.confidentiality, excluded.level, excluded.category,
      excluded.area)
  WHERE d IS DISTINCT FROM excluded;
END
$$;

CREATE FUNCTION guard.clocks_with_missed(the_case bigint)
RETURNS TABLE (step smallint, no int, running boolean, started_at timestamptz, due_at timestamptz, breached_at timestamptz,
  owner_principal int, office int, anybody timestamptz, itself timestamptz)
LANGUAGE plpgsql STABLE SET search_path = pg_catalog, pg_temp AS $$
#variable_conflict use_column
BEGIN
  RETURN QUERY WITH owned AS (
    SELECT k.step, k.no, k.running, k.started_at, k.due_at, k.breached_at, k.owner_principal, coalesce(p.office, o.office) AS office,
      substring(k.subject FROM '^[0-9]+$') AS about
    FROM recourse.clock k
    JOIN recourse.principal p ON p.id = k.owner_principal
    LEFT JOIN recourse.officer o ON o.id = p.officer
    WHERE k.case_id = the_case
  ), told AS (
    SELECT x.*, count(*) FILTER (WHERE x.breached_at IS NULL) OVER earlier AS kept
    FROM owned x
    WINDOW earlier AS (PARTITION BY x.step, x.about ORDER BY x.no ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING)
  )
  SELECT t.step, t.no, t.running, t.started_at, t.due_at, t.breached_at, t.owner_principal, t.office,
    min(t.breached_at) OVER (PARTITION BY t.step, t.about, t.kept ORDER BY t.no
      ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING),
    min(t.breached_at) OVER (PARTITION BY t.step, t.about, t.kept, t.office ORDER BY t.no
      ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING)
  FROM told t;
END
$$;
COMMENT ON FUNCTION guard.clocks_with_missed(bigint) IS 'The clocks of a case, each with the office that owes it, null for oversight, and the first of the dates of its step that passed right before it: whoever owed it, and while this office did. What was done in between begins anew';

DROP FUNCTION guard.missed_before(bigint, smallint, int, text);
