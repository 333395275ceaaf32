-- A case is registered, or taken in the hand for an act, which guard.settle ends.

SET LOCAL ROLE recourse_keeper;

-- References are read aloud and written down by hand. Crockford's check symbol has 37 values, and five of them are no
-- letter or digit that anybody expects: such a number is drawn again.
CREATE OR REPLACE FUNCTION guard.register(context text) RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  drawn bigint;
BEGIN
  PERFORM guard.entered(context);
  IF NOT EXISTS (SELECT FROM guard.act_role r WHERE r.act = 'register' AND r.role = (guard.token('actor'))[3]) THEN
    RAISE insufficient_privilege USING MESSAGE = 'this role registers nothing';
  END IF;
  LOOP
    drawn := ('x' || encode(substr(uuid_send(gen_random_uuid()), 10, 5), 'hex'))::bit(40)::bigint;
    CONTINUE WHEN drawn % 37 > 31;
    INSERT INTO recourse.grievance (id, received_at, registered_at) VALUES (drawn, guard.now(), guard.now())
    ON CONFLICT DO NOTHING;
    EXIT WHEN FOUND;
  END LOOP;
  PERFORM guard.take(drawn, 16383, 16383, 0, 0, guard.principals() || 4 /* complainant */, 'register', 0, 0,
    1 /* REGISTERED */::smallint, NULL);
  RETURN drawn;
END
$$;
COMMENT ON FUNCTION guard.register(text) IS 'A new case of version and revision 0, under 40 bits that the database draws until they are free and their check symbol is a letter or a digit; the hand holds all of it until it is settled';
GRANT EXECUTE ON FUNCTION guard.register(text) TO recourse_app;

CREATE OR REPLACE FUNCTION guard.may(the_act text, causes smallint[]) RETURNS boolean
LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp
RETURN EXISTS (
  SELECT FROM guard.act_role r JOIN guard.covers c ON c.acts_as = r.relation
  WHERE r.act = the_act AND r.role = (guard.token('actor'))[3] AND c.relation = ANY (causes));
COMMENT ON FUNCTION guard.may(text, smallint[]) IS 'Does the lifecycle let the caller''s role do this act in one of these relations?';

CREATE OR REPLACE FUNCTION guard.waiting(the_case bigint, the_act text, current int) RETURNS int
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  UPDATE recourse.pending_act p SET state = 3 /* void */
  WHERE p.case_id = the_case AND p.state = 0 /* waits */ AND (p.version <> current OR p.until <= guard.now());
  RETURN (
    SELECT p.no FROM recourse.pending_act p
    WHERE p.case_id = the_case AND p.state = 0 /* waits */ AND p.act = the_act AND p.second && guard.principals()
      AND p.by_actor <> (guard.token('actor'))[2]);
END
$$;
COMMENT ON FUNCTION guard.waiting(bigint, text, int) IS 'Lets pending acts of another version or past their time fall; the number of the one that the caller may confirm';

-- A request that comes twice is one act: the second time it is told what the first one did. And whoever waited for the
-- lock of a case while others changed it is judged by what it is after that, not by what it was.
CREATE OR REPLACE FUNCTION guard.sent_before(the_case bigint, the_act text, OUT hash bytea, OUT version int, OUT waits boolean)
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

CREATE OR REPLACE FUNCTION guard.standing(the_case bigint, base text, OUT reads int, OUT adds int, OUT own int, OUT redacted int,
  OUT reasoned int, OUT own_as int[], OUT causes smallint[], OUT visible boolean, OUT may boolean)
LANGUAGE plpgsql STABLE SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF guard.kind() = 'sweep' THEN
    -- Clockwork adds no person and no group, and neither to the history nor to the log, which write themselves.
    reads := 12289 /* skeleton, history, access_log */; adds := 4095 & ~24 /* identity, groups */;
    own := 0; redacted := 0; reasoned := 0; own_as := ARRAY[2 /* sweep */]; causes := ARRAY[3 /* clock */::smallint];
  ELSE
    SELECT * INTO reads, adds, own, redacted, reasoned, own_as, causes
    FROM guard.readership(the_case, guard.principals());
  END IF;
  visible := coalesce((reads | own | redacted) & 1 /* skeleton */ <> 0, false);
  may := causes IS NOT NULL AND (visible OR (SELECT a.only_adds FROM guard.act a WHERE a.act = base))
    AND CASE WHEN base IN ('confirm', 'decline')
      THEN (guard.token('actor'))[3] IN (SELECT x.role FROM guard.act_role x WHERE x.act = base)
      ELSE adds <> 0 AND guard.may(base, causes) END;
END
$$;
COMMENT ON FUNCTION guard.standing(bigint, text) IS 'What the caller may see of and add to a case now, whether its header is shown, and whether the act may be begun. Not for the run role';

-- Whoever may only add to a case, as a partner to a sealed one or the liaison who brought it, adds to it without seeing it:
-- the hand of such an act holds the header, by which clocks and readers are kept, and whoever acts is shown nothing of it.
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
  header int;
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
    header := CASE WHEN r.visible THEN 0 ELSE 1 END;
    PERFORM guard.take(the_case, reads | header, adds | header, own, redacted, own_as, the_act, version, revision, state,
      pending);
  END IF;
  IF NOT r.visible THEN
    SELECT NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL
    INTO state, severity, confidentiality, level, area, desk, office, hold;
  END IF;
END
$$;
COMMENT ON FUNCTION guard.begin_case(bigint, int, text) IS 'Judges and locks a case for an act, judges anew what others changed before the lock was free, and puts the case into the hand; the header also where whoever acts only adds, and is told nothing of it. Not for the run role';

CREATE OR REPLACE FUNCTION guard.begin_act(context text, the_case bigint, expected int, the_act text, OUT answer smallint,
  OUT reads int, OUT adds int, OUT own int, OUT redacted int, OUT reasoned int, OUT own_as int[],
  OUT causes smallint[], OUT version int, OUT revision int, OUT state smallint, OUT severity smallint,
  OUT confidentiality smallint, OUT level smallint, OUT area int, OUT desk int, OUT office int, OUT hold boolean,
  OUT pending int)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  PERFORM guard.entered(context);
  SELECT * INTO answer, reads, adds, own, redacted, reasoned, own_as, causes, version, revision, state, severity,
    confidentiality, level, area, desk, office, hold, pending
  FROM guard.begin_case(the_case, expected, the_act);
END
$$;
COMMENT ON FUNCTION guard.begin_act(text, bigint, int, text) IS 'Takes a case into the hand for an act. Answer 0: hidden, absent or not permitted, all the same; 1: another version, or nothing waits; 2: in the hand, locked. No version: whatever it is. confirm:<act> and decline:<act> are for second persons';
GRANT EXECUTE ON FUNCTION guard.begin_act(text, bigint, int, text) TO recourse_app;

CREATE OR REPLACE FUNCTION guard.begin_act_by_receipt(context text, receipt_digest bytea, expected int, the_act text,
  OUT case_id bigint, OUT person smallint, OUT answer smallint, OUT reads int, OUT adds int, OUT own int,
  OUT redacted int, OUT reasoned int, OUT own_as int[], OUT causes smallint[], OUT version int, OUT revision int,
  OUT state smallint, OUT severity smallint, OUT confidentiality smallint, OUT level smallint, OUT area int,
  OUT desk int, OUT office int, OUT hold boolean, OUT pending int)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  SELECT e.the_case, e.person INTO case_id, person FROM guard.enter_by_receipt(context, receipt_digest) e;
  SELECT * INTO answer, reads, adds, own, redacted, reasoned, own_as, causes, version, revision, state, severity,
    confidentiality, level, area, desk, office, hold, pending
  FROM guard.begin_case(case_id, expected, the_act);
END
$$;
COMMENT ON FUNCTION guard.begin_act_by_receipt(text, bytea, int, text) IS 'As begin_act, for whoever holds the receipt with this digest';
GRANT EXECUTE ON FUNCTION guard.begin_act_by_receipt(text, bytea, int, text) TO recourse_app;

CREATE OR REPLACE FUNCTION guard.asked(g recourse.grievance, the_act text, facts text[]) RETURNS boolean
LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp
RETURN EXISTS (
  SELECT FROM recourse.pending_act p
  WHERE p.case_id = g.id AND p.act = the_act AND p.version = g.version AND p.state = 0 /* waits */
    AND p.by_actor = (guard.token('actor'))[2] AND 'pending=' || p.no = ANY (facts));
COMMENT ON FUNCTION guard.asked(recourse.grievance, text, text[]) IS 'Is there the pending act that the facts speak of, by the caller, for this version?';

CREATE OR REPLACE FUNCTION guard.desk(the_act text, facts text[], seals text[]) RETURNS bytea
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
