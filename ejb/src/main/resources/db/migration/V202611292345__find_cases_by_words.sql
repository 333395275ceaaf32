-- Cases are found by words of their summary. Nothing readable is indexed: for each principal that works with a case and
-- may read its summary, a row of keyed digests, one a word, cut to 64 bits and padded to a multiple of eight. The digest
-- covers the principal, so that a digest of one is none of another, and the index needs no further column.
SET LOCAL ROLE recourse_owner;

CREATE TABLE recourse.word (
  principal_id int NOT NULL,
  case_id bigint NOT NULL,
  tokens bigint[] NOT NULL CHECK (cardinality(tokens) BETWEEN 8 AND 2048 AND cardinality(tokens) % 8 = 0),
  CONSTRAINT word_key PRIMARY KEY (principal_id, case_id)
);
CREATE INDEX word_tokens ON recourse.word USING gin (tokens) WITH (fastupdate = off);
COMMENT ON TABLE recourse.word IS 'By which words who finds which case. Written by keep_words alone, found by search alone';
COMMENT ON COLUMN recourse.word.tokens IS 'Personal: keyed digests of the words of the summary, bound to the principal, ascending, with padding among them';

CREATE TABLE recourse.vocabulary (
  case_id bigint NOT NULL CONSTRAINT vocabulary_case REFERENCES recourse.grievance,
  version int NOT NULL CHECK (version > 0),
  key smallint NOT NULL CHECK (key > 0),
  sealed bytea NOT NULL,
  CONSTRAINT vocabulary_key PRIMARY KEY (case_id, version, key)
);
ALTER TABLE recourse.vocabulary ALTER sealed SET STORAGE EXTERNAL;
COMMENT ON TABLE recourse.vocabulary IS 'Of cases that are not sealed: The words of a summary as digests without a principal, of which the rows of word are made when somebody else may read it: whoever does that act need not see the summary';
COMMENT ON COLUMN recourse.vocabulary.version IS 'Of the summary';
COMMENT ON COLUMN recourse.vocabulary.key IS 'Number of the search key of the digests';
COMMENT ON COLUMN recourse.vocabulary.sealed IS 'Personal: the digests, sealed under the case''s key';

ALTER TABLE recourse.word ENABLE ROW LEVEL SECURITY;
ALTER TABLE recourse.word FORCE ROW LEVEL SECURITY;
CREATE POLICY word_keep ON recourse.word TO recourse_keeper USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE, DELETE ON recourse.word TO recourse_keeper;

-- Digests are for the act that indexes anew, whoever does it; he adds them who adds to the summary.
ALTER TABLE recourse.vocabulary ENABLE ROW LEVEL SECURITY;
ALTER TABLE recourse.vocabulary FORCE ROW LEVEL SECURITY;
CREATE POLICY vocabulary_read ON recourse.vocabulary FOR SELECT TO recourse_app
  USING (case_id = (SELECT guard.hand(-1, true)));
CREATE POLICY vocabulary_add ON recourse.vocabulary FOR INSERT TO recourse_app
  WITH CHECK (case_id = (SELECT guard.hand(2, true)));
GRANT SELECT, INSERT ON recourse.vocabulary TO recourse_app;
CREATE POLICY vocabulary_look ON recourse.vocabulary FOR SELECT TO recourse_keeper USING (true);
CREATE POLICY vocabulary_drop ON recourse.vocabulary FOR DELETE TO recourse_keeper USING (true);
GRANT SELECT (case_id, version, key), DELETE ON recourse.vocabulary TO recourse_keeper;
CREATE CONSTRAINT TRIGGER vocabulary_settled AFTER INSERT ON recourse.vocabulary DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION guard.settled();

SET LOCAL ROLE recourse_keeper;

-- What is indexed ------------------------------------------------------------------------------------------------------

CREATE FUNCTION guard.keep_words(the_case bigint, words text, mac text) RETURNS void
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

CREATE FUNCTION guard.finds(the_case bigint, the_principal int) RETURNS boolean
LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp
RETURN EXISTS (
  SELECT FROM recourse.reader r JOIN recourse.grievance g ON g.id = r.case_id
  WHERE r.case_id = the_case AND r.principal_id = the_principal AND r.works AND r.until = 'infinity'
    AND (r.reads & 2 <> 0 OR r.own & 2 <> 0 AND r.own_as = 4) AND g.confidentiality < 4);
COMMENT ON FUNCTION guard.finds(bigint, int) IS 'May this principal find the case by words: it works with it and reads its summary, until an act changes that, and the case is not sealed';

-- When the act is done, so that it may end one reader of a principal and begin another.
CREATE FUNCTION guard.drop_words() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  DELETE FROM recourse.word w
  WHERE w.principal_id = NEW.principal_id AND w.case_id = NEW.case_id AND NOT guard.finds(NEW.case_id, NEW.principal_id);
  RETURN NULL;
END
$$;
COMMENT ON FUNCTION guard.drop_words() IS 'At commit: who may not read the summary any more does not find the case by its words';

CREATE FUNCTION guard.drop_all_words() RETURNS trigger
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
GRANT EXECUTE ON FUNCTION guard.drop_words(), guard.drop_all_words() TO recourse_owner;

SET LOCAL ROLE recourse_owner;
CREATE CONSTRAINT TRIGGER word_of_readers AFTER INSERT OR UPDATE ON recourse.word DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION guard.drop_words();
CREATE CONSTRAINT TRIGGER reader_of_words AFTER INSERT OR UPDATE ON recourse.reader DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION guard.drop_words();
CREATE TRIGGER sealed_words AFTER UPDATE OF confidentiality ON recourse.grievance FOR EACH ROW
  WHEN (NEW.confidentiality = 4 AND OLD.confidentiality < 4) EXECUTE FUNCTION guard.drop_all_words();
SET LOCAL ROLE recourse_keeper;

-- What is found --------------------------------------------------------------------------------------------------------

CREATE FUNCTION guard.hits(the_principal int, wanted bigint[]) RETURNS bigint[]
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

CREATE FUNCTION guard.found(the_principal int, wanted bigint[]) RETURNS TABLE (case_id bigint, shelf smallint, late boolean)
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
CREATE FUNCTION guard.search(the_principal int, wanted bigint[], the_shelf smallint, only_late boolean,
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

CREATE FUNCTION guard.search_was_cut() RETURNS boolean
LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp
RETURN coalesce(current_setting('recourse.search_cut', true), '') = 'yes';
COMMENT ON FUNCTION guard.search_was_cut() IS 'Whether a search of this transaction left cases that it did not look at';
GRANT EXECUTE ON FUNCTION guard.search_was_cut() TO recourse_app;

-- Cases from before, those that were sealed, and all of them after a new search key -----------------------------------

-- The act of the product by which it reads a summary to index it. It is no row of the lifecycle: it moves no case.
INSERT INTO guard.act (act, release, material, only_adds, stream) VALUES ('index', 1, false, false, NULL);
INSERT INTO guard.act_role (act, role, relation)
SELECT 'index', 'clockwork', c.number FROM recourse.code c WHERE c.list = 'relation' AND c.code = 'clock';
INSERT INTO guard.transition (act, from_state, to_state)
SELECT 'index', c.number, c.number FROM recourse.code c WHERE c.list = 'state';

CREATE FUNCTION guard.hand_to_index() RETURNS bigint
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  h text[] := guard.token('hand');
BEGIN
  RETURN (
    SELECT g.id FROM recourse.grievance g
    WHERE h[7] = 'index' AND guard.kind() = 'sweep' AND guard.acting(h) AND g.id = h[1]::bigint
      AND g.confidentiality < 4);
END
$$;
COMMENT ON FUNCTION guard.hand_to_index() IS 'The case that the product has in hand to index it, unless it is sealed; else null';
GRANT EXECUTE ON FUNCTION guard.hand_to_index() TO recourse_app;

-- Nor is it told where a history is told in its derived form, as what the product judges is not.
CREATE OR REPLACE FUNCTION guard.steps() RETURNS TABLE (act text, day date, role text, office text, scopes text,
  moved_to text, since text)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  h text[] := guard.token('hand');
  told int := h[2]::int | h[5]::int;
  place text := (SELECT a.zone FROM recourse.grievance g JOIN recourse.area a ON a.id = g.area
    WHERE g.id = h[1]::bigint);
BEGIN
  RETURN QUERY SELECT
    CASE WHEN e.act = 'confirm' THEN substring(e.entry FROM E'\nfact act=([^\n]+)') ELSE e.act END,
    (coalesce(substring(e.entry FROM E'\nfact occurred=([^\n]+)')::timestamptz, e.at)
      AT TIME ZONE coalesce(place, 'UTC'))::date,
    e.role, e.office,
    CASE WHEN e.act = 'read' THEN concat_ws(',', substring(e.entry FROM E'\nfact scopes=([^\n]+)'),
      substring(e.entry FROM E'\nfact scopes\\.more=([^\n]+)')) END,
    substring(e.entry FROM E'\nfact office=([^\n]+)'), substring(e.entry FROM E'\nfact since=([^\n]+)')
  FROM ledger.entry e
  WHERE e.stream_no = guard.stream_in_hand()
    AND (e.act IN ('confirm', 'decline') OR position(E'\nfact pending=' IN e.entry) = 0)
    AND CASE e.act WHEN 'read' THEN told & 8192 <> 0 WHEN 'note' THEN h[2]::int & 4096 <> 0
      WHEN 'decline' THEN h[2]::int & 4096 <> 0 WHEN 'judge' THEN h[2]::int & 4096 <> 0
      WHEN 'index' THEN h[2]::int & 4096 <> 0 ELSE told & 4096 <> 0 END
  ORDER BY e.seq;
END
$$;

CREATE TABLE guard.indexing (
  one boolean PRIMARY KEY DEFAULT true CHECK (one),
  key smallint NOT NULL DEFAULT 0,
  newest smallint NOT NULL DEFAULT 0,
  round_key smallint,
  last_case bigint,
  missed boolean NOT NULL DEFAULT false,
  misses smallint NOT NULL DEFAULT 0,
  again_at timestamptz,
  CHECK (num_nulls(round_key, last_case) IN (0, 2))
);
COMMENT ON TABLE guard.indexing IS 'With which search key every case was indexed, and how far the round has come that is under way';
COMMENT ON COLUMN guard.indexing.newest IS 'The highest key of any round: nobody indexes with a lower one any more';
COMMENT ON COLUMN guard.indexing.missed IS 'Whether a case of this round could not be indexed: then another round follows';
COMMENT ON COLUMN guard.indexing.misses IS 'How many rounds in a row missed a case';
COMMENT ON COLUMN guard.indexing.again_at IS 'Before this no round follows one that missed a case; each waits twice as long as the one before, a day at most';
ALTER TABLE guard.indexing ENABLE ROW LEVEL SECURITY;
ALTER TABLE guard.indexing FORCE ROW LEVEL SECURITY;
CREATE POLICY indexing_keep ON guard.indexing TO recourse_keeper USING (true) WITH CHECK (true);
INSERT INTO guard.indexing DEFAULT VALUES;

CREATE FUNCTION guard.to_index(the_key smallint, how_many int) RETURNS TABLE (case_id bigint, indexed boolean)
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
  RETURN QUERY SELECT g.id, g.summary_version IS NULL OR g.confidentiality = 4 OR EXISTS (
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

CREATE FUNCTION guard.indexed(the_key smallint, the_last bigint, failed boolean) RETURNS void
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

-- A case that is sealed no more waits for the next round, which begins at once.
CREATE FUNCTION guard.unsealed_words() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  UPDATE guard.indexing i SET key = 0, missed = i.round_key IS NOT NULL, again_at = NULL;
  RETURN NULL;
END
$$;
COMMENT ON FUNCTION guard.unsealed_words() IS 'Has the sweep index what is sealed no more: nobody knows its words';
GRANT EXECUTE ON FUNCTION guard.unsealed_words() TO recourse_owner;

SET LOCAL ROLE recourse_owner;
CREATE TRIGGER unsealed_words AFTER UPDATE OF confidentiality ON recourse.grievance FOR EACH ROW
  WHEN (NEW.confidentiality < 4 AND OLD.confidentiality = 4) EXECUTE FUNCTION guard.unsealed_words();
CREATE POLICY text_index ON recourse.text FOR SELECT TO recourse_app
  USING (case_id = (SELECT guard.hand_to_index()) AND scope = 2
    AND field IN (3, 27));  -- the summary and what is asked for with it
