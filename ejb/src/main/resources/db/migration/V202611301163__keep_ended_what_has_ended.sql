-- What an act has ended stays ended, whatever a clock says later: it ends for ever, and when that was stands beside it. Until
-- now it had ended by its moment alone, and held again for as long as the clock of the server was set back behind that.
SET LOCAL ROLE recourse_owner;

ALTER TABLE recourse.reader ADD ended_at timestamptz;
ALTER TABLE recourse.tie ADD ended_at timestamptz;
ALTER TABLE recourse.barred ADD ended_at timestamptz;
COMMENT ON COLUMN recourse.reader.until IS 'When it ends by itself; -infinity where an act has ended it';
COMMENT ON COLUMN recourse.reader.ended_at IS 'When an act ended it';
COMMENT ON COLUMN recourse.tie.until IS 'infinity while it holds; -infinity where an act has ended it';
COMMENT ON COLUMN recourse.tie.ended_at IS 'When an act ended it';
COMMENT ON COLUMN recourse.barred.until IS 'infinity while it holds; -infinity where an act has ended it';
COMMENT ON COLUMN recourse.barred.ended_at IS 'When an act ended it';

SET LOCAL ROLE recourse_keeper;

CREATE FUNCTION guard.ended() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF NEW.until <= guard.now() THEN
    NEW.ended_at := NEW.until;
    NEW.until := '-infinity';
  ELSE
    NEW.ended_at := NULL;
  END IF;
  RETURN NEW;
END
$$;
COMMENT ON FUNCTION guard.ended() IS 'Ends for ever what an act ends now, and keeps when that was; what begins anew has not ended';
GRANT EXECUTE ON FUNCTION guard.ended() TO recourse_owner;

SET LOCAL ROLE recourse_owner;
CREATE TRIGGER reader_ended BEFORE UPDATE OF until ON recourse.reader FOR EACH ROW
  WHEN (NEW.until <> OLD.until) EXECUTE FUNCTION guard.ended();
CREATE TRIGGER tie_ended BEFORE UPDATE OF until ON recourse.tie FOR EACH ROW
  WHEN (NEW.until <> OLD.until) EXECUTE FUNCTION guard.ended();
CREATE TRIGGER barred_ended BEFORE UPDATE OF until ON recourse.barred FOR EACH ROW
  WHEN (NEW.until <> OLD.until) EXECUTE FUNCTION guard.ended();

SET LOCAL ROLE recourse_keeper;
UPDATE recourse.reader r SET until = r.until - interval '1 microsecond' WHERE r.until <= guard.now();
UPDATE recourse.tie t SET until = t.until - interval '1 microsecond' WHERE t.until <= guard.now();
UPDATE recourse.barred b SET until = b.until - interval '1 microsecond' WHERE b.until <= guard.now();
