-- Names that must not stand in words that go out are looked for in every such text, also where whoever writes it may not know
-- them. Their words stand here as keyed digests, sealed under the key of the person or of the case: what an act has in hand
-- can be compared, and neither read nor compared without that key.
SET LOCAL ROLE recourse_owner;

CREATE TABLE recourse.protected_name (
  case_id bigint NOT NULL CONSTRAINT protected_name_case REFERENCES recourse.grievance,
  no int NOT NULL CHECK (no > 0),
  person smallint NOT NULL CHECK (person >= 0),
  sealed bytea NOT NULL,
  CONSTRAINT protected_name_key PRIMARY KEY (case_id, no)
);
ALTER TABLE recourse.protected_name ALTER sealed SET STORAGE EXTERNAL;
COMMENT ON TABLE recourse.protected_name IS 'Names of a case by which somebody would be known, as digests of their words; insert only';
COMMENT ON COLUMN recourse.protected_name.person IS 'Number of the key under which it is sealed: 0 of the case, else of the person whose name it is';
COMMENT ON COLUMN recourse.protected_name.sealed IS 'Personal: keyed digests of the words of a name, sealed';

ALTER TABLE recourse.protected_name ENABLE ROW LEVEL SECURITY;
ALTER TABLE recourse.protected_name FORCE ROW LEVEL SECURITY;
CREATE CONSTRAINT TRIGGER protected_name_settled AFTER INSERT OR UPDATE ON recourse.protected_name
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION guard.settled();
CREATE POLICY protected_name_read ON recourse.protected_name FOR SELECT TO recourse_app
  USING (case_id = (SELECT guard.hand(-1, true)));
CREATE POLICY protected_name_add ON recourse.protected_name FOR INSERT TO recourse_app
  WITH CHECK (case_id = (SELECT guard.hand(8, true)));
GRANT SELECT, INSERT ON recourse.protected_name TO recourse_app;
