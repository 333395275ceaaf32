-- The ledger: entries in their frozen form, chained by stream. One function writes it, and nobody may execute that
-- function but the keeper's other functions, which fix stream and act.
SET LOCAL ROLE recourse_keeper;

GRANT USAGE ON SCHEMA ledger TO recourse_app;

CREATE TABLE ledger.identity (
  one boolean PRIMARY KEY DEFAULT true CHECK (one),
  name text NOT NULL CHECK (name ~ '^[0-9a-z.-]{1,64}/[0-9a-f]{8,32}$')
);
COMMENT ON TABLE ledger.identity IS 'Name of this ledger, written once at installation; every first entry is anchored in it';

CREATE TABLE ledger.stream (
  no bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY,
  name text COLLATE "C" NOT NULL CONSTRAINT stream_name UNIQUE,
  seq bigint NOT NULL,
  hash bytea NOT NULL CHECK (octet_length(hash) = 32)
) WITH (fillfactor = 80);
COMMENT ON TABLE ledger.stream IS 'Heads of the chains';

CREATE TABLE ledger.entry (
  ticket bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT entry_ticket UNIQUE,
  stream_no bigint NOT NULL CONSTRAINT entry_stream REFERENCES ledger.stream,
  seq bigint NOT NULL,
  at timestamptz NOT NULL,
  hash bytea NOT NULL CHECK (octet_length(hash) = 32),
  entry text COLLATE "C" NOT NULL CHECK (octet_length(entry) <= 8192),
  act text COLLATE "C" NOT NULL GENERATED ALWAYS AS (substring(entry FROM E'\nact ([^\n]+)')) STORED,
  actor text COLLATE "C" NOT NULL GENERATED ALWAYS AS (substring(entry FROM E'\nactor ([^\n]+)')) STORED,
  role text COLLATE "C" NOT NULL GENERATED ALWAYS AS (substring(entry FROM E'\nrole ([^\n]+)')) STORED,
  office text COLLATE "C" GENERATED ALWAYS AS (substring(entry FROM E'\noffice ([^\n]+)')) STORED,
  CONSTRAINT entry_key PRIMARY KEY (stream_no, seq)
);
COMMENT ON TABLE ledger.entry IS 'Every act and every confidential read, for ever; holds pseudonyms, codes and digests, no personal data';

CREATE FUNCTION ledger.keep_for_ever() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  RAISE insufficient_privilege USING MESSAGE = 'entries of the ledger are never changed';
END
$$;
COMMENT ON FUNCTION ledger.keep_for_ever() IS 'Refuses every change, to the owner too';
CREATE TRIGGER entry_for_ever BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger.entry
  FOR EACH STATEMENT EXECUTE FUNCTION ledger.keep_for_ever();
CREATE TRIGGER identity_for_ever BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger.identity
  FOR EACH STATEMENT EXECUTE FUNCTION ledger.keep_for_ever();

ALTER TABLE ledger.identity ENABLE ROW LEVEL SECURITY;
ALTER TABLE ledger.identity FORCE ROW LEVEL SECURITY;
ALTER TABLE ledger.stream ENABLE ROW LEVEL SECURITY;
ALTER TABLE ledger.stream FORCE ROW LEVEL SECURITY;
ALTER TABLE ledger.entry ENABLE ROW LEVEL SECURITY;
ALTER TABLE ledger.entry FORCE ROW LEVEL SECURITY;
CREATE POLICY identity_keep ON ledger.identity TO recourse_keeper USING (true) WITH CHECK (true);
CREATE POLICY stream_keep ON ledger.stream TO recourse_keeper USING (true) WITH CHECK (true);
CREATE POLICY entry_keep ON ledger.entry TO recourse_keeper USING (true) WITH CHECK (true);

CREATE FUNCTION ledger.lines(key text, named text[]) RETURNS text[]
LANGUAGE sql IMMUTABLE SET search_path = pg_catalog, pg_temp
RETURN (SELECT coalesce(array_agg(key || ' ' || coalesce(n, '')), '{}') FROM unnest(named) n);
COMMENT ON FUNCTION ledger.lines(text, text[]) IS 'Lines of one key; a null value makes a line that is refused';

CREATE FUNCTION ledger.well_formed(line text) RETURNS boolean
LANGUAGE sql IMMUTABLE SET search_path = pg_catalog, pg_temp
RETURN coalesce(CASE split_part(line, ' ', 1) COLLATE "C"
  WHEN 'act' THEN line COLLATE "C" ~ '^act [a-z][a-z0-9.-]{0,39}$'
  WHEN 'actor' THEN line COLLATE "C" ~ '^actor [0-9a-f]{32}$'
  WHEN 'role' THEN line COLLATE "C" ~ '^role [a-z][a-z-]{0,31}$'
  WHEN 'office' THEN line COLLATE "C" ~ '^office [0-9a-f]{32}$'
  WHEN 'behalf' THEN line COLLATE "C" ~ '^behalf [0-9a-f]{32}$'
  WHEN 'helper' THEN line COLLATE "C" ~ '^helper [0-9a-f]{32}$'
  WHEN 'request' THEN line COLLATE "C" ~ '^request [0-9a-f]{32}$'
  WHEN 'nonce' THEN line COLLATE "C" ~ '^nonce [0-9a-f]{32}$'
  WHEN 'fact' THEN line COLLATE "C" ~ '^fact [a-z][a-z0-9.-]{0,31}=[0-9A-Za-z$*,.:/=_~-]{1,96}$'
  WHEN 'seal' THEN line COLLATE "C" ~ '^seal [a-z][a-z0-9.-]{0,31}=[0-9a-f]{64}$'
  ELSE false
END, false);
COMMENT ON FUNCTION ledger.well_formed(text) IS 'Does one line keep to the grammar of version 1? Checked line by line, never on joined text';

CREATE FUNCTION ledger.body(the_act text, facts text[], seals text[], behalf text, helper text, anonymous boolean)
RETURNS text
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  a text[] := guard.token('actor');
  told text[];
BEGIN
  IF a IS NULL THEN
    RAISE insufficient_privilege USING MESSAGE = 'nobody is calling';
  END IF;
  told := ARRAY['act ' || coalesce(the_act, ''), 'nonce ' || replace(gen_random_uuid()::text, '-', '')]
    || CASE WHEN anonymous THEN ARRAY['actor ' || repeat('0', 32), 'role clockwork']
       ELSE ARRAY['actor ' || a[2], 'role ' || a[3]] || ledger.lines('office', array_remove(ARRAY[a[4]], '')) END
    || ledger.lines('behalf', array_remove(ARRAY[behalf], NULL)) || ledger.lines('helper', array_remove(ARRAY[helper], NULL))
    || ledger.lines('request', array_remove(ARRAY[a[7]], '')) || ledger.lines('fact', facts) || ledger.lines('seal', seals);
  IF (SELECT NOT bool_and(ledger.well_formed(l))
        OR count(DISTINCT split_part(l, '=', 1) COLLATE "C") FILTER (WHERE l ~ '^(fact|seal) ')
          <> count(*) FILTER (WHERE l ~ '^(fact|seal) ')
      FROM unnest(told) l) THEN
    RAISE invalid_parameter_value USING MESSAGE = 'not in the form of an entry';
  END IF;
  RETURN (SELECT string_agg(l || E'\n', '' ORDER BY l COLLATE "C") FROM unnest(told) l);
END
$$;
COMMENT ON FUNCTION ledger.body(text, text[], text[], text, text, boolean) IS 'Everything below the envelope; the actor comes from the signed context and from nowhere else';

CREATE FUNCTION ledger.lock_stream(stream_name text, OUT head ledger.stream)
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF stream_name COLLATE "C" !~ '^(case|desk|record|admin)/[0-9A-Za-z$*=~.-]{1,64}$'
      OR stream_name IN ('admin/roll', 'admin/padding') THEN
    RAISE invalid_parameter_value USING MESSAGE = 'no stream of acts';
  END IF;
  SELECT s.* INTO head FROM ledger.stream s WHERE s.name = stream_name FOR UPDATE;
  IF NOT FOUND THEN
    INSERT INTO ledger.stream (name, seq, hash)
    SELECT stream_name, 0,
      sha256(convert_to('recourse-stream/1' || E'\n' || i.name || E'\n' || stream_name || E'\n', 'UTF8'))
    FROM ledger.identity i ON CONFLICT DO NOTHING;
    SELECT s.* INTO STRICT head FROM ledger.stream s WHERE s.name = stream_name FOR UPDATE;
  END IF;
END
$$;
COMMENT ON FUNCTION ledger.lock_stream(text) IS 'The head of a stream, locked until the transaction ends; a new one begins with its anchor';

CREATE FUNCTION ledger.append(stream_name text, the_act text, facts text[], seals text[], behalf text, helper text,
  OUT seq bigint, OUT hash bytea)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  moved interval := (SELECT i.clock_offset FROM guard.installation i);
  head ledger.stream;
  body text;
  instant timestamptz;
  written text;
BEGIN
  IF moved <> '0' AND NOT EXISTS (SELECT FROM unnest(facts) f WHERE f LIKE 'occurred=%') THEN
    facts := facts || ('occurred=' || ledger.instant(clock_timestamp() + moved));
  END IF;
  body := ledger.body(the_act, facts, seals, behalf, helper, stream_name LIKE 'record/%');
  head := ledger.lock_stream(stream_name);
  instant := clock_timestamp();
  seq := head.seq + 1;
  written := 'recourse-entry/1' || E'\nstream ' || stream_name || E'\nseq ' || seq
    || E'\nat ' || ledger.instant(instant) || E'\nprev ' || encode(head.hash, 'hex') || E'\n' || body;
  hash := sha256('\x00'::bytea || convert_to(written, 'UTF8'));
  INSERT INTO ledger.entry (stream_no, seq, at, hash, entry) VALUES (head.no, append.seq, instant, append.hash, written);
  UPDATE ledger.stream s SET seq = append.seq, hash = append.hash WHERE s.no = head.no;
END
$$;
COMMENT ON FUNCTION ledger.append(text, text, text[], text[], text, text) IS 'The only writer of the ledger: sets number, instant, link, nonce, actor and hash. Granted to nobody';

CREATE FUNCTION ledger.instant(at timestamptz) RETURNS text
LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp
RETURN to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"');
COMMENT ON FUNCTION ledger.instant(timestamptz) IS 'An instant as entries write it, in microseconds';
