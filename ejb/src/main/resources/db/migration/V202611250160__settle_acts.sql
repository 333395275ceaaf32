-- The end of an act: readership, docket and ledger entry at once, and the two triggers that let nothing pass without.
SET LOCAL ROLE recourse_keeper;

-- A readership is one line each: "reader <principal> <cause> <reads> <adds> <own> <redacted> <reasoned> <works> <own as>
-- <until>" (works 0 or 1, until in microseconds since 1970 or -), "tie <relation> <principal>", "barred <officer>".
-- It is the whole of them: what is not named ends.

CREATE FUNCTION guard.readers_of(readership text)
RETURNS TABLE (principal_id int, cause smallint, reads int, adds int, own int, redacted int, reasoned int, works boolean,
  own_as int, until timestamptz)
LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp AS $$
  SELECT f[2]::int, f[3]::smallint, f[4]::int, f[5]::int, f[6]::int, f[7]::int, f[8]::int, f[9] = '1', f[10]::int,
    CASE WHEN f[11] = '-' THEN 'infinity'::timestamptz
      ELSE '1970-01-01T00:00:00Z'::timestamptz + f[11]::bigint * interval '1 microsecond' END
  FROM string_to_table(readership, E'\n') line, string_to_array(line, ' ') f WHERE f[1] = 'reader';
$$;
COMMENT ON FUNCTION guard.readers_of(text) IS 'The reader lines of a readership';

CREATE FUNCTION guard.numbers_of(readership text, kind text) RETURNS TABLE (first int, second int)
LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp AS $$
  SELECT DISTINCT f[2]::int, f[3]::int
  FROM string_to_table(readership, E'\n') line, string_to_array(line, ' ') f WHERE f[1] = kind;
$$;
COMMENT ON FUNCTION guard.numbers_of(text, text) IS 'The lines of ties or of officers barred';

CREATE FUNCTION guard.keep_readers(the_case bigint, readership text) RETURNS void
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  instant timestamptz := guard.now();
BEGIN
  UPDATE recourse.reader r SET until = instant
  WHERE r.case_id = the_case AND r.until > instant AND NOT EXISTS (
    SELECT FROM guard.readers_of(readership) w
    WHERE (w.principal_id, w.cause, w.reads, w.adds, w.own, w.redacted, w.reasoned, w.works, w.own_as, w.until)
      = (r.principal_id, r.cause, r.reads, r.adds, r.own, r.redacted, r.reasoned, r.works, r.own_as, r.until));
  INSERT INTO recourse.reader (case_id, principal_id, cause, reads, adds, own, redacted, reasoned, works, own_as, since, until)
  SELECT the_case, w.principal_id, w.cause, w.reads, w.adds, w.own, w.redacted, w.reasoned, w.works, w.own_as, instant, w.until
  FROM guard.readers_of(readership) w
  WHERE w.until > instant AND NOT EXISTS (
    SELECT FROM recourse.reader r
    WHERE r.case_id = the_case AND r.principal_id = w.principal_id AND r.cause = w.cause AND r.until > instant)
  ON CONFLICT (case_id, principal_id, cause, since) DO UPDATE SET (reads, adds, own, redacted, reasoned, works, own_as, until)
    = (excluded.reads, excluded.adds, excluded.own, excluded.redacted, excluded.reasoned, excluded.works, excluded.own_as, excluded.until);
END
$$;
COMMENT ON FUNCTION guard.keep_readers(bigint, text) IS 'Ends the readers that are no more or see otherwise, and begins the new ones';

CREATE FUNCTION guard.keep_ties(the_case bigint, readership text, the_act text) RETURNS void
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  instant timestamptz := guard.now();
BEGIN
  UPDATE recourse.tie t SET until = instant
  WHERE t.case_id = the_case AND t.until > instant AND NOT EXISTS (
    SELECT FROM guard.numbers_of(readership, 'tie') w WHERE w.first = t.relation AND w.second = t.principal);
  INSERT INTO recourse.tie (case_id, no, relation, principal, since, cause)
  SELECT the_case, (SELECT count(*) FROM recourse.tie t WHERE t.case_id = the_case)
      + row_number() OVER (ORDER BY w.first, w.second), w.first, w.second, instant, the_act
  FROM guard.numbers_of(readership, 'tie') w
  WHERE NOT EXISTS (
    SELECT FROM recourse.tie t
    WHERE t.case_id = the_case AND t.relation = w.first AND t.principal = w.second AND t.until > instant);
  UPDATE recourse.barred b SET until = instant
  WHERE b.case_id = the_case AND b.until > instant
    AND b.officer NOT IN (SELECT w.first FROM guard.numbers_of(readership, 'barred') w);
  INSERT INTO recourse.barred AS b (officer, case_id, since)
  SELECT w.first, the_case, instant FROM guard.numbers_of(readership, 'barred') w
  ON CONFLICT (officer, case_id) DO UPDATE SET until = 'infinity', since = instant WHERE b.until <= instant;
END
$$;
COMMENT ON FUNCTION guard.keep_ties(bigint, text, text) IS 'Ends the ties and bars that are no more, and begins the new ones';

CREATE FUNCTION guard.keep_docket(the_case bigint) RETURNS void
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  instant timestamptz := guard.now();
BEGIN
  DELETE FROM recourse.docket d USING (SELECT DISTINCT r.principal_id FROM recourse.reader r WHERE r.case_id = the_case) k
  WHERE d.principal_id = k.principal_id AND d.case_id = the_case AND NOT EXISTS (
    SELECT FROM recourse.reader r
    WHERE r.case_id = the_case AND r.principal_id = d.principal_id AND r.works AND r.until > instant);
  INSERT INTO recourse.docket AS d (principal_id, case_id, shelf, due_at, step, state, severity, confidentiality, level,
    category, area, desk, office, waiting_for, hold, version)
  SELECT w.principal_id, g.id,
    CASE WHEN c.due_at IS NOT NULL THEN 0 WHEN g.state = 14 THEN 2 ELSE 1 END,
    coalesce(c.due_at, CASE WHEN g.state = 14 THEN g.closed_at ELSE g.due_at END, 'infinity'),
    coalesce(c.step, g.step), g.state, g.severity, g.confidentiality, g.level, g.category, g.area, g.desk, g.office,
    g.waiting_for, g.hold, g.version
  FROM recourse.grievance g
  CROSS JOIN (
    SELECT r.principal_id, array_agg(r.own_as) || r.principal_id AS owns FROM recourse.reader r
    WHERE r.case_id = the_case AND r.works AND r.until > instant GROUP BY r.principal_id) w
  LEFT JOIN LATERAL (
    SELECT k.step, k.due_at FROM recourse.clock k
    WHERE k.case_id = the_case AND k.running AND k.owner_principal = ANY (w.owns)
    ORDER BY k.due_at, k.step LIMIT 1) c ON true
  WHERE g.id = the_case
  ON CONFLICT (principal_id, case_id) DO UPDATE SET (shelf, due_at, step, state, severity, confidentiality, level, category,
      area, desk, office, waiting_for, hold, version)
    = (excluded.shelf, excluded.due_at, excluded.step, excluded.state, excluded.severity, excluded.confidentiality,
      excluded.level, excluded.category, excluded.area, excluded.desk, excluded.office, excluded.waiting_for,
      excluded.hold, excluded.version)
  WHERE d IS DISTINCT FROM excluded;
END
$$;
COMMENT ON FUNCTION guard.keep_docket(bigint) IS 'One row for each principal that works with the case: the earliest running clock that it owns, else the date of the header';

CREATE FUNCTION guard.judged(acting text) RETURNS text
LANGUAGE sql IMMUTABLE SET search_path = pg_catalog, pg_temp
RETURN CASE WHEN acting LIKE 'confirm:%' THEN split_part(acting, ':', 2) ELSE split_part(acting, ':', 1) END;
COMMENT ON FUNCTION guard.judged(text) IS 'The act by which a change is judged: of a confirmation, the act confirmed';

CREATE FUNCTION guard.stays(the_act text, the_state smallint) RETURNS boolean
LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp
RETURN EXISTS (
  SELECT FROM guard.transition t WHERE (t.act, t.from_state, t.to_state) = (the_act, the_state, the_state));
COMMENT ON FUNCTION guard.stays(text, smallint) IS 'May this act leave a case in this state?';

CREATE FUNCTION guard.leads(the_act text, before recourse.grievance, after recourse.grievance) RETURNS boolean
LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp
RETURN EXISTS (
  SELECT FROM guard.transition t
  WHERE t.act = the_act AND t.from_state = before.state AND after.state = CASE
    WHEN t.to_state > 0 THEN t.to_state
    WHEN before.state = 6 THEN before.asked_from
    ELSE before.appealed_from END);
COMMENT ON FUNCTION guard.leads(text, recourse.grievance, recourse.grievance) IS 'Does the lifecycle lead by this act from the state before to the state after?';

CREATE FUNCTION guard.lawful() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  h text[] := guard.token('hand');
  the_act text := guard.judged(h[7]);
  wrong text;
BEGIN
  IF h IS NULL OR h[1]::bigint <> OLD.id OR NOT guard.acting(h) THEN
    RAISE insufficient_privilege USING MESSAGE = 'no act has this case in hand';
  ELSIF OLD.revision <> h[10]::int OR NEW.revision <> OLD.revision + 1 OR NEW.version - OLD.version NOT IN (0, 1) THEN
    RAISE check_violation USING MESSAGE = 'one act is one revision';
  ELSIF NEW.state <> OLD.state AND NOT guard.leads(the_act, OLD, NEW) THEN
    RAISE check_violation USING MESSAGE = the_act || ' does not lead from ' || OLD.state || ' to ' || NEW.state;
  END IF;
  SELECT n.key INTO wrong FROM jsonb_each(to_jsonb(NEW)) n JOIN jsonb_each(to_jsonb(OLD)) o USING (key)
  WHERE n.value IS DISTINCT FROM o.value AND n.key NOT IN ('version', 'revision', 'state') AND NOT EXISTS (
    SELECT FROM guard.act_attribute a WHERE a.act IN (the_act, '*') AND a.attribute = n.key)
  LIMIT 1;
  IF wrong IS NOT NULL
      OR the_act = 'upgrade' AND (NEW.severity > OLD.severity OR NEW.confidentiality < OLD.confidentiality)
      OR the_act = 'downgrade' AND (NEW.severity < OLD.severity OR NEW.confidentiality > OLD.confidentiality)
      OR NEW.level < OLD.level THEN
    RAISE check_violation USING MESSAGE = the_act || ' does not change ' || coalesce(wrong, 'this way');
  END IF;
  RETURN NEW;
END
$$;
COMMENT ON FUNCTION guard.lawful() IS 'Judges each change of a header by the act in hand and the lifecycle';

CREATE FUNCTION guard.settled() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  changed bigint;
BEGIN
  IF TG_TABLE_NAME = 'grievance' THEN
    changed := NEW.id;
  ELSE
    changed := NEW.case_id;
  END IF;
  IF NOT EXISTS (
      SELECT FROM recourse.grievance g
      WHERE g.id = changed AND g.settled = g.revision AND g.settled_in = pg_current_xact_id()) THEN
    RAISE check_violation USING MESSAGE = 'a case was changed by an act that was not settled';
  END IF;
  RETURN NULL;
END
$$;
COMMENT ON FUNCTION guard.settled() IS 'At commit: whatever was written of a case belongs to an act that was settled in this transaction';
GRANT EXECUTE ON FUNCTION guard.lawful(), guard.settled() TO recourse_owner;

CREATE FUNCTION guard.needs_second(the_act text, g recourse.grievance) RETURNS boolean
LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp
RETURN EXISTS (
  SELECT FROM guard.second s WHERE s.act = the_act AND s.by_role IN ('', (guard.token('actor'))[3])
    AND (s.severities = '{}' AND s.confidentialities = '{}' OR g.severity = ANY (s.severities)
      OR g.confidentiality = ANY (s.confidentialities)));
COMMENT ON FUNCTION guard.needs_second(text, recourse.grievance) IS 'Does this act wait for another person before it changes anything?';

CREATE FUNCTION guard.settle(the_case bigint, readership text, mac text, facts text[], seals text[], behalf text,
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
  SELECT e.hash INTO written FROM ledger.append('case/' || recourse.reference(the_case), base, facts, seals, behalf, helper) e;
  PERFORM guard.take(the_case, h[2]::int, 0, h[4]::int, h[5]::int, string_to_array(h[6], ',')::int[], 'done', g.version,
      g.revision, g.state, NULL);
  RETURN written;
END
$$;
COMMENT ON FUNCTION guard.settle(bigint, text, text, text[], text[], text, text) IS 'Ends the act in hand: raises the revision if the header was not changed, takes over a signed readership (null leaves it), renews the docket, appends the entry and returns its hash. Afterwards the hand only reads';
GRANT EXECUTE ON FUNCTION guard.settle(bigint, text, text, text[], text[], text, text) TO recourse_app;

CREATE FUNCTION guard.asked(g recourse.grievance, the_act text, facts text[]) RETURNS boolean
LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp
RETURN EXISTS (
  SELECT FROM recourse.pending_act p
  WHERE p.case_id = g.id AND p.act = the_act AND p.version = g.version AND p.state = 0
    AND p.by_actor = (guard.token('actor'))[2] AND 'pending=' || p.no = ANY (facts));
COMMENT ON FUNCTION guard.asked(recourse.grievance, text, text[]) IS 'Is there the pending act that the facts speak of, by the caller, for this version?';

CREATE FUNCTION guard.desk(the_act text, facts text[], seals text[]) RETURNS bytea
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  written bytea;
BEGIN
  SELECT e.hash INTO written
  FROM ledger.append('desk/' || (guard.token('actor'))[2], the_act, facts, seals, NULL, NULL) e;
  RETURN written;
END
$$;
COMMENT ON FUNCTION guard.desk(text, text[], text[]) IS 'Appends a read of no single case to the caller''s own stream: lists with confidential columns, search, export';
GRANT EXECUTE ON FUNCTION guard.desk(text, text[], text[]) TO recourse_app;

CREATE FUNCTION guard.steps() RETURNS TABLE (act text, day date, role text, office text)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  h text[] := guard.token('hand');
  told int := h[2]::int | h[5]::int;
BEGIN
  RETURN QUERY SELECT e.act, (coalesce(substring(e.entry FROM E'\nfact occurred=([^\n]+)')::timestamptz, e.at)
      AT TIME ZONE 'UTC')::date, e.role, e.office
  FROM ledger.entry e
  WHERE e.stream_no = guard.stream_in_hand()
    AND CASE e.act WHEN 'read' THEN told & 8192 <> 0 WHEN 'note' THEN h[2]::int & 4096 <> 0 ELSE told & 4096 <> 0 END
  ORDER BY e.seq;
END
$$;
COMMENT ON FUNCTION guard.steps() IS 'History and access log of the case in hand in their derived form: act, day, role and office, without notes, people and facts';
GRANT EXECUTE ON FUNCTION guard.steps() TO recourse_app;
