-- What the product does by itself when a date has come, and when facts of the directory change of which it follows who may
-- touch a case.

SET LOCAL ROLE recourse_keeper;

CREATE OR REPLACE FUNCTION guard.sweeps_only() RETURNS void
LANGUAGE plpgsql STABLE SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF guard.kind() IS DISTINCT FROM 'sweep' THEN
    RAISE insufficient_privilege USING MESSAGE = 'only the product itself sends letters';
  END IF;
END
$$;
COMMENT ON FUNCTION guard.sweeps_only() IS 'Refuses everybody but the product itself; not for the run role';

-- In a closed case the lifecycle lets the product count words as told, and neither remind nor escalate: what is late there
-- stays with its owner, and with those who watch. A sweep that claimed it would try in vain, and in the end nothing else.
CREATE OR REPLACE FUNCTION guard.sweeps(the_state smallint, the_step smallint) RETURNS boolean
LANGUAGE sql IMMUTABLE SET search_path = pg_catalog, pg_temp
RETURN the_state <> 14 /* CLOSED */ OR the_step = 10 /* UNREAD */;
COMMENT ON FUNCTION guard.sweeps(smallint, smallint) IS 'Can the product do something about a step in this state: in every state but CLOSED, and there about UNREAD?';

-- A claim is kept until what was claimed is done: nodes that claimed the same steps one after the other did each of them
-- twice, and the second time for nothing. The lock is not one of the case, which whoever does the step needs. A sweep goes on
-- behind the last step that it claimed, so that a step which always fails keeps no other from being done.
CREATE OR REPLACE FUNCTION guard.claim(how_many int, after_at timestamptz, after_case bigint)
RETURNS TABLE (case_id bigint, step smallint, no int, past boolean, next_at timestamptz)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  claimed int := 0;
BEGIN
  IF guard.kind() IS DISTINCT FROM 'sweep' THEN
    RAISE insufficient_privilege USING MESSAGE = 'only the product itself sweeps';
  END IF;
  -- Some nodes may hold as many each; the limit lets the index be read in its order.
  FOR case_id, step, no, past, next_at IN
    SELECT c.case_id, c.step, c.no, c.due_at < guard.now(), c.next_at
    FROM recourse.clock c JOIN recourse.grievance g ON g.id = c.case_id
    WHERE c.running AND c.next_at <= guard.now() AND (c.next_at, c.case_id) > (after_at, after_case)
      AND guard.sweeps(g.state, c.step)
    ORDER BY c.next_at, c.case_id LIMIT how_many * 8
  LOOP
    IF pg_try_advisory_xact_lock(case_id) THEN
      RETURN NEXT;
      claimed := claimed + 1;
    END IF;
    EXIT WHEN claimed >= how_many;
  END LOOP;
END
$$;
COMMENT ON FUNCTION guard.claim(int, timestamptz, bigint) IS 'Steps whose next date has come, earliest first, behind this date and case, and whether they should have been done by now. Until the transaction ends nobody else claims a step of these cases; whoever does one locks the case itself';
GRANT EXECUTE ON FUNCTION guard.claim(int, timestamptz, bigint) TO recourse_app;

CREATE OR REPLACE FUNCTION guard.sweep_lag() RETURNS double precision
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
RETURN (
  SELECT coalesce(extract(epoch FROM guard.now() - min(c.next_at)), 0)
  FROM recourse.clock c JOIN recourse.grievance g ON g.id = c.case_id
  WHERE c.running AND c.next_at <= guard.now() AND guard.sweeps(g.state, c.step) AND guard.kind() IS NOT NULL);
COMMENT ON FUNCTION guard.sweep_lag() IS 'For how many seconds the oldest step waits that the sweep should have looked at; 0 while it keeps up. Of no case';
GRANT EXECUTE ON FUNCTION guard.sweep_lag() TO recourse_app;

-- Judging anew ---------------------------------------------------------------------------------------------------------

-- When an interest, a post or a command changes, or an interest begins or ends by its date, the product judges every case
-- again, round by round, and writes where something follows. Whoever stops it in between loses nothing: a round goes on where
-- it stood.
CREATE OR REPLACE FUNCTION guard.outdated(j guard.judging) RETURNS boolean
LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp
RETURN guard.directory_version() > j.directory OR EXISTS (
  SELECT FROM recourse.interest i
  WHERE i.since > j.at AND i.since <= guard.now() OR i.until > j.at AND i.until <= guard.now());
COMMENT ON FUNCTION guard.outdated(guard.judging) IS 'Has something changed by which cases were not judged yet?';

CREATE OR REPLACE FUNCTION guard.settled_directory() RETURNS bigint
LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp
RETURN (
  SELECT guard.directory_version() - count(*) FROM ledger.entry e
  WHERE e.stream_no = (SELECT s.no FROM ledger.stream s WHERE s.name = 'admin/directory')
    AND e.seq = guard.directory_version() AND e.at > clock_timestamp() - interval '10 seconds');
COMMENT ON FUNCTION guard.settled_directory() IS 'The directory''s version, or the one before while a node may still act by that: nodes keep the directory for a few seconds, so a change is judged at once and once more';

CREATE OR REPLACE FUNCTION guard.to_judge(how_many int) RETURNS TABLE (case_id bigint, round timestamptz)
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

CREATE OR REPLACE FUNCTION guard.differs(the_case bigint, readership text) RETURNS boolean
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

CREATE OR REPLACE FUNCTION guard.judged(the_round timestamptz, the_last bigint, failed boolean) RETURNS void
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
