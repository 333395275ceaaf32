-- A clock that was moved back to the present is the real one again, to the last digit: an offset of a few milliseconds
-- would mark every later entry of the ledger as one that happened at another time.
SET LOCAL ROLE recourse_keeper;

CREATE OR REPLACE FUNCTION guard.move_clock(context text, until timestamptz) RETURNS timestamptz
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  PERFORM guard.entered(context);
  UPDATE guard.installation i SET clock_offset = CASE
    WHEN until - statement_timestamp() BETWEEN '-1 second' AND '1 second' THEN '0' ELSE until - statement_timestamp() END
  WHERE i.kind IN ('demonstration', 'test') AND guard.kind() = 'sweep';
  IF NOT FOUND THEN
    RAISE insufficient_privilege USING MESSAGE = 'the clock of this installation does not move';
  END IF;
  RETURN guard.now();
END
$$;
