-- A record of a case is an entry of the case and the only one of a stream of its own: whoever holds the paper proves it by
-- that one, which shows nothing of the case, not even how many entries it has (ledger.md, section 9).
SET LOCAL ROLE recourse_keeper;

CREATE FUNCTION guard.fact(named text, said text[]) RETURNS text
LANGUAGE sql IMMUTABLE SET search_path = pg_catalog, pg_temp
RETURN (SELECT substr(s, length(named) + 2) FROM unnest(said) s WHERE starts_with(s, named || '='));
COMMENT ON FUNCTION guard.fact(text, text[]) IS 'What is said under this name, or null';

CREATE FUNCTION guard.without(named text, said text[]) RETURNS text[]
LANGUAGE sql IMMUTABLE SET search_path = pg_catalog, pg_temp
RETURN (SELECT coalesce(array_agg(s), '{}') FROM unnest(said) s WHERE NOT starts_with(s, named || '='));
COMMENT ON FUNCTION guard.without(text, text[]) IS 'All that is said under other names';

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
  PERFORM guard.take(the_case, h[2]::int, 0, h[4]::int, h[5]::int, string_to_array(h[6], ',')::int[], 'done', g.version,
      g.revision, g.state, NULL);
  RETURN written;
END
$$;

CREATE FUNCTION guard.record_entry(id text) RETURNS text
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
RETURN (
  SELECT e.entry FROM ledger.stream s JOIN ledger.entry e ON e.stream_no = s.no AND e.seq = 1
  WHERE s.name = 'record/' || id AND EXISTS (
    SELECT FROM ledger.entry c
    WHERE c.stream_no = guard.stream_in_hand() AND c.act = 'record' AND strpos(c.entry, E'\nfact record=' || id || E'\n') > 0));
COMMENT ON FUNCTION guard.record_entry(text) IS 'The entry of the stream of a record, if the case in hand has such a record';
GRANT EXECUTE ON FUNCTION guard.record_entry(text) TO recourse_app;
