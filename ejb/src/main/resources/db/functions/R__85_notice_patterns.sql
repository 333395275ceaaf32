-- The same unit, roadblock or person again and again is seen although nobody may see all of the cases: by keyed digests, of
-- which each case says how many others there are that are kept no closer than itself. Oversight bodies, and officials of the two
-- highest levels, have a row for each case that they see and each unit, roadblock or person in it. Which one it is stands in no
-- row that they read: they are told counts.
--
-- Whoever files a report about somebody known could see under which mark a number rose at that moment, and so whom the other
-- cases under it are about. So counted is what a desk has taken on; and what a reader does not see anyway is told from the next
-- month on, together with everything else of its month.

SET LOCAL ROLE recourse_keeper;

CREATE OR REPLACE FUNCTION guard.month() RETURNS timestamptz
LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp
RETURN date_trunc('month', guard.now(), 'UTC');
COMMENT ON FUNCTION guard.month() IS 'When this month began: what counts since then is told from the next one on';

CREATE OR REPLACE FUNCTION guard.pattern(t recourse.trait, days int) RETURNS int
LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp
RETURN (
  SELECT count(DISTINCT x.case_id)::int FROM recourse.trait x
  JOIN recourse.grievance g ON g.id = x.case_id JOIN recourse.grievance mine ON mine.id = t.case_id
  WHERE x.digest = t.digest AND x.at > guard.now() - make_interval(days => days) AND x.counts_at IS NOT NULL
    AND t.counts_at IS NOT NULL AND g.confidentiality <= mine.confidentiality);
COMMENT ON FUNCTION guard.pattern(recourse.trait, int) IS 'In how many cases of so many days that were taken on the same comes up, as far as they are kept no closer than this one, which was taken on too: a count tells nobody of a sealed case, nor of a report that nobody has looked at';

CREATE OR REPLACE FUNCTION guard.keep_traits(kinds text[], digests text[], offices int[], parties int[], gone text[],
  enough int, days int) RETURNS void
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
  UPDATE recourse.trait t SET counts_at = guard.now() FROM recourse.grievance g
  WHERE t.case_id = h[1]::bigint AND t.counts_at IS NULL AND g.id = t.case_id AND g.office IS NOT NULL;
  UPDATE recourse.trait t SET alerted = 1 /* look */
  WHERE t.case_id = h[1]::bigint AND t.alerted = 0 /* nothing */ AND EXISTS (
    SELECT FROM recourse.trait x
    WHERE x.digest = t.digest AND x.at > guard.now() - make_interval(days => days) AND x.alerted = 0 /* nothing */
      AND guard.pattern(x, days) >= enough);
END
$$;
COMMENT ON FUNCTION guard.keep_traits(text[], text[], int[], int[], text[], int, int) IS 'By what the case in hand is recognised, and by what no longer, and since when that counts; where it comes up so often, the product looks';
GRANT EXECUTE ON FUNCTION guard.keep_traits(text[], text[], int[], int[], text[], int, int) TO recourse_app;

CREATE OR REPLACE FUNCTION guard.keep_about(the_case bigint, known int[], watching int[]) RETURNS void
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  DELETE FROM recourse.about a WHERE a.case_id = the_case AND a.principal_id = ANY (known) AND (
    a.principal_id <> ALL (watching) OR NOT EXISTS (
      SELECT FROM recourse.trait t
      WHERE (t.case_id, t.kind, t.digest) = (a.case_id, a.kind, a.digest) AND t.counts_at IS NOT NULL));
  INSERT INTO recourse.about AS a (principal_id, case_id, kind, digest, at, said, office, party, severity, confidentiality,
    category, area)
  SELECT w, g.id, t.kind, t.digest, t.at, t.alerted = 2 /* said */, t.office, t.party, g.severity, g.confidentiality, g.category, g.area
  FROM unnest(watching) w CROSS JOIN recourse.grievance g JOIN recourse.trait t ON t.case_id = g.id
  WHERE g.id = the_case AND t.counts_at IS NOT NULL
  ON CONFLICT (principal_id, case_id, kind, digest) DO UPDATE SET (at, said, office, party, severity, confidentiality,
      category, area)
    = (excluded.at, excluded.said, excluded.office, excluded.party, excluded.severity, excluded.confidentiality,
      excluded.category, excluded.area)
  WHERE a IS DISTINCT FROM excluded;
END
$$;
COMMENT ON FUNCTION guard.keep_about(bigint, int[], int[]) IS 'For each principal that is told where the same comes up again and sees the case, by what it is recognised, once it was taken on';

CREATE OR REPLACE FUNCTION guard.patterns(enough int, days int) RETURNS TABLE (kind text, cases int)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  h text[] := guard.token('hand');
BEGIN
  IF h IS NULL OR h[2]::int & 4096 = 0 OR guard.kind() = 'receipt' THEN
    RETURN;
  END IF;
  RETURN QUERY SELECT t.kind, max(greatest(enough, (
      SELECT count(DISTINCT x.case_id)::int FROM recourse.trait x JOIN recourse.grievance g ON g.id = x.case_id
      WHERE x.digest = t.digest AND x.at > guard.now() - make_interval(days => days)
        AND (x.counts_at < guard.month() OR x.case_id = t.case_id) AND g.confidentiality <= mine.confidentiality)))
  FROM recourse.trait t JOIN recourse.grievance mine ON mine.id = t.case_id
  WHERE t.case_id = h[1]::bigint AND guard.pattern(t, days) >= enough GROUP BY t.kind ORDER BY t.kind;
END
$$;
COMMENT ON FUNCTION guard.patterns(int, int) IS 'What comes up again in the case in hand, for whoever sees its whole history: a count, and no other case. That it comes up so often is told at once, how much more often by the month';
GRANT EXECUTE ON FUNCTION guard.patterns(int, int) TO recourse_app;

CREATE OR REPLACE FUNCTION guard.to_alert(how_many int, enough int, days int) RETURNS TABLE (case_id bigint, kind text, digest text, cases int)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF guard.kind() IS DISTINCT FROM 'sweep' THEN
    RAISE insufficient_privilege USING MESSAGE = 'only the product itself notices patterns';
  END IF;
  RETURN QUERY SELECT t.case_id, t.kind, t.digest, CASE WHEN guard.pattern(t, days) >= enough THEN guard.pattern(t, days) ELSE 0 END
  FROM recourse.trait t WHERE t.alerted = 1 /* look */ ORDER BY t.case_id LIMIT how_many;
END
$$;
COMMENT ON FUNCTION guard.to_alert(int, int, int) IS 'The next cases in which something has come up again; 0 cases where it is not this one in which it is to be said';
GRANT EXECUTE ON FUNCTION guard.to_alert(int, int, int) TO recourse_app;

CREATE OR REPLACE FUNCTION guard.alert(the_case bigint, the_kind text, the_digest text, enough int, days int) RETURNS boolean
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
  UPDATE recourse.trait t SET alerted = 1 /* look */
  WHERE t.digest = the_digest AND t.case_id <> the_case AND t.alerted = 0 /* nothing */
    AND t.at > guard.now() - make_interval(days => days) AND guard.pattern(t, days) >= enough;
  RETURN said.alerted = 2 /* said */;
END
$$;
COMMENT ON FUNCTION guard.alert(bigint, text, text, int, int) IS 'Takes what came up in a case as said, in the transaction that says it, and has the product look at the other cases; false where another node has said it or it is not to be said in this case';
GRANT EXECUTE ON FUNCTION guard.alert(bigint, text, text, int, int) TO recourse_app;

CREATE OR REPLACE FUNCTION guard.patterns_seen(enough int, days int, before_at timestamptz, before_mark text, most int)
RETURNS TABLE (kind text, mark text, office int, party smallint, cases int, first_month date, last_month date,
  at timestamptz, case_id bigint, severity smallint, confidentiality smallint, category smallint, area int)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  -- Each pattern stands where the latest case is that says it and that the caller sees; around it is counted what is kept no
  -- closer than that case, and what the caller sees anyway. What he does not see changes nothing before its month is over.
  WITH me AS MATERIALIZED (
    SELECT (guard.principals())::int[] AS principals, (guard.barred())::bigint[] AS barred, guard.month() AS month),
  found AS (
    SELECT DISTINCT ON (x.at, left(x.digest, 8)) x.*
    FROM me CROSS JOIN unnest(me.principals) p
    CROSS JOIN LATERAL (
      SELECT a.*, n.cases, n.first_month, n.last_month FROM recourse.about a
      CROSS JOIN LATERAL (
        SELECT count(*)::int AS number, greatest(enough, (count(*) FILTER (WHERE c.told))::int) AS cases,
          (min(c.at) FILTER (WHERE c.told) AT TIME ZONE 'UTC')::date AS first_month,
          (max(c.at) FILTER (WHERE c.told) AT TIME ZONE 'UTC')::date AS last_month
        FROM (
          SELECT y.case_id, min(date_trunc('month', y.at, 'UTC')) AS at, bool_or(y.counts_at < me.month OR s.seen) AS told
          FROM recourse.trait y JOIN recourse.grievance g ON g.id = y.case_id
          CROSS JOIN LATERAL (SELECT EXISTS (
            SELECT FROM recourse.about s WHERE s.principal_id = ANY (me.principals) AND s.case_id = y.case_id
              AND s.kind = y.kind AND s.digest = y.digest AND s.case_id <> ALL (me.barred)) AS seen) s
          WHERE y.digest = a.digest AND y.counts_at IS NOT NULL
            AND y.at BETWEEN a.at - make_interval(days => days) AND a.at + make_interval(days => days)
            AND (g.confidentiality <= a.confidentiality OR s.seen)
          GROUP BY y.case_id LIMIT 1000) c) n
      WHERE a.principal_id = p AND a.said AND a.case_id <> ALL (me.barred)
        AND (a.at, left(a.digest, 8)) < (before_at, before_mark) AND n.number >= enough
        -- A question with a limit is asked of the index, row by row, and not answered for all rows at once.
        AND (
          SELECT l.case_id FROM recourse.about l
          WHERE l.principal_id = ANY (me.principals) AND l.digest = a.digest AND l.at >= a.at AND l.said
            AND l.case_id <> ALL (me.barred) AND (l.at, l.case_id) > (a.at, a.case_id) LIMIT 1) IS NULL
      ORDER BY a.at DESC, left(a.digest, 8) DESC LIMIT most) x
    ORDER BY x.at DESC, left(x.digest, 8) DESC LIMIT most)
  SELECT f.kind, left(f.digest, 8), f.office, f.party, f.cases, f.first_month, f.last_month, f.at, s.case_id, s.severity,
    s.confidentiality, s.category, s.area
  FROM found f CROSS JOIN me CROSS JOIN LATERAL (
    SELECT DISTINCT ON (o.at, o.case_id) o.case_id, o.at, o.severity, o.confidentiality, o.category, o.area
    FROM recourse.about o
    WHERE o.principal_id = ANY (me.principals) AND o.digest = f.digest AND o.case_id <> ALL (me.barred)
      AND o.at BETWEEN f.at - make_interval(days => days) AND f.at + make_interval(days => days)
    ORDER BY o.at DESC, o.case_id DESC LIMIT 10) s
  ORDER BY f.at DESC, left(f.digest, 8) DESC, s.at DESC, s.case_id DESC
$$;
COMMENT ON FUNCTION guard.patterns_seen(int, int, timestamptz, text, int) IS 'Where the same comes up again, as far as the caller sees a case that says so, the latest first: a count, the months in which it began and ended, and of the cases those that the caller sees';
GRANT EXECUTE ON FUNCTION guard.patterns_seen(int, int, timestamptz, text, int) TO recourse_app;

CREATE OR REPLACE FUNCTION guard.named(the_kind text, since timestamptz, before timestamptz, areas int[], the_category smallint,
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
