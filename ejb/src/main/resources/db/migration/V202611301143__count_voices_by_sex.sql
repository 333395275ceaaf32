-- Whether women were content as often as others, over many cases. What a person says of himself or herself is sealed under
-- that person's key and nobody counts it there; so the act that writes it down seals the one word that is counted a second
-- time, under a key of the server. Nobody reads it by a case: the answer has no case in it, and the server tells no small number.
SET LOCAL ROLE recourse_owner;

CREATE TABLE recourse.voice (
  case_id bigint NOT NULL,
  person smallint NOT NULL,
  sealed bytea NOT NULL,
  CONSTRAINT voice_key PRIMARY KEY (case_id, person),
  CONSTRAINT voice_person FOREIGN KEY (case_id, person) REFERENCES recourse.person
);
ALTER TABLE recourse.voice ALTER sealed SET STORAGE EXTERNAL;
COMMENT ON TABLE recourse.voice IS 'Of each person who was asked alone, what is counted over many cases and shown with none';
COMMENT ON COLUMN recourse.voice.sealed IS 'Personal: whether the person names herself a woman, sealed under a key of the server, in as many bytes whatever it is';

ALTER TABLE recourse.voice ENABLE ROW LEVEL SECURITY;
ALTER TABLE recourse.voice FORCE ROW LEVEL SECURITY;
CREATE POLICY voice_keep ON recourse.voice TO recourse_keeper USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE (sealed) ON recourse.voice TO recourse_keeper;

SET LOCAL ROLE recourse_keeper;

CREATE FUNCTION guard.keep_voice(the_person smallint, the_sealed bytea) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  h text[] := guard.token('hand');
BEGIN
  IF h IS NULL OR NOT guard.acting(h) OR guard.judged(h[7]) <> 'add-groups' THEN
    RAISE insufficient_privilege USING MESSAGE = 'no act has this case in hand that says who somebody is';
  END IF;
  INSERT INTO recourse.voice (case_id, person, sealed) VALUES (h[1]::bigint, the_person, the_sealed)
  ON CONFLICT (case_id, person) DO UPDATE SET sealed = excluded.sealed;
END
$$;
COMMENT ON FUNCTION guard.keep_voice(smallint, bytea) IS 'Keeps what is counted of a person of the case in hand';
GRANT EXECUTE ON FUNCTION guard.keep_voice(smallint, bytea) TO recourse_app;

CREATE FUNCTION guard.voices(since timestamptz, before timestamptz, zone text, most int)
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
GRANT EXECUTE ON FUNCTION guard.voices(timestamptz, timestamptz, text, int) TO recourse_app;
