-- Which reminder comes next was counted by the clock of whatever server rang, and when it comes by the clock of the database:
-- a server that is slow would have rung everybody at once.
SET LOCAL ROLE recourse_keeper;

DROP FUNCTION guard.claim_calls(smallint, int);
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

