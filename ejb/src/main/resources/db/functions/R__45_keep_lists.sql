-- What lists show: a row in the docket for each principal that works with a case, and for those who watch over all cases a row
-- for each step that runs and for each that was not done in time. Kept by guard.settle with every act.

SET LOCAL ROLE recourse_keeper;

-- Whoever owes several steps of one case reads in his lists what is due first and, where that is another one, what the case
-- itself waits for; of a case that is to be admitted, whether its summary is written and by whom it may be approved; and who
-- of each desk and office carries the case.
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
    CASE WHEN c.due_at IS NOT NULL THEN 0 WHEN g.state = 14 /* CLOSED */ THEN 2 ELSE 1 END,
    coalesce(c.due_at, CASE WHEN g.state = 14 /* CLOSED */ THEN g.closed_at ELSE g.due_at END, 'infinity'),
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
    WHERE t.case_id = the_case AND t.relation = 12 /* carrier */ AND t.until > instant AND guard.office_of(p.id) = me.office
    ORDER BY t.no DESC LIMIT 1) o ON true
  LEFT JOIN recourse.text s ON s.case_id = g.id AND s.scope = 2 /* summary */ AND s.field = 3 /* SUMMARY */
    AND s.version = g.summary_version
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

-- What waits for a report is late when its clock says so, whichever of the two is written first.
CREATE OR REPLACE FUNCTION guard.report_due(the_case bigint, the_no smallint) RETURNS timestamptz
LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp
RETURN (
  SELECT c.due_at FROM recourse.clock c
  WHERE c.case_id = the_case AND c.step = 16 /* MEASURE_REPORT */ AND c.running AND c.subject = the_no::text
  ORDER BY c.no DESC LIMIT 1);
COMMENT ON FUNCTION guard.report_due(bigint, smallint) IS 'Until when a measure must be reported; null where no clock runs for it. Not for the run role';

-- Since when a step is late is asked of the clocks of the same step before it, as far back as nobody kept one of them: where
-- nobody stands above an office, a step that it let pass begins anew for the same office, which has been late itself since
-- the first date that it let pass. All clocks of a case are told in one pass.
CREATE OR REPLACE FUNCTION guard.clocks_with_missed(the_case bigint)
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
  WHERE g.id = the_case AND (k.running OR k.breached_at IS NOT NULL) AND k.owner_principal <> 2 /* sweep */
  ON CONFLICT (principal_id, case_id, step, no) DO UPDATE SET (breached, late_at, own_late_at, due_at, since, owner,
      office, state, severity, confidentiality, level, category, area)
    = (excluded.breached, excluded.late_at, excluded.own_late_at, excluded.due_at, excluded.since, excluded.owner,
      excluded.office, excluded.state, excluded.severity, excluded.confidentiality, excluded.level, excluded.category,
      excluded.area)
  WHERE d IS DISTINCT FROM excluded;
END
$$;
COMMENT ON FUNCTION guard.keep_owed(bigint) IS 'One row for each oversight principal that sees the case and each step that somebody but the product itself owes or did not do in time';

-- Among offices of one level, kind and area the router takes the one with the fewest cases being dealt with (routes.csv, order
-- 4). The load of an office is read from the shelves that are open and counted no further than a thousand: what an office has
-- closed in its years does not make each new admission slower.
CREATE OR REPLACE FUNCTION guard.load(offices int[]) RETURNS TABLE (office int, cases int)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT p.office, count(DISTINCT d.case_id)::int
  FROM recourse.principal p
  CROSS JOIN (VALUES (0::smallint), (1::smallint)) s(shelf)
  CROSS JOIN LATERAL (
    SELECT x.case_id FROM recourse.docket x
    WHERE x.principal_id = p.id AND x.shelf = s.shelf AND x.office = p.office AND x.state IN (4 /* ASSIGNED */, 5 /* IN_ACTION */)
    LIMIT 1000) d
  WHERE guard.kind() IS NOT NULL AND p.office = ANY (offices) AND p.role = 'official'
  GROUP BY p.office;
$$;
COMMENT ON FUNCTION guard.load(int[]) IS 'How many cases each of these offices has in ASSIGNED and IN_ACTION; a count and nothing of a case';
GRANT EXECUTE ON FUNCTION guard.load(int[]) TO recourse_app;
