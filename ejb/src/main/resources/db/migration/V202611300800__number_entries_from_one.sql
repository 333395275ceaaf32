-- The writer numbers entries from 1. Whoever plants one below that would have it stand before the first, where a reader who
-- counts from 1 passes it over.
SET LOCAL ROLE recourse_keeper;

ALTER TABLE ledger.entry ADD CONSTRAINT entry_seq CHECK (seq > 0);
