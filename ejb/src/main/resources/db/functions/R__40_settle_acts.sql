-- The end of an act: readership, lists and ledger entry at once, and the triggers that let nothing pass without.

SET LOCAL ROLE recourse_keeper;

-- A readership is one line each: "reader <principal> <cause> <reads> <adds> <own> <redacted> <reasoned> <works> <own as>
-- <until>" (works 0 or 1, until in microseconds since 1970 or -), "tie <relation> <principal>", "barred <officer>".
-- It is the whole of them: what is not named ends.
CREATE OR REPLACE FUNCTION guard.readers_of(readership text)
RETURNS TABLE (principal_id int, cause smallint, reads int, adds int, own int, redacted int, reasoned int, works boolean,
  own_as int, until timestamptz)
LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp AS $$
  SELECT f[2]::int, f[3]::smallint, f[4]::int, f[5]::int, f[6]::int, f[7]::int, f[8]::int, f[9] = '1', f[10]::int,
    CASE WHEN f[11] = '-' THEN 'infinity'::timestamptz
      ELSE '1970-01-01T00:00:00Z'::timestamptz + f[11]::bigint * interval '1 microsecond' END
  FROM string_to_table(readership, E'\n') line, string_to_array(line, ' ') f WHERE f[1] = 'reader';
$$;
COMMENT ON FUNCTION guard.readers_of(text) IS 'The reader lines of a readership';

CREATE OR REPLACE FUNCTION guard.numbers_of(readership text, kind text) RETURNS TABLE (first int, second int)
LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp AS $$
  SELECT DISTINCT f[2]::int, f[3]::int
  FROM string_to_table(readership, E'\n') line, string_to_array(line, ' ') f WHERE f[1] = kind;
$$;
COMMENT ON FUNCTION guard.numbers_of(text, text) IS 'The lines of ties or of officers barred';

CREATE OR REPLACE FUNCTION guard.keep_readers(the_case bigint, readership text) RETURNS void
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

CREATE OR REPLACE FUNCTION guard.keep_ties(the_case bigint, readership text, the_act text) RETURNS void
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
  PERFORM guard.keep_seconds(the_case);
END
$$;
COMMENT ON FUNCTION guard.keep_ties(bigint, text, text) IS 'Ends the ties and bars that are no more, and begins the new ones; what waits may be confirmed by whoever has the case now';

-- What an act has ended stays ended, whatever a clock says later: it ends for ever, and when that was stands beside it.
CREATE OR REPLACE FUNCTION guard.ended() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF NEW.until <= guard.now() THEN
    NEW.ended_at := NEW.until;
    NEW.until := '-infinity';
  ELSE
    NEW.ended_at := NULL;
  END IF;
  RETURN NEW;
END
$$;
COMMENT ON FUNCTION guard.ended() IS 'Ends for ever what an act ends now, and keeps when that was; what begins anew has not ended';
GRANT EXECUTE ON FUNCTION guard.ended() TO recourse_owner;

-- What waits for a second person falls when state, parties, severity, confidentiality, summary, proposal or items change. That
-- somebody else carries a case, has it at another desk, or that another case came out of it, changes none of them: it makes
-- no new version, and nobody's open form falls. Who may confirm follows the case.
CREATE OR REPLACE FUNCTION guard.keep_seconds(the_case bigint) RETURNS void
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM recourse.pending_act x WHERE x.case_id = the_case AND x.state = 0 /* waits */) THEN
    RETURN;
  END IF;
  -- Office for office and person for person; where nobody stands so to the case, it waits until its time is over.
  UPDATE recourse.pending_act p SET second = n.second FROM (
    SELECT x.no, array_agg(DISTINCT now.principal) AS second
    FROM recourse.pending_act x
    JOIN recourse.tie was ON was.case_id = x.case_id AND was.principal = ANY (x.second)
    JOIN recourse.code c ON c.list = 'relation' AND c.number = was.relation AND c.code IN ('desk', 'named', 'oversight-body')
    JOIN recourse.tie now ON now.case_id = x.case_id AND now.relation = was.relation AND now.until > guard.now()
    JOIN recourse.principal a ON a.id = was.principal JOIN recourse.principal b ON b.id = now.principal AND b.kind = a.kind
    WHERE x.case_id = the_case AND x.state = 0 /* waits */ GROUP BY x.no) n
  WHERE p.case_id = the_case AND p.no = n.no AND NOT (p.second <@ n.second AND n.second <@ p.second);
END
$$;
COMMENT ON FUNCTION guard.keep_seconds(bigint) IS 'Who may confirm what waits in a case: whoever stands to it now as they did who could when it was asked for';

CREATE OR REPLACE FUNCTION guard.end_clocks(the_case bigint, the_act text) RETURNS void
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  UPDATE recourse.clock k SET ended_at = guard.now(), ended_by = the_act
  WHERE k.case_id = the_case AND NOT k.running AND k.paused_at IS NULL AND k.ended_at IS NULL;
END
$$;
COMMENT ON FUNCTION guard.end_clocks(bigint, text) IS 'Writes down when and by which act the clocks of the case ended that have ended since';

CREATE OR REPLACE FUNCTION guard.judged(acting text) RETURNS text
LANGUAGE sql IMMUTABLE SET search_path = pg_catalog, pg_temp
RETURN CASE WHEN acting LIKE 'confirm:%' THEN split_part(acting, ':', 2) ELSE split_part(acting, ':', 1) END;
COMMENT ON FUNCTION guard.judged(text) IS 'The act by which a change is judged: of a confirmation, the act confirmed';

CREATE OR REPLACE FUNCTION guard.stays(the_act text, the_state smallint) RETURNS boolean
LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp
RETURN EXISTS (
  SELECT FROM guard.transition t WHERE (t.act, t.from_state, t.to_state) = (the_act, the_state, the_state));
COMMENT ON FUNCTION guard.stays(text, smallint) IS 'May this act leave a case in this state?';

CREATE OR REPLACE FUNCTION guard.leads(the_act text, before recourse.grievance, after recourse.grievance) RETURNS boolean
LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp
RETURN EXISTS (
  SELECT FROM guard.transition t
  WHERE t.act = the_act AND t.from_state = before.state AND after.state = CASE
    WHEN t.to_state > 0 THEN t.to_state
    WHEN before.state = 6 /* AWAITING_COMPLAINANT */ THEN before.asked_from
    ELSE before.appealed_from END);
COMMENT ON FUNCTION guard.leads(text, recourse.grievance, recourse.grievance) IS 'Does the lifecycle lead by this act from the state before to the state after?';

CREATE OR REPLACE FUNCTION guard.lawful() RETURNS trigger
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
GRANT EXECUTE ON FUNCTION guard.lawful() TO recourse_owner;

CREATE OR REPLACE FUNCTION guard.settled() RETURNS trigger
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
GRANT EXECUTE ON FUNCTION guard.settled() TO recourse_owner;

CREATE OR REPLACE FUNCTION guard.needs_second(the_act text, g recourse.grievance) RETURNS boolean
LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp
RETURN EXISTS (
  SELECT FROM guard.second s WHERE s.act = the_act AND s.by_role IN ('', (guard.token('actor'))[3])
    AND (s.severities = '{}' AND s.confidentialities = '{}' OR g.severity = ANY (s.severities)
      OR g.confidentiality = ANY (s.confidentialities)));
COMMENT ON FUNCTION guard.needs_second(text, recourse.grievance) IS 'Does this act wait for another person before it changes anything?';

-- A safety hold is not released by whoever put it: the ledger knows who did.
CREATE OR REPLACE FUNCTION guard.put_hold() RETURNS SETOF text
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT DISTINCT e.actor FROM ledger.entry e
  WHERE e.stream_no = guard.stream_in_hand() AND e.act IN ('hold', 'report-reprisal') AND e.seq > coalesce(
    (SELECT max(r.seq) FROM ledger.entry r WHERE r.stream_no = guard.stream_in_hand() AND r.act = 'release-hold'), 0);
$$;
COMMENT ON FUNCTION guard.put_hold() IS 'Pseudonyms of all who put the safety hold that stands in the case in hand';
GRANT EXECUTE ON FUNCTION guard.put_hold() TO recourse_app;

-- Where a case is about something else now, its severity or confidentiality falls only when two say so.
CREATE OR REPLACE FUNCTION guard.falls_by_two() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF (guard.token('hand'))[7] = 'reclassify' THEN
    RAISE check_violation USING MESSAGE = 'reclassify waits for a second person where something falls';
  END IF;
  RETURN NEW;
END
$$;
COMMENT ON FUNCTION guard.falls_by_two() IS 'Refuses a reclassification by one person by which severity or confidentiality falls';
GRANT EXECUTE ON FUNCTION guard.falls_by_two() TO recourse_owner;

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
COMMENT ON FUNCTION guard.settle(bigint, text, text, text[], text[], text, text) IS 'Ends the act in hand: raises the revision if the header was not changed, takes over a signed readership (null leaves it), renews the docket, appends the entry and returns its hash. Afterwards the hand only reads';
GRANT EXECUTE ON FUNCTION guard.settle(bigint, text, text, text[], text[], text, text) TO recourse_app;
