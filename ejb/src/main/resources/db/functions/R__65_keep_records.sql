-- A record of a case is an entry of the case and the only one of a stream of its own: whoever holds the paper proves it by that
-- one, which shows nothing of the case, not even how many entries it has (ledger.md, section 9). That a copy was made, when, in
-- which language and how long it is, is for whoever may have that copy and for nobody else; each that was made is found, and not
-- only the newest. Each referral has copies of its own.

SET LOCAL ROLE recourse_keeper;

CREATE OR REPLACE FUNCTION guard.copies() RETURNS text[]
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
RETURN (
  SELECT coalesce(array_agg(c.copy), '{}')
  FROM guard.readership((guard.token('hand'))[1]::bigint, guard.principals()) r,
    (VALUES ('COMPLAINANT', 4, true, false), ('DUTY_BEARER', 2, false, false), ('OVERSIGHT', 8192, false, false),
      ('REFERRAL', 8, true, true)) c(copy, scope, own, reason)
  WHERE guard.kind() = 'officer' AND c.scope
    & (r.reads | CASE WHEN c.own THEN r.own ELSE 0 END | CASE WHEN c.reason THEN r.reasoned ELSE 0 END) <> 0);
COMMENT ON FUNCTION guard.copies() IS 'Copies of the case in hand that show the caller nothing which its readership keeps from him, whatever of it is in the hand. The scopes are those in which the copies wait; what is the complainant''s own counts for the copies that are handed over for the person, and what is given for a reason for that of a referral';
GRANT EXECUTE ON FUNCTION guard.copies() TO recourse_app;

CREATE OR REPLACE FUNCTION guard.records(OUT record text, OUT copy text, OUT language text, OUT pages int, OUT made timestamptz,
  OUT newer int, OUT behind int, OUT referral int, OUT shares text) RETURNS SETOF record
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT r.record, r.copy, substring(r.entry FROM E'\nfact language=([^\n]+)'),
    substring(r.entry FROM E'\nfact pages=([^\n]+)')::int,
    coalesce(substring(r.entry FROM E'\nfact occurred=([^\n]+)')::timestamptz, r.at),
    (row_number() OVER (PARTITION BY r.copy, r.referral ORDER BY r.seq DESC))::int - 1,
    (row_number() OVER (PARTITION BY r.copy ORDER BY r.seq DESC))::int - 1,
    r.referral, coalesce(substring(r.entry FROM E'\nfact shares=([^\n]+)'), '')
  FROM (
    SELECT e.seq, e.at, e.entry, substring(e.entry FROM E'\nfact record=([^\n]+)') AS record,
      substring(e.entry FROM E'\nfact copy=([^\n]+)') AS copy,
      coalesce(substring(e.entry FROM E'\nfact referral=([0-9]{1,9})')::int, 0) AS referral
    FROM ledger.entry e WHERE e.stream_no = guard.stream_in_hand() AND e.act = 'record') r
  WHERE r.copy = ANY (guard.copies())
  ORDER BY r.seq DESC
$$;
COMMENT ON FUNCTION guard.records() IS 'Records of the case in hand that the caller may have, the newest first, each with how many newer ones there are for the same reader, how many of its copy in all, and what a recipient is shown in it';
GRANT EXECUTE ON FUNCTION guard.records() TO recourse_app;

CREATE OR REPLACE FUNCTION guard.record_entry(id text) RETURNS text
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
RETURN (
  SELECT e.entry FROM ledger.stream s JOIN ledger.entry e ON e.stream_no = s.no AND e.seq = 1
  WHERE s.name = 'record/' || id AND EXISTS (SELECT FROM guard.records() r WHERE r.record = id));
COMMENT ON FUNCTION guard.record_entry(text) IS 'The entry of the stream of a record, if it is one of the case in hand that the caller may have';
GRANT EXECUTE ON FUNCTION guard.record_entry(text) TO recourse_app;

CREATE OR REPLACE FUNCTION guard.referrals(OUT no int, OUT whole boolean, OUT made timestamptz, OUT until date, OUT shares text)
RETURNS SETOF record
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT substring(e.entry FROM E'\nfact referral=([0-9]{1,9})')::int, position(E'\nfact recipient=' IN e.entry) > 0,
    coalesce(substring(e.entry FROM E'\nfact occurred=([^\n]+)')::timestamptz, e.at),
    substring(e.entry FROM E'\nfact until=([^\n]+)')::date, coalesce(substring(e.entry FROM E'\nfact shares=([^\n]+)'), '')
  FROM ledger.entry e
  WHERE e.stream_no = guard.stream_in_hand() AND e.act IN ('refer', 'refer-part', 'confirm')
    AND position(E'\nfact referral=' IN e.entry) > 0 AND position(E'\nfact until=' IN e.entry) > 0
    AND 'REFERRAL' = ANY (guard.copies())
  ORDER BY e.seq DESC LIMIT 50
$$;
COMMENT ON FUNCTION guard.referrals() IS 'Referrals of the case in hand, the newest first and at most fifty, for whoever may have a copy for their recipients: when, until when the consent holds, and what is shown; not to whom';
GRANT EXECUTE ON FUNCTION guard.referrals() TO recourse_app;
