-- What is owed in all cases, for those who watch over all of them: a row for each step that runs and for each that was not
-- done in time, kept by settle as the docket is. And lists say what a step is about.
SET LOCAL ROLE recourse_owner;

-- Words that are owed to the complainant are told together: a further one joins those that wait.
GRANT UPDATE (subject) ON recourse.clock TO recourse_app;
GRANT SELECT (subject, started_at, breached_at) ON recourse.clock TO recourse_keeper;
COMMENT ON COLUMN recourse.clock.subject IS 'What one of many clocks of a step is about: the item, the pending act; of a step by which somebody is told, the codes of the words with commas';

ALTER TABLE recourse.docket ADD subject text;
COMMENT ON COLUMN recourse.docket.subject IS 'What the step is about, as its clock says: codes of words, or a number';

CREATE TABLE recourse.owed (
  principal_id int NOT NULL,
  case_id bigint NOT NULL,
  step smallint NOT NULL,
  no int NOT NULL,
  breached boolean NOT NULL,
  late_at timestamptz NOT NULL,
  due_at timestamptz NOT NULL,
  since timestamptz NOT NULL,
  owner int NOT NULL,
  office int,
  state smallint NOT NULL,
  severity smallint NOT NULL,
  confidentiality smallint NOT NULL,
  level smallint,
  category smallint,
  area int,
  CONSTRAINT owed_key PRIMARY KEY (principal_id, case_id, step, no)
) WITH (fillfactor = 80, autovacuum_vacuum_scale_factor = 0.02);
CREATE INDEX owed_late ON recourse.owed (principal_id, breached, late_at, case_id, step, no);
COMMENT ON TABLE recourse.owed IS 'Steps of all cases by principal that watches over them: those that run, and those whose date passed. Written by settle alone';
COMMENT ON COLUMN recourse.owed.late_at IS 'Of a step that runs the date that passed or will pass first, also while others owed it before; of a breach the date that passed';
COMMENT ON COLUMN recourse.owed.since IS 'Since when this owner owes it';
COMMENT ON COLUMN recourse.owed.office IS 'The owner''s office, also where a person owes it by name; null for oversight';

ALTER TABLE recourse.owed ENABLE ROW LEVEL SECURITY;
ALTER TABLE recourse.owed FORCE ROW LEVEL SECURITY;
CREATE POLICY owed_keep ON recourse.owed TO recourse_keeper USING (true) WITH CHECK (true);
CREATE POLICY owed_read ON recourse.owed FOR SELECT TO recourse_app
  USING (principal_id = ANY ((SELECT guard.principals())::int[]) AND case_id <> ALL ((SELECT guard.barred())::bigint[]));
GRANT SELECT ON recourse.owed TO recourse_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON recourse.owed TO recourse_keeper;

-- Which offices have and had the case, since when: for whoever sees its header whole. An office that stepped aside stands
-- in another relation and is not among them.
CREATE POLICY tie_of_offices ON recourse.tie FOR SELECT TO recourse_app
  USING (case_id = (SELECT guard.hand(1)) AND (SELECT guard.reads() & 1) <> 0
    AND relation = ANY (ARRAY[17, 18, 19, 21]::smallint[]));

SET LOCAL ROLE recourse_keeper;

CREATE FUNCTION guard.first_late(the_case bigint, the_step smallint, the_no int, due timestamptz, about text)
RETURNS timestamptz
LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp
RETURN least(due, (
  SELECT min(b.breached_at) FROM recourse.clock b
  WHERE b.case_id = the_case AND b.step = the_step AND b.no < the_no AND b.breached_at IS NOT NULL
    AND substring(b.subject FROM '^[0-9]+$') IS NOT DISTINCT FROM substring(about FROM '^[0-9]+$')
    AND NOT EXISTS (
      SELECT FROM recourse.clock m
      WHERE m.case_id = the_case AND m.step = the_step AND m.no > b.no AND m.no < the_no AND m.breached_at IS NULL
        AND substring(m.subject FROM '^[0-9]+$') IS NOT DISTINCT FROM substring(about FROM '^[0-9]+$'))));
COMMENT ON FUNCTION guard.first_late(bigint, smallint, int, timestamptz, text) IS 'The date of a step that passed first, where those who owed it before this owner did not do it; else its own date. What was done in between begins anew';

CREATE FUNCTION guard.keep_owed(the_case bigint) RETURNS void
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
  INSERT INTO recourse.owed AS d (principal_id, case_id, step, no, breached, late_at, due_at, since, owner, office, state,
    severity, confidentiality, level, category, area)
  SELECT w.principal_id, g.id, k.step, k.no, NOT k.running,
    CASE WHEN k.running THEN guard.first_late(k.case_id, k.step, k.no, k.due_at, k.subject) ELSE k.breached_at END, k.due_at, k.started_at, k.owner_principal,
    coalesce(p.office, o.office), g.state, g.severity, g.confidentiality, g.level, g.category, g.area
  FROM recourse.grievance g
  CROSS JOIN (
    SELECT DISTINCT r.principal_id FROM recourse.reader r
    WHERE r.case_id = the_case AND r.cause = watches AND r.until > instant) w
  JOIN recourse.clock k ON k.case_id = g.id AND (k.running OR k.breached_at IS NOT NULL) AND k.owner_principal <> 2
  JOIN recourse.principal p ON p.id = k.owner_principal
  LEFT JOIN recourse.officer o ON o.id = p.officer
  WHERE g.id = the_case
  ON CONFLICT (principal_id, case_id, step, no) DO UPDATE SET (breached, late_at, due_at, since, owner, office, state,
      severity, confidentiality, level, category, area)
    = (excluded.breached, excluded.late_at, excluded.due_at, excluded.since, excluded.owner, excluded.office,
      excluded.state, excluded.severity, excluded.confidentiality, excluded.level, excluded.category, excluded.area)
  WHERE d IS DISTINCT FROM excluded;
END
$$;
COMMENT ON FUNCTION guard.keep_owed(bigint) IS 'One row for each oversight principal that sees the case and each step that somebody but the product itself owes or did not do in time';

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
    level, category, area, desk, office, waiting_for, hold, version)
  SELECT w.principal_id, g.id,
    CASE WHEN c.due_at IS NOT NULL THEN 0 WHEN g.state = 14 THEN 2 ELSE 1 END,
    coalesce(c.due_at, CASE WHEN g.state = 14 THEN g.closed_at ELSE g.due_at END, 'infinity'),
    coalesce(c.step, g.step), c.subject, g.state, g.severity, g.confidentiality, g.level, g.category, g.area, g.desk,
    g.office, g.waiting_for, g.hold, g.version
  FROM recourse.grievance g
  CROSS JOIN (
    SELECT r.principal_id, array_agg(r.own_as) || r.principal_id AS owns FROM recourse.reader r
    WHERE r.case_id = the_case AND r.works AND r.until > instant GROUP BY r.principal_id) w
  LEFT JOIN LATERAL (
    SELECT k.step, k.due_at, k.subject FROM recourse.clock k
    WHERE k.case_id = the_case AND k.running AND k.owner_principal = ANY (w.owns)
    ORDER BY k.due_at, k.step LIMIT 1) c ON true
  WHERE g.id = the_case
  ON CONFLICT (principal_id, case_id) DO UPDATE SET (shelf, due_at, step, subject, state, severity, confidentiality, level,
      category, area, desk, office, waiting_for, hold, version)
    = (excluded.shelf, excluded.due_at, excluded.step, excluded.subject, excluded.state, excluded.severity,
      excluded.confidentiality, excluded.level, excluded.category, excluded.area, excluded.desk, excluded.office,
      excluded.waiting_for, excluded.hold, excluded.version)
  WHERE d IS DISTINCT FROM excluded;
  PERFORM guard.keep_owed(the_case);
END
$$;
COMMENT ON FUNCTION guard.keep_docket(bigint) IS 'One row for each principal that works with the case: the earliest running clock that it owns, else the date of the header; and what is owed in it for those who watch over all cases';

SELECT guard.keep_owed(g.id) FROM recourse.grievance g;

-- In a closed case the lifecycle lets the product count words as told, and neither remind nor escalate: what is late there
-- stays with its owner, and with those who watch. A sweep that claimed it would try in vain, and in the end nothing else.
CREATE FUNCTION guard.sweeps(the_state smallint, the_step smallint) RETURNS boolean
LANGUAGE sql IMMUTABLE SET search_path = pg_catalog, pg_temp
RETURN the_state <> 14 OR the_step = 10;
COMMENT ON FUNCTION guard.sweeps(smallint, smallint) IS 'Can the product do something about a step in this state: in every state but CLOSED, and there about UNREAD?';

CREATE OR REPLACE FUNCTION guard.claim(how_many int) RETURNS TABLE (case_id bigint, step smallint, no int, past boolean)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF guard.kind() IS DISTINCT FROM 'sweep' THEN
    RAISE insufficient_privilege USING MESSAGE = 'only the product itself sweeps';
  END IF;
  RETURN QUERY SELECT c.case_id, c.step, c.no, c.due_at < guard.now()
  FROM recourse.clock c JOIN recourse.grievance g ON g.id = c.case_id
  WHERE c.running AND c.next_at <= guard.now() AND guard.sweeps(g.state, c.step)
  ORDER BY c.next_at, c.case_id LIMIT how_many FOR NO KEY UPDATE OF g SKIP LOCKED;
END
$$;

CREATE FUNCTION guard.sweep_lag() RETURNS double precision
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
RETURN (
  SELECT coalesce(extract(epoch FROM guard.now() - min(c.next_at)), 0)
  FROM recourse.clock c JOIN recourse.grievance g ON g.id = c.case_id
  WHERE c.running AND c.next_at <= guard.now() AND guard.sweeps(g.state, c.step) AND guard.kind() IS NOT NULL);
COMMENT ON FUNCTION guard.sweep_lag() IS 'For how many seconds the oldest step waits that the sweep should have looked at; 0 while it keeps up. Of no case';
GRANT EXECUTE ON FUNCTION guard.sweep_lag() TO recourse_app;

-- The derived form of a history says truly what was done: what only waits for a second person was not done yet, what was
-- confirmed was; of a read what was opened; and where the case went, and whether that was because somebody was late.
DROP FUNCTION guard.steps();
CREATE FUNCTION guard.steps() RETURNS TABLE (act text, day date, role text, office text, scopes text, moved_to text,
  since text)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  h text[] := guard.token('hand');
  told int := h[2]::int | h[5]::int;
BEGIN
  RETURN QUERY SELECT
    CASE WHEN e.act = 'confirm' THEN substring(e.entry FROM E'\nfact act=([^\n]+)') ELSE e.act END,
    (coalesce(substring(e.entry FROM E'\nfact occurred=([^\n]+)')::timestamptz, e.at) AT TIME ZONE 'UTC')::date,
    e.role, e.office,
    CASE WHEN e.act = 'read' THEN concat_ws(',', substring(e.entry FROM E'\nfact scopes=([^\n]+)'),
      substring(e.entry FROM E'\nfact scopes\\.more=([^\n]+)')) END,
    substring(e.entry FROM E'\nfact office=([^\n]+)'), substring(e.entry FROM E'\nfact since=([^\n]+)')
  FROM ledger.entry e
  WHERE e.stream_no = guard.stream_in_hand()
    AND (e.act IN ('confirm', 'decline') OR position(E'\nfact pending=' IN e.entry) = 0)
    AND CASE e.act WHEN 'read' THEN told & 8192 <> 0 WHEN 'note' THEN h[2]::int & 4096 <> 0
      WHEN 'decline' THEN h[2]::int & 4096 <> 0 WHEN 'judge' THEN h[2]::int & 4096 <> 0 ELSE told & 4096 <> 0 END
  ORDER BY e.seq;
END
$$;
COMMENT ON FUNCTION guard.steps() IS 'History and access log of the case in hand in their derived form: act, day, role and office, of a read the scopes that were opened, of an act that sent the case on to which office and since when a step was late; without notes, people and other facts';
GRANT EXECUTE ON FUNCTION guard.steps() TO recourse_app;
