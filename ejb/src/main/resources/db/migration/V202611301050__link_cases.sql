-- Cases that have to do with each other. A link is known to whoever may see both of its cases, and to nobody else that
-- there is one: so it stands in a table that no run role reads, and doors judge for the caller each time.
SET LOCAL ROLE recourse_owner;

CREATE TABLE recourse.link (
  case_id bigint NOT NULL CONSTRAINT link_case REFERENCES recourse.grievance,
  other bigint NOT NULL CONSTRAINT link_other REFERENCES recourse.grievance,
  kind text NOT NULL CHECK (kind ~ '^[A-Z_]{3,20}$'),
  since timestamptz NOT NULL,
  until timestamptz NOT NULL DEFAULT 'infinity',
  CONSTRAINT link_key PRIMARY KEY (case_id, other, since),
  CONSTRAINT link_of_two CHECK (case_id <> other)
);
CREATE INDEX link_back ON recourse.link (other, case_id);
CREATE UNIQUE INDEX link_once ON recourse.link (least(case_id, other), greatest(case_id, other)) WHERE until = 'infinity';
CREATE INDEX receipt_of ON recourse.receipt (case_id);
COMMENT ON TABLE recourse.link IS 'Cases that have to do with each other, as the first one stands to the other: the same matter, a reprisal for it, over it, split off from it. Ended and never deleted';
COMMENT ON COLUMN recourse.link.kind IS 'Code of list link_kind';

ALTER TABLE recourse.link ENABLE ROW LEVEL SECURITY;
ALTER TABLE recourse.link FORCE ROW LEVEL SECURITY;
CREATE POLICY link_keep ON recourse.link TO recourse_keeper USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE (until) ON recourse.link TO recourse_keeper;

SET LOCAL ROLE recourse_keeper;

CREATE FUNCTION guard.link_settled() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF NOT EXISTS (
      SELECT FROM recourse.grievance g
      WHERE g.id IN (NEW.case_id, NEW.other) AND g.settled = g.revision AND g.settled_in = pg_current_xact_id()) THEN
    RAISE check_violation USING MESSAGE = 'cases were linked by an act that was not settled';
  END IF;
  RETURN NULL;
END
$$;
COMMENT ON FUNCTION guard.link_settled() IS 'At commit: whoever linked two cases or took them apart did it in an act on one of them';
GRANT EXECUTE ON FUNCTION guard.link_settled() TO recourse_owner;

CREATE FUNCTION guard.sees(the_case bigint) RETURNS TABLE (severity smallint, systemic boolean)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  -- The side of the complainant is one principal in all cases: a receipt opens its own, and knows of no other.
  IF guard.kind() = 'sweep' OR guard.kind() <> 'receipt' AND (
      SELECT (r.reads | r.own | r.redacted) & 1 <> 0 FROM guard.readership(the_case, guard.principals()) r) THEN
    RETURN QUERY SELECT g.severity, g.systemic FROM recourse.grievance g WHERE g.id = the_case AND g.revision > 0;
  END IF;
END
$$;
COMMENT ON FUNCTION guard.sees(bigint) IS 'Whether the caller may see that this case exists, and what of it decides whether it may be linked; no row for hidden and absent alike';
GRANT EXECUTE ON FUNCTION guard.sees(bigint) TO recourse_app;

CREATE FUNCTION guard.link(the_other bigint, the_kind text, turned boolean) RETURNS smallint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  h text[] := guard.token('hand');
  mine bigint := h[1]::bigint;
BEGIN
  IF h IS NULL OR NOT guard.acting(h) OR guard.judged(h[7]) NOT IN ('link', 'reject') THEN
    RAISE insufficient_privilege USING MESSAGE = 'no act that links has a case in hand';
  ELSIF NOT EXISTS (SELECT FROM guard.sees(the_other)) THEN
    RETURN 0;
  END IF;
  -- Nobody waits for a second case while he holds a first one, or two who link crosswise would wait for ever.
  PERFORM FROM recourse.grievance g WHERE g.id = the_other FOR NO KEY UPDATE NOWAIT;
  INSERT INTO recourse.link (case_id, other, kind, since)
  SELECT CASE WHEN turned THEN the_other ELSE mine END, CASE WHEN turned THEN mine ELSE the_other END, the_kind, guard.now()
  ON CONFLICT DO NOTHING;
  RETURN CASE WHEN FOUND THEN 3 ELSE 1 END;
EXCEPTION WHEN lock_not_available THEN
  RETURN 2;
END
$$;
COMMENT ON FUNCTION guard.link(bigint, text, boolean) IS 'Links the case in hand with another, turned where it is the other that stands so to this one. Answer 0: hidden or absent, all the same; 1: linked already; 2: somebody works on the other one now; 3: linked, and the other case is locked';
GRANT EXECUTE ON FUNCTION guard.link(bigint, text, boolean) TO recourse_app;

CREATE FUNCTION guard.unlink(the_other bigint) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  h text[] := guard.token('hand');
  mine bigint := h[1]::bigint;
BEGIN
  IF h IS NULL OR NOT guard.acting(h) OR h[7] <> 'confirm:unlink' THEN
    RAISE insufficient_privilege USING MESSAGE = 'nobody has confirmed that they are taken apart';
  ELSIF NOT EXISTS (SELECT FROM guard.sees(the_other)) THEN
    RETURN false;
  END IF;
  UPDATE recourse.link l SET until = guard.now()
  WHERE least(l.case_id, l.other) = least(mine, the_other) AND greatest(l.case_id, l.other) = greatest(mine, the_other)
    AND l.until = 'infinity';
  RETURN FOUND;
END
$$;
COMMENT ON FUNCTION guard.unlink(bigint) IS 'Takes the case in hand and another apart; false where the caller sees no link between them';
GRANT EXECUTE ON FUNCTION guard.unlink(bigint) TO recourse_app;

CREATE FUNCTION guard.links() RETURNS TABLE (other bigint, kind text, turned boolean, since timestamptz, until timestamptz)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  mine bigint := (guard.token('hand'))[1]::bigint;
BEGIN
  IF guard.kind() = 'receipt' THEN
    -- Whoever reported revenge follows the case about it too; of a group nobody is told, since one of them did.
    RETURN QUERY SELECT l.case_id, l.kind, true, l.since, nullif(l.until, 'infinity') FROM recourse.link l
    WHERE l.other = mine AND l.kind = 'REPRISAL' AND l.until = 'infinity'
      AND (SELECT count(*) FROM recourse.receipt r WHERE r.case_id = mine) = 1
      AND EXISTS (SELECT FROM recourse.receipt r WHERE r.case_id = l.case_id)
      AND EXISTS (SELECT FROM ledger.entry e JOIN ledger.stream t ON t.no = e.stream_no
        WHERE t.name = 'case/' || recourse.reference(l.case_id) AND e.seq = 1 AND e.act = 'open-linked')
    ORDER BY l.since LIMIT 20;
    RETURN;
  END IF;
  RETURN QUERY
  SELECT b.other, b.kind, b.turned, b.since, nullif(b.until, 'infinity')
  FROM (
    SELECT l.other, l.kind, false AS turned, l.since, l.until FROM recourse.link l WHERE l.case_id = mine
    UNION ALL SELECT l.case_id, l.kind, true, l.since, l.until FROM recourse.link l WHERE l.other = mine
    ORDER BY since DESC LIMIT 200) b
  WHERE EXISTS (SELECT FROM guard.sees(b.other))
  ORDER BY b.since;
END
$$;
COMMENT ON FUNCTION guard.links() IS 'Links of the case in hand of which the caller may see the other case too, ended ones with their end; turned where it is the other that stands so to this one. To the holder of a receipt the cases about revenge that were opened out of his';
GRANT EXECUTE ON FUNCTION guard.links() TO recourse_app;

-- A case that comes from a case: the act on the first one makes the second, in one transaction and one after the other.
CREATE FUNCTION guard.open_linked(the_kind text) RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  h text[] := guard.token('hand');
  drawn bigint;
BEGIN
  IF h IS NULL OR NOT guard.acting(h) OR h[7] <> 'open-linked' THEN
    RAISE insufficient_privilege USING MESSAGE = 'no act that opens a linked case has a case in hand';
  END IF;
  LOOP
    drawn := ('x' || encode(substr(uuid_send(gen_random_uuid()), 10, 5), 'hex'))::bit(40)::bigint;
    CONTINUE WHEN drawn % 37 > 31;
    INSERT INTO recourse.grievance (id, received_at, registered_at) VALUES (drawn, guard.now(), guard.now())
    ON CONFLICT DO NOTHING;
    EXIT WHEN FOUND;
  END LOOP;
  INSERT INTO recourse.link (case_id, other, kind, since) VALUES (drawn, h[1]::bigint, the_kind, guard.now());
  RETURN drawn;
END
$$;
COMMENT ON FUNCTION guard.open_linked(text) IS 'A new case of version and revision 0 that stands in this way to the case in hand; guard.take_linked puts it into the hand when that one is settled';
GRANT EXECUTE ON FUNCTION guard.open_linked(text) TO recourse_app;

CREATE FUNCTION guard.take_linked(the_case bigint) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  h text[] := guard.token('hand');
BEGIN
  IF h IS NULL OR h[7] <> 'done' OR NOT EXISTS (
      SELECT FROM recourse.link l JOIN recourse.grievance g ON g.id = l.case_id
      WHERE l.case_id = the_case AND l.other = h[1]::bigint AND g.revision = 0) THEN
    RAISE insufficient_privilege USING MESSAGE = 'no act of this transaction has opened this case';
  END IF;
  PERFORM guard.take(the_case, 16383, 16383, 0, 0, guard.principals() || 4, 'open-linked', 0, 0, 1::smallint, NULL);
END
$$;
COMMENT ON FUNCTION guard.take_linked(bigint) IS 'Puts a case that the act just settled has opened into the hand, all of it, until it is settled too';
GRANT EXECUTE ON FUNCTION guard.take_linked(bigint) TO recourse_app;

INSERT INTO guard.act_attribute (act, attribute)
SELECT 'open-linked', a.attribute FROM guard.act_attribute a WHERE a.act = 'register'
ON CONFLICT DO NOTHING;

SET LOCAL ROLE recourse_owner;
CREATE CONSTRAINT TRIGGER link_settled AFTER INSERT OR UPDATE ON recourse.link DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION guard.link_settled();
SET LOCAL ROLE recourse_keeper;

-- Whoever reads the derived form, the complainant and the liaison, reads of no other case: what links cases is left out,
-- and a case that came from another one begins for them as every case does.
CREATE OR REPLACE FUNCTION guard.steps() RETURNS TABLE (act text, day date, role text, office text, scopes text,
  moved_to text, since text, ended text)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  h text[] := guard.token('hand');
  told int := h[2]::int | h[5]::int;
  place text := (SELECT a.zone FROM recourse.grievance g JOIN recourse.area a ON a.id = g.area
    WHERE g.id = h[1]::bigint);
BEGIN
  RETURN QUERY SELECT
    CASE WHEN e.act = 'confirm' THEN substring(e.entry FROM E'\nfact act=([^\n]+)')
      WHEN e.act = 'open-linked' THEN 'register' ELSE e.act END,
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
    AND e.act NOT IN ('link', 'unlink', 'alert-pattern') AND (e.act <> 'open-linked' OR e.seq = 1)
    AND (e.act <> 'confirm' OR position(E'\nfact act=unlink' IN e.entry) = 0)
    AND CASE e.act WHEN 'read' THEN told & 8192 <> 0 WHEN 'note' THEN h[2]::int & 4096 <> 0
      WHEN 'decline' THEN h[2]::int & 4096 <> 0 WHEN 'judge' THEN h[2]::int & 4096 <> 0
      WHEN 'index' THEN h[2]::int & 4096 <> 0 ELSE told & 4096 <> 0 END
  ORDER BY e.seq;
END
$$;
COMMENT ON FUNCTION guard.steps() IS 'History and access log of the case in hand in their derived form: act, day at the place of the case, role and office, of a read the scopes that were opened, of an act that sent the case on to which office and since when a step was late, of a closing how the case ended; without notes, people, other cases and other facts';
