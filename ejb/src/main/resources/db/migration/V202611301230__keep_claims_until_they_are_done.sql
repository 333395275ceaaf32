-- A claim is kept until what was claimed is done: nodes that claimed the same steps one after the other did each of them
-- twice, and the second time for nothing. The lock is not one of the case, which whoever does the step needs.
SET LOCAL ROLE recourse_keeper;

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
