-- Who may touch a case follows from facts of the directory too: an interest, a post, a command. When one of them changes,
-- or an interest begins or ends by its date, the product judges every case again, round by round, and writes where
-- something follows. Whoever stops it in between loses nothing: a round goes on where it stood.
SET LOCAL ROLE recourse_keeper;

-- The act of the product by which it does so. It is no row of the lifecycle: it moves no case, and nobody can do it.
INSERT INTO guard.act (act, release, material, only_adds, stream) VALUES ('judge', 1, false, false, NULL);
INSERT INTO guard.act_role (act, role, relation)
SELECT 'judge', 'clockwork', c.number FROM recourse.code c WHERE c.list = 'relation' AND c.code = 'clock';
INSERT INTO guard.transition (act, from_state, to_state)
SELECT 'judge', c.number, c.number FROM recourse.code c WHERE c.list = 'state';

CREATE TABLE guard.judging (
  one boolean PRIMARY KEY DEFAULT true CHECK (one),
  directory bigint NOT NULL DEFAULT 0,
  at timestamptz NOT NULL DEFAULT '-infinity',
  round_directory bigint,
  round_at timestamptz,
  last_case bigint,
  missed boolean NOT NULL DEFAULT false,
  CHECK (num_nulls(round_directory, round_at, last_case) IN (0, 3))
);
COMMENT ON TABLE guard.judging IS 'By which state of the directory every case was judged, and how far the round has come that is under way';
COMMENT ON COLUMN guard.judging.directory IS 'Number of the directory''s act by which the last whole round judged';
COMMENT ON COLUMN guard.judging.at IS 'When that round began: interests that begin or end by their date later than this are not judged yet';
COMMENT ON COLUMN guard.judging.missed IS 'Whether a case of this round could not be judged: then another round follows';
ALTER TABLE guard.judging ENABLE ROW LEVEL SECURITY;
ALTER TABLE guard.judging FORCE ROW LEVEL SECURITY;
CREATE POLICY judging_keep ON guard.judging TO recourse_keeper USING (true) WITH CHECK (true);
INSERT INTO guard.judging DEFAULT VALUES;

CREATE FUNCTION guard.outdated(j guard.judging) RETURNS boolean
LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp
RETURN guard.directory_version() > j.directory OR EXISTS (
  SELECT FROM recourse.interest i
  WHERE i.since > j.at AND i.since <= guard.now() OR i.until > j.at AND i.until <= guard.now());
COMMENT ON FUNCTION guard.outdated(guard.judging) IS 'Has something changed by which cases were not judged yet?';

CREATE FUNCTION guard.settled_directory() RETURNS bigint
LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp
RETURN (
  SELECT guard.directory_version() - count(*) FROM ledger.entry e
  WHERE e.stream_no = (SELECT s.no FROM ledger.stream s WHERE s.name = 'admin/directory')
    AND e.seq = guard.directory_version() AND e.at > clock_timestamp() - interval '10 seconds');
COMMENT ON FUNCTION guard.settled_directory() IS 'The directory''s version, or the one before while a node may still act by that: nodes keep the directory for a few seconds, so a change is judged at once and once more';

CREATE FUNCTION guard.to_judge(how_many int) RETURNS TABLE (case_id bigint, round timestamptz)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  j guard.judging;
BEGIN
  IF guard.kind() IS DISTINCT FROM 'sweep' THEN
    RAISE insufficient_privilege USING MESSAGE = 'only the product itself judges';
  END IF;
  SELECT x.* INTO STRICT j FROM guard.judging x FOR UPDATE;
  IF j.round_at IS NULL THEN
    IF NOT guard.outdated(j) THEN
      RETURN;
    END IF;
    UPDATE guard.judging x SET round_directory = guard.settled_directory(), round_at = guard.now(), last_case = -1,
      missed = false RETURNING x.* INTO j;
  END IF;
  RETURN QUERY SELECT g.id, j.round_at FROM recourse.grievance g WHERE g.id > j.last_case ORDER BY g.id LIMIT how_many;
  IF NOT FOUND THEN
    UPDATE guard.judging x SET directory = CASE WHEN x.missed THEN x.directory ELSE x.round_directory END,
      at = CASE WHEN x.missed THEN x.at ELSE x.round_at END, round_directory = NULL, round_at = NULL, last_case = NULL;
  END IF;
END
$$;
COMMENT ON FUNCTION guard.to_judge(int) IS 'The next cases of the round that is under way, or of a new one where something has changed; none when it is done. Two nodes may get the same cases: judging twice writes once';
GRANT EXECUTE ON FUNCTION guard.to_judge(int) TO recourse_app;

CREATE FUNCTION guard.judged(the_round timestamptz, the_last bigint, failed boolean) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF guard.kind() IS DISTINCT FROM 'sweep' THEN
    RAISE insufficient_privilege USING MESSAGE = 'only the product itself judges';
  END IF;
  UPDATE guard.judging x SET last_case = greatest(x.last_case, the_last), missed = x.missed OR failed
  WHERE x.round_at = the_round;
END
$$;
COMMENT ON FUNCTION guard.judged(timestamptz, bigint, boolean) IS 'How far a round has come, and whether a case could not be judged';
GRANT EXECUTE ON FUNCTION guard.judged(timestamptz, bigint, boolean) TO recourse_app;

CREATE FUNCTION guard.differs(the_case bigint, readership text) RETURNS boolean
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  instant timestamptz := guard.now();
BEGIN
  IF guard.kind() IS DISTINCT FROM 'sweep' OR guard.hand(1, true) IS DISTINCT FROM the_case THEN
    RAISE insufficient_privilege USING MESSAGE = 'no act of the product has this case in hand';
  END IF;
  RETURN EXISTS (
      SELECT w.* FROM guard.readers_of(readership) w WHERE w.until > instant
      EXCEPT SELECT r.principal_id, r.cause, r.reads, r.adds, r.own, r.redacted, r.reasoned, r.works, r.own_as, r.until
      FROM recourse.reader r WHERE r.case_id = the_case AND r.until > instant)
    OR EXISTS (
      SELECT r.principal_id, r.cause, r.reads, r.adds, r.own, r.redacted, r.reasoned, r.works, r.own_as, r.until
      FROM recourse.reader r WHERE r.case_id = the_case AND r.until > instant
      EXCEPT SELECT w.* FROM guard.readers_of(readership) w)
    OR EXISTS (
      SELECT w.first FROM guard.numbers_of(readership, 'barred') w
      EXCEPT SELECT b.officer FROM recourse.barred b WHERE b.case_id = the_case AND b.until > instant)
    OR EXISTS (
      SELECT b.officer FROM recourse.barred b WHERE b.case_id = the_case AND b.until > instant
      EXCEPT SELECT w.first FROM guard.numbers_of(readership, 'barred') w);
END
$$;
COMMENT ON FUNCTION guard.differs(bigint, text) IS 'Would this readership show the case to somebody else, or otherwise, than the one that holds?';
GRANT EXECUTE ON FUNCTION guard.differs(bigint, text) TO recourse_app;
