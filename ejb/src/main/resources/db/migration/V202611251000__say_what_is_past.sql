-- The sweep reminds of what is still to be done, and breaches what should have been done: it is told which.
SET LOCAL ROLE recourse_keeper;

DROP FUNCTION guard.claim(int);
CREATE FUNCTION guard.claim(how_many int) RETURNS TABLE (case_id bigint, step smallint, no int, past boolean)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF guard.kind() IS DISTINCT FROM 'sweep' THEN
    RAISE insufficient_privilege USING MESSAGE = 'only the product itself sweeps';
  END IF;
  RETURN QUERY SELECT c.case_id, c.step, c.no, c.due_at < guard.now()
  FROM recourse.clock c JOIN recourse.grievance g ON g.id = c.case_id
  WHERE c.running AND c.next_at <= guard.now()
  ORDER BY c.next_at, c.case_id LIMIT how_many FOR NO KEY UPDATE OF g SKIP LOCKED;
END
$$;
COMMENT ON FUNCTION guard.claim(int) IS 'Steps whose next date has come, earliest first, and whether they should have been done by now; locks their cases and leaves out those that somebody works on. The case first and its clocks afterwards, as everywhere, so that nobody waits in a circle';
GRANT EXECUTE ON FUNCTION guard.claim(int) TO recourse_app;
