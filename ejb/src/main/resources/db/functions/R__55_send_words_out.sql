-- Words leave the system: a signal is written down in the transaction of its act, and becomes a letter to each officer who may
-- see the case when the letter is made. A letter names no case. How many work for an officer and how they are kept from doing
-- the same twice: one letter of a kind waits for a reader at a time, and whoever delivers holds it for a while. Dates of letters
-- are real time: an offset of the clock of a demonstration moves no mail server.

SET LOCAL ROLE recourse_keeper;

CREATE OR REPLACE FUNCTION guard.principals_of(the_officer int) RETURNS int[]
LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp
RETURN (
  WITH serving AS (
    SELECT o.id, o.office, o.vetting, r.role
    FROM recourse.officer o JOIN recourse.officer_role r ON r.officer = o.id JOIN recourse.office f ON f.id = o.office
    WHERE o.id = the_officer AND o.active AND f.open)
  SELECT array_agg(DISTINCT x.id) FROM (
    SELECT p.id FROM serving s JOIN recourse.principal p ON p.officer = s.id
    UNION ALL
    SELECT p.id FROM serving s JOIN recourse.principal p
      ON p.office = s.office AND p.role = s.role AND (NOT p.cleared OR s.vetting > 1)
    UNION ALL
    SELECT p.id FROM serving s JOIN recourse.principal p
      ON s.role = 'oversight' AND p.name = 'oversight' AND (NOT p.cleared OR s.vetting > 1)) x);
COMMENT ON FUNCTION guard.principals_of(int) IS 'What an officer is in all of his or her roles; not for the run role';

CREATE OR REPLACE FUNCTION guard.work_of(the_officer int, mine int[], OUT cases int, OUT earliest timestamptz)
LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp AS $$
  SELECT count(*)::int, min(x.due_at) FROM ((
    SELECT DISTINCT ON (d.case_id) d.case_id, d.due_at FROM unnest(mine) m(id)
    CROSS JOIN LATERAL (
      SELECT k.case_id, k.due_at FROM recourse.docket k
      WHERE k.principal_id = m.id AND k.shelf = 0 /* mine */ ORDER BY k.due_at, k.case_id LIMIT 1000) d
    WHERE NOT EXISTS (
      SELECT FROM recourse.barred b WHERE b.officer = the_officer AND b.case_id = d.case_id AND b.until > guard.now())
    ORDER BY d.case_id, d.due_at)
    UNION ALL (
    -- An office that is asked for a measure has its orders in a list of their own, and no case in its docket.
    SELECT NULL, a.due_at FROM recourse.officer o
    JOIN recourse.officer_role r ON r.officer = o.id AND r.role = 'official'
    JOIN recourse.asked_order a ON a.office = o.office AND a.open
    WHERE o.id = the_officer
      AND EXISTS (
        SELECT FROM recourse.reader k
        WHERE k.case_id = a.case_id AND k.principal_id = ANY (mine) AND k.until > guard.now() AND (k.reads | k.own) & 2048 <> 0)
      AND NOT EXISTS (
        SELECT FROM recourse.barred b WHERE b.officer = the_officer AND b.case_id = a.case_id AND b.until > guard.now())
    ORDER BY a.due_at LIMIT 1000)) x;
$$;
COMMENT ON FUNCTION guard.work_of(int, int[]) IS 'How many cases and orders wait for an officer, a thousand at most for each post, and the earliest date; not for the run role';

-- Joined with all readers of all cases, the signals of a day read a million rows for each batch among 200,000 cases.
CREATE OR REPLACE FUNCTION guard.gather_letters(how_many int) RETURNS int
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  instant timestamptz := guard.now();
  due bigint[];
BEGIN
  PERFORM guard.sweeps_only();
  SELECT array_agg(x.id) INTO due FROM (
    SELECT o.id FROM recourse.outbox o
    WHERE o.state = 0 /* waits */ AND o.due_at <= instant AND o.signal IN ('WORK', 'URGENT')
    ORDER BY o.due_at LIMIT how_many FOR UPDATE SKIP LOCKED) x;
  -- What an officer is, is asked once for each who may be meant, and not for each signal.
  WITH told AS MATERIALIZED (
    SELECT DISTINCT o.signal, o.case_id, o.recipient FROM recourse.outbox o WHERE o.id = ANY (due)),
  meant AS MATERIALIZED (
    SELECT f.id AS officer, guard.principals_of(f.id) AS mine FROM (
      SELECT DISTINCT f.id FROM told t JOIN recourse.principal p ON p.id = t.recipient
      JOIN recourse.officer f ON f.id = p.officer OR f.office = p.office
        OR p.kind = 'fixed' AND EXISTS (
          SELECT FROM recourse.officer_role r WHERE r.officer = f.id AND r.role = p.name)
      WHERE f.active) f),
  wanted AS (
    SELECT DISTINCT t.signal, m.officer, m.mine FROM told t JOIN meant m ON t.recipient = ANY (m.mine)
    -- Looked up for each; as a join it reads every reader of every case.
    WHERE (
        SELECT true FROM recourse.reader r
        WHERE r.case_id = t.case_id AND r.principal_id = ANY (m.mine) AND r.until > instant
          AND r.reads | r.own | r.redacted <> 0
        LIMIT 1)
      AND NOT EXISTS (
        SELECT FROM recourse.barred b WHERE b.officer = m.officer AND b.case_id = t.case_id AND b.until > instant)
      AND NOT EXISTS (
        SELECT FROM recourse.away a WHERE a.officer = m.officer AND a.since <= instant AND a.until > instant))
  INSERT INTO recourse.letter (signal, officer, cases, earliest, next_at)
  SELECT w.signal, w.officer, CASE w.signal WHEN 'WORK' THEN k.cases ELSE 0 END,
    CASE w.signal WHEN 'WORK' THEN k.earliest END,
    CASE w.signal WHEN 'URGENT' THEN greatest(clock_timestamp(), (
      SELECT max(l.ended_at) + interval '10 minutes' FROM recourse.letter l
      WHERE l.officer = w.officer AND l.signal = 'URGENT' AND l.state = 1 /* sent */)) ELSE clock_timestamp() END
  FROM wanted w
  CROSS JOIN LATERAL guard.work_of(w.officer, w.mine) k
  WHERE w.signal = 'URGENT' OR k.cases > 0
  ORDER BY w.officer, w.signal
  ON CONFLICT (officer, signal) WHERE state = 0 /* waits */ DO UPDATE
    SET cases = excluded.cases, earliest = excluded.earliest, turn = letter.turn + 1;
  UPDATE recourse.outbox o SET state = 1 /* done */ WHERE o.id = ANY (due);
  RETURN coalesce(cardinality(due), 0);
END
$$;
COMMENT ON FUNCTION guard.gather_letters(int) IS 'Makes letters of the signals that are due, at most so many, to officers who may see their case now and are there; a further signal joins the letter that waits. An urgent letter follows the last one after ten minutes at the earliest';
GRANT EXECUTE ON FUNCTION guard.gather_letters(int) TO recourse_app;

CREATE OR REPLACE FUNCTION guard.claim_letters(how_many int, seconds int)
RETURNS TABLE (id uuid, turn int, signal text, officer int, cases int, earliest timestamptz, tries int, waited double precision)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  PERFORM guard.sweeps_only();
  RETURN QUERY UPDATE recourse.letter l
  SET tries = l.tries + 1, next_at = clock_timestamp() + make_interval(secs => seconds)
  FROM (
    SELECT x.id FROM recourse.letter x WHERE x.state = 0 /* waits */ AND x.next_at <= clock_timestamp()
    ORDER BY x.next_at, x.id LIMIT how_many FOR UPDATE SKIP LOCKED) d
  WHERE l.id = d.id
  RETURNING l.id, l.turn, l.signal, l.officer, l.cases, l.earliest, l.tries,
    extract(epoch FROM clock_timestamp() - l.made_at)::double precision;
END
$$;
COMMENT ON FUNCTION guard.claim_letters(int, int) IS 'Letters that are to be delivered now; nobody else gets them for so many seconds. Whoever falls down with one leaves it to the next';
GRANT EXECUTE ON FUNCTION guard.claim_letters(int, int) TO recourse_app;

CREATE OR REPLACE FUNCTION guard.letter_sent(the_letter uuid, the_turn int) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  PERFORM guard.sweeps_only();
  UPDATE recourse.letter l
  SET state = CASE WHEN l.turn = the_turn THEN 1 /* sent */ ELSE 0 /* waits */ END,
    next_at = clock_timestamp(), failure = NULL, tries = 0,
    ended_at = CASE WHEN l.turn = the_turn THEN clock_timestamp() END
  WHERE l.id = the_letter AND l.state = 0 /* waits */;
  RETURN FOUND;
END
$$;
COMMENT ON FUNCTION guard.letter_sent(uuid, int) IS 'A letter was taken by a mail server; what joined it meanwhile goes out as its next turn';
GRANT EXECUTE ON FUNCTION guard.letter_sent(uuid, int) TO recourse_app;

CREATE OR REPLACE FUNCTION guard.letter_failed(the_letter uuid, why text, again int) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  PERFORM guard.sweeps_only();
  UPDATE recourse.letter l
  SET failure = coalesce(why, l.failure), state = CASE WHEN again IS NULL THEN 2 ELSE 0 END,
    next_at = clock_timestamp() + make_interval(secs => coalesce(again, 0)),
    ended_at = CASE WHEN again IS NULL THEN clock_timestamp() END
  WHERE l.id = the_letter AND l.state = CASE WHEN why ~ '^BOUNCED' THEN 1 ELSE 0 END;
  RETURN FOUND;
END
$$;
COMMENT ON FUNCTION guard.letter_failed(uuid, text, int) IS 'A letter was not delivered: it is tried again after so many seconds, or is dead where none are given. One that bounces was sent before';
GRANT EXECUTE ON FUNCTION guard.letter_failed(uuid, text, int) TO recourse_app;

CREATE OR REPLACE FUNCTION guard.letter_lag() RETURNS double precision
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
RETURN CASE WHEN guard.kind() IS NOT NULL THEN (
  SELECT coalesce(extract(epoch FROM greatest(
    (SELECT guard.now() - min(o.due_at) FROM recourse.outbox o
      WHERE o.state = 0 /* waits */ AND o.due_at <= guard.now() AND o.signal IN ('WORK', 'URGENT')),
    (SELECT clock_timestamp() - min(l.made_at) FROM recourse.letter l WHERE l.state = 0 /* waits */ AND l.tries > 0),
    interval '0')), 0)) END;
COMMENT ON FUNCTION guard.letter_lag() IS 'For how many seconds the oldest signal waits to become a letter, or the oldest letter that was tried to be delivered; 0 while the post keeps up';
GRANT EXECUTE ON FUNCTION guard.letter_lag() TO recourse_app;

CREATE OR REPLACE FUNCTION guard.dead_letters(how_many int)
RETURNS TABLE (id uuid, signal text, officer int, made_at timestamptz, ended_at timestamptz, failure text)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF (guard.token('actor'))[3] IS DISTINCT FROM 'administrator' THEN
    RAISE insufficient_privilege USING MESSAGE = 'dead letters are the administrator''s';
  END IF;
  RETURN QUERY SELECT l.id, l.signal, l.officer, l.made_at, l.ended_at, l.failure FROM recourse.letter l
  WHERE l.state = 2 /* dead */ ORDER BY l.ended_at DESC, l.id LIMIT how_many;
END
$$;
COMMENT ON FUNCTION guard.dead_letters(int) IS 'Letters that were given up, newest first; for administrators, and of no case';
GRANT EXECUTE ON FUNCTION guard.dead_letters(int) TO recourse_app;

-- A dead letter that is to be sent again while another of its kind waits is put away with it, and ends at that moment: without
-- the moment it would never be forgotten.
CREATE OR REPLACE FUNCTION guard.judge_letter(the_letter uuid, again boolean) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF (guard.token('actor'))[3] IS DISTINCT FROM 'administrator' THEN
    RAISE insufficient_privilege USING MESSAGE = 'dead letters are the administrator''s';
  END IF;
  UPDATE recourse.letter l
  SET state = CASE WHEN d.goes THEN 0 /* waits */ ELSE 3 /* void */ END,
    next_at = clock_timestamp(), made_at = clock_timestamp(), tries = 0,
    turn = l.turn + 1, ended_at = CASE WHEN d.goes THEN NULL ELSE clock_timestamp() END
  FROM (
    SELECT x.id, again AND NOT EXISTS (
      SELECT FROM recourse.letter o WHERE o.officer = x.officer AND o.signal = x.signal AND o.state = 0 /* waits */) AS goes
    FROM recourse.letter x WHERE x.id = the_letter AND x.state = 2 /* dead */) d
  WHERE l.id = d.id;
  RETURN FOUND;
END
$$;
COMMENT ON FUNCTION guard.judge_letter(uuid, boolean) IS 'A dead letter is sent again, as a new one of the same kind where none waits, or put away';
GRANT EXECUTE ON FUNCTION guard.judge_letter(uuid, boolean) TO recourse_app;

-- Letters and signals that have done their work are forgotten after five weeks: when somebody was written to is a trace too.
-- What waits and what is dead stays.
CREATE OR REPLACE FUNCTION guard.forget_letters() RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  PERFORM guard.sweeps_only();
  DELETE FROM recourse.letter l WHERE l.id IN (
    SELECT x.id FROM recourse.letter x
    WHERE x.state IN (1 /* sent */, 3 /* void */) AND x.ended_at < clock_timestamp() - interval '35 days' LIMIT 5000);
  DELETE FROM recourse.outbox o WHERE o.id IN (
    SELECT x.id FROM recourse.outbox x
    WHERE x.state IN (1 /* done */, 3 /* void */) AND x.due_at < guard.now() - interval '35 days'
      AND x.signal IN ('WORK', 'URGENT', 'NEWS', 'CALL')
    LIMIT 5000);
  RETURN true;
END
$$;
COMMENT ON FUNCTION guard.forget_letters() IS 'Forgets letters, signals and calls that were sent or put away five weeks ago, some thousands at a time';
GRANT EXECUTE ON FUNCTION guard.forget_letters() TO recourse_app;

-- Who is rung ----------------------------------------------------------------------------------------------------------

-- Where a life is in danger somebody on duty is rung within the hour: the act leaves a call behind, and for as long as nobody
-- has taken it (the step ON_CALL still runs) the next one on duty is rung at each of its reminders. Who may be rung is judged
-- each time: whoever works at the desk of the case, may see it at that moment and is there. A call names no case.
CREATE OR REPLACE FUNCTION guard.may_be_rung(the_case bigint, the_desk int) RETURNS int[]
LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp
RETURN (
  SELECT array_agg(o.id ORDER BY o.id) FROM (SELECT DISTINCT d.officer AS id FROM recourse.duty d WHERE d.desk = the_desk) o
  WHERE EXISTS (
      SELECT FROM recourse.reader r
      WHERE r.case_id = the_case AND r.principal_id = ANY (guard.principals_of(o.id)) AND r.until > guard.now()
        AND r.reads | r.own | r.redacted <> 0)
    AND NOT EXISTS (
      SELECT FROM recourse.barred b WHERE b.officer = o.id AND b.case_id = the_case AND b.until > guard.now())
    AND NOT EXISTS (
      SELECT FROM recourse.away a WHERE a.officer = o.id AND a.since <= guard.now() AND a.until > guard.now()));
COMMENT ON FUNCTION guard.may_be_rung(bigint, int) IS 'Who of those on call at a desk may see the case now and is there; not for the run role';

CREATE OR REPLACE FUNCTION guard.claim_calls(the_step smallint, how_many int)
RETURNS TABLE (id bigint, desk int, officers int[], rung int, started_at timestamptz, due_at timestamptz,
  claimed_at timestamptz)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  PERFORM guard.sweeps_only();
  UPDATE recourse.outbox o SET state = 3 /* void */
  WHERE o.state = 0 /* waits */ AND o.signal = 'CALL' AND o.due_at <= guard.now() AND NOT EXISTS (
    SELECT FROM recourse.clock k WHERE k.case_id = o.case_id AND k.step = the_step AND k.running);
  RETURN QUERY
  WITH due AS (
    UPDATE recourse.outbox o SET due_at = guard.now() + interval '2 minutes', tries = o.tries + 1
    WHERE o.id IN (
      SELECT x.id FROM recourse.outbox x
      WHERE x.state = 0 /* waits */ AND x.signal = 'CALL' AND x.due_at <= guard.now()
      ORDER BY x.due_at LIMIT how_many FOR UPDATE SKIP LOCKED)
    RETURNING o.id, o.case_id)
  SELECT u.id, g.desk, coalesce(guard.may_be_rung(g.id, g.desk), '{}'),
    1 + (SELECT sum(c.tries) FROM recourse.outbox c WHERE c.signal = 'CALL' AND c.case_id = g.id)::int, k.started_at,
    k.due_at, guard.now()
  FROM due u JOIN recourse.grievance g ON g.id = u.case_id
  CROSS JOIN LATERAL (
    SELECT c.started_at, c.due_at FROM recourse.clock c
    WHERE c.case_id = g.id AND c.step = the_step AND c.running ORDER BY c.due_at LIMIT 1) k;
END
$$;
COMMENT ON FUNCTION guard.claim_calls(smallint, int) IS 'Calls that are due and nobody has taken: the desk, who of it may be rung, how often somebody was rung for the case with this time, from when to when the step runs, and what time it is. They come back after two minutes; what was taken meanwhile is void';
GRANT EXECUTE ON FUNCTION guard.claim_calls(smallint, int) TO recourse_app;

CREATE OR REPLACE FUNCTION guard.call_ended(the_call bigint, rang boolean, again timestamptz) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  PERFORM guard.sweeps_only();
  UPDATE recourse.outbox o
  SET state = CASE WHEN again IS NULL THEN 1 ELSE 0 END, due_at = coalesce(again, o.due_at),
    tries = o.tries - CASE WHEN rang THEN 0 ELSE 1 END
  WHERE o.id = the_call AND o.state = 0 /* waits */ AND o.signal = 'CALL';
  RETURN FOUND;
END
$$;
COMMENT ON FUNCTION guard.call_ended(bigint, boolean, timestamptz) IS 'Somebody was rung, or could not be, and then it does not count; the next one is rung at that moment, or nobody more for this time of the step';
GRANT EXECUTE ON FUNCTION guard.call_ended(bigint, boolean, timestamptz) TO recourse_app;
