-- That there is news can reach a complainant's telephone, where the person chose that. The safe contact stands in the sealed
-- identity, which the product itself never reads; what it needs of it stands here, under the person's own key, and only the
-- product reads it, with the case in hand.
SET LOCAL ROLE recourse_owner;

CREATE TABLE recourse.reach (
  case_id bigint NOT NULL CONSTRAINT reach_case REFERENCES recourse.grievance,
  no smallint NOT NULL CHECK (no > 0),
  version int NOT NULL CHECK (version > 0),
  sealed bytea NOT NULL,
  CONSTRAINT reach_key PRIMARY KEY (case_id, no, version)
);
ALTER TABLE recourse.reach ALTER sealed SET STORAGE EXTERNAL;
COMMENT ON TABLE recourse.reach IS 'Telephones to which news may go, by person of the case; a newer version counts, insert only';
COMMENT ON COLUMN recourse.reach.sealed IS 'Personal: number and hours, sealed under the key of the person';

ALTER TABLE recourse.reach ENABLE ROW LEVEL SECURITY;
ALTER TABLE recourse.reach FORCE ROW LEVEL SECURITY;
CREATE CONSTRAINT TRIGGER reach_settled AFTER INSERT OR UPDATE ON recourse.reach DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION guard.settled();
CREATE POLICY reach_read ON recourse.reach FOR SELECT TO recourse_app
  USING (case_id = (SELECT guard.hand(-1, true)) AND (SELECT guard.kind()) = 'sweep');
CREATE POLICY reach_add ON recourse.reach FOR INSERT TO recourse_app WITH CHECK (case_id = (SELECT guard.hand(8, true)));
GRANT SELECT, INSERT ON recourse.reach TO recourse_app;
