-- Whoever spoke must be able to read why the case was closed: of a closing the derived form tells the code of how it ended,
-- a code of a list and nothing that was written. A closing that a second person confirmed is the closing.
SET LOCAL ROLE recourse_keeper;

DROP FUNCTION guard.steps();
CREATE FUNCTION guard.steps() RETURNS TABLE (act text, day date, role text, office text, scopes text, moved_to text,
  since text, ended text)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  h text[] := guard.token('hand');
  told int := h[2]::int | h[5]::int;
  place text := (SELECT a.zone FROM recourse.grievance g JOIN recourse.area a ON a.id = g.area
    WHERE g.id = h[1]::bigint);
BEGIN
  RETURN QUERY SELECT
    CASE WHEN e.act = 'confirm' THEN substring(e.entry FROM E'\nfact act=([^\n]+)') ELSE e.act END,
    (coalesce(substring(e.entry FROM E'\nfact occurred=([^\n]+)')::timestamptz, e.at)
      AT TIME ZONE coalesce(place, 'UTC'))::date,
    e.role, e.office,
    CASE WHEN e.act = 'read' THEN concat_ws(',', substring(e.entry FROM E'\nfact scopes=([^\n]+)'),
      substring(e.entry FROM E'\nfact scopes\\.more=([^\n]+)')) END,
    substring(e.entry FROM E'\nfact office=([^\n]+)'), substring(e.entry FROM E'\nfact since=([^\n]+)'),
    CASE WHEN e.act = 'close' OR e.act = 'confirm' AND position(E'\nfact act=close\n' IN e.entry || E'\n') > 0
      THEN substring(e.entry FROM E'\nfact code=([^\n]+)') END
  FROM ledger.entry e
  WHERE e.stream_no = guard.stream_in_hand()
    AND (e.act IN ('confirm', 'decline') OR position(E'\nfact pending=' IN e.entry) = 0)
    AND CASE e.act WHEN 'read' THEN told & 8192 <> 0 WHEN 'note' THEN h[2]::int & 4096 <> 0
      WHEN 'decline' THEN h[2]::int & 4096 <> 0 WHEN 'judge' THEN h[2]::int & 4096 <> 0
      WHEN 'index' THEN h[2]::int & 4096 <> 0 ELSE told & 4096 <> 0 END
  ORDER BY e.seq;
END
$$;
COMMENT ON FUNCTION guard.steps() IS 'History and access log of the case in hand in their derived form: act, day at the place of the case, role and office, of a read the scopes that were opened, of an act that sent the case on to which office and since when a step was late, of a closing how the case ended; without notes, people and other facts';
GRANT EXECUTE ON FUNCTION guard.steps() TO recourse_app;
