-- A country is brought in more than once: each person is found again by the key under which the files name him, and what
-- gives somebody a grave post is entered by two administrators. Two never write at the same time, and nobody closes an
-- office without knowing what it has in hand.
SET LOCAL ROLE recourse_owner;

ALTER TABLE recourse.officer ADD key_sealed bytea;
ALTER TABLE recourse.officer ALTER key_sealed SET STORAGE EXTERNAL;
COMMENT ON COLUMN recourse.officer.key_sealed IS 'Personal: the key under which files of the country name the person, sealed under the key of the directory';

SET LOCAL ROLE recourse_keeper;

CREATE FUNCTION guard.grave_posts() RETURNS TABLE (officer int, post text)
LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp AS $$
  SELECT o.id, x.post
  FROM recourse.officer o JOIN recourse.office f ON f.id = o.office
  CROSS JOIN LATERAL (
    SELECT 'vetting ' || o.vetting WHERE o.vetting > 1
    UNION ALL SELECT 'office ' || f.id WHERE f.level >= 5
    UNION ALL SELECT 'role ' || r.role FROM recourse.officer_role r
      WHERE r.officer = o.id AND r.role IN ('oversight', 'administrator')) x(post)
  WHERE o.active AND f.open;
$$;
COMMENT ON FUNCTION guard.grave_posts() IS 'Who can do much: vetting, a post at L5 or above, oversight, administration, of active people in open offices';

CREATE TYPE guard.directory_state AS (posts text[], logins text[], administrators int);

CREATE FUNCTION guard.directory_state() RETURNS guard.directory_state
LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp
RETURN ROW(
  (SELECT array_agg(g.officer || '|' || g.post) FROM guard.grave_posts() g),
  (SELECT array_agg(o.id || '|' || o.subject) FROM recourse.officer o WHERE o.subject IS NOT NULL),
  (SELECT count(*) FROM guard.grave_posts() g JOIN recourse.officer o ON o.id = g.officer
    WHERE g.post = 'role administrator' AND o.subject IS NOT NULL))::guard.directory_state;
COMMENT ON FUNCTION guard.directory_state() IS 'What an act of an administrator is judged by, before and after it';

CREATE FUNCTION guard.administers(the_act text, changed jsonb) RETURNS boolean
LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp
RETURN NOT EXISTS (
  SELECT FROM jsonb_array_elements(changed) c
  WHERE c ->> 'table' <> ALL (CASE the_act
      WHEN 'set-calendar' THEN ARRAY['calendar', 'holiday']
      WHEN 'set-office' THEN ARRAY['area', 'office', 'command']
      WHEN 'set-officer' THEN ARRAY['officer', 'officer_role', 'away', 'duty']
      WHEN 'declare-interest' THEN ARRAY['interest']
      WHEN 'set-policy' THEN ARRAY['tables_version']
      ELSE '{}' END)
    OR c ?| ARRAY['pseudonym', 'people']);
COMMENT ON FUNCTION guard.administers(text, jsonb) IS 'Are these rows of the tables of this act, and without what nobody sets by hand?';

CREATE FUNCTION guard.asker(asked_by text) RETURNS int
LANGUAGE plpgsql STABLE SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  own int := nullif((guard.token('actor'))[6], '')::int;
  asker int := (
    SELECT o.id FROM recourse.officer o
    JOIN recourse.officer_role r ON r.officer = o.id JOIN recourse.office f ON f.id = o.office
    WHERE o.pseudonym = asked_by AND o.active AND f.open AND r.role = 'administrator' AND o.subject IS NOT NULL);
BEGIN
  IF asked_by IS NOT NULL AND (asker IS NULL OR asker = own) THEN
    RAISE insufficient_privilege USING MESSAGE = 'not asked for by another administrator';
  END IF;
  RETURN asker;
END
$$;
COMMENT ON FUNCTION guard.asker(text) IS 'The administrator who asked for it, another one than the caller; null where nobody is named';

CREATE FUNCTION guard.only_key(r jsonb) RETURNS boolean
LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp
RETURN r ->> 'table' = 'officer' AND r ? 'key_sealed' AND EXISTS (
  SELECT FROM recourse.officer o WHERE o.id = (r ->> 'id')::int
    AND jsonb_build_object('id', o.id, 'office', o.office, 'vetting', o.vetting, 'head', o.head, 'active', o.active,
      'subject', o.subject) @> (r - ARRAY['table', 'key_sealed']));
COMMENT ON FUNCTION guard.only_key(jsonb) IS 'Does this row give somebody no more than the key under which the files name him?';

CREATE FUNCTION guard.ends_sooner(changed jsonb) RETURNS boolean
LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp AS $$
  WITH c AS MATERIALIZED (SELECT x.value AS r FROM jsonb_array_elements(changed) x WHERE x.value ->> 'table' = 'interest')
  SELECT EXISTS (
    SELECT FROM c JOIN recourse.interest i ON i.officer = (c.r ->> 'officer')::int AND i.no = (c.r ->> 'no')::int
    WHERE (c.r ->> 'until')::timestamptz < i.until OR (c.r ->> 'since')::timestamptz > i.since OR c.r ->> 'kind' <> i.kind
      OR c.r ? 'office' AND (c.r ->> 'office')::int IS DISTINCT FROM i.office
      OR c.r ? 'site' AND (c.r ->> 'site')::int IS DISTINCT FROM i.site
      OR c.r ? 'party' AND c.r ->> 'party' IS DISTINCT FROM i.party);
$$;
COMMENT ON FUNCTION guard.ends_sooner(jsonb) IS 'Is one of these an interest that is there, and would hold for a shorter time or for something else?';

CREATE FUNCTION guard.judge_rows(changed jsonb, own int, asker int) RETURNS void
LANGUAGE plpgsql STABLE SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF EXISTS (
      SELECT FROM jsonb_array_elements(changed) c
      WHERE (c ->> 'table' IN ('officer', 'officer_role')
          OR c ->> 'table' = 'interest' AND (guard.token('actor'))[3] = 'administrator')
        AND coalesce(c ->> 'officer', c ->> 'id')::int IN (own, asker) AND NOT guard.only_key(c)) THEN
    RAISE insufficient_privilege USING MESSAGE = 'nobody changes a post or an interest of his own';
  END IF;
  IF asker IS NULL AND guard.ends_sooner(changed) THEN
    RAISE insufficient_privilege USING MESSAGE = 'an interest is ended sooner by two administrators';
  END IF;
END
$$;
COMMENT ON FUNCTION guard.judge_rows(jsonb, int, int) IS 'Refuses rows, before they are written, by which an administrator changes what is his own or that of the one who asked, or somebody alone ends an interest sooner. Whoever is no administrator declares his own interests';

CREATE FUNCTION guard.judge_administration(was guard.directory_state, own int, asker int) RETURNS void
LANGUAGE plpgsql STABLE SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  became guard.directory_state := guard.directory_state();
  grave int[] := ARRAY(
    SELECT split_part(p, '|', 1)::int FROM (SELECT unnest(became.posts) EXCEPT SELECT unnest(was.posts)) gained(p)
    UNION
    SELECT split_part(p, '|', 1)::int FROM (SELECT unnest(was.posts) EXCEPT SELECT unnest(became.posts)) lost(p)
      WHERE split_part(p, '|', 2) LIKE 'role %'
    UNION
    SELECT split_part(p, '|', 1)::int FROM (SELECT unnest(was.logins) EXCEPT SELECT unnest(became.logins)) unbound(p)
    UNION
    SELECT split_part(p, '|', 1)::int FROM (SELECT unnest(became.logins) EXCEPT SELECT unnest(was.logins)) bound(p)
      WHERE EXISTS (SELECT FROM unnest(became.posts) g WHERE split_part(g, '|', 1) = split_part(p, '|', 1)));
BEGIN
  IF own = ANY (grave) OR asker = ANY (grave) THEN
    RAISE insufficient_privilege USING MESSAGE = 'nobody changes a post of his own';
  END IF;
  IF asker IS NULL AND cardinality(grave) > 0 THEN
    RAISE insufficient_privilege USING MESSAGE = 'a grave post is entered by two administrators';
  END IF;
  IF became.administrators < least(2, was.administrators) THEN
    RAISE insufficient_privilege USING MESSAGE = 'two administrators must be left';
  END IF;
END
$$;
COMMENT ON FUNCTION guard.judge_administration(guard.directory_state, int, int) IS 'Refuses what an administrator may not do alone or to himself (lifecycle.csv, set-officer), by what stands after it: whoever has gained a grave post, lost oversight or administration, lost a login or got another one, or got one for a grave post';

CREATE TABLE guard.directory_taken (
  xact xid8 PRIMARY KEY DEFAULT pg_current_xact_id(),
  was guard.directory_state NOT NULL,
  officer int NOT NULL,
  asker int,
  asked_by text
);
COMMENT ON TABLE guard.directory_taken IS 'For an administrator who writes much in one transaction: what stood before its first row, so that all of it is judged at once after the last. Empty whenever a transaction has ended';
ALTER TABLE guard.directory_taken ENABLE ROW LEVEL SECURITY;
ALTER TABLE guard.directory_taken FORCE ROW LEVEL SECURITY;
CREATE POLICY directory_taken_keep ON guard.directory_taken TO recourse_keeper USING (true) WITH CHECK (true);

CREATE FUNCTION guard.judge_taken() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  PERFORM guard.judge_administration(NEW.was, NEW.officer, NEW.asker);
  DELETE FROM guard.directory_taken t WHERE t.xact = NEW.xact;
  RETURN NULL;
END
$$;
COMMENT ON FUNCTION guard.judge_taken() IS 'Judges what was written since the directory was taken; whatever is written afterwards in the same transaction is judged for itself';
CREATE CONSTRAINT TRIGGER directory_judged AFTER INSERT ON guard.directory_taken DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION guard.judge_taken();

DROP FUNCTION guard.put(text, jsonb);

CREATE FUNCTION guard.put(kind text, rows jsonb) RETURNS void
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  target regclass := CASE WHEN kind IN ('calendar', 'holiday', 'area', 'office', 'command', 'officer', 'officer_role',
    'away', 'duty', 'interest', 'principal', 'tables_version') THEN ('recourse.' || kind)::regclass END;
  key text[] := (SELECT array_agg(a.attname ORDER BY k.n) FROM pg_constraint c
    CROSS JOIN unnest(c.conkey) WITH ORDINALITY k(att, n) JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = k.att
    WHERE c.conrelid = target AND c.contype = 'p');
  fields text := (SELECT string_agg(quote_ident(f), ', ' ORDER BY f) FROM jsonb_object_keys(rows -> 0) f);
  changes text := (SELECT string_agg(format('%1$I = n.%1$I', f), ', ') FROM jsonb_object_keys(rows -> 0) f WHERE f <> ALL (key));
  twice boolean;
BEGIN
  IF target IS NULL THEN
    RAISE invalid_parameter_value USING MESSAGE = 'no table of the directory';
  END IF;
  EXECUTE format('SELECT EXISTS (SELECT FROM jsonb_populate_recordset(NULL::%1$s, $1) WHERE num_nulls(%2$s) = 0'
    ' GROUP BY %2$s HAVING count(*) > 1)',
    target, (SELECT string_agg(quote_ident(k), ', ') FROM unnest(key) k)) INTO twice USING rows;
  IF twice THEN
    RAISE invalid_parameter_value USING MESSAGE = 'two rows with the same key';
  END IF;
  EXECUTE format('WITH n AS MATERIALIZED (SELECT * FROM jsonb_populate_recordset(NULL::%1$s, $1)), added AS ('
    'INSERT INTO %1$s (%2$s) SELECT %2$s FROM n ON CONFLICT (%3$s) DO NOTHING) %4$s',
    target, fields, array_to_string(key, ', '),
    CASE WHEN changes IS NULL OR kind = 'tables_version' THEN 'SELECT'
      ELSE format('UPDATE %s t SET %s FROM n WHERE (%s) = (%s)', target, changes,
        (SELECT string_agg(format('t.%I', k), ', ') FROM unnest(key) k),
        (SELECT string_agg(format('n.%I', k), ', ') FROM unnest(key) k)) END) USING rows;
END
$$;
COMMENT ON FUNCTION guard.put(text, jsonb) IS 'Inserts or changes rows of one table of the directory, all with the same columns, by their primary key: what stood there before is changed, what did not is inserted, in one statement. No two of them have the same key. A version of a table is never changed';

CREATE FUNCTION guard.runs(changed jsonb) RETURNS TABLE (kind text, removes boolean, rows jsonb)
LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp AS $$
  SELECT s.kind, s.removes, jsonb_agg(s.value - 'table' ORDER BY s.n)
  FROM (
    SELECT x.*, x.n - row_number() OVER (PARTITION BY x.kind, x.removes, x.columns ORDER BY x.n) AS run
    FROM (
      SELECT c.value, c.n, c.value ->> 'table' AS kind, c.value -> 'remove' IS NOT DISTINCT FROM 'true'::jsonb AS removes,
        (SELECT string_agg(f, ',' ORDER BY f) FROM jsonb_object_keys(c.value) f) AS columns
      FROM jsonb_array_elements(changed) WITH ORDINALITY c(value, n)) x) s
  GROUP BY s.kind, s.removes, s.columns, s.run ORDER BY min(s.n);
$$;
COMMENT ON FUNCTION guard.runs(jsonb) IS 'Rows in their order, those beside each other of one table and with the same columns together: a country is not written row by row';

CREATE FUNCTION guard.administer(context text, the_act text, changed jsonb, facts text[], seals text[], asked_by text)
RETURNS bytea
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  written bytea;
  own int;
  asker int;
  taken guard.directory_taken;
  was guard.directory_state;
  g record;
BEGIN
  PERFORM guard.entered(context);
  IF NOT EXISTS (
      SELECT FROM guard.act_role a WHERE a.act = the_act AND a.role = (guard.token('actor'))[3])
      OR (SELECT a.stream IS NULL FROM guard.act a WHERE a.act = the_act) THEN
    RAISE insufficient_privilege USING MESSAGE = 'not an act of the administration for this role';
  END IF;
  -- Before anything is read that is judged: two who write at once would each see only their own half of a grave post.
  PERFORM ledger.lock_stream(a.stream) FROM guard.act a WHERE a.act = the_act;
  IF guard.kind() = 'officer' THEN
    IF NOT guard.administers(the_act, changed) THEN
      RAISE insufficient_privilege USING MESSAGE = 'not rows of this act';
    END IF;
    own := nullif((guard.token('actor'))[6], '')::int;
    asker := guard.asker(asked_by);
    SELECT t.* INTO taken FROM guard.directory_taken t WHERE t.xact = pg_current_xact_id();
    IF taken.xact IS NOT NULL AND (taken.officer, taken.asked_by) IS DISTINCT FROM (own, asked_by) THEN
      RAISE insufficient_privilege USING MESSAGE = 'the directory was taken by or for somebody else';
    END IF;
    PERFORM guard.judge_rows(changed, own, asker);
    IF taken.xact IS NULL THEN
      was := guard.directory_state();
    END IF;
  END IF;
  FOR g IN SELECT x.kind, x.removes, x.rows FROM guard.runs(changed) x LOOP
    IF g.removes THEN
      PERFORM guard.drop(g.kind, r) FROM jsonb_array_elements(g.rows) r;
    ELSE
      PERFORM guard.put(g.kind, g.rows);
    END IF;
  END LOOP;
  IF own IS NOT NULL AND taken.xact IS NULL THEN
    PERFORM guard.judge_administration(was, own, asker);
  END IF;
  PERFORM guard.add_principals();
  SELECT e.hash INTO written
  FROM guard.act a, ledger.append(a.stream, the_act, facts, seals, asked_by, NULL) e WHERE a.act = the_act;
  RETURN written;
END
$$;
COMMENT ON FUNCTION guard.administer(text, text, jsonb, text[], text[], text) IS 'Does an act of the administration, for the administrator who asked for it where there are two: rows as objects with the name of their table, in order; remove true takes one back. Appends to the stream of the act';
GRANT EXECUTE ON FUNCTION guard.administer(text, text, jsonb, text[], text[], text) TO recourse_app;

CREATE OR REPLACE FUNCTION guard.administer(context text, the_act text, changed jsonb, facts text[], seals text[]) RETURNS bytea
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT guard.administer(context, the_act, changed, facts, seals, NULL);
$$;
COMMENT ON FUNCTION guard.administer(text, text, jsonb, text[], text[]) IS 'As the one for two administrators, for one alone or the product itself';

CREATE OR REPLACE FUNCTION guard.drop(kind text, r jsonb) RETURNS void
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  CASE kind
    WHEN 'command' THEN
      DELETE FROM recourse.command c WHERE c.office = (r ->> 'office')::int AND c.above = (r ->> 'above')::int;
    WHEN 'officer_role' THEN
      DELETE FROM recourse.officer_role o WHERE o.officer = (r ->> 'officer')::int AND o.role = r ->> 'role';
    WHEN 'away' THEN
      DELETE FROM recourse.away a WHERE a.officer = (r ->> 'officer')::int AND a.since = (r ->> 'since')::timestamptz;
    WHEN 'holiday' THEN
      DELETE FROM recourse.holiday h WHERE h.calendar = r ->> 'calendar' AND h.day = (r ->> 'day')::date;
    WHEN 'duty' THEN
      DELETE FROM recourse.duty d WHERE d.desk = (r ->> 'desk')::int AND d.officer = (r ->> 'officer')::int
        AND d.turn = coalesce((r ->> 'turn')::int, d.turn);
    ELSE
      RAISE invalid_parameter_value USING MESSAGE = 'closed or ended, never deleted';
  END CASE;
END
$$;
COMMENT ON FUNCTION guard.drop(text, jsonb) IS 'Takes back a row of what is no history in itself; of a duty one turn, or all where none is named';

DROP FUNCTION guard.set_partner(text, text, text, jsonb, boolean);

CREATE FUNCTION guard.set_partner(context text, the_code text, the_subject text, the_names jsonb, is_active boolean,
  asked_by text) RETURNS bytea
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  written bytea;
BEGIN
  PERFORM guard.entered(context);
  IF NOT EXISTS (
      SELECT FROM guard.act_role a WHERE a.act = 'set-officer' AND a.role = (guard.token('actor'))[3]) THEN
    RAISE insufficient_privilege USING MESSAGE = 'not an act of the administration for this role';
  END IF;
  PERFORM ledger.lock_stream(a.stream) FROM guard.act a WHERE a.act = 'set-officer';
  IF guard.kind() = 'officer' AND guard.asker(asked_by) IS NULL AND EXISTS (
      SELECT FROM recourse.partner p
      WHERE p.code = the_code AND (p.subject IS DISTINCT FROM the_subject OR is_active AND NOT p.active)) THEN
    RAISE insufficient_privilege USING MESSAGE = 'the login of a partner system is changed by two administrators';
  END IF;
  INSERT INTO recourse.partner AS p (code, subject, names, active) VALUES (the_code, the_subject, the_names, is_active)
  ON CONFLICT (code) DO UPDATE SET (subject, names, active) = (excluded.subject, excluded.names, excluded.active);
  INSERT INTO recourse.principal (kind, name) VALUES ('partner', the_code) ON CONFLICT DO NOTHING;
  SELECT e.hash INTO written
  FROM guard.act a, ledger.append(a.stream, a.act, ARRAY['count=1'], '{}', asked_by, NULL) e WHERE a.act = 'set-officer';
  RETURN written;
END
$$;
COMMENT ON FUNCTION guard.set_partner(text, text, text, jsonb, boolean, text) IS 'Enters a partner system or changes it, as the act set-officer, for the administrator who asked for it where there are two: alone, nobody gives the one that is there another login or lets it send again';
GRANT EXECUTE ON FUNCTION guard.set_partner(text, text, text, jsonb, boolean, text) TO recourse_app;

CREATE FUNCTION guard.partners() RETURNS TABLE (code text, subject text, names jsonb, active boolean)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT p.code, p.subject, p.names, p.active FROM recourse.partner p
  WHERE p.subject IS NOT NULL AND (guard.token('actor'))[3] IN ('administrator', 'clockwork') ORDER BY p.code;
$$;
COMMENT ON FUNCTION guard.partners() IS 'Partner systems as they are entered, for an administrator or the product itself';
GRANT EXECUTE ON FUNCTION guard.partners() TO recourse_app;

CREATE FUNCTION guard.take_directory(context text, asked_by text) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp SET lock_timeout = '1s' AS $$
BEGIN
  PERFORM guard.entered(context);
  IF NOT EXISTS (
      SELECT FROM guard.act_role a WHERE a.act = 'set-officer' AND a.role = (guard.token('actor'))[3]) THEN
    RAISE insufficient_privilege USING MESSAGE = 'not an act of the administration for this role';
  END IF;
  PERFORM ledger.lock_stream(a.stream) FROM guard.act a WHERE a.act = 'set-officer';
  IF guard.kind() = 'officer' THEN
    INSERT INTO guard.directory_taken (was, officer, asker, asked_by)
    VALUES (guard.directory_state(), (guard.token('actor'))[6]::int, guard.asker(asked_by), asked_by)
    ON CONFLICT DO NOTHING;
  END IF;
  RETURN true;
EXCEPTION WHEN lock_not_available THEN
  RETURN false;
END
$$;
COMMENT ON FUNCTION guard.take_directory(text, text) IS 'Takes the directory for this transaction before the first row of many is written, for the administrator who asked for it where there are two; false where somebody else has it. What one administrator writes from here on is judged at once, at the end of the transaction or when SET CONSTRAINTS asks for it: between two rows it may look like what nobody wants. Holds the head of its stream, on which each act of the administration ends: no lock of its own could be forgotten by one of them';
GRANT EXECUTE ON FUNCTION guard.take_directory(text, text) TO recourse_app;

CREATE FUNCTION guard.held(offices int[]) RETURNS TABLE (office int, cases int, of_desk int)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT h.office, (count(*) FILTER (WHERE NOT h.desk))::int, (count(*) FILTER (WHERE h.desk))::int
  FROM recourse.grievance g
  CROSS JOIN LATERAL (
    SELECT g.office, false UNION SELECT g.deciding_office, false UNION SELECT g.desk, true) h(office, desk)
  WHERE (guard.token('actor'))[3] IN ('administrator', 'clockwork')
    AND g.state <> (SELECT c.number FROM recourse.code c WHERE c.list = 'state' AND c.code = 'CLOSED')
    AND h.office = ANY (offices)
  GROUP BY h.office;
$$;
COMMENT ON FUNCTION guard.held(int[]) IS 'How many open cases each of these offices answers for or decides, and how many it holds as a desk; for an administrator, who knows counts of work per office and no case (access.csv)';
GRANT EXECUTE ON FUNCTION guard.held(int[]) TO recourse_app;
