-- A sweep goes on behind the last step that it claimed, so that a step which always fails keeps no other from being done.
SET LOCAL ROLE recourse_keeper;

DROP FUNCTION guard.claim(int);
CREATE FUNCTION guard.claim(how_many int, after_at timestamptz, after_case bigint)
RETURNS TABLE (case_id bigint, step smallint, no int, past boolean, next_at timestamptz)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF guard.kind() IS DISTINCT FROM 'sweep' THEN
    RAISE insufficient_privilege USING MESSAGE = 'only the product itself sweeps';
  END IF;
  RETURN QUERY SELECT c.case_id, c.step, c.no, c.due_at < guard.now(), c.next_at
  FROM recourse.clock c JOIN recourse.grievance g ON g.id = c.case_id
  WHERE c.running AND c.next_at <= guard.now() AND (c.next_at, c.case_id) > (after_at, after_case)
    AND guard.sweeps(g.state, c.step)
  ORDER BY c.next_at, c.case_id LIMIT how_many FOR NO KEY UPDATE OF g SKIP LOCKED;
END
$$;
COMMENT ON FUNCTION guard.claim(int, timestamptz, bigint) IS 'Steps whose next date has come, earliest first, behind this date and case, and whether they should have been done by now; locks their cases and leaves out those that somebody works on. The case first and its clocks afterwards, as everywhere, so that nobody waits in a circle';
GRANT EXECUTE ON FUNCTION guard.claim(int, timestamptz, bigint) TO recourse_app;
