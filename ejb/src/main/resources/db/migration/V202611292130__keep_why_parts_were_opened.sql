-- Whoever opens what is given for a written reason leaves the reason for those who may know who has read the case: sealed
-- under its key, with the salt that proves it by the entry of the read.
SET LOCAL ROLE recourse_owner;

CREATE TABLE recourse.read_reason (
  case_id bigint NOT NULL CONSTRAINT read_reason_case REFERENCES recourse.grievance,
  seq bigint NOT NULL CHECK (seq > 0),
  sealed bytea NOT NULL,
  CONSTRAINT read_reason_key PRIMARY KEY (case_id, seq)
);
ALTER TABLE recourse.read_reason ALTER sealed SET STORAGE EXTERNAL;
COMMENT ON TABLE recourse.read_reason IS 'Why somebody opened what is given for a reason, by the number of the read''s entry. Written by keep_reason alone';
COMMENT ON COLUMN recourse.read_reason.sealed IS 'Personal: the reason, sealed under the case''s key';

ALTER TABLE recourse.read_reason ENABLE ROW LEVEL SECURITY;
ALTER TABLE recourse.read_reason FORCE ROW LEVEL SECURITY;
CREATE POLICY read_reason_keep ON recourse.read_reason TO recourse_keeper USING (true) WITH CHECK (true);
CREATE POLICY read_reason_read ON recourse.read_reason FOR SELECT TO recourse_app
  USING (case_id = (SELECT guard.hand(8192)) AND (SELECT guard.reads() & 8192) <> 0);
GRANT SELECT ON recourse.read_reason TO recourse_app;
GRANT INSERT ON recourse.read_reason TO recourse_keeper;

SET LOCAL ROLE recourse_keeper;

CREATE FUNCTION guard.keep_reason(the_case bigint, read_entry bytea, sealed bytea) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  INSERT INTO recourse.read_reason (case_id, seq, sealed)
  SELECT the_case, e.seq, keep_reason.sealed FROM ledger.entry e
  WHERE e.stream_no = guard.stream_in_hand() AND guard.hand(-1) = the_case AND e.hash = read_entry AND e.act = 'read'
    AND e.actor = (guard.token('actor'))[2] AND position(E'\nseal reason=' IN e.entry) > 0
    AND e.seq = (SELECT max(x.seq) FROM ledger.entry x WHERE x.stream_no = e.stream_no);
  IF NOT FOUND THEN
    RAISE insufficient_privilege USING MESSAGE = 'no read for a reason has this case in hand';
  END IF;
END
$$;
COMMENT ON FUNCTION guard.keep_reason(bigint, bytea, bytea) IS 'Keeps the reason of the read that has just been appended, by whoever read';
GRANT EXECUTE ON FUNCTION guard.keep_reason(bigint, bytea, bytea) TO recourse_app;
