-- That a copy was made, when, in which language and how long it is, is for whoever may have that copy and for nobody else.
-- He finds each that was made and not only the newest: somebody may have asked for another one meanwhile.
SET LOCAL ROLE recourse_keeper;

CREATE FUNCTION guard.copies() RETURNS text[]
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
RETURN (
  SELECT coalesce(array_agg(c.copy), '{}')
  FROM guard.readership((guard.token('hand'))[1]::bigint, guard.principals()) r,
    (VALUES ('COMPLAINANT', 4, true), ('DUTY_BEARER', 2, false), ('OVERSIGHT', 8192, false)) c(copy, scope, own)
  WHERE guard.kind() = 'officer' AND c.scope & (r.reads | CASE WHEN c.own THEN r.own ELSE 0 END) <> 0);
COMMENT ON FUNCTION guard.copies() IS 'Copies of the case in hand that show the caller nothing which its readership keeps from him, whatever of it is in the hand. The scopes are those in which the copies wait; what is the complainant''s own counts for the complainant''s copy alone';
GRANT EXECUTE ON FUNCTION guard.copies() TO recourse_app;

DROP FUNCTION guard.records();
CREATE FUNCTION guard.records(OUT record text, OUT copy text, OUT language text, OUT pages int, OUT made timestamptz,
  OUT newer int) RETURNS SETOF record
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT r.record, r.copy, substring(r.entry FROM E'\nfact language=([^\n]+)'),
    substring(r.entry FROM E'\nfact pages=([^\n]+)')::int,
    coalesce(substring(r.entry FROM E'\nfact occurred=([^\n]+)')::timestamptz, r.at),
    (row_number() OVER (PARTITION BY r.copy ORDER BY r.seq DESC))::int - 1
  FROM (
    SELECT e.seq, e.at, e.entry, substring(e.entry FROM E'\nfact record=([^\n]+)') AS record,
      substring(e.entry FROM E'\nfact copy=([^\n]+)') AS copy
    FROM ledger.entry e WHERE e.stream_no = guard.stream_in_hand() AND e.act = 'record') r
  WHERE r.copy = ANY (guard.copies())
  ORDER BY r.seq DESC
$$;
COMMENT ON FUNCTION guard.records() IS 'Records of the case in hand that the caller may have, the newest first, each with how many newer ones there are of its copy';
GRANT EXECUTE ON FUNCTION guard.records() TO recourse_app;

CREATE OR REPLACE FUNCTION guard.record_entry(id text) RETURNS text
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
RETURN (
  SELECT e.entry FROM ledger.stream s JOIN ledger.entry e ON e.stream_no = s.no AND e.seq = 1
  WHERE s.name = 'record/' || id AND EXISTS (SELECT FROM guard.records() r WHERE r.record = id));
COMMENT ON FUNCTION guard.record_entry(text) IS 'The entry of the stream of a record, if it is one of the case in hand that the caller may have';
