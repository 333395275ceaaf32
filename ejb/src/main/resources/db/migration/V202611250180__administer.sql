-- The only writer of directory and tables of rules, who somebody is, and the small tables that are reached by an exact
-- key alone: drafts, idempotency keys, budgets.
SET LOCAL ROLE recourse_keeper;

CREATE FUNCTION guard.put(kind text, r jsonb) RETURNS void
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  target regclass := CASE WHEN kind IN ('calendar', 'holiday', 'area', 'office', 'command', 'officer', 'officer_role',
    'away', 'duty', 'interest', 'principal', 'tables_version') THEN ('recourse.' || kind)::regclass END;
  key text[] := (SELECT array_agg(a.attname ORDER BY k.n) FROM pg_constraint c
    CROSS JOIN unnest(c.conkey) WITH ORDINALITY k(att, n) JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = k.att
    WHERE c.conrelid = target AND c.contype = 'p');
  fields text := (SELECT string_agg(quote_ident(f), ', ' ORDER BY f) FROM jsonb_object_keys(r) f);
  changes text := (SELECT string_agg(format('%1$I = excluded.%1$I', f), ', ') FROM jsonb_object_keys(r) f WHERE f <> ALL (key));
BEGIN
  IF target IS NULL THEN
    RAISE invalid_parameter_value USING MESSAGE = 'no table of the directory';
  END IF;
  EXECUTE format('INSERT INTO %s (%s) SELECT %2$s FROM jsonb_populate_record(NULL::%1$s, $1) ON CONFLICT (%3$s) DO %4$s',
    target, fields, array_to_string(key, ', '),
    CASE WHEN changes IS NULL OR kind = 'tables_version' THEN 'NOTHING' ELSE 'UPDATE SET ' || changes END) USING r;
END
$$;
COMMENT ON FUNCTION guard.put(text, jsonb) IS 'Inserts or changes one row of the directory by its primary key; a version of a table is never changed';

CREATE FUNCTION guard.drop(kind text, r jsonb) RETURNS void
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
      DELETE FROM recourse.duty d WHERE d.desk = (r ->> 'desk')::int AND d.officer = (r ->> 'officer')::int;
    ELSE
      RAISE invalid_parameter_value USING MESSAGE = 'closed or ended, never deleted';
  END CASE;
END
$$;
COMMENT ON FUNCTION guard.drop(text, jsonb) IS 'Takes back a row of what is no history in itself';

CREATE FUNCTION guard.add_principals() RETURNS void
LANGUAGE sql SET search_path = pg_catalog, pg_temp AS $$
  INSERT INTO recourse.principal (kind, office, role, cleared)
  SELECT 'office', o.id, r, c FROM recourse.office o
  CROSS JOIN unnest(CASE o.kind WHEN 'DESK' THEN ARRAY['case-manager', 'liaison', 'protection'] ELSE ARRAY['official', 'oversight'] END) r
  CROSS JOIN unnest(ARRAY[false, true]) c
  WHERE (r <> 'oversight' OR o.level = 5) AND NOT EXISTS (
    SELECT FROM recourse.principal p WHERE (p.office, p.role, p.cleared) = (o.id, r, c))
  ORDER BY o.id, r, c;
  INSERT INTO recourse.principal (kind, officer)
  SELECT 'officer', o.id FROM recourse.officer o
  WHERE NOT EXISTS (SELECT FROM recourse.principal p WHERE p.officer = o.id) ORDER BY o.id;
$$;
COMMENT ON FUNCTION guard.add_principals() IS 'Each office in each of its roles has two principals, plain and cleared, each officer one';

CREATE FUNCTION guard.administer(context text, the_act text, changed jsonb, facts text[], seals text[]) RETURNS bytea
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  written bytea;
  r jsonb;
BEGIN
  PERFORM guard.entered(context);
  IF NOT EXISTS (
      SELECT FROM guard.act_role a WHERE a.act = the_act AND a.role = (guard.token('actor'))[3])
      OR (SELECT a.stream IS NULL FROM guard.act a WHERE a.act = the_act) THEN
    RAISE insufficient_privilege USING MESSAGE = 'not an act of the administration for this role';
  END IF;
  FOR r IN SELECT value FROM jsonb_array_elements(changed) LOOP
    IF (r -> 'remove') = 'true' THEN
      PERFORM guard.drop(r ->> 'table', r);
    ELSE
      PERFORM guard.put(r ->> 'table', r - 'table');
    END IF;
  END LOOP;
  PERFORM guard.add_principals();
  SELECT e.hash INTO written
  FROM guard.act a, ledger.append(a.stream, the_act, facts, seals, NULL, NULL) e WHERE a.act = the_act;
  RETURN written;
END
$$;
COMMENT ON FUNCTION guard.administer(text, text, jsonb, text[], text[]) IS 'Does an act of the administration: rows as objects with the name of their table, in order; remove true takes one back. Appends to the stream of the act';
GRANT EXECUTE ON FUNCTION guard.administer(text, text, jsonb, text[], text[]) TO recourse_app;

CREATE FUNCTION guard.officer(the_subject text)
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

-- Small tables ----------------------------------------------------------------------------------------------------------

CREATE TABLE guard.draft (
  id bytea PRIMARY KEY CHECK (octet_length(id) = 32),
  sealed bytea NOT NULL CHECK (octet_length(sealed) <= 1048576),
  expires timestamptz NOT NULL
);
ALTER TABLE guard.draft ALTER sealed SET STORAGE EXTERNAL;
CREATE INDEX draft_expires ON guard.draft (expires);
COMMENT ON TABLE guard.draft IS 'Half-finished reports; the key is only in the cookie of that browser';
COMMENT ON COLUMN guard.draft.sealed IS 'Personal: what was typed, sealed under a key that is not here';

CREATE TABLE guard.idempotency (
  scope text NOT NULL CHECK (octet_length(scope) <= 64),
  key_digest bytea NOT NULL CHECK (octet_length(key_digest) = 32),
  body_digest bytea NOT NULL CHECK (octet_length(body_digest) = 32),
  case_id bigint,
  until timestamptz NOT NULL,
  CONSTRAINT idempotency_key PRIMARY KEY (scope, key_digest)
);
CREATE INDEX idempotency_until ON guard.idempotency (until);
COMMENT ON TABLE guard.idempotency IS 'Which case a key has made, by actor, for thirty days';

CREATE TABLE guard.budget (
  name text PRIMARY KEY CHECK (octet_length(name) <= 80),
  level double precision NOT NULL,
  at timestamptz NOT NULL
);
CREATE INDEX budget_at ON guard.budget (at);
COMMENT ON TABLE guard.budget IS 'Buckets that fill with guesses and leak: a global one, and one for each network by keyed digest';

ALTER TABLE guard.draft ENABLE ROW LEVEL SECURITY;
ALTER TABLE guard.draft FORCE ROW LEVEL SECURITY;
ALTER TABLE guard.idempotency ENABLE ROW LEVEL SECURITY;
ALTER TABLE guard.idempotency FORCE ROW LEVEL SECURITY;
ALTER TABLE guard.budget ENABLE ROW LEVEL SECURITY;
ALTER TABLE guard.budget FORCE ROW LEVEL SECURITY;
CREATE POLICY draft_keep ON guard.draft TO recourse_keeper USING (true) WITH CHECK (true);
CREATE POLICY idempotency_keep ON guard.idempotency TO recourse_keeper USING (true) WITH CHECK (true);
CREATE POLICY budget_keep ON guard.budget TO recourse_keeper USING (true) WITH CHECK (true);

CREATE FUNCTION guard.draft_put(the_id bytea, what bytea, lives interval) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  INSERT INTO guard.draft (id, sealed, expires) VALUES (the_id, what, clock_timestamp() + least(lives, interval '24 hours'))
  ON CONFLICT (id) DO UPDATE SET (sealed, expires) = (excluded.sealed, excluded.expires);
$$;
COMMENT ON FUNCTION guard.draft_put(bytea, bytea, interval) IS 'Keeps a draft for at most 24 hours from now';

CREATE FUNCTION guard.draft_get(the_id bytea) RETURNS bytea
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
RETURN (SELECT d.sealed FROM guard.draft d WHERE d.id = the_id AND d.expires > clock_timestamp());
COMMENT ON FUNCTION guard.draft_get(bytea) IS 'A draft by its exact id, or null';

CREATE FUNCTION guard.draft_drop(the_id bytea) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  DELETE FROM guard.draft d WHERE d.id = the_id;
$$;
COMMENT ON FUNCTION guard.draft_drop(bytea) IS 'Forgets a draft by its exact id';

CREATE FUNCTION guard.claim_key(the_scope text, the_key bytea, body bytea, OUT answer smallint, OUT case_id bigint)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  INSERT INTO guard.idempotency AS i (scope, key_digest, body_digest, until)
  VALUES (the_scope, the_key, body, clock_timestamp() + interval '30 days')
  ON CONFLICT ON CONSTRAINT idempotency_key DO UPDATE SET (body_digest, case_id, until) = (excluded.body_digest, NULL, excluded.until)
    WHERE i.until <= clock_timestamp();
  IF FOUND THEN
    answer := 0;
    RETURN;
  END IF;
  SELECT CASE WHEN i.body_digest = body THEN 1 ELSE 2 END, CASE WHEN i.body_digest = body THEN i.case_id END
  INTO answer, case_id
  FROM guard.idempotency i WHERE i.scope = the_scope AND i.key_digest = the_key;
END
$$;
COMMENT ON FUNCTION guard.claim_key(text, bytea, bytea) IS 'Answer 0: new, go on; 1: done before with the same body, here is its case; 2: another body. Waits for whoever holds the same key';

CREATE FUNCTION guard.keep_key(the_scope text, the_key bytea, the_case bigint) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  UPDATE guard.idempotency i SET case_id = the_case
  WHERE i.scope = the_scope AND i.key_digest = the_key AND i.case_id IS NULL
    AND the_case = ((guard.token('hand'))[1])::bigint;
$$;
COMMENT ON FUNCTION guard.keep_key(text, bytea, bigint) IS 'Says which case the key has made: the one in hand';

CREATE FUNCTION guard.spend(the_name text, per_second double precision, free double precision) RETURNS double precision
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  INSERT INTO guard.budget AS b (name, level, at) VALUES (the_name, 1, clock_timestamp())
  ON CONFLICT (name) DO UPDATE SET (level, at) = (
    greatest(0, b.level - per_second * extract(epoch FROM clock_timestamp() - b.at)) + 1, clock_timestamp())
  RETURNING greatest(0, level - free) / per_second;
$$;
COMMENT ON FUNCTION guard.spend(text, double precision, double precision) IS 'Spends one guess of a bucket; answers for how many seconds to wait. Delays, never locks out. In a transaction of its own';

CREATE FUNCTION guard.tidy() RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF guard.kind() IS DISTINCT FROM 'sweep' THEN
    RAISE insufficient_privilege USING MESSAGE = 'only the product itself tidies';
  END IF;
  DELETE FROM guard.draft d WHERE d.expires <= clock_timestamp();
  DELETE FROM guard.idempotency i WHERE i.until <= clock_timestamp();
  DELETE FROM guard.budget b WHERE b.at < clock_timestamp() - interval '1 day';
END
$$;
COMMENT ON FUNCTION guard.tidy() IS 'Forgets drafts, keys and budgets that are over';

GRANT EXECUTE ON FUNCTION guard.draft_put(bytea, bytea, interval), guard.draft_get(bytea), guard.draft_drop(bytea),
  guard.claim_key(text, bytea, bytea), guard.keep_key(text, bytea, bigint),
  guard.spend(text, double precision, double precision), guard.tidy() TO recourse_app;
