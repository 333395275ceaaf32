-- Cases are found by words of their summary. Nothing readable is indexed: for each principal that works with a case and may read
-- its summary, a row of keyed digests, one a word, cut to 64 bits and padded to a multiple of eight. The digest covers the
-- principal, so that a digest of one is none of another, and the index needs no further column.

SET LOCAL ROLE recourse_keeper;

-- What is indexed ------------------------------------------------------------------------------------------------------

CREATE OR REPLACE FUNCTION guard.keep_words(the_case bigint, words text, mac text) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  h text[] := guard.token('hand');
BEGIN
  IF h IS NULL OR h[1]::bigint IS DISTINCT FROM the_case OR NOT guard.acting(h) THEN
    RAISE insufficient_privilege USING MESSAGE = 'no act has this case in hand';
  ELSIF NOT guard.holds('policy', concat_ws('|', 'words', the_case, h[10], h[7], words), mac) THEN
    RAISE insufficient_privilege USING MESSAGE = 'the policy did not sign these words';
  END IF;
  DELETE FROM recourse.word w
  USING (SELECT DISTINCT r.principal_id FROM recourse.reader r WHERE r.case_id = the_case) k
  WHERE w.principal_id = k.principal_id AND w.case_id = the_case AND NOT EXISTS (
    SELECT FROM string_to_table(words, E'\n') line WHERE split_part(line, ' ', 1) = w.principal_id::text);
  INSERT INTO recourse.word AS w (principal_id, case_id, tokens)
  SELECT f[1]::int, the_case, string_to_array(f[2], ',')::bigint[]
  FROM string_to_table(words, E'\n') line, string_to_array(line, ' ') f
  ON CONFLICT (principal_id, case_id) DO UPDATE SET tokens = excluded.tokens
  WHERE w.tokens IS DISTINCT FROM excluded.tokens;
END
$$;
COMMENT ON FUNCTION guard.keep_words(bigint, text, text) IS 'Within an act and before it is settled: the words by which these principals find the case, a line "<principal> <tokens with commas>" each, or none at all. Nobody else finds it by the words of before, and of whoever may not read the summary nothing is kept';
GRANT EXECUTE ON FUNCTION guard.keep_words(bigint, text, text) TO recourse_app;

CREATE OR REPLACE FUNCTION guard.finds(the_case bigint, the_principal int) RETURNS boolean
LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp
RETURN EXISTS (
  SELECT FROM recourse.reader r JOIN recourse.grievance g ON g.id = r.case_id
  WHERE r.case_id = the_case AND r.principal_id = the_principal AND r.works AND r.until = 'infinity'
    AND (r.reads & 2 /* summary */ <> 0 OR r.own & 2 /* summary */ <> 0 AND r.own_as = 4 /* complainant */)
    AND g.confidentiality < 4 /* P4 */);
COMMENT ON FUNCTION guard.finds(bigint, int) IS 'May this principal find the case by words: it works with it and reads its summary, until an act changes that, and the case is not sealed';

-- When the act is done, so that it may end one reader of a principal and begin another.
CREATE OR REPLACE FUNCTION guard.drop_words() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  DELETE FROM recourse.word w
  WHERE w.principal_id = NEW.principal_id AND w.case_id = NEW.case_id AND NOT guard.finds(NEW.case_id, NEW.principal_id);
  RETURN NULL;
END
$$;
COMMENT ON FUNCTION guard.drop_words() IS 'At commit: who may not read the summary any more does not find the case by its words';
GRANT EXECUTE ON FUNCTION guard.drop_words() TO recourse_owner;

CREATE OR REPLACE FUNCTION guard.drop_all_words() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  DELETE FROM recourse.word w
  USING (SELECT DISTINCT r.principal_id FROM recourse.reader r WHERE r.case_id = NEW.id) k
  WHERE w.principal_id = k.principal_id AND w.case_id = NEW.id;
  DELETE FROM recourse.vocabulary v WHERE v.case_id = NEW.id;
  RETURN NULL;
END
$$;
COMMENT ON FUNCTION guard.drop_all_words() IS 'A sealed case is found by no word, not even by those who are named on it, and nothing tells how many words its summary has';
GRANT EXECUTE ON FUNCTION guard.drop_all_words() TO recourse_owner;

-- A case that is sealed no more waits for the next round, which begins at once.
CREATE OR REPLACE FUNCTION guard.unsealed_words() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  UPDATE guard.indexing i SET key = 0, missed = i.round_key IS NOT NULL, again_at = NULL;
  RETURN NULL;
END
$$;
COMMENT ON FUNCTION guard.unsealed_words() IS 'Has the sweep index what is sealed no more: nobody knows its words';
GRANT EXECUTE ON FUNCTION guard.unsealed_words() TO recourse_owner;

-- What is found --------------------------------------------------------------------------------------------------------

CREATE OR REPLACE FUNCTION guard.hits(the_principal int, wanted bigint[]) RETURNS bigint[]
LANGUAGE plpgsql STABLE SET search_path = pg_catalog, pg_temp SET plan_cache_mode = force_custom_plan AS $$
DECLARE
  barred bigint[] := guard.barred();
BEGIN
  IF cardinality(wanted) > 0 AND the_principal = ANY (guard.principals()) THEN
    RETURN array(
      SELECT w.case_id FROM recourse.word w
      WHERE w.tokens @> wanted AND w.principal_id = the_principal AND w.case_id <> ALL (barred) LIMIT 1001);
  END IF;
  RETURN '{}';
END
$$;
COMMENT ON FUNCTION guard.hits(int, bigint[]) IS 'At most 1,001 cases that hold all of these words and from which the caller is not kept in person, in no order; none for a principal that the caller is not. Not for the run role';

CREATE OR REPLACE FUNCTION guard.found(the_principal int, wanted bigint[]) RETURNS TABLE (case_id bigint, shelf smallint, late boolean)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp SET plan_cache_mode = force_custom_plan AS $$
DECLARE
  hits bigint[] := guard.hits(the_principal, wanted);
  instant timestamptz := guard.now();
BEGIN
  RETURN QUERY SELECT d.case_id, d.shelf, d.due_at < instant FROM recourse.docket d
  WHERE d.principal_id = the_principal AND d.case_id = ANY (hits);
END
$$;
COMMENT ON FUNCTION guard.found(int, bigint[]) IS 'Where the cases lie that a principal of the caller finds by all of these words, 1,001 at most';
GRANT EXECUTE ON FUNCTION guard.found(int, bigint[]) TO recourse_app;

-- Few hits are sorted. Of many, the docket is walked in its order and each case asked whether it is one: the planner,
-- which knows the frequency of a word over all principals, would sort them too. It is walked 5,000 rows far and no
-- further: where a filter lets few of them through, the rest is left, and said to be.
CREATE OR REPLACE FUNCTION guard.search(the_principal int, wanted bigint[], the_shelf smallint, only_late boolean,
  the_state smallint, the_severity smallint, the_category smallint, areas int[], steps int[], mark_due timestamptz,
  mark_case bigint, back boolean, how_many int) RETURNS SETOF recourse.docket
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
SET enable_sort = on SET enable_bitmapscan = on AS $$
DECLARE
  hits bigint[] := guard.hits(the_principal, wanted);
  many boolean := cardinality(hits) > 1000;
  walk text := ' FROM recourse.docket d WHERE d.principal_id = $1 AND d.shelf = $2'
    || CASE WHEN only_late THEN ' AND d.due_at < $5' ELSE '' END
    || CASE WHEN mark_due IS NULL THEN '' WHEN back THEN ' AND (d.due_at, d.case_id) < ($11, $12)'
      ELSE ' AND (d.due_at, d.case_id) > ($11, $12)' END;
  way text := ' ORDER BY '
    || CASE WHEN back THEN 'd.due_at DESC, d.case_id DESC' ELSE 'd.due_at, d.case_id' END;
  page text;
  given int;
  further boolean;
BEGIN
  IF cardinality(hits) = 0 THEN
    RETURN;
  END IF;
  PERFORM set_config(s, CASE WHEN many THEN 'off' ELSE 'on' END, true)
  FROM unnest(ARRAY['enable_sort', 'enable_bitmapscan']) s;
  page := CASE WHEN many
      THEN 'SELECT d.* FROM (SELECT d.*' || walk || way || ' LIMIT 5000) d'
        || ' WHERE (SELECT w.tokens FROM recourse.word w WHERE w.principal_id = $1 AND w.case_id = d.case_id) @> $3'
      ELSE 'SELECT d.*' || walk || ' AND d.case_id = ANY ($4)' END
    || CASE WHEN the_state IS NULL THEN '' ELSE ' AND d.state = $6' END
    || CASE WHEN the_severity IS NULL THEN '' ELSE ' AND d.severity = $7' END
    || CASE WHEN the_category IS NULL THEN '' ELSE ' AND d.category = $8' END
    || CASE WHEN areas IS NULL THEN '' ELSE ' AND d.area = ANY ($9)' END
    || CASE WHEN steps IS NULL THEN '' ELSE ' AND d.step = ANY ($10)' END
    || ' AND d.case_id <> ALL ($13)' || way || ' LIMIT $14';
  RETURN QUERY EXECUTE page
  USING the_principal, the_shelf, wanted, hits, guard.now(), the_state, the_severity, the_category, areas, steps,
    mark_due, mark_case, guard.barred(), least(how_many, 200);
  GET DIAGNOSTICS given = ROW_COUNT;
  IF many AND given < least(how_many, 200) THEN
    EXECUTE 'SELECT count(*) > 0 FROM (SELECT' || walk || way || ' OFFSET 5000 LIMIT 1) d' INTO further
    USING the_principal, the_shelf, wanted, hits, guard.now(), the_state, the_severity, the_category, areas, steps,
      mark_due, mark_case;
    PERFORM set_config('recourse.search_cut', 'yes', true) WHERE further;
  END IF;
END
$$;
COMMENT ON FUNCTION guard.search(int, bigint[], smallint, boolean, smallint, smallint, smallint, int[], int[], timestamptz, bigint, boolean, int) IS 'A page of the docket of a principal of the caller, 200 rows at most, of cases whose summary holds all of these words; null is no filter. Where the words are common and the filters let few through, not all are looked at: guard.search_was_cut tells';
GRANT EXECUTE ON FUNCTION guard.search(int, bigint[], smallint, boolean, smallint, smallint, smallint, int[], int[], timestamptz, bigint, boolean, int) TO recourse_app;

CREATE OR REPLACE FUNCTION guard.search_was_cut() RETURNS boolean
LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp
RETURN coalesce(current_setting('recourse.search_cut', true), '') = 'yes';
COMMENT ON FUNCTION guard.search_was_cut() IS 'Whether a search of this transaction left cases that it did not look at';
GRANT EXECUTE ON FUNCTION guard.search_was_cut() TO recourse_app;

-- Cases from before, those that were sealed, and all of them after a new search key -----------------------------------

CREATE OR REPLACE FUNCTION guard.to_index(the_key smallint, how_many int) RETURNS TABLE (case_id bigint, indexed boolean)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  x guard.indexing;
BEGIN
  IF guard.kind() IS DISTINCT FROM 'sweep' THEN
    RAISE insufficient_privilege USING MESSAGE = 'only the product itself indexes';
  END IF;
  SELECT i.* INTO STRICT x FROM guard.indexing i;
  IF x.key < the_key THEN
    SELECT i.* INTO STRICT x FROM guard.indexing i FOR UPDATE;
  END IF;
  IF x.newest > the_key THEN
    RAISE object_not_in_prerequisite_state USING MESSAGE = 'cases are indexed with search key ' || x.newest;
  ELSIF x.key >= the_key OR x.newest = the_key AND x.round_key IS NULL AND x.again_at > clock_timestamp() THEN
    RETURN;
  END IF;
  IF x.round_key IS DISTINCT FROM the_key THEN
    UPDATE guard.indexing i SET newest = the_key, round_key = the_key, last_case = -1, missed = false,
      misses = CASE WHEN i.newest = the_key THEN i.misses ELSE 0 END RETURNING i.* INTO x;
  END IF;
  RETURN QUERY SELECT g.id, g.summary_version IS NULL OR g.confidentiality = 4 /* P4 */ OR EXISTS (
      SELECT FROM recourse.vocabulary v
      WHERE v.case_id = g.id AND v.version = g.summary_version AND v.key = the_key)
  FROM recourse.grievance g WHERE g.id > x.last_case ORDER BY g.id LIMIT how_many;
  IF NOT FOUND THEN
    UPDATE guard.indexing i SET key = CASE WHEN i.missed THEN i.key ELSE i.round_key END, round_key = NULL,
      last_case = NULL, misses = CASE WHEN i.missed THEN least(i.misses + 1, 11) ELSE 0 END,
      again_at = CASE WHEN i.missed
        THEN clock_timestamp() + least(interval '1 minute' * 2 ^ i.misses, interval '1 day') END;
  END IF;
END
$$;
COMMENT ON FUNCTION guard.to_index(smallint, int) IS 'The next cases of the round in which every case is indexed with this key; none when it is done, nor for a while after one that missed a case. Refused with a key that is older than another node''s. Indexed are those without a summary, sealed ones and those that were done already';
GRANT EXECUTE ON FUNCTION guard.to_index(smallint, int) TO recourse_app;

CREATE OR REPLACE FUNCTION guard.hand_to_index() RETURNS bigint
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  h text[] := guard.token('hand');
BEGIN
  RETURN (
    SELECT g.id FROM recourse.grievance g
    WHERE h[7] = 'index' AND guard.kind() = 'sweep' AND guard.acting(h) AND g.id = h[1]::bigint
      AND g.confidentiality < 4 /* P4 */);
END
$$;
COMMENT ON FUNCTION guard.hand_to_index() IS 'The case that the product has in hand to index it, unless it is sealed; else null';
GRANT EXECUTE ON FUNCTION guard.hand_to_index() TO recourse_app;

CREATE OR REPLACE FUNCTION guard.indexed(the_key smallint, the_last bigint, failed boolean) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF guard.kind() IS DISTINCT FROM 'sweep' THEN
    RAISE insufficient_privilege USING MESSAGE = 'only the product itself indexes';
  END IF;
  UPDATE guard.indexing i SET last_case = greatest(i.last_case, the_last), missed = i.missed OR failed
  WHERE i.round_key = the_key;
END
$$;
COMMENT ON FUNCTION guard.indexed(smallint, bigint, boolean) IS 'How far a round has come, and whether a case could not be indexed';
GRANT EXECUTE ON FUNCTION guard.indexed(smallint, bigint, boolean) TO recourse_app;

-- Names of old cases ---------------------------------------------------------------------------------------------------
-- Cases from before names were kept as digests let every name through. The product reads the names of each of them once, as it
-- reads summaries to index them, and keeps what is missing; a case that fails is tried again later, and none is in the way of
-- the others.

CREATE OR REPLACE FUNCTION guard.to_name(how_many int) RETURNS SETOF bigint
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
GRANT EXECUTE ON FUNCTION guard.to_name(int) TO recourse_app;

CREATE OR REPLACE FUNCTION guard.hand_to_name() RETURNS bigint
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
GRANT EXECUTE ON FUNCTION guard.hand_to_name() TO recourse_app;

CREATE OR REPLACE FUNCTION guard.named_once(the_case bigint) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF guard.kind() IS DISTINCT FROM 'sweep' THEN
    RAISE insufficient_privilege USING MESSAGE = 'only the product itself looks for names';
  END IF;
  DELETE FROM guard.unnamed u WHERE u.case_id = the_case;
END
$$;
COMMENT ON FUNCTION guard.named_once(bigint) IS 'The names of this case were looked at, in the transaction that kept what was missing';
GRANT EXECUTE ON FUNCTION guard.named_once(bigint) TO recourse_app;

CREATE OR REPLACE FUNCTION guard.name_missed(the_case bigint) RETURNS void
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
GRANT EXECUTE ON FUNCTION guard.name_missed(bigint) TO recourse_app;
