-- A dead letter that is to be sent again while another of its kind waits is put away with it. It ended at that moment as one
-- that is put away by hand does: without the moment it was never forgotten.
SET LOCAL ROLE recourse_keeper;

CREATE OR REPLACE FUNCTION guard.judge_letter(the_letter uuid, again boolean) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF (guard.token('actor'))[3] IS DISTINCT FROM 'administrator' THEN
    RAISE insufficient_privilege USING MESSAGE = 'dead letters are the administrator''s';
  END IF;
  UPDATE recourse.letter l
  SET state = CASE WHEN d.goes THEN 0 ELSE 3 END, next_at = clock_timestamp(), made_at = clock_timestamp(), tries = 0,
    turn = l.turn + 1, ended_at = CASE WHEN d.goes THEN NULL ELSE clock_timestamp() END
  FROM (
    SELECT x.id, again AND NOT EXISTS (
      SELECT FROM recourse.letter o WHERE o.officer = x.officer AND o.signal = x.signal AND o.state = 0) AS goes
    FROM recourse.letter x WHERE x.id = the_letter AND x.state = 2) d
  WHERE l.id = d.id;
  RETURN FOUND;
END
$$;
COMMENT ON FUNCTION guard.judge_letter(uuid, boolean) IS 'A dead letter is sent again, as a new one of the same kind where none waits, or put away';

-- Those that were put away so end now; whoever made them dead knew when, and nobody needs it any more.
UPDATE recourse.letter l SET ended_at = clock_timestamp() WHERE l.state = 3 AND l.ended_at IS NULL;
