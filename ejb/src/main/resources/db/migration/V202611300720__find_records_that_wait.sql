-- Whoever opens the page of copies sees what waits there: which copy, when it was made, how long it is. That stands in the
-- entries of its acts; nothing that is sealed need be opened for it.
SET LOCAL ROLE recourse_keeper;

CREATE FUNCTION guard.records() RETURNS SETOF text
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT newest.entry FROM (
    SELECT DISTINCT ON (substring(e.entry FROM E'\nfact copy=([^\n]+)')) e.seq, e.entry
    FROM ledger.entry e WHERE e.stream_no = guard.stream_in_hand() AND e.act = 'record'
    ORDER BY substring(e.entry FROM E'\nfact copy=([^\n]+)'), e.seq DESC) newest
  ORDER BY newest.seq
$$;
COMMENT ON FUNCTION guard.records() IS 'Of the case in hand, the entry of the newest record of each copy that was made';
GRANT EXECUTE ON FUNCTION guard.records() TO recourse_app;
