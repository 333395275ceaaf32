-- That somebody wrote a name which he may not know stands in his own stream, which no page showed. Oversight reads it where it
-- reads who has opened the case.
SET LOCAL ROLE recourse_keeper;

CREATE INDEX entry_tried ON ledger.entry (substring(entry FROM E'\nfact in=([^\n]+)'), at) WHERE act = 'try-name';

CREATE FUNCTION guard.names_tried(most int) RETURNS TABLE (at timestamptz, actor text, role text, office text)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  h text[] := guard.token('hand');
BEGIN
  IF h IS NULL OR h[2]::int & 8192 = 0 OR (guard.token('actor'))[3] IS DISTINCT FROM 'oversight' THEN
    RETURN;
  END IF;
  RETURN QUERY SELECT e.at, e.actor, e.role, e.office FROM ledger.entry e
  WHERE e.act = 'try-name' AND substring(e.entry FROM E'\nfact in=([^\n]+)') = recourse.reference(h[1]::bigint)
  ORDER BY e.at DESC LIMIT most;
END
$$;
COMMENT ON FUNCTION guard.names_tried(int) IS 'Who wrote a name of the case in hand that he may not know, the latest first; for auditors who see who has read it';
GRANT EXECUTE ON FUNCTION guard.names_tried(int) TO recourse_app;
