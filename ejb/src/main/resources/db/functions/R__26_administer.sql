-- The only writer of directory and tables of rules. A country is brought in more than once: each person is found again by the key
-- under which the files name him. Two never write at the same time.

SET LOCAL ROLE recourse_keeper;

-- What stands in the directory changes seldom and is needed in every act: a node keeps it until its number rises.
CREATE OR REPLACE FUNCTION guard.directory_version() RETURNS bigint
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
RETURN coalesce((SELECT s.seq FROM ledger.stream s WHERE s.name = 'admin/directory'), 0);
COMMENT ON FUNCTION guard.directory_version() IS 'How many acts have changed the directory; 0 while it is empty. No context is needed';
GRANT EXECUTE ON FUNCTION guard.directory_version() TO recourse_app;

CREATE OR REPLACE FUNCTION guard.take_directory(context text, asked_by text) RETURNS boolean
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

CREATE OR REPLACE FUNCTION guard.held(offices int[]) RETURNS TABLE (office int, cases int, of_desk int)
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

CREATE OR REPLACE FUNCTION guard.runs(changed jsonb) RETURNS TABLE (kind text, removes boolean, rows jsonb)
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

-- A row that is there is changed by a statement of its own: ON CONFLICT DO UPDATE asks for the right to read what is written,
-- and the keeper may read no sealed text.
CREATE OR REPLACE FUNCTION guard.put(kind text, rows jsonb) RETURNS void
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

CREATE OR REPLACE FUNCTION guard.add_principals() RETURNS void
LANGUAGE sql SET search_path = pg_catalog, pg_temp AS $$
  INSERT INTO recourse.principal (kind, office, role, cleared)
  SELECT 'office', o.id, r, c FROM recourse.office o
  CROSS JOIN unnest(CASE o.kind WHEN 'DESK' THEN ARRAY['case-manager', 'liaison', 'protection'] ELSE ARRAY['official', 'oversight'] END) r
  CROSS JOIN unnest(ARRAY[false, true]) c
  WHERE (r <> 'oversight' OR o.level = 5 /* L5 */) AND NOT EXISTS (
    SELECT FROM recourse.principal p WHERE (p.office, p.role, p.cleared) = (o.id, r, c))
  ORDER BY o.id, r, c;
  INSERT INTO recourse.principal (kind, officer)
  SELECT 'officer', o.id FROM recourse.officer o
  WHERE NOT EXISTS (SELECT FROM recourse.principal p WHERE p.officer = o.id) ORDER BY o.id;
$$;
COMMENT ON FUNCTION guard.add_principals() IS 'Each office in each of its roles has two principals, plain and cleared, each officer one';

CREATE OR REPLACE FUNCTION guard.administer(context text, the_act text, changed jsonb, facts text[], seals text[], asked_by text)
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
GRANT EXECUTE ON FUNCTION guard.administer(text, text, jsonb, text[], text[]) TO recourse_app;

CREATE OR REPLACE FUNCTION guard.set_partner(context text, the_code text, the_subject text, the_names jsonb, is_active boolean,
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

CREATE OR REPLACE FUNCTION guard.partners() RETURNS TABLE (code text, subject text, names jsonb, active boolean)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT p.code, p.subject, p.names, p.active FROM recourse.partner p
  WHERE p.subject IS NOT NULL AND (guard.token('actor'))[3] IN ('administrator', 'clockwork') ORDER BY p.code;
$$;
COMMENT ON FUNCTION guard.partners() IS 'Partner systems as they are entered, for an administrator or the product itself';
GRANT EXECUTE ON FUNCTION guard.partners() TO recourse_app;
