-- Who watches over a case is read once for all lists of it, so what keeps them is told.
SET LOCAL ROLE recourse_keeper;
DROP FUNCTION IF EXISTS guard.keep_acts(bigint), guard.keep_about(bigint), guard.keep_promises(bigint), guard.keep_stages(bigint),
  guard.watchers(bigint), guard.overlookers(bigint);
