-- A request that comes twice is one act: the second time it is told what the first one did. And whoever waited for the
-- lock of a case while others changed it is judged by what it is after that, not by what it was.
SET LOCAL ROLE recourse_keeper;

CREATE FUNCTION guard.sent_before(the_case bigint, the_act text, OUT hash bytea, OUT version int, OUT waits boolean)
RETURNS SETOF record
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT e.hash, g.version, e.act NOT IN ('confirm', 'decline') AND position(E'\nfact pending=' IN e.entry) > 0
  FROM recourse.grievance g
  JOIN ledger.stream s ON s.name = 'case/' || recourse.reference(g.id)
  JOIN ledger.entry e ON e.stream_no = s.no
  WHERE g.id = the_case AND e.act = the_act AND e.actor = (guard.token('actor'))[2]
    AND position(E'\nrequest ' || nullif((guard.token('actor'))[7], '') || E'\n' IN e.entry) > 0
  ORDER BY e.seq LIMIT 1;
$$;
COMMENT ON FUNCTION guard.sent_before(bigint, text) IS 'What the caller''s own request has done in a case before: the hash of its entry, the version of the case now, and whether it waits for a second person. Nothing about anybody else''s, and nothing where the context names no request';
GRANT EXECUTE ON FUNCTION guard.sent_before(bigint, text) TO recourse_app;

CREATE FUNCTION guard.standing(the_case bigint, base text, OUT reads int, OUT adds int, OUT own int, OUT redacted int,
  OUT reasoned int, OUT own_as int[], OUT causes smallint[], OUT visible boolean, OUT may boolean)
LANGUAGE plpgsql STABLE SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF guard.kind() = 'sweep' THEN
    -- Clockwork sees header, history and readers of every case, and adds no person and no group.
    reads := 12289; adds := 4095 & ~24; own := 0; redacted := 0; reasoned := 0; own_as := ARRAY[2];
    causes := ARRAY[3::smallint];
  ELSE
    SELECT * INTO reads, adds, own, redacted, reasoned, own_as, causes
    FROM guard.readership(the_case, guard.principals());
  END IF;
  visible := coalesce((reads | own | redacted) & 1 <> 0, false);
  may := causes IS NOT NULL AND (visible OR (SELECT a.only_adds FROM guard.act a WHERE a.act = base))
    AND CASE WHEN base IN ('confirm', 'decline')
      THEN (guard.token('actor'))[3] IN (SELECT x.role FROM guard.act_role x WHERE x.act = base)
      ELSE adds <> 0 AND guard.may(base, causes) END;
END
$$;
COMMENT ON FUNCTION guard.standing(bigint, text) IS 'What the caller may see of and add to a case now, whether its header is shown, and whether the act may be begun. Not for the run role';

CREATE OR REPLACE FUNCTION guard.begin_case(the_case bigint, expected int, the_act text, OUT answer smallint,
  OUT reads int, OUT adds int, OUT own int, OUT redacted int, OUT reasoned int, OUT own_as int[],
  OUT causes smallint[], OUT version int, OUT revision int, OUT state smallint, OUT severity smallint,
  OUT confidentiality smallint, OUT level smallint, OUT area int, OUT desk int, OUT office int, OUT hold boolean,
  OUT pending int)
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  base text := split_part(the_act, ':', 1);
  seconds boolean := base IN ('confirm', 'decline');
  r record := guard.standing(the_case, base);
BEGIN
  answer := 0;
  IF r.may IS NOT TRUE THEN
    RETURN;
  END IF;
  PERFORM FROM recourse.grievance g WHERE g.id = the_case FOR NO KEY UPDATE;
  r := guard.standing(the_case, base);
  IF r.may IS NOT TRUE THEN
    RETURN;
  END IF;
  SELECT g.version, g.revision, g.state, g.severity, g.confidentiality, g.level, g.area, g.desk, g.office, g.hold
  INTO version, revision, state, severity, confidentiality, level, area, desk, office, hold
  FROM recourse.grievance g WHERE g.id = the_case;
  IF NOT FOUND THEN
    RETURN;
  END IF;
  pending := guard.waiting(the_case, CASE WHEN seconds THEN split_part(the_act, ':', 2) END, version);
  answer := CASE WHEN expected <> version OR seconds AND pending IS NULL THEN 1 ELSE 2 END;
  IF answer = 2 THEN
    reads := r.reads; adds := r.adds | CASE WHEN seconds THEN 1 ELSE 0 END; own := r.own; redacted := r.redacted;
    reasoned := r.reasoned; own_as := r.own_as; causes := r.causes;
    PERFORM guard.take(the_case, reads, adds, own, redacted, own_as, the_act, version, revision, state, pending);
  END IF;
  IF NOT r.visible THEN
    SELECT NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL
    INTO state, severity, confidentiality, level, area, desk, office, hold;
  END IF;
END
$$;
COMMENT ON FUNCTION guard.begin_case(bigint, int, text) IS 'Judges and locks a case for an act, judges anew what others changed before the lock was free, and puts the case into the hand; not for the run role';
