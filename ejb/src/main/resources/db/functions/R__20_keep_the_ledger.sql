-- The ledger: entries in their frozen form, chained by stream. One function writes it, and nobody may execute that function but
-- the keeper's other functions, which fix stream and act. And what of it is told to whoever asks.

SET LOCAL ROLE recourse_keeper;

CREATE OR REPLACE FUNCTION ledger.keep_for_ever() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  RAISE insufficient_privilege USING MESSAGE = 'entries of the ledger are never changed';
END
$$;
COMMENT ON FUNCTION ledger.keep_for_ever() IS 'Refuses every change, to the owner too';

CREATE OR REPLACE FUNCTION ledger.lines(key text, named text[]) RETURNS text[]
LANGUAGE sql IMMUTABLE SET search_path = pg_catalog, pg_temp
RETURN (SELECT coalesce(array_agg(key || ' ' || coalesce(n, '')), '{}') FROM unnest(named) n);
COMMENT ON FUNCTION ledger.lines(text, text[]) IS 'Lines of one key; a null value makes a line that is refused';

CREATE OR REPLACE FUNCTION ledger.well_formed(line text) RETURNS boolean
LANGUAGE plpgsql IMMUTABLE SET search_path = pg_catalog, pg_temp AS $$
BEGIN
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
END
$$;
COMMENT ON FUNCTION ledger.well_formed(text) IS 'Does one line keep to the grammar of version 1? Checked line by line, never on joined text';

CREATE OR REPLACE FUNCTION ledger.body(the_act text, facts text[], seals text[], behalf text, helper text, anonymous boolean)
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

CREATE OR REPLACE FUNCTION ledger.lock_stream(stream_name text, OUT head ledger.stream)
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

CREATE OR REPLACE FUNCTION ledger.append(stream_name text, the_act text, facts text[], seals text[], behalf text, helper text,
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

CREATE OR REPLACE FUNCTION ledger.instant(at timestamptz) RETURNS text
LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp
RETURN to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"');
COMMENT ON FUNCTION ledger.instant(timestamptz) IS 'An instant as entries write it, in microseconds';

CREATE OR REPLACE FUNCTION guard.ledger() RETURNS text
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
RETURN (SELECT i.name FROM ledger.identity i);
COMMENT ON FUNCTION guard.ledger() IS 'Name of this ledger, in which every first entry is anchored';
GRANT EXECUTE ON FUNCTION guard.ledger() TO recourse_app;

CREATE OR REPLACE FUNCTION guard.fact(named text, said text[]) RETURNS text
LANGUAGE sql IMMUTABLE SET search_path = pg_catalog, pg_temp
RETURN (SELECT substr(s, length(named) + 2) FROM unnest(said) s WHERE starts_with(s, named || '='));
COMMENT ON FUNCTION guard.fact(text, text[]) IS 'What is said under this name, or null';

CREATE OR REPLACE FUNCTION guard.without(named text, said text[]) RETURNS text[]
LANGUAGE sql IMMUTABLE SET search_path = pg_catalog, pg_temp
RETURN (SELECT coalesce(array_agg(s), '{}') FROM unnest(said) s WHERE NOT starts_with(s, named || '='));
COMMENT ON FUNCTION guard.without(text, text[]) IS 'All that is said under other names';

CREATE OR REPLACE FUNCTION guard.said_before(e ledger.entry, named text) RETURNS text
LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp
RETURN (
  SELECT substring(b.entry FROM E'\nfact ' || named || '=([^\n]+)') FROM ledger.entry b
  WHERE b.stream_no = e.stream_no AND b.seq < e.seq AND position(E'\nfact ' || named || '=' IN b.entry) > 0
    AND (b.act = 'confirm' OR position(E'\nfact pending=' IN b.entry) = 0) AND b.act NOT IN ('read', 'decline')
  ORDER BY b.seq DESC LIMIT 1);
COMMENT ON FUNCTION guard.said_before(ledger.entry, text) IS 'What the last act before this one said under this name, or null';

-- What is told of it ---------------------------------------------------------------------------------------------------

-- The derived form, which the complainant and the liaison read, says truly what was done: what only waits for a second person
-- was not done yet, what was confirmed was; of a read what was opened; where the case went, and whether that was because
-- somebody was late; of a closing how it ended, by its code. It tells days of the place of the case, and no hours. It tells of
-- no other case: what links cases is left out, and a case that came from another one begins as every case does. Nor does it
-- tell what the product judges or indexes.
CREATE OR REPLACE FUNCTION guard.steps() RETURNS TABLE (act text, day date, role text, office text, scopes text,
  moved_to text, since text, ended text)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  h text[] := guard.token('hand');
  told int := h[2]::int | h[5]::int;
  place text := (SELECT a.zone FROM recourse.grievance g JOIN recourse.area a ON a.id = g.area
    WHERE g.id = h[1]::bigint);
  me text := CASE WHEN guard.kind() = 'receipt' THEN (guard.token('actor'))[2] END;
BEGIN
  RETURN QUERY SELECT
    CASE WHEN e.act = 'confirm' THEN substring(e.entry FROM E'\nfact act=([^\n]+)')
      WHEN e.act = 'open-linked' THEN 'register' ELSE e.act END,
    (coalesce(substring(e.entry FROM E'\nfact occurred=([^\n]+)')::timestamptz, e.at)
      AT TIME ZONE coalesce(place, 'UTC'))::date,
    e.role, e.office,
    CASE WHEN e.act = 'read' THEN concat_ws(',', substring(e.entry FROM E'\nfact scopes=([^\n]+)'),
      substring(e.entry FROM E'\nfact scopes\\.more=([^\n]+)')) END,
    substring(e.entry FROM E'\nfact office=([^\n]+)'), substring(e.entry FROM E'\nfact since=([^\n]+)'),
    CASE WHEN e.act = 'close' OR e.act = 'confirm' AND position(E'\nfact act=close\n' IN e.entry || E'\n') > 0
      THEN substring(e.entry FROM E'\nfact code=([^\n]+)') END
  FROM ledger.entry e
  WHERE e.stream_no = guard.stream_in_hand()
    AND (e.act IN ('confirm', 'decline') OR position(E'\nfact pending=' IN e.entry) = 0)
    AND e.act NOT IN ('link', 'unlink', 'alert-pattern') AND (e.act <> 'open-linked' OR e.seq = 1)
    AND (e.act <> 'confirm' OR position(E'\nfact act=unlink' IN e.entry) = 0)
    AND CASE e.act WHEN 'read' THEN told & 8192 <> 0 WHEN 'note' THEN h[2]::int & 4096 <> 0
      WHEN 'decline' THEN h[2]::int & 4096 <> 0 WHEN 'judge' THEN h[2]::int & 4096 <> 0
      WHEN 'index' THEN h[2]::int & 4096 <> 0 ELSE told & 4096 <> 0 END
    -- Of a group each is told what was done for all and what he or she did: what another one did is nobody else's.
    AND (me IS NULL OR e.act IN ('register', 'open-linked', 'add-person') OR NOT EXISTS (
      SELECT FROM recourse.person p WHERE p.case_id = h[1]::bigint AND p.pseudonym <> me
        AND (p.pseudonym = e.actor OR position(E'\nfact person=' || p.no || E'\n' IN e.entry || E'\n') > 0)))
  ORDER BY e.seq;
END
$$;
COMMENT ON FUNCTION guard.steps() IS 'History and access log of the case in hand in their derived form: act, day at the place of the case, role and office, of a read the scopes that were opened, of an act that sent the case on to which office and since when a step was late, of a closing how the case ended; without notes, people, other cases and other facts';
GRANT EXECUTE ON FUNCTION guard.steps() TO recourse_app;

CREATE OR REPLACE FUNCTION guard.names_tried(most int) RETURNS TABLE (at timestamptz, actor text, role text, office text)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  h text[] := guard.token('hand');
BEGIN
  IF h IS NULL OR h[2]::int & 8192 = 0 OR (guard.token('actor'))[3] IS DISTINCT FROM 'oversight' THEN
    RETURN;
  END IF;
  RETURN QUERY SELECT coalesce(substring(e.entry FROM E'\nfact occurred=([^\n]+)')::timestamptz, e.at), e.actor, e.role,
    e.office
  FROM ledger.entry e
  WHERE e.act = 'try-name' AND substring(e.entry FROM E'\nfact in=([^\n]+)') = recourse.reference(h[1]::bigint)
  ORDER BY e.at DESC LIMIT most;
END
$$;
COMMENT ON FUNCTION guard.names_tried(int) IS 'Who wrote a name of the case in hand that he may not know, the latest first; for auditors who see who has read it';
GRANT EXECUTE ON FUNCTION guard.names_tried(int) TO recourse_app;
