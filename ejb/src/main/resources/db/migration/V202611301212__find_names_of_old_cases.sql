-- Cases from before names were kept as digests let every name through. The product reads the names of each of them once, as it
-- reads summaries to index them, and keeps what is missing; a case that fails is tried again later, and none is in the way of
-- the others.
SET LOCAL ROLE recourse_keeper;

CREATE TABLE guard.unnamed (
  case_id bigint PRIMARY KEY,
  misses smallint NOT NULL DEFAULT 0,
  again_at timestamptz NOT NULL DEFAULT '-infinity'
);
CREATE INDEX unnamed_next ON guard.unnamed (again_at, case_id);
COMMENT ON TABLE guard.unnamed IS 'Cases of which the product has yet to look whether their names are kept as digests';
COMMENT ON COLUMN guard.unnamed.again_at IS 'Before this it is not tried again; each failure waits twice as long as the one before, a day at most';
ALTER TABLE guard.unnamed ENABLE ROW LEVEL SECURITY;
ALTER TABLE guard.unnamed FORCE ROW LEVEL SECURITY;
CREATE POLICY unnamed_keep ON guard.unnamed TO recourse_keeper USING (true) WITH CHECK (true);
CREATE POLICY unnamed_fill ON guard.unnamed FOR INSERT TO recourse_owner WITH CHECK (true);
GRANT INSERT ON guard.unnamed TO recourse_owner;

CREATE FUNCTION guard.to_name(how_many int) RETURNS SETOF bigint
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF guard.kind() IS DISTINCT FROM 'sweep' THEN
    RAISE insufficient_privilege USING MESSAGE = 'only the product itself looks for names';
  END IF;
  RETURN QUERY SELECT u.case_id FROM guard.unnamed u WHERE u.again_at <= clock_timestamp()
  ORDER BY u.again_at, u.case_id LIMIT how_many;
END
$$;
COMMENT ON FUNCTION guard.to_name(int) IS 'The next cases whose names are to be looked at; none when all were';

CREATE FUNCTION guard.hand_to_name() RETURNS bigint
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  h text[] := guard.token('hand');
BEGIN
  RETURN (
    SELECT u.case_id FROM guard.unnamed u
    WHERE h[7] = 'index' AND guard.kind() = 'sweep' AND guard.acting(h) AND u.case_id = h[1]::bigint);
END
$$;
COMMENT ON FUNCTION guard.hand_to_name() IS 'The case that the product has in hand to look at its names, until that was done; else null';

CREATE FUNCTION guard.named_once(the_case bigint) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF guard.kind() IS DISTINCT FROM 'sweep' THEN
    RAISE insufficient_privilege USING MESSAGE = 'only the product itself looks for names';
  END IF;
  DELETE FROM guard.unnamed u WHERE u.case_id = the_case;
END
$$;
COMMENT ON FUNCTION guard.named_once(bigint) IS 'The names of this case were looked at, in the transaction that kept what was missing';

CREATE FUNCTION guard.name_missed(the_case bigint) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF guard.kind() IS DISTINCT FROM 'sweep' THEN
    RAISE insufficient_privilege USING MESSAGE = 'only the product itself looks for names';
  END IF;
  UPDATE guard.unnamed u SET misses = least(u.misses + 1, 11),
    again_at = clock_timestamp() + least(interval '1 minute' * 2 ^ u.misses, interval '1 day')
  WHERE u.case_id = the_case;
END
$$;
COMMENT ON FUNCTION guard.name_missed(bigint) IS 'The names of this case could not be looked at now';
GRANT EXECUTE ON FUNCTION guard.to_name(int), guard.hand_to_name(), guard.named_once(bigint), guard.name_missed(bigint)
  TO recourse_app;

SET LOCAL ROLE recourse_owner;
CREATE POLICY text_names ON recourse.text FOR SELECT TO recourse_app
  USING (case_id = (SELECT guard.hand_to_name()) AND scope = 8
    AND field IN (5, 6));  -- who somebody is, and the name of a party
CREATE POLICY protected_name_catch_up ON recourse.protected_name FOR INSERT TO recourse_app
  WITH CHECK (case_id = (SELECT guard.hand_to_name()));

-- A person of whom something is written and no digest kept, and a case with fewer digests than named parties: of an anonymous
-- person there is none to keep, which is found when it is looked for.
ALTER TABLE recourse.text NO FORCE ROW LEVEL SECURITY;
ALTER TABLE recourse.party NO FORCE ROW LEVEL SECURITY;
ALTER TABLE recourse.protected_name NO FORCE ROW LEVEL SECURITY;
INSERT INTO guard.unnamed (case_id)
SELECT t.case_id FROM recourse.text t
WHERE t.field = 5 AND t.person IS NOT NULL AND NOT EXISTS (
  SELECT FROM recourse.protected_name n WHERE n.case_id = t.case_id AND n.person = t.person)
UNION
SELECT p.case_id FROM recourse.party p WHERE p.name_version IS NOT NULL
GROUP BY p.case_id HAVING count(*) > (
  SELECT count(*) FROM recourse.protected_name n WHERE n.case_id = p.case_id AND n.person = 0);
ALTER TABLE recourse.protected_name FORCE ROW LEVEL SECURITY;
ALTER TABLE recourse.party FORCE ROW LEVEL SECURITY;
ALTER TABLE recourse.text FORCE ROW LEVEL SECURITY;
SET LOCAL ROLE recourse_keeper;
REVOKE INSERT ON guard.unnamed FROM recourse_owner;
DROP POLICY unnamed_fill ON guard.unnamed;
