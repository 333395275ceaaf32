-- The doors to a case: open it to read, register it, take it in the hand for an act, settle the act. No code path reads
-- or changes a case without its entry in the ledger.
SET LOCAL ROLE recourse_owner;
GRANT SELECT, INSERT (id, received_at, registered_at), UPDATE (version, revision, settled, settled_in) ON recourse.grievance TO recourse_keeper;
GRANT SELECT, INSERT, UPDATE ON recourse.reader, recourse.tie, recourse.barred TO recourse_keeper;
GRANT SELECT, INSERT, UPDATE, DELETE ON recourse.docket TO recourse_keeper;
GRANT SELECT (case_id, step, no, owner_principal, due_at, next_at, running) ON recourse.clock TO recourse_keeper;
GRANT SELECT (case_id, no, act, version, by_actor, by_role, second, until, state), UPDATE (state) ON recourse.pending_act TO recourse_keeper;
GRANT SELECT ON recourse.receipt TO recourse_keeper;
SET LOCAL ROLE recourse_keeper;

CREATE FUNCTION guard.barred() RETURNS bigint[]
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
RETURN (
  SELECT coalesce(array_agg(b.case_id), '{}') FROM recourse.barred b
  WHERE b.officer = (guard.token('actor'))[6]::int AND b.until > guard.now());
COMMENT ON FUNCTION guard.barred() IS 'Cases that the caller is kept from in person';
GRANT EXECUTE ON FUNCTION guard.barred() TO recourse_app;

CREATE FUNCTION guard.readership(the_case bigint, principals int[], OUT reads int, OUT adds int, OUT own int,
  OUT redacted int, OUT reasoned int, OUT own_as int[], OUT causes smallint[])
LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp AS $$
  SELECT bit_or(r.reads), bit_or(r.adds), bit_or(r.own), bit_or(r.redacted), bit_or(r.reasoned),
    array_agg(DISTINCT r.own_as), array_agg(DISTINCT r.cause)
  FROM recourse.reader r
  WHERE r.case_id = the_case AND r.principal_id = ANY (principals) AND r.until > guard.now()
    AND the_case <> ALL (guard.barred());
$$;
COMMENT ON FUNCTION guard.readership(bigint, int[]) IS 'What these principals may see of and add to a case; nulls where nothing, hidden like absent. Not for the run role';

CREATE FUNCTION guard.scope_codes(mask int) RETURNS text[]
LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp
RETURN (
  SELECT array_agg(c.code ORDER BY c.code COLLATE "C") FROM recourse.code c
  WHERE c.list = 'scope' AND c.number & mask <> 0);
COMMENT ON FUNCTION guard.scope_codes(int) IS 'Codes of the scopes of a mask, ascending';

CREATE FUNCTION guard.scope_facts(mask int) RETURNS text[]
LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp
RETURN (
  SELECT array_agg(fact) FROM (VALUES
    ('scopes=' || array_to_string((guard.scope_codes(mask))[1:8], ',')),
    ('scopes.more=' || nullif(array_to_string((guard.scope_codes(mask))[9:], ','), ''))) f(fact)
  WHERE fact IS NOT NULL);
COMMENT ON FUNCTION guard.scope_facts(int) IS 'The facts scopes, and from the ninth on scopes.more: a fact holds no more than 96 characters';

CREATE FUNCTION guard.take(the_case bigint, reads int, adds int, own int, redacted int, own_as int[], act text,
  version int, revision int, state smallint, pending int)
RETURNS void
LANGUAGE sql SET search_path = pg_catalog, pg_temp AS $$
  SELECT guard.mint('hand', concat_ws('|', the_case, reads, adds, own, redacted, array_to_string(own_as, ','), act,
    coalesce((SELECT s.no::text FROM ledger.stream s WHERE s.name = 'case/' || recourse.reference(the_case)), ''),
    version, revision, state, coalesce(pending::text, '')));
$$;
COMMENT ON FUNCTION guard.take(bigint, int, int, int, int, int[], text, int, int, smallint, int) IS 'Puts a case into the hand; not for the run role';

-- Reading -------------------------------------------------------------------------------------------------------------

CREATE FUNCTION guard.read_case(the_case bigint, want int, reason text, facts text[], seals text[], OUT opened boolean,
  OUT reads int, OUT own int, OUT redacted int, OUT reasoned int, OUT adds int, OUT own_as int[], OUT causes smallint[],
  OUT version int, OUT revision int, OUT hash bytea)
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  r record := guard.readership(the_case, guard.principals());
  state smallint;
  shown int;
BEGIN
  opened := false;
  IF reason IS NOT NULL THEN
    r.reads := r.reads | r.reasoned & want;
    seals := seals || ('reason=' || reason);
  END IF;
  shown := (r.reads | r.own | r.redacted) & want;
  IF coalesce(shown, 0) = 0 THEN
    RETURN;
  END IF;
  SELECT e.hash INTO hash FROM ledger.append('case/' || recourse.reference(the_case), 'read',
    facts || guard.scope_facts(shown), seals, NULL, NULL) e;
  SELECT true, r.reads & want, r.own & want, r.redacted & want, r.reasoned, r.adds, r.own_as, r.causes, g.version,
    g.revision, g.state
  INTO opened, reads, own, redacted, reasoned, adds, own_as, causes, version, revision, state
  FROM recourse.grievance g WHERE g.id = the_case;
  PERFORM guard.take(the_case, reads, 0, own, redacted, own_as, 'read', version, revision, state, NULL);
END
$$;
COMMENT ON FUNCTION guard.read_case(bigint, int, text, text[], text[]) IS 'Appends the read, then puts what may be seen and was wanted into the hand; not for the run role';

CREATE FUNCTION guard.open_case(context text, the_case bigint, want int, reason text, facts text[], seals text[],
  OUT opened boolean, OUT reads int, OUT own int, OUT redacted int, OUT reasoned int, OUT adds int, OUT own_as int[],
  OUT causes smallint[], OUT version int, OUT revision int, OUT hash bytea)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  PERFORM guard.entered(context);
  SELECT * INTO opened, reads, own, redacted, reasoned, adds, own_as, causes, version, revision, hash
  FROM guard.read_case(the_case, want, reason, facts, seals);
END
$$;
COMMENT ON FUNCTION guard.open_case(text, bigint, int, text, text[], text[]) IS 'Opens a case to read the scopes wanted; opened is false for hidden and absent alike. A scope that access.csv gives for a reason is in the hand only with the digest of one';
GRANT EXECUTE ON FUNCTION guard.open_case(text, bigint, int, text, text[], text[]) TO recourse_app;

CREATE FUNCTION guard.enter_by_receipt(context text, receipt_digest bytea, OUT the_case bigint, OUT person smallint)
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  pseudonym text;
BEGIN
  PERFORM guard.entered(context);
  IF guard.kind() <> 'receipt' THEN
    RAISE insufficient_privilege USING MESSAGE = 'not the context of a receipt';
  END IF;
  SELECT r.case_id, r.person, r.pseudonym INTO the_case, person, pseudonym
  FROM recourse.receipt r WHERE r.digest = receipt_digest AND r.until > guard.now();
  PERFORM guard.mint('actor', concat_ws('|', 'receipt', coalesce(pseudonym, repeat('0', 32)), 'complainant', '',
    CASE WHEN the_case IS NULL THEN '' ELSE '4' END, '0', (guard.token('actor'))[7]));
END
$$;
COMMENT ON FUNCTION guard.enter_by_receipt(text, bytea) IS 'The actor becomes the pseudonym of the receipt, its principal the side of the complainant; not for the run role';

CREATE FUNCTION guard.open_by_receipt(context text, receipt_digest bytea, want int, facts text[], seals text[],
  OUT opened boolean, OUT case_id bigint, OUT person smallint, OUT reads int, OUT own int, OUT redacted int,
  OUT reasoned int, OUT adds int, OUT own_as int[], OUT causes smallint[], OUT version int, OUT revision int,
  OUT hash bytea)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  SELECT e.the_case, e.person INTO case_id, person FROM guard.enter_by_receipt(context, receipt_digest) e;
  SELECT * INTO opened, reads, own, redacted, reasoned, adds, own_as, causes, version, revision, hash
  FROM guard.read_case(case_id, want, NULL, facts, seals);
END
$$;
COMMENT ON FUNCTION guard.open_by_receipt(text, bytea, int, text[], text[]) IS 'As open_case, for whoever holds the receipt with this digest; the context is of kind receipt and names nobody';
GRANT EXECUTE ON FUNCTION guard.open_by_receipt(text, bytea, int, text[], text[]) TO recourse_app;

-- Acts ----------------------------------------------------------------------------------------------------------------

CREATE FUNCTION guard.register(context text) RETURNS bigint
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
    INSERT INTO recourse.grievance (id, received_at, registered_at) VALUES (drawn, guard.now(), guard.now())
    ON CONFLICT DO NOTHING;
    EXIT WHEN FOUND;
  END LOOP;
  PERFORM guard.take(drawn, 16383, 16383, 0, 0, guard.principals() || 4, 'register', 0, 0, 1::smallint, NULL);
  RETURN drawn;
END
$$;
COMMENT ON FUNCTION guard.register(text) IS 'A new case of version and revision 0, under 40 bits that the database draws; the hand holds all of it until it is settled';
GRANT EXECUTE ON FUNCTION guard.register(text) TO recourse_app;

CREATE FUNCTION guard.may(the_act text, causes smallint[]) RETURNS boolean
LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp
RETURN EXISTS (
  SELECT FROM guard.act_role r JOIN guard.covers c ON c.acts_as = r.relation
  WHERE r.act = the_act AND r.role = (guard.token('actor'))[3] AND c.relation = ANY (causes));
COMMENT ON FUNCTION guard.may(text, smallint[]) IS 'Does the lifecycle let the caller''s role do this act in one of these relations?';

CREATE FUNCTION guard.waiting(the_case bigint, the_act text, current int) RETURNS int
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  UPDATE recourse.pending_act p SET state = 3
  WHERE p.case_id = the_case AND p.state = 0 AND (p.version <> current OR p.until <= guard.now());
  RETURN (
    SELECT p.no FROM recourse.pending_act p
    WHERE p.case_id = the_case AND p.state = 0 AND p.act = the_act AND p.second && guard.principals()
      AND p.by_actor <> (guard.token('actor'))[2]);
END
$$;
COMMENT ON FUNCTION guard.waiting(bigint, text, int) IS 'Lets pending acts of another version or past their time fall; the number of the one that the caller may confirm';

CREATE FUNCTION guard.begin_case(the_case bigint, expected int, the_act text, OUT answer smallint, OUT reads int,
  OUT adds int, OUT own int, OUT redacted int, OUT reasoned int, OUT own_as int[], OUT causes smallint[],
  OUT version int, OUT revision int, OUT state smallint, OUT severity smallint, OUT confidentiality smallint,
  OUT level smallint, OUT area int, OUT desk int, OUT office int, OUT hold boolean, OUT pending int)
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  r record := guard.readership(the_case, guard.principals());
  base text := split_part(the_act, ':', 1);
  seconds boolean := base IN ('confirm', 'decline');
  visible boolean;
BEGIN
  answer := 0;
  IF guard.kind() = 'sweep' THEN
    -- Clockwork sees header, history and readers of every case, and adds no person and no group.
    SELECT 12289 AS reads, 4095 & ~24 AS adds, 0 AS own, 0 AS redacted, 0 AS reasoned, ARRAY[2] AS own_as,
      ARRAY[3::smallint] AS causes INTO r;
  END IF;
  visible := coalesce((r.reads | r.own | r.redacted) & 1 <> 0, false);
  IF r.causes IS NULL OR NOT (visible OR (SELECT a.only_adds FROM guard.act a WHERE a.act = base))
      OR NOT (CASE WHEN seconds THEN (guard.token('actor'))[3] IN (SELECT x.role FROM guard.act_role x WHERE x.act = base)
              ELSE r.adds <> 0 AND guard.may(base, r.causes) END) THEN
    RETURN;
  END IF;
  SELECT g.version, g.revision, g.state, g.severity, g.confidentiality, g.level, g.area, g.desk, g.office, g.hold
  INTO version, revision, state, severity, confidentiality, level, area, desk, office, hold
  FROM recourse.grievance g WHERE g.id = the_case FOR NO KEY UPDATE;
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
  IF NOT visible THEN
    SELECT NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL
    INTO state, severity, confidentiality, level, area, desk, office, hold;
  END IF;
END
$$;
COMMENT ON FUNCTION guard.begin_case(bigint, int, text) IS 'Judges and locks a case for an act and puts it into the hand; not for the run role';

CREATE FUNCTION guard.begin_act(context text, the_case bigint, expected int, the_act text, OUT answer smallint,
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

CREATE FUNCTION guard.begin_act_by_receipt(context text, receipt_digest bytea, expected int, the_act text,
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

-- The sweep -----------------------------------------------------------------------------------------------------------

CREATE FUNCTION guard.claim(how_many int) RETURNS TABLE (case_id bigint, step smallint, no int)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF guard.kind() IS DISTINCT FROM 'sweep' THEN
    RAISE insufficient_privilege USING MESSAGE = 'only the product itself sweeps';
  END IF;
  RETURN QUERY SELECT c.case_id, c.step, c.no
  FROM recourse.clock c JOIN recourse.grievance g ON g.id = c.case_id
  WHERE c.running AND c.next_at <= guard.now()
  ORDER BY c.next_at, c.case_id LIMIT how_many FOR NO KEY UPDATE OF g SKIP LOCKED;
END
$$;
COMMENT ON FUNCTION guard.claim(int) IS 'Steps whose next date has come, earliest first; locks their cases and leaves out those that somebody works on. The case first and its clocks afterwards, as everywhere, so that nobody waits in a circle';
GRANT EXECUTE ON FUNCTION guard.claim(int) TO recourse_app;
