-- Where a life is in danger somebody on duty is rung within the hour: the act leaves a call behind, and for as long as nobody
-- has taken it (the step ON_CALL still runs) the next one on duty is rung at each of its reminders. Who may be rung is judged
-- each time: whoever works at the desk of the case, may see it at that moment and is there. A call names no case.
SET LOCAL ROLE recourse_owner;
GRANT SELECT (tries), UPDATE (tries, due_at) ON recourse.outbox TO recourse_keeper;
CREATE INDEX outbox_calls ON recourse.outbox (case_id) WHERE signal = 'CALL';

SET LOCAL ROLE recourse_keeper;

CREATE FUNCTION guard.may_be_rung(the_case bigint, the_desk int) RETURNS int[]
LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp
RETURN (
  SELECT array_agg(o.id ORDER BY o.id) FROM (SELECT DISTINCT d.officer AS id FROM recourse.duty d WHERE d.desk = the_desk) o
  WHERE EXISTS (
      SELECT FROM recourse.reader r
      WHERE r.case_id = the_case AND r.principal_id = ANY (guard.principals_of(o.id)) AND r.until > guard.now()
        AND r.reads | r.own | r.redacted <> 0)
    AND NOT EXISTS (
      SELECT FROM recourse.barred b WHERE b.officer = o.id AND b.case_id = the_case AND b.until > guard.now())
    AND NOT EXISTS (
      SELECT FROM recourse.away a WHERE a.officer = o.id AND a.since <= guard.now() AND a.until > guard.now()));
COMMENT ON FUNCTION guard.may_be_rung(bigint, int) IS 'Who of those on call at a desk may see the case now and is there; not for the run role';

CREATE FUNCTION guard.claim_calls(the_step smallint, how_many int)
RETURNS TABLE (id bigint, desk int, officers int[], rung int, started_at timestamptz, due_at timestamptz,
  claimed_at timestamptz)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  PERFORM guard.sweeps_only();
  UPDATE recourse.outbox o SET state = 3
  WHERE o.state = 0 AND o.signal = 'CALL' AND o.due_at <= guard.now() AND NOT EXISTS (
    SELECT FROM recourse.clock k WHERE k.case_id = o.case_id AND k.step = the_step AND k.running);
  RETURN QUERY
  WITH due AS (
    UPDATE recourse.outbox o SET due_at = guard.now() + interval '2 minutes', tries = o.tries + 1
    WHERE o.id IN (
      SELECT x.id FROM recourse.outbox x
      WHERE x.state = 0 AND x.signal = 'CALL' AND x.due_at <= guard.now()
      ORDER BY x.due_at LIMIT how_many FOR UPDATE SKIP LOCKED)
    RETURNING o.id, o.case_id)
  SELECT u.id, g.desk, coalesce(guard.may_be_rung(g.id, g.desk), '{}'),
    1 + (SELECT sum(c.tries) FROM recourse.outbox c WHERE c.signal = 'CALL' AND c.case_id = g.id)::int, k.started_at,
    k.due_at, guard.now()
  FROM due u JOIN recourse.grievance g ON g.id = u.case_id
  CROSS JOIN LATERAL (
    SELECT c.started_at, c.due_at FROM recourse.clock c
    WHERE c.case_id = g.id AND c.step = the_step AND c.running ORDER BY c.due_at LIMIT 1) k;
END
$$;
COMMENT ON FUNCTION guard.claim_calls(smallint, int) IS 'Calls that are due and nobody has taken: the desk, who of it may be rung, how often somebody was rung for the case with this time, from when to when the step runs, and what time it is. They come back after two minutes; what was taken meanwhile is void';
GRANT EXECUTE ON FUNCTION guard.claim_calls(smallint, int) TO recourse_app;

CREATE FUNCTION guard.call_ended(the_call bigint, rang boolean, again timestamptz) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  PERFORM guard.sweeps_only();
  UPDATE recourse.outbox o
  SET state = CASE WHEN again IS NULL THEN 1 ELSE 0 END, due_at = coalesce(again, o.due_at),
    tries = o.tries - CASE WHEN rang THEN 0 ELSE 1 END
  WHERE o.id = the_call AND o.state = 0 AND o.signal = 'CALL';
  RETURN FOUND;
END
$$;
COMMENT ON FUNCTION guard.call_ended(bigint, boolean, timestamptz) IS 'Somebody was rung, or could not be, and then it does not count; the next one is rung at that moment, or nobody more for this time of the step';
GRANT EXECUTE ON FUNCTION guard.call_ended(bigint, boolean, timestamptz) TO recourse_app;

CREATE OR REPLACE FUNCTION guard.forget_letters() RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  PERFORM guard.sweeps_only();
  DELETE FROM recourse.letter l WHERE l.id IN (
    SELECT x.id FROM recourse.letter x
    WHERE x.state IN (1, 3) AND x.ended_at < clock_timestamp() - interval '35 days' LIMIT 5000);
  DELETE FROM recourse.outbox o WHERE o.id IN (
    SELECT x.id FROM recourse.outbox x
    WHERE x.state IN (1, 3) AND x.due_at < guard.now() - interval '35 days'
      AND x.signal IN ('WORK', 'URGENT', 'NEWS', 'CALL')
    LIMIT 5000);
  RETURN true;
END
$$;
COMMENT ON FUNCTION guard.forget_letters() IS 'Forgets letters, signals and calls that were sent or put away five weeks ago, some thousands at a time';
