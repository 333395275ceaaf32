-- Secrets, the clock, who is calling, and the case in hand. All of it belongs to the keeper; nobody reads it but his
-- functions. What stays in a session is a token that only the database can make, valid for this backend and this
-- transaction.
SET LOCAL ROLE recourse_keeper;

GRANT USAGE ON SCHEMA guard TO recourse_app, recourse_owner;

CREATE TABLE guard.key (
  name text PRIMARY KEY CHECK (name IN ('context', 'policy', 'hand')),
  inner_pad bytea NOT NULL CHECK (octet_length(inner_pad) = 64),
  outer_pad bytea NOT NULL CHECK (octet_length(outer_pad) = 64)
);
COMMENT ON TABLE guard.key IS 'HMAC keys as their two pads: context and policy are shared with the server, hand is drawn here. Kept out of dumps';
ALTER TABLE guard.key ENABLE ROW LEVEL SECURITY;
ALTER TABLE guard.key FORCE ROW LEVEL SECURITY;
CREATE POLICY key_keep ON guard.key TO recourse_keeper USING (true) WITH CHECK (true);

CREATE TABLE guard.installation (
  one boolean PRIMARY KEY DEFAULT true CHECK (one),
  kind text NOT NULL CHECK (kind IN ('real', 'demonstration', 'test')),
  clock_offset interval NOT NULL DEFAULT '0' CHECK (kind <> 'real' OR clock_offset = '0')
);
COMMENT ON TABLE guard.installation IS 'What this installation is for; only a demonstration or a test can move its clock';
ALTER TABLE guard.installation ENABLE ROW LEVEL SECURITY;
ALTER TABLE guard.installation FORCE ROW LEVEL SECURITY;
CREATE POLICY installation_keep ON guard.installation TO recourse_keeper USING (true) WITH CHECK (true);

CREATE FUNCTION guard.now() RETURNS timestamptz
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
RETURN statement_timestamp() + (SELECT i.clock_offset FROM guard.installation i);
COMMENT ON FUNCTION guard.now() IS 'The instant by which dates are judged: the real one plus the offset of a demonstration or test';
GRANT EXECUTE ON FUNCTION guard.now() TO recourse_app, recourse_owner;

CREATE FUNCTION guard.sign(key_name text, said text) RETURNS text
LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp
RETURN (
  SELECT encode(sha256(k.outer_pad || sha256(k.inner_pad || convert_to(said, 'UTF8'))), 'hex')
  FROM guard.key k WHERE k.name = key_name);
COMMENT ON FUNCTION guard.sign(text, text) IS 'HMAC-SHA-256 in lower-case hexadecimal; not for the run role';

CREATE FUNCTION guard.holds(key_name text, said text, mac text) RETURNS boolean
LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp
RETURN coalesce(
  sha256(convert_to(mac, 'UTF8')) = sha256(convert_to(guard.sign(key_name, said), 'UTF8')), false);
COMMENT ON FUNCTION guard.holds(text, text, text) IS 'Is this the mac of what was said? Both sides are hashed, so that the time says nothing';

CREATE FUNCTION guard.mint(what text, said text) RETURNS void
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  said := said || '|' || pg_backend_pid() || '.' || extract(epoch FROM transaction_timestamp());
  PERFORM set_config('recourse.' || what, said || '~' || guard.sign('hand', what || '|' || said), true);
END
$$;
COMMENT ON FUNCTION guard.mint(text, text) IS 'Puts a token into the session that holds for this backend and this transaction; not for the run role';

CREATE FUNCTION guard.token(what text) RETURNS text[]
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

-- actor: kind | pseudonym | role | office | principals | officer | request
CREATE FUNCTION guard.enter(context text) RETURNS boolean
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

CREATE FUNCTION guard.entered(context text) RETURNS void
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF NOT guard.enter(context) THEN
    RAISE insufficient_privilege USING MESSAGE = 'no valid context';
  END IF;
END
$$;
COMMENT ON FUNCTION guard.entered(text) IS 'As enter, and refuses what does not hold; not for the run role';

CREATE FUNCTION guard.kind() RETURNS text
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
RETURN (guard.token('actor'))[1];
COMMENT ON FUNCTION guard.kind() IS 'officer, receipt, stranger, partner or sweep; null without a context';

CREATE FUNCTION guard.principals() RETURNS int[]
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
RETURN string_to_array((guard.token('actor'))[5], ',')::int[];
COMMENT ON FUNCTION guard.principals() IS 'Principals of the caller; null without a context';

CREATE FUNCTION guard.acting(h text[]) RETURNS boolean
LANGUAGE plpgsql STABLE SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  RETURN h[7] NOT IN ('read', 'done') AND EXISTS (
    SELECT FROM recourse.grievance g WHERE g.id = h[1]::bigint AND g.settled = h[10]::int);
END
$$;
COMMENT ON FUNCTION guard.acting(text[]) IS 'Is it the hand of an act that was not settled yet? A token can be kept and put back; the row of the case cannot';

-- hand: case | reads | adds | own | redacted | own as | act | stream | version | revision | state | pending
CREATE FUNCTION guard.hand(need int, write boolean DEFAULT false) RETURNS bigint
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

CREATE FUNCTION guard.reads() RETURNS int
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
RETURN (guard.token('hand'))[2]::int;
COMMENT ON FUNCTION guard.reads() IS 'Scopes that the hand reads whole';

CREATE FUNCTION guard.adds() RETURNS int
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
RETURN (guard.token('hand'))[3]::int;
COMMENT ON FUNCTION guard.adds() IS 'Scopes to which the hand of an act adds';

CREATE FUNCTION guard.own() RETURNS int
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
RETURN (guard.token('hand'))[4]::int;
COMMENT ON FUNCTION guard.own() IS 'Scopes of which the hand reads its own rows';

CREATE FUNCTION guard.own_as() RETURNS int[]
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
RETURN string_to_array((guard.token('hand'))[6], ',')::int[];
COMMENT ON FUNCTION guard.own_as() IS 'Principals whose rows are the hand''s own';

CREATE FUNCTION guard.redacted() RETURNS int
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
RETURN (guard.token('hand'))[5]::int;
COMMENT ON FUNCTION guard.redacted() IS 'Scopes of which the hand reads the derived rows';

CREATE FUNCTION guard.stream_in_hand() RETURNS bigint
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
RETURN nullif((guard.token('hand'))[8], '')::bigint;
COMMENT ON FUNCTION guard.stream_in_hand() IS 'The stream of the case in hand';

CREATE FUNCTION guard.office() RETURNS text
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
RETURN nullif((guard.token('actor'))[4], '');
COMMENT ON FUNCTION guard.office() IS 'Pseudonym of the caller''s office';

GRANT EXECUTE ON FUNCTION guard.kind(), guard.principals(), guard.hand(int, boolean), guard.reads(), guard.adds(),
  guard.own(), guard.own_as(), guard.redacted(), guard.stream_in_hand(), guard.office() TO recourse_app;

CREATE FUNCTION guard.move_clock(context text, until timestamptz) RETURNS timestamptz
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  PERFORM guard.entered(context);
  UPDATE guard.installation i SET clock_offset = CASE
    WHEN abs(extract(epoch FROM until - statement_timestamp())) < 1 THEN interval '0'
    ELSE until - statement_timestamp() END
  WHERE i.kind IN ('demonstration', 'test') AND guard.kind() = 'sweep';
  IF NOT FOUND THEN
    RAISE insufficient_privilege USING MESSAGE = 'the clock of this installation does not move';
  END IF;
  RETURN guard.now();
END
$$;
COMMENT ON FUNCTION guard.move_clock(text, timestamptz) IS 'Sets guard.now() of a demonstration or a test; within a second of the present it is the present. Only for the product itself';
GRANT EXECUTE ON FUNCTION guard.move_clock(text, timestamptz) TO recourse_app;
