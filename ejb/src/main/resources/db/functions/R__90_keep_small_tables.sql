-- The small tables that are reached by an exact key alone: drafts, idempotency keys, budgets.

SET LOCAL ROLE recourse_keeper;

CREATE OR REPLACE FUNCTION guard.draft_put(the_id bytea, what bytea, lives interval) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  INSERT INTO guard.draft (id, sealed, expires) VALUES (the_id, what, clock_timestamp() + least(lives, interval '24 hours'))
  ON CONFLICT (id) DO UPDATE SET (sealed, expires) = (excluded.sealed, excluded.expires);
$$;
COMMENT ON FUNCTION guard.draft_put(bytea, bytea, interval) IS 'Keeps a draft for at most 24 hours from now';
GRANT EXECUTE ON FUNCTION guard.draft_put(bytea, bytea, interval) TO recourse_app;

CREATE OR REPLACE FUNCTION guard.draft_get(the_id bytea) RETURNS bytea
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
RETURN (SELECT d.sealed FROM guard.draft d WHERE d.id = the_id AND d.expires > clock_timestamp());
COMMENT ON FUNCTION guard.draft_get(bytea) IS 'A draft by its exact id, or null';
GRANT EXECUTE ON FUNCTION guard.draft_get(bytea) TO recourse_app;

CREATE OR REPLACE FUNCTION guard.draft_drop(the_id bytea) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  DELETE FROM guard.draft d WHERE d.id = the_id;
$$;
COMMENT ON FUNCTION guard.draft_drop(bytea) IS 'Forgets a draft by its exact id';
GRANT EXECUTE ON FUNCTION guard.draft_drop(bytea) TO recourse_app;

CREATE OR REPLACE FUNCTION guard.claim_key(the_scope text, the_key bytea, body bytea, OUT answer smallint, OUT case_id bigint)
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
GRANT EXECUTE ON FUNCTION guard.claim_key(text, bytea, bytea) TO recourse_app;

CREATE OR REPLACE FUNCTION guard.keep_key(the_scope text, the_key bytea, the_case bigint) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  UPDATE guard.idempotency i SET case_id = the_case
  WHERE i.scope = the_scope AND i.key_digest = the_key AND i.case_id IS NULL
    AND the_case = ((guard.token('hand'))[1])::bigint;
$$;
COMMENT ON FUNCTION guard.keep_key(text, bytea, bigint) IS 'Says which case the key has made: the one in hand';
GRANT EXECUTE ON FUNCTION guard.keep_key(text, bytea, bigint) TO recourse_app;

CREATE OR REPLACE FUNCTION guard.spend(the_name text, per_second double precision, free double precision) RETURNS double precision
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  INSERT INTO guard.budget AS b (name, level, at) VALUES (the_name, 1, clock_timestamp())
  ON CONFLICT (name) DO UPDATE SET (level, at) = (
    greatest(0, b.level - per_second * extract(epoch FROM clock_timestamp() - b.at)) + 1, clock_timestamp())
  RETURNING greatest(0, level - free) / per_second;
$$;
COMMENT ON FUNCTION guard.spend(text, double precision, double precision) IS 'Spends one guess of a bucket; answers for how many seconds to wait. Delays, never locks out. In a transaction of its own';
GRANT EXECUTE ON FUNCTION guard.spend(text, double precision, double precision) TO recourse_app;

-- What is refused is undone: so names could be tried in texts, and nothing would be left of it. This count is left.
CREATE OR REPLACE FUNCTION guard.count_refusal(the_name text) RETURNS int
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  INSERT INTO guard.budget AS b (name, level, at) VALUES (the_name, 1, clock_timestamp())
  ON CONFLICT (name) DO UPDATE SET (level, at) = (
    CASE WHEN b.at < clock_timestamp() - interval '1 day' THEN 1 ELSE b.level + 1 END, clock_timestamp())
  RETURNING level::int;
$$;
COMMENT ON FUNCTION guard.count_refusal(text) IS 'Counts one refusal of a bucket; answers how many there were, each within a day of the one before. In a transaction of its own';
GRANT EXECUTE ON FUNCTION guard.count_refusal(text) TO recourse_app;

CREATE OR REPLACE FUNCTION guard.refusals(the_name text) RETURNS int
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
RETURN coalesce((
  SELECT b.level::int FROM guard.budget b WHERE b.name = the_name AND b.at >= clock_timestamp() - interval '1 day'), 0);
COMMENT ON FUNCTION guard.refusals(text) IS 'How many refusals of a bucket count today; none where the last one is a day ago';
GRANT EXECUTE ON FUNCTION guard.refusals(text) TO recourse_app;

CREATE OR REPLACE FUNCTION guard.tidy() RETURNS void
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
GRANT EXECUTE ON FUNCTION guard.tidy() TO recourse_app;
