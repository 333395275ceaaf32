-- The clock, who is calling, and the case in hand. What stays in a session is a token that only the database can make, valid
-- for this backend and this transaction. All of it belongs to the keeper.
--
-- A token is judged some forty times in one act, by every policy and every trigger. A function in SQL is planned anew by each
-- statement that calls it, one in PL/pgSQL keeps its plans in the session: so what each act asks is in PL/pgSQL.

SET LOCAL ROLE recourse_keeper;

CREATE OR REPLACE FUNCTION guard.now() RETURNS timestamptz
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
RETURN statement_timestamp() + (SELECT i.clock_offset FROM guard.installation i);
COMMENT ON FUNCTION guard.now() IS 'The instant by which dates are judged: the real one plus the offset of a demonstration or test';
GRANT EXECUTE ON FUNCTION guard.now() TO recourse_app, recourse_owner;

-- A clock that was moved back to the present is the real one again, to the last digit: an offset of a few milliseconds
-- would mark every later entry of the ledger as one that happened at another time.
CREATE OR REPLACE FUNCTION guard.move_clock(context text, until timestamptz) RETURNS timestamptz
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  PERFORM guard.entered(context);
  UPDATE guard.installation i SET clock_offset = CASE
    WHEN until - statement_timestamp() BETWEEN '-1 second' AND '1 second' THEN '0' ELSE until - statement_timestamp() END
  WHERE i.kind IN ('demonstration', 'test') AND guard.kind() = 'sweep';
  IF NOT FOUND THEN
    RAISE insufficient_privilege USING MESSAGE = 'the clock of this installation does not move';
  END IF;
  RETURN guard.now();
END
$$;
COMMENT ON FUNCTION guard.move_clock(text, timestamptz) IS 'Sets guard.now() of a demonstration or a test; within a second of the present it is the present. Only for the product itself';
GRANT EXECUTE ON FUNCTION guard.move_clock(text, timestamptz) TO recourse_app;

-- Tokens ---------------------------------------------------------------------------------------------------------------

CREATE OR REPLACE FUNCTION guard.sign(key_name text, said text) RETURNS text
LANGUAGE plpgsql STABLE SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  inner_pad bytea;
  outer_pad bytea;
BEGIN
  SELECT k.inner_pad, k.outer_pad INTO inner_pad, outer_pad FROM guard.key k WHERE k.name = key_name;
  RETURN encode(sha256(outer_pad || sha256(inner_pad || convert_to(said, 'UTF8'))), 'hex');
END
$$;
COMMENT ON FUNCTION guard.sign(text, text) IS 'HMAC-SHA-256 in lower-case hexadecimal; not for the run role';

CREATE OR REPLACE FUNCTION guard.holds(key_name text, said text, mac text) RETURNS boolean
LANGUAGE plpgsql STABLE SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  RETURN coalesce(
    sha256(convert_to(mac, 'UTF8')) = sha256(convert_to(guard.sign(key_name, said), 'UTF8')), false);
END
$$;
COMMENT ON FUNCTION guard.holds(text, text, text) IS 'Is this the mac of what was said? Both sides are hashed, so that the time says nothing';

CREATE OR REPLACE FUNCTION guard.mint(what text, said text) RETURNS void
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  said := said || '|' || pg_backend_pid() || '.' || extract(epoch FROM transaction_timestamp());
  PERFORM set_config('recourse.' || what, said || '~' || guard.sign('hand', what || '|' || said), true);
END
$$;
COMMENT ON FUNCTION guard.mint(text, text) IS 'Puts a token into the session that holds for this backend and this transaction; not for the run role';

CREATE OR REPLACE FUNCTION guard.token(what text) RETURNS text[]
LANGUAGE plpgsql STABLE SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  kept text := coalesce(current_setting('recourse.' || what, true), '');
  ends int := position('~' IN kept);
  said text := left(kept, ends - 1);
  fields text[];
BEGIN
  IF ends = 0 OR NOT guard.holds('hand', what || '|' || said, substr(kept, ends + 1)) THEN
    RETURN NULL;  -- nothing is parsed before the mac holds
  END IF;
  fields := string_to_array(said, '|');
  IF fields[cardinality(fields)] = pg_backend_pid() || '.' || extract(epoch FROM transaction_timestamp()) THEN
    RETURN fields;
  END IF;
  RETURN NULL;
END
$$;
COMMENT ON FUNCTION guard.token(text) IS 'The fields of a token of this transaction, or null; not for the run role';

-- Who asks -------------------------------------------------------------------------------------------------------------

-- actor: kind | pseudonym | role | office | principals | officer | request
CREATE OR REPLACE FUNCTION guard.enter(context text) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  ends int := position('~' IN coalesce(context, ''));
  said text := left(context, ends - 1);
  fields text[];
BEGIN
  PERFORM set_config('recourse.actor', '', true), set_config('recourse.hand', '', true);
  IF ends = 0 OR NOT guard.holds('context', said, substr(context, ends + 1)) THEN
    RETURN false;
  END IF;
  fields := string_to_array(said, '|');
  IF cardinality(fields) <> 9 OR fields[1] <> '1'
      OR fields[2]::bigint NOT BETWEEN extract(epoch FROM clock_timestamp()) AND extract(epoch FROM clock_timestamp()) + 60 THEN
    RETURN false;
  END IF;
  PERFORM guard.mint('actor', array_to_string(fields[3:9], '|'));
  RETURN true;
END
$$;
COMMENT ON FUNCTION guard.enter(text) IS 'Says who is calling, until the transaction ends; empties what was there. False: signature, form or expiry do not hold';
GRANT EXECUTE ON FUNCTION guard.enter(text) TO recourse_app;

CREATE OR REPLACE FUNCTION guard.entered(context text) RETURNS void
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF NOT guard.enter(context) THEN
    RAISE insufficient_privilege USING MESSAGE = 'no valid context';
  END IF;
END
$$;
COMMENT ON FUNCTION guard.entered(text) IS 'As enter, and refuses what does not hold; not for the run role';

CREATE OR REPLACE FUNCTION guard.kind() RETURNS text
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
RETURN (guard.token('actor'))[1];
COMMENT ON FUNCTION guard.kind() IS 'officer, receipt, stranger, partner or sweep; null without a context';
GRANT EXECUTE ON FUNCTION guard.kind() TO recourse_app;

CREATE OR REPLACE FUNCTION guard.principals() RETURNS int[]
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
RETURN string_to_array((guard.token('actor'))[5], ',')::int[];
COMMENT ON FUNCTION guard.principals() IS 'Principals of the caller; null without a context';
GRANT EXECUTE ON FUNCTION guard.principals() TO recourse_app;

CREATE OR REPLACE FUNCTION guard.office() RETURNS text
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
RETURN nullif((guard.token('actor'))[4], '');
COMMENT ON FUNCTION guard.office() IS 'Pseudonym of the caller''s office';
GRANT EXECUTE ON FUNCTION guard.office() TO recourse_app;

CREATE OR REPLACE FUNCTION guard.office_of(the_principal int) RETURNS int
LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp
RETURN (
  SELECT coalesce(p.office, o.office) FROM recourse.principal p LEFT JOIN recourse.officer o ON o.id = p.officer
  WHERE p.id = the_principal);
COMMENT ON FUNCTION guard.office_of(int) IS 'The office of a principal, also of one that is a person; null where it has none';

CREATE OR REPLACE FUNCTION guard.office_of_caller() RETURNS int
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
RETURN (
  SELECT p.office FROM recourse.principal p
  WHERE p.id = ANY (guard.principals()) AND p.kind = 'office' AND p.role = 'official' LIMIT 1);
COMMENT ON FUNCTION guard.office_of_caller() IS 'The office for which the caller is an official; null for anybody else. Not for the run role';

CREATE OR REPLACE FUNCTION guard.officer(the_subject text)
RETURNS TABLE (officer int, pseudonym text, vetting smallint, role text, office int, office_pseudonym text,
  office_kind text, principals int[])
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT o.id, o.pseudonym, o.vetting, r.role, f.id, f.pseudonym, f.kind, (
    SELECT array_agg(p.id ORDER BY p.id) FROM recourse.principal p
    WHERE p.officer = o.id
      OR (p.office, p.role) = (o.office, r.role) AND (NOT p.cleared OR o.vetting > 1)
      OR r.role = 'oversight' AND p.name = 'oversight' AND (NOT p.cleared OR o.vetting > 1))
  FROM recourse.officer o JOIN recourse.officer_role r ON r.officer = o.id JOIN recourse.office f ON f.id = o.office
  WHERE o.subject = the_subject AND o.active AND f.open
  ORDER BY r.role;
$$;
COMMENT ON FUNCTION guard.officer(text) IS 'Who a subject of the identity provider is: one row for each role, with the principals of that role. No context is needed, no name is told';
GRANT EXECUTE ON FUNCTION guard.officer(text) TO recourse_app;

CREATE OR REPLACE FUNCTION guard.partner(the_subject text) RETURNS TABLE (pseudonym text, principal int)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT p.pseudonym, k.id
  FROM recourse.partner p JOIN recourse.principal k ON k.kind = 'partner' AND k.name = p.code
  WHERE p.subject = the_subject AND p.active;
$$;
COMMENT ON FUNCTION guard.partner(text) IS 'The partner system behind a subject of the identity provider, as guard.officer for people: no context is needed, no name is told';
GRANT EXECUTE ON FUNCTION guard.partner(text) TO recourse_app;

-- The case in hand -----------------------------------------------------------------------------------------------------

CREATE OR REPLACE FUNCTION guard.acting(h text[]) RETURNS boolean
LANGUAGE plpgsql STABLE SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  RETURN h[7] NOT IN ('read', 'done') AND EXISTS (
    SELECT FROM recourse.grievance g WHERE g.id = h[1]::bigint AND g.settled = h[10]::int);
END
$$;
COMMENT ON FUNCTION guard.acting(text[]) IS 'Is it the hand of an act that was not settled yet? A token can be kept and put back; the row of the case cannot';

-- hand: case | reads | adds | own | redacted | own as | act | stream | version | revision | state | pending
CREATE OR REPLACE FUNCTION guard.hand(need int, write boolean DEFAULT false) RETURNS bigint
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  h text[] := guard.token('hand');
BEGIN
  IF h IS NULL OR write AND NOT guard.acting(h) THEN
    RETURN NULL;
  ELSIF (CASE WHEN write THEN h[3]::int ELSE h[2]::int | h[4]::int | h[5]::int END) & need <> 0 THEN
    RETURN h[1]::bigint;
  END IF;
  RETURN NULL;
END
$$;
COMMENT ON FUNCTION guard.hand(int, boolean) IS 'The case in hand if one of the scopes needed is in it, to read or to write; else null';
GRANT EXECUTE ON FUNCTION guard.hand(int, boolean) TO recourse_app;

CREATE OR REPLACE FUNCTION guard.reads() RETURNS int
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
RETURN (guard.token('hand'))[2]::int;
COMMENT ON FUNCTION guard.reads() IS 'Scopes that the hand reads whole';
GRANT EXECUTE ON FUNCTION guard.reads() TO recourse_app;

CREATE OR REPLACE FUNCTION guard.adds() RETURNS int
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
RETURN (guard.token('hand'))[3]::int;
COMMENT ON FUNCTION guard.adds() IS 'Scopes to which the hand of an act adds';
GRANT EXECUTE ON FUNCTION guard.adds() TO recourse_app;

CREATE OR REPLACE FUNCTION guard.own() RETURNS int
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
RETURN (guard.token('hand'))[4]::int;
COMMENT ON FUNCTION guard.own() IS 'Scopes of which the hand reads its own rows';
GRANT EXECUTE ON FUNCTION guard.own() TO recourse_app;

CREATE OR REPLACE FUNCTION guard.own_as() RETURNS int[]
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
RETURN string_to_array((guard.token('hand'))[6], ',')::int[];
COMMENT ON FUNCTION guard.own_as() IS 'Principals whose rows are the hand''s own';
GRANT EXECUTE ON FUNCTION guard.own_as() TO recourse_app;

CREATE OR REPLACE FUNCTION guard.redacted() RETURNS int
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
RETURN (guard.token('hand'))[5]::int;
COMMENT ON FUNCTION guard.redacted() IS 'Scopes of which the hand reads the derived rows';
GRANT EXECUTE ON FUNCTION guard.redacted() TO recourse_app;

CREATE OR REPLACE FUNCTION guard.stream_in_hand() RETURNS bigint
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
RETURN nullif((guard.token('hand'))[8], '')::bigint;
COMMENT ON FUNCTION guard.stream_in_hand() IS 'The stream of the case in hand';
GRANT EXECUTE ON FUNCTION guard.stream_in_hand() TO recourse_app;

SET LOCAL ROLE recourse_owner;

CREATE OR REPLACE FUNCTION recourse.reference(bits bigint) RETURNS text
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN (
  SELECT string_agg(substr('0123456789ABCDEFGHJKMNPQRSTVWXYZ', (bits >> (5 * i) & 31)::int + 1, 1)
      || CASE WHEN i = 4 THEN '-' ELSE '' END, '' ORDER BY i DESC)
    || '-' || substr('0123456789ABCDEFGHJKMNPQRSTVWXYZ*~$=U', (bits % 37)::int + 1, 1)
  FROM generate_series(0, 7) i);
COMMENT ON FUNCTION recourse.reference(bigint) IS 'The reference as people read it: eight symbols of Crockford base32 and his check symbol';
GRANT EXECUTE ON FUNCTION recourse.reference(bigint) TO recourse_app, recourse_keeper;
