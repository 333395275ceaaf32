-- A row of a person is shown to everybody who sees the case, and the keys of a case to whoever has any of it in the hand. So who
-- speaks for a person stands in a table of its own: it is for whoever may open who the persons are, at once or for a reason, and
-- for nobody else. Who reads it is said with the functions.
SET LOCAL ROLE recourse_owner;

CREATE TABLE recourse.representative (
  case_id bigint NOT NULL CONSTRAINT representative_case REFERENCES recourse.grievance,
  no smallint NOT NULL CHECK (no > 0),
  sealed bytea NOT NULL,
  CONSTRAINT representative_key PRIMARY KEY (case_id, no)
);
ALTER TABLE recourse.representative ALTER sealed SET STORAGE EXTERNAL;
COMMENT ON TABLE recourse.representative IS 'Who speaks for whom in a group, by the number of the person for whom; insert only';
COMMENT ON COLUMN recourse.representative.sealed IS 'Personal: who speaks for this person of a group, or that nobody does, sealed under the person''s own key';

ALTER TABLE recourse.person NO FORCE ROW LEVEL SECURITY;
INSERT INTO recourse.representative (case_id, no, sealed)
SELECT p.case_id, p.no, p.representative_sealed FROM recourse.person p WHERE p.representative_sealed IS NOT NULL;
ALTER TABLE recourse.person FORCE ROW LEVEL SECURITY;
ALTER TABLE recourse.person DROP representative_sealed;

ALTER TABLE recourse.representative ENABLE ROW LEVEL SECURITY;
ALTER TABLE recourse.representative FORCE ROW LEVEL SECURITY;
CREATE CONSTRAINT TRIGGER representative_settled AFTER INSERT OR UPDATE ON recourse.representative DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION guard.settled();
CREATE POLICY representative_add ON recourse.representative FOR INSERT TO recourse_app
  WITH CHECK (case_id = (SELECT guard.hand(8, true)));
GRANT SELECT, INSERT ON recourse.representative TO recourse_app;
