-- Whoever of a group says no, appeals or goes no further has a case of his or her own from then on. The act stands in the
-- case of the group; the product itself opens the new case out of it in the same transaction, as it stands, and what the
-- person did is done there. So a server that dies in between leaves either all of it or nothing.
SET LOCAL ROLE recourse_owner;

ALTER TABLE recourse.person ADD left_at timestamptz;
COMMENT ON COLUMN recourse.person.left_at IS 'When this person of a group got a case of his or her own; null while he or she is of this one';

CREATE POLICY person_leave ON recourse.person FOR UPDATE TO recourse_keeper USING (true) WITH CHECK (true);
CREATE POLICY person_begin ON recourse.person FOR INSERT TO recourse_keeper WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE (left_at) ON recourse.person TO recourse_keeper;
GRANT INSERT ON recourse.grievance TO recourse_keeper;
GRANT UPDATE (case_id, pseudonym) ON recourse.receipt TO recourse_keeper;

SET LOCAL ROLE recourse_keeper;

CREATE FUNCTION guard.has_left(the_case bigint, the_person smallint) RETURNS boolean
LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp
RETURN EXISTS (
  SELECT FROM recourse.grievance g
  JOIN ledger.stream s ON s.name = 'case/' || recourse.reference(g.id)
  JOIN ledger.entry e ON e.stream_no = s.no AND e.seq = s.seq
  WHERE g.id = the_case AND g.settled_in = pg_current_xact_id() AND e.act IN ('dispute', 'appeal', 'withdraw')
    AND position(E'\nfact person=' || the_person || E'\n' IN e.entry) > 0);
COMMENT ON FUNCTION guard.has_left(bigint, smallint) IS 'Whether what was done last in a case, in this transaction, is that this person of a group went another way than the others. Not for the run role';

CREATE FUNCTION guard.draw_split(the_group bigint, the_person smallint) RETURNS bigint
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  drawn bigint;
BEGIN
  LOOP
    drawn := ('x' || encode(substr(uuid_send(gen_random_uuid()), 10, 5), 'hex'))::bit(40)::bigint;
    CONTINUE WHEN drawn % 37 > 31;
    INSERT INTO recourse.grievance (id, version, revision, settled, state, asked_from, appealed_from, severity, confidentiality,
      level, category, tile, area, desk, office, deciding_office, received_at, registered_at, closed_at, hold, flags,
      systemic, reprisal, bypass, summary_version, summary_approved, channel, anonymous, language, returns, disputes,
      tables_version, outcome, last_instance)
    SELECT drawn, g.version, g.revision, g.revision, g.state, g.asked_from, g.appealed_from, g.severity, g.confidentiality,
      g.level, g.category, g.tile, g.area, g.desk, g.office, g.deciding_office, g.received_at, guard.now(), g.closed_at,
      g.hold, g.flags, g.systemic, g.reprisal, g.bypass, g.summary_version, g.summary_approved, g.channel, p.anonymous,
      p.language, g.returns, g.disputes, g.tables_version, g.outcome, g.last_instance
    FROM recourse.grievance g JOIN recourse.person p ON p.case_id = g.id AND p.no = the_person
    WHERE g.id = the_group
    ON CONFLICT DO NOTHING;
    EXIT WHEN FOUND;
  END LOOP;
  RETURN drawn;
END
$$;
COMMENT ON FUNCTION guard.draw_split(bigint, smallint) IS 'A new case that stands where that of the group stands, version, revision and dates with it, so that its texts keep their numbers. What was late before stays with the group. Not for the run role';

CREATE FUNCTION guard.split_off(the_person smallint) RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  h text[] := guard.token('hand');
  mine bigint := h[1]::bigint;
  own text := replace(gen_random_uuid()::text, '-', '');
  drawn bigint;
BEGIN
  IF h IS NULL OR NOT guard.acting(h) OR h[7] <> 'open-linked' OR guard.kind() <> 'sweep'
      OR NOT guard.has_left(mine, the_person) THEN
    RAISE insufficient_privilege USING MESSAGE = 'nobody of a group goes another way in the case in hand';
  END IF;
  UPDATE recourse.person p SET left_at = guard.now() WHERE p.case_id = mine AND p.no = the_person AND p.left_at IS NULL;
  IF NOT FOUND THEN
    RAISE check_violation USING MESSAGE = 'this person has a case of his or her own';
  END IF;
  drawn := guard.draw_split(mine, the_person);
  INSERT INTO recourse.link (case_id, other, kind, since) VALUES (drawn, mine, 'SPLIT', guard.now());
  INSERT INTO recourse.person (case_id, no, pseudonym, anonymous, receipt_only, consent, language, at)
  SELECT drawn, p.no, own, p.anonymous, p.receipt_only, p.consent, p.language, p.at
  FROM recourse.person p WHERE p.case_id = mine AND p.no = the_person;
  UPDATE recourse.receipt r SET case_id = drawn, pseudonym = own WHERE r.case_id = mine AND r.person = the_person;
  INSERT INTO recourse.voice (case_id, person, sealed)
  SELECT drawn, v.person, v.sealed FROM recourse.voice v WHERE v.case_id = mine AND v.person = the_person;
  -- Who stood how to the case of the group stands so to this one, and whoever decided in it decides nothing here again; but
  -- who is asked for something there, or waits to confirm something, is not asked here.
  INSERT INTO recourse.tie (case_id, no, relation, principal, since, until, ended_at, cause)
  SELECT drawn, row_number() OVER (ORDER BY t.no), t.relation, t.principal, t.since, t.until, t.ended_at, t.cause
  FROM recourse.tie t JOIN recourse.code c ON c.list = 'relation' AND c.number = t.relation
  WHERE t.case_id = mine AND c.code NOT IN ('receipt', 'asked-office', 'second-person');
  -- What is read from now on is sealed anew for the new case.
  PERFORM guard.take(mine, 16383, h[3]::int, h[4]::int, h[5]::int, string_to_array(h[6], ',')::int[], h[7], h[9]::int,
    h[10]::int, h[11]::smallint, NULL);
  RETURN drawn;
END
$$;
COMMENT ON FUNCTION guard.split_off(smallint) IS 'Gives a person of the case in hand, who went another way than the others in this transaction, a case of his or her own, to which the receipt leads from now on. The hand then reads all of the case of the group, for the product itself and until it is settled; guard.take_linked puts the new case into the hand afterwards';
GRANT EXECUTE ON FUNCTION guard.split_off(smallint) TO recourse_app;

CREATE OR REPLACE FUNCTION guard.take_linked(the_case bigint) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  h text[] := guard.token('hand');
  g recourse.grievance;
BEGIN
  SELECT x.* INTO g
  FROM recourse.link l JOIN recourse.grievance x ON x.id = l.case_id
  WHERE l.case_id = the_case AND l.other = h[1]::bigint AND x.settled_in IS NULL;
  IF h IS NULL OR h[7] <> 'done' OR g.id IS NULL THEN
    RAISE insufficient_privilege USING MESSAGE = 'no act of this transaction has opened this case';
  END IF;
  PERFORM guard.take(the_case, 16383, 16383, 0, 0, guard.principals() || 4, 'open-linked', g.version, g.revision, g.state,
    NULL);
END
$$;

CREATE OR REPLACE FUNCTION guard.links() RETURNS TABLE (other bigint, kind text, turned boolean, since timestamptz, until timestamptz)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  mine bigint := (guard.token('hand'))[1]::bigint;
BEGIN
  IF guard.kind() = 'receipt' THEN
    -- Whoever reported revenge follows the case about it too; of a group nobody is told, since one of them did, also when
    -- the others have left it. Whoever has left a group knows of its case.
    RETURN QUERY SELECT l.case_id, l.kind, true, l.since, nullif(l.until, 'infinity') FROM recourse.link l
    WHERE l.other = mine AND l.kind = 'REPRISAL' AND l.until = 'infinity'
      AND (SELECT count(*) FROM recourse.receipt r WHERE r.case_id = mine) = 1
      AND (SELECT count(*) FROM recourse.person p WHERE p.case_id = mine) = 1
      AND EXISTS (SELECT FROM recourse.receipt r WHERE r.case_id = l.case_id)
      AND EXISTS (SELECT FROM ledger.entry e JOIN ledger.stream t ON t.no = e.stream_no
        WHERE t.name = 'case/' || recourse.reference(l.case_id) AND e.seq = 1 AND e.act = 'open-linked')
    ORDER BY l.since LIMIT 20;
    RETURN QUERY SELECT l.other, l.kind, false, l.since, NULL::timestamptz FROM recourse.link l
    WHERE l.case_id = mine AND l.kind = 'SPLIT' AND l.until = 'infinity'
      AND EXISTS (SELECT FROM recourse.person p WHERE p.case_id = l.other AND p.left_at = l.since)
    ORDER BY l.since LIMIT 1;
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
COMMENT ON FUNCTION guard.links() IS 'Links of the case in hand of which the caller may see the other case too, ended ones with their end; turned where it is the other that stands so to this one. To the holder of a receipt the cases about revenge that were opened out of his, and the group that he has left';

CREATE OR REPLACE FUNCTION guard.persons_of(the_case bigint) RETURNS int
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT count(*)::int FROM recourse.person p
  WHERE p.case_id = the_case AND p.left_at IS NULL AND EXISTS (SELECT FROM guard.sees(the_case));
$$;
COMMENT ON FUNCTION guard.persons_of(bigint) IS 'How many persons complain in a case that the caller may know of, without those who have left it; none in one that is hidden or absent';
