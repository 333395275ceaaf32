-- The doors to a case for whoever reads it. No code path reads or changes a case without its entry in the ledger.

SET LOCAL ROLE recourse_keeper;

CREATE OR REPLACE FUNCTION guard.barred() RETURNS bigint[]
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
RETURN (
  SELECT coalesce(array_agg(b.case_id), '{}') FROM recourse.barred b
  WHERE b.officer = (guard.token('actor'))[6]::int AND b.until > guard.now());
COMMENT ON FUNCTION guard.barred() IS 'Cases that the caller is kept from in person';
GRANT EXECUTE ON FUNCTION guard.barred() TO recourse_app;

-- Whoever is asked stands to the case only by the order: by its reference there is no such case.
CREATE OR REPLACE FUNCTION guard.readership(the_case bigint, principals int[], OUT reads int, OUT adds int, OUT own int,
  OUT redacted int, OUT reasoned int, OUT own_as int[], OUT causes smallint[])
LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp AS $$
  SELECT bit_or(r.reads), bit_or(r.adds), bit_or(r.own), bit_or(r.redacted), bit_or(r.reasoned),
    array_agg(DISTINCT r.own_as), array_agg(DISTINCT r.cause)
  FROM recourse.reader r
  WHERE r.case_id = the_case AND r.principal_id = ANY (principals) AND r.until > guard.now()
    AND r.cause <> 20 /* asked-office */
    AND the_case <> ALL (guard.barred());
$$;
COMMENT ON FUNCTION guard.readership(bigint, int[]) IS 'What these principals may see of and add to a case; nulls where nothing, hidden like absent. An office that is asked sees its order, by another door, and not the case. Not for the run role';

-- That one speaks for many is said to whoever could open the names, before a reason is given: so what is in the hand is not asked.
CREATE OR REPLACE FUNCTION guard.hand_to_know_who() RETURNS bigint
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  h text[] := guard.token('hand');
BEGIN
  RETURN (
    SELECT h[1]::bigint FROM guard.readership(h[1]::bigint, guard.principals()) r
    WHERE (r.reads | r.own | r.reasoned) & 8 <> 0);
END
$$;
COMMENT ON FUNCTION guard.hand_to_know_who() IS 'The case in hand where the caller may open who its persons are, at once or for a reason; else null';
GRANT EXECUTE ON FUNCTION guard.hand_to_know_who() TO recourse_app;

SET LOCAL ROLE recourse_owner;
DROP POLICY IF EXISTS representative_read ON recourse.representative;
CREATE POLICY representative_read ON recourse.representative FOR SELECT TO recourse_app
  USING (case_id = (SELECT guard.hand_to_know_who()));

SET LOCAL ROLE recourse_keeper;

CREATE OR REPLACE FUNCTION guard.scope_codes(mask int) RETURNS text[]
LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp
RETURN (
  SELECT array_agg(c.code ORDER BY c.code COLLATE "C") FROM recourse.code c
  WHERE c.list = 'scope' AND c.number & mask <> 0);
COMMENT ON FUNCTION guard.scope_codes(int) IS 'Codes of the scopes of a mask, ascending';

CREATE OR REPLACE FUNCTION guard.scope_facts(mask int) RETURNS text[]
LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp
RETURN (
  SELECT array_agg(fact) FROM (VALUES
    ('scopes=' || array_to_string((guard.scope_codes(mask))[1:8], ',')),
    ('scopes.more=' || nullif(array_to_string((guard.scope_codes(mask))[9:], ','), ''))) f(fact)
  WHERE fact IS NOT NULL);
COMMENT ON FUNCTION guard.scope_facts(int) IS 'The facts scopes, and from the ninth on scopes.more: a fact holds no more than 96 characters';

CREATE OR REPLACE FUNCTION guard.take(the_case bigint, reads int, adds int, own int, redacted int, own_as int[], act text,
  version int, revision int, state smallint, pending int)
RETURNS void
LANGUAGE sql SET search_path = pg_catalog, pg_temp AS $$
  SELECT guard.mint('hand', concat_ws('|', the_case, reads, adds, own, redacted, array_to_string(own_as, ','), act,
    coalesce((SELECT s.no::text FROM ledger.stream s WHERE s.name = 'case/' || recourse.reference(the_case)), ''),
    version, revision, state, coalesce(pending::text, '')));
$$;
COMMENT ON FUNCTION guard.take(bigint, int, int, int, int, int[], text, int, int, smallint, int) IS 'Puts a case into the hand; not for the run role';

CREATE OR REPLACE FUNCTION guard.read_case(the_case bigint, want int, reason text, facts text[], seals text[], OUT opened boolean,
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

CREATE OR REPLACE FUNCTION guard.open_case(context text, the_case bigint, want int, reason text, facts text[], seals text[],
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

CREATE OR REPLACE FUNCTION guard.enter_by_receipt(context text, receipt_digest bytea, OUT the_case bigint, OUT person smallint)
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

CREATE OR REPLACE FUNCTION guard.open_by_receipt(context text, receipt_digest bytea, want int, facts text[], seals text[],
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

-- Whoever opens what is given for a written reason leaves the reason for those who may know who has read the case: sealed
-- under its key, with the salt that proves it by the entry of the read.
CREATE OR REPLACE FUNCTION guard.keep_reason(the_case bigint, read_entry bytea, sealed bytea) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  INSERT INTO recourse.read_reason (case_id, seq, sealed)
  SELECT the_case, e.seq, keep_reason.sealed FROM ledger.entry e
  WHERE e.stream_no = guard.stream_in_hand() AND guard.hand(-1) = the_case AND e.hash = read_entry AND e.act = 'read'
    AND e.actor = (guard.token('actor'))[2] AND position(E'\nseal reason=' IN e.entry) > 0
    AND e.seq = (SELECT max(x.seq) FROM ledger.entry x WHERE x.stream_no = e.stream_no);
  IF NOT FOUND THEN
    RAISE insufficient_privilege USING MESSAGE = 'no read for a reason has this case in hand';
  END IF;
END
$$;
COMMENT ON FUNCTION guard.keep_reason(bigint, bytea, bytea) IS 'Keeps the reason of the read that has just been appended, by whoever read';
GRANT EXECUTE ON FUNCTION guard.keep_reason(bigint, bytea, bytea) TO recourse_app;
