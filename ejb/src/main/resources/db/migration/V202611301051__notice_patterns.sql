-- The same unit, roadblock or person again and again is seen although nobody may see all of the cases: by keyed digests, of
-- which each case says how many others there are that are kept no closer than itself.
SET LOCAL ROLE recourse_owner;

CREATE TABLE recourse.trait (
  case_id bigint NOT NULL CONSTRAINT trait_case REFERENCES recourse.grievance,
  kind text NOT NULL CHECK (kind IN ('unit', 'roadblock', 'person')),
  digest text NOT NULL CHECK (digest ~ '^[0-9a-f]{64}$'),
  at timestamptz NOT NULL,
  alerted smallint NOT NULL DEFAULT 0 CHECK (alerted BETWEEN 0 AND 2),
  CONSTRAINT trait_key PRIMARY KEY (case_id, kind, digest)
);
CREATE INDEX trait_again ON recourse.trait (digest, at);
CREATE INDEX trait_due ON recourse.trait (case_id) WHERE alerted = 1;
COMMENT ON TABLE recourse.trait IS 'By what cases are recognised as being about the same unit, roadblock or person';
COMMENT ON COLUMN recourse.trait.digest IS 'Personal: digest under a key of the server; it can be compared and never read';
COMMENT ON COLUMN recourse.trait.alerted IS '0 nothing was noticed, 1 the product has to look, 2 it was said';

ALTER TABLE recourse.trait ENABLE ROW LEVEL SECURITY;
ALTER TABLE recourse.trait FORCE ROW LEVEL SECURITY;
CREATE POLICY trait_keep ON recourse.trait TO recourse_keeper USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE (alerted) ON recourse.trait TO recourse_keeper;

SET LOCAL ROLE recourse_keeper;

CREATE FUNCTION guard.pattern(t recourse.trait, days int) RETURNS int
LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp
RETURN (
  SELECT count(DISTINCT x.case_id)::int FROM recourse.trait x
  JOIN recourse.grievance g ON g.id = x.case_id JOIN recourse.grievance mine ON mine.id = t.case_id
  WHERE x.digest = t.digest AND x.at > guard.now() - make_interval(days => days)
    AND g.confidentiality <= mine.confidentiality);
COMMENT ON FUNCTION guard.pattern(recourse.trait, int) IS 'In how many cases of so many days the same comes up, as far as they are kept no closer than this one: a count tells nobody of a sealed case';

CREATE FUNCTION guard.keep_traits(kinds text[], digests text[], enough int, days int) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  h text[] := guard.token('hand');
BEGIN
  IF h IS NULL OR NOT guard.acting(h) THEN
    RAISE insufficient_privilege USING MESSAGE = 'no act has this case in hand';
  END IF;
  INSERT INTO recourse.trait (case_id, kind, digest, at)
  SELECT h[1]::bigint, k, d, guard.now() FROM unnest(kinds, digests) n(k, d)
  ON CONFLICT DO NOTHING;
  UPDATE recourse.trait t SET alerted = 1
  WHERE t.case_id = h[1]::bigint AND t.alerted = 0 AND EXISTS (
    SELECT FROM recourse.trait x
    WHERE x.digest = t.digest AND x.at > guard.now() - make_interval(days => days) AND x.alerted = 0
      AND guard.pattern(x, days) >= enough);
END
$$;
COMMENT ON FUNCTION guard.keep_traits(text[], text[], int, int) IS 'By what the case in hand is recognised; where it comes up so often, the product looks';
GRANT EXECUTE ON FUNCTION guard.keep_traits(text[], text[], int, int) TO recourse_app;

CREATE FUNCTION guard.to_alert(how_many int, enough int, days int) RETURNS TABLE (case_id bigint, kind text, digest text, cases int)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF guard.kind() IS DISTINCT FROM 'sweep' THEN
    RAISE insufficient_privilege USING MESSAGE = 'only the product itself notices patterns';
  END IF;
  RETURN QUERY SELECT t.case_id, t.kind, t.digest, CASE WHEN guard.pattern(t, days) >= enough THEN guard.pattern(t, days) ELSE 0 END
  FROM recourse.trait t WHERE t.alerted = 1 ORDER BY t.case_id LIMIT how_many;
END
$$;
COMMENT ON FUNCTION guard.to_alert(int, int, int) IS 'The next cases in which something has come up again; 0 cases where it is not this one in which it is to be said';
GRANT EXECUTE ON FUNCTION guard.to_alert(int, int, int) TO recourse_app;

CREATE FUNCTION guard.alert(the_case bigint, the_kind text, the_digest text, enough int, days int) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  said recourse.trait;
  others boolean;
BEGIN
  IF guard.kind() IS DISTINCT FROM 'sweep' THEN
    RAISE insufficient_privilege USING MESSAGE = 'only the product itself notices patterns';
  END IF;
  UPDATE recourse.trait t SET alerted = CASE WHEN guard.pattern(t, days) >= enough THEN 2 ELSE 0 END
  WHERE (t.case_id, t.kind, t.digest, t.alerted) = (the_case, the_kind, the_digest, 1) RETURNING t.* INTO said;
  IF NOT FOUND THEN
    RETURN false;
  END IF;
  UPDATE recourse.trait t SET alerted = 1
  WHERE t.digest = the_digest AND t.case_id <> the_case AND t.alerted = 0
    AND t.at > guard.now() - make_interval(days => days) AND guard.pattern(t, days) >= enough;
  RETURN said.alerted = 2;
END
$$;
COMMENT ON FUNCTION guard.alert(bigint, text, text, int, int) IS 'Takes what came up in a case as said, in the transaction that says it, and has the product look at the other cases; false where another node has said it or it is not to be said in this case';
GRANT EXECUTE ON FUNCTION guard.alert(bigint, text, text, int, int) TO recourse_app;

CREATE FUNCTION guard.patterns(enough int, days int) RETURNS TABLE (kind text, cases int)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  h text[] := guard.token('hand');
BEGIN
  IF h IS NULL OR h[2]::int & 4096 = 0 OR guard.kind() = 'receipt' THEN
    RETURN;
  END IF;
  RETURN QUERY SELECT p.kind, max(p.cases) FROM (
    SELECT t.kind, guard.pattern(t, days) AS cases FROM recourse.trait t WHERE t.case_id = h[1]::bigint) p
  WHERE p.cases >= enough GROUP BY p.kind ORDER BY p.kind;
END
$$;
COMMENT ON FUNCTION guard.patterns(int, int) IS 'What comes up again in the case in hand, for whoever sees its whole history: a count, and no other case';
GRANT EXECUTE ON FUNCTION guard.patterns(int, int) TO recourse_app;
