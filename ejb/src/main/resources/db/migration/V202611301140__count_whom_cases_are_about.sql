-- Whom cases are about, over all of them. Who was named by mistake is no longer what a case is recognised by; and oversight
-- bodies, and officials of the two highest levels, have a row for each case that they see and each unit, roadblock or person
-- in it. Which one it is stands in no row that they read: they are told counts.
SET LOCAL ROLE recourse_owner;

ALTER TABLE recourse.trait ADD office int CONSTRAINT trait_office REFERENCES recourse.office, ADD party smallint;
COMMENT ON COLUMN recourse.trait.office IS 'The office that is accused; of units alone, and null where it was not written down';
COMMENT ON COLUMN recourse.trait.party IS 'Of what kind the accused person is; of persons alone';
GRANT DELETE, UPDATE (office, party) ON recourse.trait TO recourse_keeper;

-- Until now whoever was struck out stayed. Digests of persons stand beside them in the case; those of units are known where
-- a case has one unit only, and from there in every other case.
ALTER TABLE recourse.trait NO FORCE ROW LEVEL SECURITY;
ALTER TABLE recourse.party NO FORCE ROW LEVEL SECURITY;
UPDATE recourse.trait t SET office = k.office FROM (
  SELECT s.digest, min(s.office) AS office FROM (
    SELECT min(u.digest) AS digest, min(p.office) AS office
    FROM recourse.trait u JOIN recourse.party p ON p.case_id = u.case_id AND p.role = 1 AND p.office IS NOT NULL
    WHERE u.kind = 'unit'
    GROUP BY u.case_id HAVING count(DISTINCT u.digest) = 1 AND count(DISTINCT p.office) = 1) s
  GROUP BY s.digest) k
WHERE t.kind = 'unit' AND t.digest = k.digest;
UPDATE recourse.trait t SET party = (
  SELECT min(p.kind) FROM recourse.party p
  WHERE p.case_id = t.case_id AND p.digest = t.digest AND p.role = 1 AND p.ended_at IS NULL)
WHERE t.kind = 'person';
DELETE FROM recourse.trait t WHERE t.kind = 'person' AND t.party IS NULL;
DELETE FROM recourse.trait t WHERE t.kind = 'unit' AND NOT EXISTS (
  SELECT FROM recourse.party p
  WHERE p.case_id = t.case_id AND p.role = 1 AND p.ended_at IS NULL AND p.office = coalesce(t.office, p.office));
ALTER TABLE recourse.party FORCE ROW LEVEL SECURITY;
ALTER TABLE recourse.trait FORCE ROW LEVEL SECURITY;

CREATE TABLE recourse.about (
  principal_id int NOT NULL,
  case_id bigint NOT NULL,
  kind text NOT NULL,
  digest text NOT NULL,
  at timestamptz NOT NULL,
  said boolean NOT NULL,
  office int,
  party smallint,
  severity smallint NOT NULL,
  confidentiality smallint NOT NULL,
  category smallint,
  area int,
  CONSTRAINT about_key PRIMARY KEY (principal_id, case_id, kind, digest)
) WITH (autovacuum_vacuum_scale_factor = 0.02);
CREATE INDEX about_kind ON recourse.about (principal_id, kind, at, case_id);
CREATE INDEX about_said ON recourse.about (principal_id, at, left(digest, 8)) WHERE said;
CREATE INDEX about_same ON recourse.about (principal_id, digest, at);
COMMENT ON TABLE recourse.about IS 'By what cases are recognised, by principal that watches over many of them and sees this one. Written by settle alone';
COMMENT ON COLUMN recourse.about.digest IS 'Personal: digest under a key of the server; nobody but the functions of patterns and counts reads it';
COMMENT ON COLUMN recourse.about.said IS 'Whether the case says that it comes up again';
COMMENT ON COLUMN recourse.about.office IS 'Personal: the accused office; it is told with a count of many cases, and never with a case';
COMMENT ON COLUMN recourse.about.severity IS 'Severity, confidentiality, category and area are those that the case has now';

ALTER TABLE recourse.about ENABLE ROW LEVEL SECURITY;
ALTER TABLE recourse.about FORCE ROW LEVEL SECURITY;
CREATE POLICY about_keep ON recourse.about TO recourse_keeper USING (true) WITH CHECK (true);
CREATE POLICY about_read ON recourse.about FOR SELECT TO recourse_app
  USING (principal_id = ANY ((SELECT guard.principals())::int[]) AND case_id <> ALL ((SELECT guard.barred())::bigint[]));
GRANT SELECT (principal_id, case_id, kind, at, severity, confidentiality, category, area) ON recourse.about TO recourse_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON recourse.about TO recourse_keeper;

SET LOCAL ROLE recourse_keeper;

DROP FUNCTION guard.keep_traits(text[], text[], int, int);
CREATE FUNCTION guard.keep_traits(kinds text[], digests text[], offices int[], parties int[], gone text[], enough int,
  days int) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  h text[] := guard.token('hand');
BEGIN
  IF h IS NULL OR NOT guard.acting(h) THEN
    RAISE insufficient_privilege USING MESSAGE = 'no act has this case in hand';
  END IF;
  DELETE FROM recourse.trait t WHERE t.case_id = h[1]::bigint AND t.digest = ANY (gone);
  INSERT INTO recourse.trait AS t (case_id, kind, digest, at, office, party)
  SELECT h[1]::bigint, k, d, guard.now(), o, p FROM unnest(kinds, digests, offices, parties) n(k, d, o, p)
  ON CONFLICT (case_id, kind, digest) DO UPDATE SET office = excluded.office, party = excluded.party
  WHERE (t.office, t.party) IS DISTINCT FROM (excluded.office, excluded.party);
  UPDATE recourse.trait t SET alerted = 1
  WHERE t.case_id = h[1]::bigint AND t.alerted = 0 AND EXISTS (
    SELECT FROM recourse.trait x
    WHERE x.digest = t.digest AND x.at > guard.now() - make_interval(days => days) AND x.alerted = 0
      AND guard.pattern(x, days) >= enough);
END
$$;
COMMENT ON FUNCTION guard.keep_traits(text[], text[], int[], int[], text[], int, int) IS 'By what the case in hand is recognised, and by what no longer; where it comes up so often, the product looks';
GRANT EXECUTE ON FUNCTION guard.keep_traits(text[], text[], int[], int[], text[], int, int) TO recourse_app;

CREATE FUNCTION guard.overlookers(the_case bigint) RETURNS SETOF int
LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp AS $$
  SELECT guard.watchers(the_case)
  UNION
  SELECT r.principal_id FROM recourse.reader r
  JOIN recourse.code c ON c.list = 'relation' AND c.number = r.cause
    AND c.code IN ('L5-with', 'L5-told', 'accountable-office', 'deciding-office')
  JOIN recourse.principal p ON p.id = r.principal_id
  LEFT JOIN recourse.officer f ON f.id = p.officer
  JOIN recourse.office o ON o.id = coalesce(p.office, f.office) AND o.level >= 4
  WHERE r.case_id = the_case AND r.works AND r.until > (SELECT guard.now())
$$;
COMMENT ON FUNCTION guard.overlookers(bigint) IS 'The principals that see this case and are told where the same comes up again: oversight bodies, and officials of the levels L4 and L5 that have to do with the case';

CREATE FUNCTION guard.keep_about(the_case bigint) RETURNS void
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  watching int[] := ARRAY(SELECT guard.overlookers(the_case));
  known int[] := ARRAY(SELECT DISTINCT r.principal_id FROM recourse.reader r WHERE r.case_id = the_case);
BEGIN
  DELETE FROM recourse.about a WHERE a.case_id = the_case AND a.principal_id = ANY (known) AND (
    a.principal_id <> ALL (watching) OR NOT EXISTS (
      SELECT FROM recourse.trait t WHERE (t.case_id, t.kind, t.digest) = (a.case_id, a.kind, a.digest)));
  INSERT INTO recourse.about AS a (principal_id, case_id, kind, digest, at, said, office, party, severity, confidentiality,
    category, area)
  SELECT w, g.id, t.kind, t.digest, t.at, t.alerted = 2, t.office, t.party, g.severity, g.confidentiality, g.category, g.area
  FROM unnest(watching) w CROSS JOIN recourse.grievance g JOIN recourse.trait t ON t.case_id = g.id
  WHERE g.id = the_case
  ON CONFLICT (principal_id, case_id, kind, digest) DO UPDATE SET (at, said, office, party, severity, confidentiality,
      category, area)
    = (excluded.at, excluded.said, excluded.office, excluded.party, excluded.severity, excluded.confidentiality,
      excluded.category, excluded.area)
  WHERE a IS DISTINCT FROM excluded;
END
$$;
COMMENT ON FUNCTION guard.keep_about(bigint) IS 'For each principal that is told where the same comes up again and sees the case, by what it is recognised';

-- What settle keeps of each case for those who watch over all grows; what it kept until now has a name of its own.
ALTER FUNCTION guard.keep_deeds(bigint) RENAME TO keep_acts;
CREATE FUNCTION guard.keep_deeds(the_case bigint) RETURNS void
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  PERFORM guard.keep_acts(the_case), guard.keep_about(the_case);
END
$$;
COMMENT ON FUNCTION guard.keep_deeds(bigint) IS 'What those who watch over all cases read across them, of the case that was settled';

CREATE FUNCTION guard.patterns_seen(enough int, days int, before_at timestamptz, before_mark text, most int)
RETURNS TABLE (kind text, mark text, office int, party smallint, cases int, first_at timestamptz, last_at timestamptz,
  at timestamptz, case_id bigint, severity smallint, confidentiality smallint, category smallint, area int)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  -- Each pattern stands where the latest case is that says it and that the caller sees; around it is counted what is kept no
  -- closer than that case, and what the caller sees anyway.
  WITH me AS MATERIALIZED (
    SELECT (guard.principals())::int[] AS principals, (guard.barred())::bigint[] AS barred),
  found AS (
    SELECT DISTINCT ON (x.at, left(x.digest, 8)) x.*
    FROM me CROSS JOIN unnest(me.principals) p
    CROSS JOIN LATERAL (
      SELECT a.*, n.cases, n.first_at, n.last_at FROM recourse.about a
      CROSS JOIN LATERAL (
        SELECT count(*)::int AS cases, min(c.at) AS first_at, max(c.at) AS last_at FROM (
          SELECT y.case_id, min(y.at) AS at FROM recourse.trait y JOIN recourse.grievance g ON g.id = y.case_id
          WHERE y.digest = a.digest
            AND y.at BETWEEN a.at - make_interval(days => days) AND a.at + make_interval(days => days)
            AND (g.confidentiality <= a.confidentiality OR EXISTS (
              SELECT FROM recourse.about s WHERE s.principal_id = ANY (me.principals) AND s.case_id = y.case_id
                AND s.kind = y.kind AND s.digest = y.digest AND s.case_id <> ALL (me.barred)))
          GROUP BY y.case_id LIMIT 1000) c) n
      WHERE a.principal_id = p AND a.said AND a.case_id <> ALL (me.barred)
        AND (a.at, left(a.digest, 8)) < (before_at, before_mark) AND n.cases >= enough
        -- A question with a limit is asked of the index, row by row, and not answered for all rows at once.
        AND (
          SELECT l.case_id FROM recourse.about l
          WHERE l.principal_id = ANY (me.principals) AND l.digest = a.digest AND l.at >= a.at AND l.said
            AND l.case_id <> ALL (me.barred) AND (l.at, l.case_id) > (a.at, a.case_id) LIMIT 1) IS NULL
      ORDER BY a.at DESC, left(a.digest, 8) DESC LIMIT most) x
    ORDER BY x.at DESC, left(x.digest, 8) DESC LIMIT most)
  SELECT f.kind, left(f.digest, 8), f.office, f.party, f.cases, f.first_at, f.last_at, f.at, s.case_id, s.severity,
    s.confidentiality, s.category, s.area
  FROM found f CROSS JOIN me CROSS JOIN LATERAL (
    SELECT DISTINCT ON (o.at, o.case_id) o.case_id, o.at, o.severity, o.confidentiality, o.category, o.area
    FROM recourse.about o
    WHERE o.principal_id = ANY (me.principals) AND o.digest = f.digest AND o.case_id <> ALL (me.barred)
      AND o.at BETWEEN f.at - make_interval(days => days) AND f.at + make_interval(days => days)
    ORDER BY o.at DESC, o.case_id DESC LIMIT 10) s
  ORDER BY f.at DESC, left(f.digest, 8) DESC, s.at DESC, s.case_id DESC
$$;
COMMENT ON FUNCTION guard.patterns_seen(int, int, timestamptz, text, int) IS 'Where the same comes up again, as far as the caller sees a case that says so, the latest first: a count, and of the cases those that the caller sees';
GRANT EXECUTE ON FUNCTION guard.patterns_seen(int, int, timestamptz, text, int) TO recourse_app;

CREATE FUNCTION guard.named(the_kind text, since timestamptz, before timestamptz, areas int[], the_category smallint,
  the_severity smallint, enough int, most int) RETURNS TABLE (name text, number int)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT n.name, sum(n.number)::int FROM (SELECT CASE WHEN c.number >= enough THEN c.name ELSE '' END AS name, c.number FROM (
    SELECT coalesce(min(r.office)::text, coalesce(min(r.party), 0) || ':' || left(r.digest, 8)) AS name,
      count(DISTINCT r.case_id) AS number
    FROM unnest((guard.principals())::int[]) p CROSS JOIN LATERAL (
      SELECT a.case_id, a.digest, a.office, a.party FROM recourse.about a
      WHERE a.principal_id = p AND a.kind = the_kind AND a.at >= since AND a.at < before
        AND a.case_id <> ALL ((SELECT guard.barred())::bigint[]) AND (areas IS NULL OR a.area = ANY (areas))
        AND (the_category IS NULL OR a.category = the_category) AND (the_severity IS NULL OR a.severity = the_severity)
      ORDER BY a.at DESC LIMIT most) r
    GROUP BY r.digest) c) n
  GROUP BY n.name ORDER BY n.name = '', 2 DESC, n.name LIMIT 40
$$;
COMMENT ON FUNCTION guard.named(text, timestamptz, timestamptz, int[], smallint, smallint, int, int) IS 'In how many of the latest cases that the caller sees each unit, roadblock or person is named: an office by its number, others by kind and mark; those in fewer cases than are enough in one sum, because a count of one would tell whom a case is about';
GRANT EXECUTE ON FUNCTION guard.named(text, timestamptz, timestamptz, int[], smallint, smallint, int, int) TO recourse_app;

SELECT guard.keep_about(g.id) FROM recourse.grievance g;
