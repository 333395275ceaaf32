-- Who may change what of the directory. What gives somebody a grave post is entered by two administrators, and nobody closes an
-- office without knowing what it has in hand.

SET LOCAL ROLE recourse_keeper;

CREATE OR REPLACE FUNCTION guard.grave_posts() RETURNS TABLE (officer int, post text)
LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp AS $$
  SELECT o.id, x.post
  FROM recourse.officer o JOIN recourse.office f ON f.id = o.office
  CROSS JOIN LATERAL (
    SELECT 'vetting ' || o.vetting WHERE o.vetting > 1
    UNION ALL SELECT 'office ' || f.id WHERE f.level >= 5 /* L5 */
    UNION ALL SELECT 'role ' || r.role FROM recourse.officer_role r
      WHERE r.officer = o.id AND r.role IN ('oversight', 'administrator')) x(post)
  WHERE o.active AND f.open;
$$;
COMMENT ON FUNCTION guard.grave_posts() IS 'Who can do much: vetting, a post at L5 or above, oversight, administration, of active people in open offices';

CREATE OR REPLACE FUNCTION guard.directory_state() RETURNS guard.directory_state
LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp
RETURN ROW(
  (SELECT array_agg(g.officer || '|' || g.post) FROM guard.grave_posts() g),
  (SELECT array_agg(o.id || '|' || o.subject) FROM recourse.officer o WHERE o.subject IS NOT NULL),
  (SELECT count(*) FROM guard.grave_posts() g JOIN recourse.officer o ON o.id = g.officer
    WHERE g.post = 'role administrator' AND o.subject IS NOT NULL))::guard.directory_state;
COMMENT ON FUNCTION guard.directory_state() IS 'What an act of an administrator is judged by, before and after it';

CREATE OR REPLACE FUNCTION guard.administers(the_act text, changed jsonb) RETURNS boolean
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

CREATE OR REPLACE FUNCTION guard.asker(asked_by text) RETURNS int
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

CREATE OR REPLACE FUNCTION guard.only_key(r jsonb) RETURNS boolean
LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp
RETURN r ->> 'table' = 'officer' AND r ? 'key_sealed' AND EXISTS (
  SELECT FROM recourse.officer o WHERE o.id = (r ->> 'id')::int
    AND jsonb_build_object('id', o.id, 'office', o.office, 'vetting', o.vetting, 'head', o.head, 'active', o.active,
      'subject', o.subject) @> (r - ARRAY['table', 'key_sealed']));
COMMENT ON FUNCTION guard.only_key(jsonb) IS 'Does this row give somebody no more than the key under which the files name him?';

CREATE OR REPLACE FUNCTION guard.ends_sooner(changed jsonb) RETURNS boolean
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

CREATE OR REPLACE FUNCTION guard.judge_rows(changed jsonb, own int, asker int) RETURNS void
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

CREATE OR REPLACE FUNCTION guard.judge_administration(was guard.directory_state, own int, asker int) RETURNS void
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

CREATE OR REPLACE FUNCTION guard.judge_taken() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  PERFORM guard.judge_administration(NEW.was, NEW.officer, NEW.asker);
  DELETE FROM guard.directory_taken t WHERE t.xact = NEW.xact;
  RETURN NULL;
END
$$;
COMMENT ON FUNCTION guard.judge_taken() IS 'Judges what was written since the directory was taken; whatever is written afterwards in the same transaction is judged for itself';
