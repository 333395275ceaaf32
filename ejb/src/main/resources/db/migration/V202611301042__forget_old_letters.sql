-- Letters and signals that have done their work are forgotten after five weeks: when somebody was written to is a trace too.
-- What waits and what is dead stays.
SET LOCAL ROLE recourse_owner;
GRANT DELETE ON recourse.outbox TO recourse_keeper;
CREATE INDEX letter_over ON recourse.letter (ended_at) WHERE state IN (1, 3);
CREATE INDEX outbox_over ON recourse.outbox (due_at) WHERE state IN (1, 3);

SET LOCAL ROLE recourse_keeper;

CREATE FUNCTION guard.forget_letters() RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  PERFORM guard.sweeps_only();
  DELETE FROM recourse.letter l WHERE l.id IN (
    SELECT x.id FROM recourse.letter x
    WHERE x.state IN (1, 3) AND x.ended_at < clock_timestamp() - interval '35 days' LIMIT 5000);
  DELETE FROM recourse.outbox o WHERE o.id IN (
    SELECT x.id FROM recourse.outbox x
    WHERE x.state IN (1, 3) AND x.due_at < guard.now() - interval '35 days' AND x.signal IN ('WORK', 'URGENT', 'NEWS')
    LIMIT 5000);
  RETURN true;
END
$$;
COMMENT ON FUNCTION guard.forget_letters() IS 'Forgets letters and signals that were sent or put away five weeks ago, some thousands at a time';
GRANT EXECUTE ON FUNCTION guard.forget_letters() TO recourse_app;
