-- That two cases have to do with each other changes nothing in either that people act upon. A new version told whoever may see
-- only one of them that something had happened, and threw away what waited for a second person.
SET LOCAL ROLE recourse_keeper;
UPDATE guard.act SET material = false WHERE act IN ('link', 'unlink');
COMMENT ON COLUMN guard.act.material IS 'Whether it makes a new version of its case';
