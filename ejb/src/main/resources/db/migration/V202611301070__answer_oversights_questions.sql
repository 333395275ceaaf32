-- What was done in all cases, and how long steps took, for those who watch over all of them: rows of entries of the ledger
-- and of clocks that have ended, kept by settle as the docket is. Both are made of the ledger and of the clocks alone, so
-- whoever begins to watch over a case has its rows from the beginning, and whoever ends has none of them.
SET LOCAL ROLE recourse_owner;

-- Until now nobody wrote down when a clock ended. Of those that had ended before this day it is not known.
ALTER TABLE recourse.clock ADD ended_at timestamptz, ADD ended_by text COLLATE "C";
COMMENT ON COLUMN recourse.clock.ended_at IS 'When the act was settled that ended it; -infinity where that was before anybody wrote it down. A clock that is paused has not ended';
COMMENT ON COLUMN recourse.clock.ended_by IS 'The act that ended it';
ALTER TABLE recourse.clock NO FORCE ROW LEVEL SECURITY;
ALTER TABLE recourse.clock DISABLE TRIGGER clock_settled;
UPDATE recourse.clock SET ended_at = '-infinity' WHERE NOT running AND paused_at IS NULL;
ALTER TABLE recourse.clock ENABLE TRIGGER clock_settled;
ALTER TABLE recourse.clock FORCE ROW LEVEL SECURITY;
GRANT SELECT (paused_at, ended_at, ended_by), UPDATE (ended_at, ended_by) ON recourse.clock TO recourse_keeper;

CREATE TABLE recourse.deed (
  principal_id int NOT NULL,
  case_id bigint NOT NULL,
  seq bigint NOT NULL,
  act text COLLATE "C" NOT NULL,
  at timestamptz NOT NULL,
  role text COLLATE "C" NOT NULL,
  office int,
  facts text[] NOT NULL,
  open boolean NOT NULL,
  severity smallint NOT NULL,
  confidentiality smallint NOT NULL,
  category smallint,
  area int,
  CONSTRAINT deed_key PRIMARY KEY (principal_id, case_id, seq)
) WITH (autovacuum_vacuum_scale_factor = 0.02);
CREATE INDEX deed_act ON recourse.deed (principal_id, act, at, case_id, seq);
CREATE INDEX deed_open ON recourse.deed (principal_id, severity, at) WHERE open;
COMMENT ON TABLE recourse.deed IS 'Acts in all cases by principal that watches over them; of the ledger, without reads and what the product does for itself. Written by settle alone';
COMMENT ON COLUMN recourse.deed.seq IS 'Of its entry in the stream of the case';
COMMENT ON COLUMN recourse.deed.act IS 'What was done: of a confirmation the act confirmed. What only waits for a second person was not done';
COMMENT ON COLUMN recourse.deed.office IS 'For which office it was done; null for the complainant''s side and the product itself';
COMMENT ON COLUMN recourse.deed.facts IS 'Codes, ids and numbers of the entry, and with .was what severity, confidentiality and level were before where they are others now';
COMMENT ON COLUMN recourse.deed.open IS 'Of the act by which a case came in: whether the case is open';
COMMENT ON COLUMN recourse.deed.severity IS 'Severity, confidentiality, category and area are those that the case has now';

CREATE TABLE recourse.term (
  principal_id int NOT NULL,
  case_id bigint NOT NULL,
  step smallint NOT NULL,
  no int NOT NULL,
  started_at timestamptz NOT NULL,
  due_at timestamptz NOT NULL,
  ended_at timestamptz NOT NULL,
  ended_by text COLLATE "C" NOT NULL,
  missed boolean NOT NULL,
  office int,
  severity smallint NOT NULL,
  confidentiality smallint NOT NULL,
  category smallint,
  area int,
  CONSTRAINT term_key PRIMARY KEY (principal_id, case_id, step, no)
) WITH (autovacuum_vacuum_scale_factor = 0.02);
CREATE INDEX term_step ON recourse.term (principal_id, step, ended_at, case_id, no);
COMMENT ON TABLE recourse.term IS 'Times that somebody had for a step and that have ended, by principal that watches over all cases. Written by settle alone';
COMMENT ON COLUMN recourse.term.missed IS 'Whether its date had passed when it ended';
COMMENT ON COLUMN recourse.term.office IS 'Of whoever owed it, also where a person owed it by name; null for oversight';

ALTER TABLE recourse.deed ENABLE ROW LEVEL SECURITY;
ALTER TABLE recourse.deed FORCE ROW LEVEL SECURITY;
ALTER TABLE recourse.term ENABLE ROW LEVEL SECURITY;
ALTER TABLE recourse.term FORCE ROW LEVEL SECURITY;
CREATE POLICY deed_keep ON recourse.deed TO recourse_keeper USING (true) WITH CHECK (true);
CREATE POLICY term_keep ON recourse.term TO recourse_keeper USING (true) WITH CHECK (true);
CREATE POLICY deed_read ON recourse.deed FOR SELECT TO recourse_app
  USING (principal_id = ANY ((SELECT guard.principals())::int[]) AND case_id <> ALL ((SELECT guard.barred())::bigint[]));
CREATE POLICY term_read ON recourse.term FOR SELECT TO recourse_app
  USING (principal_id = ANY ((SELECT guard.principals())::int[]) AND case_id <> ALL ((SELECT guard.barred())::bigint[]));
GRANT SELECT ON recourse.deed, recourse.term TO recourse_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON recourse.deed, recourse.term TO recourse_keeper;

SET LOCAL ROLE recourse_keeper;

CREATE FUNCTION guard.watchers(the_case bigint) RETURNS SETOF int
LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp AS $$
  SELECT DISTINCT r.principal_id FROM recourse.reader r
  WHERE r.case_id = the_case AND r.until > guard.now() AND r.cause =
    (SELECT c.number FROM recourse.code c WHERE c.list = 'relation' AND c.code = 'oversight-body')
$$;
COMMENT ON FUNCTION guard.watchers(bigint) IS 'The principals that watch over all cases and see this one';

CREATE FUNCTION guard.said_before(e ledger.entry, named text) RETURNS text
LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp
RETURN (
  SELECT substring(b.entry FROM E'\nfact ' || named || '=([^\n]+)') FROM ledger.entry b
  WHERE b.stream_no = e.stream_no AND b.seq < e.seq AND position(E'\nfact ' || named || '=' IN b.entry) > 0
    AND (b.act = 'confirm' OR position(E'\nfact pending=' IN b.entry) = 0) AND b.act NOT IN ('read', 'decline')
  ORDER BY b.seq DESC LIMIT 1);
COMMENT ON FUNCTION guard.said_before(ledger.entry, text) IS 'What the last act before this one said under this name, or null';

CREATE FUNCTION guard.deeds_after(the_case bigint, last bigint)
RETURNS TABLE (seq bigint, act text, at timestamptz, role text, office int, facts text[])
LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp AS $$
  -- A case that came out of another one begins with that; what links it is for whoever may see both.
  SELECT e.seq, CASE WHEN e.act = 'confirm' THEN substring(e.entry FROM E'\nfact act=([^\n]+)')
      WHEN e.act = 'open-linked' THEN 'register' ELSE e.act END,
    coalesce(substring(e.entry FROM E'\nfact occurred=([^\n]+)')::timestamptz, e.at), e.role, o.id,
    ARRAY(
      SELECT f FROM (
        SELECT substr(l, 6) AS f FROM string_to_table(e.entry, E'\n') l
        WHERE starts_with(l, 'fact ') AND l !~ '^fact (act|pending|occurred|other|passed-over\.[0-9])='
        UNION ALL
        SELECT n || '.was=' || w.was FROM unnest(ARRAY['severity', 'confidentiality', 'level']) n
        CROSS JOIN LATERAL (SELECT substring(e.entry FROM E'\nfact ' || n || '=([^\n]+)') AS is_now) i
        CROSS JOIN LATERAL (SELECT CASE WHEN i.is_now IS NOT NULL THEN guard.said_before(e, n) END AS was) w
        WHERE w.was <> i.is_now) x
      ORDER BY f COLLATE "C")
  FROM ledger.stream s
  JOIN ledger.entry e ON e.stream_no = s.no AND e.seq > last
  LEFT JOIN recourse.office o ON o.pseudonym = e.office
  WHERE s.name = 'case/' || recourse.reference(the_case)
    AND e.act NOT IN ('read', 'remind', 'judge', 'index', 'recount', 'note', 'decline')
    AND e.act NOT IN ('link', 'unlink') AND (e.act <> 'open-linked' OR e.seq = 1)
    AND (e.act <> 'confirm' OR position(E'\nfact act=unlink\n' IN e.entry) = 0)
    AND (e.act = 'confirm' OR position(E'\nfact pending=' IN e.entry) = 0)
$$;
COMMENT ON FUNCTION guard.deeds_after(bigint, bigint) IS 'What was done in a case after this entry, as the ledger says it';

CREATE FUNCTION guard.keep_deeds(the_case bigint) RETURNS void
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  watching int[] := ARRAY(SELECT guard.watchers(the_case));
  known int[] := ARRAY(SELECT DISTINCT r.principal_id FROM recourse.reader r WHERE r.case_id = the_case);
  g recourse.grievance;
BEGIN
  SELECT x.* INTO STRICT g FROM recourse.grievance x WHERE x.id = the_case;
  DELETE FROM recourse.deed d WHERE d.case_id = the_case AND d.principal_id = ANY (known) AND d.principal_id <> ALL (watching);
  DELETE FROM recourse.term t WHERE t.case_id = the_case AND t.principal_id = ANY (known) AND t.principal_id <> ALL (watching);
  INSERT INTO recourse.deed (principal_id, case_id, seq, act, at, role, office, facts, open, severity, confidentiality,
    category, area)
  SELECT w, g.id, n.seq, n.act, n.at, n.role, n.office, n.facts, n.act = 'register' AND g.state <> 14, g.severity,
    g.confidentiality, g.category, g.area
  FROM unnest(watching) w
  CROSS JOIN LATERAL guard.deeds_after(g.id, coalesce(
    (SELECT max(k.seq) FROM recourse.deed k WHERE k.principal_id = w AND k.case_id = g.id), 0)) n;
  INSERT INTO recourse.term (principal_id, case_id, step, no, started_at, due_at, ended_at, ended_by, missed, office,
    severity, confidentiality, category, area)
  SELECT w, g.id, k.step, k.no, k.started_at, k.due_at, k.ended_at, k.ended_by,
    k.breached_at IS NOT NULL OR k.ended_at > k.due_at, coalesce(p.office, o.office), g.severity, g.confidentiality,
    g.category, g.area
  FROM unnest(watching) w
  JOIN recourse.clock k ON k.case_id = g.id AND k.ended_by IS NOT NULL AND k.owner_principal <> 2
  JOIN recourse.principal p ON p.id = k.owner_principal
  LEFT JOIN recourse.officer o ON o.id = p.officer
  ON CONFLICT (principal_id, case_id, step, no) DO NOTHING;
  UPDATE recourse.deed d SET (open, severity, confidentiality, category, area)
    = ROW (d.act = 'register' AND g.state <> 14, g.severity, g.confidentiality, g.category, g.area)
  WHERE d.principal_id = ANY (watching) AND d.case_id = the_case
    AND (d.open, d.severity, d.confidentiality, d.category, d.area)
      IS DISTINCT FROM (d.act = 'register' AND g.state <> 14, g.severity, g.confidentiality, g.category, g.area);
  UPDATE recourse.term t SET (severity, confidentiality, category, area)
    = ROW (g.severity, g.confidentiality, g.category, g.area)
  WHERE t.principal_id = ANY (watching) AND t.case_id = the_case
    AND (t.severity, t.confidentiality, t.category, t.area)
      IS DISTINCT FROM (g.severity, g.confidentiality, g.category, g.area);
END
$$;
COMMENT ON FUNCTION guard.keep_deeds(bigint) IS 'For each oversight principal that sees the case what was done in it and which times have ended, under what the case is now; for others nothing';

CREATE FUNCTION guard.end_clocks(the_case bigint, the_act text) RETURNS void
LANGUAGE sql SET search_path = pg_catalog, pg_temp AS $$
  UPDATE recourse.clock k SET ended_at = guard.now(), ended_by = the_act
  WHERE k.case_id = the_case AND NOT k.running AND k.paused_at IS NULL AND k.ended_at IS NULL
$$;
COMMENT ON FUNCTION guard.end_clocks(bigint, text) IS 'Writes down when and by which act the clocks of the case ended that have ended since';

CREATE OR REPLACE FUNCTION guard.settle(the_case bigint, readership text, mac text, facts text[], seals text[], behalf text,
  helper text) RETURNS bytea
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  h text[] := guard.token('hand');
  base text := split_part(h[7], ':', 1);
  the_act text := guard.judged(h[7]);
  asked boolean := EXISTS (SELECT FROM unnest(facts) f WHERE f LIKE 'pending=%');
  raised int := (SELECT (a.material AND NOT asked)::int FROM guard.act a WHERE a.act = the_act);
  g recourse.grievance;
  written bytea;
BEGIN
  IF h IS NULL OR h[1]::bigint IS DISTINCT FROM the_case OR NOT guard.acting(h) THEN
    RAISE insufficient_privilege USING MESSAGE = 'no act has this case in hand';
  ELSIF readership IS NOT NULL AND NOT guard.holds('policy',
      concat_ws('|', 'readers', the_case, h[10], h[7], readership), mac) THEN
    RAISE insufficient_privilege USING MESSAGE = 'the policy did not sign this readership';
  END IF;
  SELECT x.* INTO STRICT g FROM recourse.grievance x WHERE x.id = the_case;
  IF g.revision <> h[10]::int AND g.version <> h[9]::int + raised THEN
    RAISE check_violation USING MESSAGE = the_act || CASE raised WHEN 1 THEN ' raises' ELSE ' keeps' END || ' the version';
  ELSIF g.state = h[11]::smallint AND NOT asked AND NOT guard.stays(the_act, g.state) THEN
    RAISE check_violation USING MESSAGE = the_act || ' does not leave a case in state ' || g.state;
  ELSIF asked AND (g.state <> h[11]::smallint OR base IN ('confirm', 'decline') OR NOT guard.asked(g, the_act, facts)) THEN
    RAISE check_violation USING MESSAGE = 'what waits for a second person changes nothing';
  ELSIF NOT asked AND base <> 'confirm' AND guard.needs_second(the_act, g) THEN
    RAISE check_violation USING MESSAGE = the_act || ' waits for a second person';
  END IF;
  UPDATE recourse.grievance x
  SET revision = h[10]::int + 1, version = h[9]::int + raised, settled = h[10]::int + 1,
    settled_in = pg_current_xact_id()
  WHERE x.id = the_case RETURNING x.* INTO g;
  IF readership IS NOT NULL THEN
    PERFORM guard.keep_readers(the_case, readership), guard.keep_ties(the_case, readership, the_act);
  END IF;
  PERFORM guard.keep_docket(the_case);
  IF base IN ('confirm', 'decline') THEN
    UPDATE recourse.pending_act p SET state = CASE base WHEN 'confirm' THEN 1 ELSE 2 END
    WHERE p.case_id = the_case AND p.no = h[12]::int RETURNING p.by_actor INTO behalf;
    facts := facts || ARRAY['act=' || split_part(h[7], ':', 2), 'pending=' || h[12]];
  END IF;
  SELECT e.hash INTO written FROM ledger.append('case/' || recourse.reference(the_case), base, facts,
    CASE base WHEN 'record' THEN guard.without('record', seals) ELSE seals END, behalf, helper) e;
  IF base = 'record' THEN
    PERFORM ledger.append('record/' || guard.fact('record', facts), base, guard.without('record', facts),
      ARRAY['record=' || guard.fact('record', seals)], NULL, NULL);
  END IF;
  PERFORM guard.end_clocks(the_case, the_act);
  PERFORM guard.keep_deeds(the_case);
  PERFORM guard.take(the_case, h[2]::int, 0, h[4]::int, h[5]::int, string_to_array(h[6], ',')::int[], 'done', g.version,
      g.revision, g.state, NULL);
  RETURN written;
END
$$;

SELECT guard.keep_deeds(g.id) FROM recourse.grievance g;
