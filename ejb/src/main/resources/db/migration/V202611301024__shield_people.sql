-- What keeps a person safe. A safety hold is not released by whoever put it: the ledger knows who did. And where a case is
-- about something else now, its severity or confidentiality falls only when two say so.
SET LOCAL ROLE recourse_keeper;

CREATE FUNCTION guard.put_hold() RETURNS SETOF text
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT DISTINCT e.actor FROM ledger.entry e
  WHERE e.stream_no = guard.stream_in_hand() AND e.act IN ('hold', 'report-reprisal') AND e.seq > coalesce(
    (SELECT max(r.seq) FROM ledger.entry r WHERE r.stream_no = guard.stream_in_hand() AND r.act = 'release-hold'), 0);
$$;
COMMENT ON FUNCTION guard.put_hold() IS 'Pseudonyms of all who put the safety hold that stands in the case in hand';
GRANT EXECUTE ON FUNCTION guard.put_hold() TO recourse_app;

CREATE FUNCTION guard.falls_by_two() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF (guard.token('hand'))[7] = 'reclassify' THEN
    RAISE check_violation USING MESSAGE = 'reclassify waits for a second person where something falls';
  END IF;
  RETURN NEW;
END
$$;
COMMENT ON FUNCTION guard.falls_by_two() IS 'Refuses a reclassification by one person by which severity or confidentiality falls';
GRANT EXECUTE ON FUNCTION guard.falls_by_two() TO recourse_owner;

SET LOCAL ROLE recourse_owner;
CREATE TRIGGER falls_by_two BEFORE UPDATE ON recourse.grievance FOR EACH ROW
  WHEN (NEW.severity > OLD.severity OR NEW.confidentiality < OLD.confidentiality)
  EXECUTE FUNCTION guard.falls_by_two();
