-- Cases that have to do with each other. A link is known to whoever may see both of its cases, and to nobody else that there is
-- one: so it stands in a table that no run role reads, and doors judge for the caller each time.

SET LOCAL ROLE recourse_keeper;

CREATE OR REPLACE FUNCTION guard.link_settled() RETURNS trigger
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

CREATE OR REPLACE FUNCTION guard.sees(the_case bigint) RETURNS TABLE (severity smallint, systemic boolean)
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

CREATE OR REPLACE FUNCTION guard.link(the_other bigint, the_kind text, turned boolean) RETURNS smallint
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

CREATE OR REPLACE FUNCTION guard.unlink(the_other bigint) RETURNS boolean
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
GRANT EXECUTE ON FUNCTION guard.links() TO recourse_app;

-- That one of two linked cases is of a group and the other is of one who left it is judged by how many persons each has.
CREATE OR REPLACE FUNCTION guard.persons_of(the_case bigint) RETURNS int
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT count(*)::int FROM recourse.person p
  WHERE p.case_id = the_case AND p.left_at IS NULL AND EXISTS (SELECT FROM guard.sees(the_case));
$$;
COMMENT ON FUNCTION guard.persons_of(bigint) IS 'How many persons complain in a case that the caller may know of, without those who have left it; none in one that is hidden or absent';
GRANT EXECUTE ON FUNCTION guard.persons_of(bigint) TO recourse_app;

-- A case that comes from a case: the act on the first one makes the second, in one transaction and one after the other.
CREATE OR REPLACE FUNCTION guard.open_linked(the_kind text) RETURNS bigint
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
  -- The act keeps the version of the case that it is done on, and the one that it makes begins with 1, as every case does, or
  -- where it begins already.
  PERFORM guard.take(the_case, 16383, 16383, 0, 0, guard.principals() || 4 /* complainant */, 'open-linked', greatest(g.version, 1), g.revision,
    g.state, NULL);
END
$$;
COMMENT ON FUNCTION guard.take_linked(bigint) IS 'Puts a case that the act just settled has opened into the hand, all of it, until it is settled too';
GRANT EXECUTE ON FUNCTION guard.take_linked(bigint) TO recourse_app;

-- Persons of groups ----------------------------------------------------------------------------------------------------
-- Whoever of a group says no, appeals or goes no further has a case of his or her own from then on. The act stands in the case
-- of the group; the product itself opens the new case out of it in the same transaction, as it stands, and what the person did
-- is done there. So a server that dies in between leaves either all of it or nothing.

CREATE OR REPLACE FUNCTION guard.has_left(the_case bigint, the_person smallint) RETURNS boolean
LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp
RETURN EXISTS (
  SELECT FROM recourse.grievance g
  JOIN ledger.stream s ON s.name = 'case/' || recourse.reference(g.id)
  JOIN ledger.entry e ON e.stream_no = s.no AND e.seq = s.seq
  WHERE g.id = the_case AND g.settled_in = pg_current_xact_id() AND e.act IN ('dispute', 'appeal', 'withdraw')
    AND position(E'\nfact person=' || the_person || E'\n' IN e.entry) > 0);
COMMENT ON FUNCTION guard.has_left(bigint, smallint) IS 'Whether what was done last in a case, in this transaction, is that this person of a group went another way than the others. Not for the run role';

CREATE OR REPLACE FUNCTION guard.draw_split(the_group bigint, the_person smallint) RETURNS bigint
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

CREATE OR REPLACE FUNCTION guard.split_off(the_person smallint) RETURNS bigint
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
