-- Whether somebody is left who could decide an appeal stands beside what was decided: whoever reads it may not know all against
-- whom the case is, and so not find out.
SET LOCAL ROLE recourse_owner;
ALTER TABLE recourse.grievance ADD last_instance boolean NOT NULL DEFAULT false;
COMMENT ON COLUMN recourse.grievance.last_instance IS 'Nobody is left who could decide an appeal against what was decided last: only courts are';
GRANT UPDATE (last_instance) ON recourse.grievance TO recourse_app;

SET LOCAL ROLE recourse_keeper;
INSERT INTO guard.act_attribute (act, attribute) VALUES ('*', 'last_instance');
