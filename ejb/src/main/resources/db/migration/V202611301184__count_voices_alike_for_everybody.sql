-- Whoever asks how content people were is told of the same cases as everybody else: those that oversight sees without being
-- vetted. Cases that the asker had lost were left out, so an auditor could step back from one, ask again, and had read what
-- its person said.
SET LOCAL ROLE recourse_keeper;

CREATE OR REPLACE FUNCTION guard.voices(since timestamptz, before timestamptz, zone text, most int)
RETURNS TABLE (quarter date, satisfaction text, sealed bytea)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT date_trunc('quarter', c.at AT TIME ZONE zone)::date, c.satisfaction, v.sealed
  FROM (
    SELECT d.at, d.case_id, (SELECT substr(f, 14) FROM unnest(d.facts) f WHERE starts_with(f, 'satisfaction=')) AS satisfaction
    FROM recourse.deed d
    WHERE d.principal_id = (SELECT w.id FROM recourse.principal w WHERE w.kind = 'fixed' AND w.name = 'oversight' AND NOT w.cleared)
      AND d.act = 'close' AND d.at >= since AND d.at < before
      AND EXISTS (
        SELECT FROM recourse.principal p
        WHERE p.id = ANY (guard.principals()) AND p.kind = 'fixed' AND p.name = 'oversight')
    ORDER BY d.at DESC, d.case_id DESC, d.seq DESC LIMIT most) c
  LEFT JOIN recourse.voice v ON v.case_id = c.case_id
  ORDER BY 1, 2, v.sealed
$$;
COMMENT ON FUNCTION guard.voices(timestamptz, timestamptz, text, int) IS 'Of the latest cases that were closed, how content each person was and, sealed, who said so: without a case, in an order that tells of none, and the same for whoever of oversight asks';
