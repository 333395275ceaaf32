-- Every policy and every trigger judges a token, some forty times in one act. A function in SQL is planned anew by every call;
-- one in PL/pgSQL keeps its plans in the session.
SET LOCAL ROLE recourse_keeper;

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

CREATE OR REPLACE FUNCTION guard.holds(key_name text, said text, mac text) RETURNS boolean
LANGUAGE plpgsql STABLE SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  RETURN coalesce(
    sha256(convert_to(mac, 'UTF8')) = sha256(convert_to(guard.sign(key_name, said), 'UTF8')), false);
END
$$;

-- Whether news waits for somebody already is asked with each act that has something new for a complainant.
SET LOCAL ROLE recourse_owner;
CREATE INDEX outbox_news ON recourse.outbox (case_id, person) WHERE state = 0 AND person IS NOT NULL;

SET LOCAL ROLE recourse_keeper;
-- Its arrays are short and differ with each case, and planning for them takes longer than the plan.
ALTER FUNCTION guard.keep_deeds(bigint) SET plan_cache_mode = force_generic_plan;

-- The instant is asked for once, not with each row.
CREATE OR REPLACE FUNCTION guard.watchers(the_case bigint) RETURNS SETOF int
LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp AS $$
  SELECT DISTINCT r.principal_id FROM recourse.reader r
  WHERE r.case_id = the_case AND r.until > (SELECT guard.now()) AND r.cause =
    (SELECT c.number FROM recourse.code c WHERE c.list = 'relation' AND c.code = 'oversight-body')
$$;
