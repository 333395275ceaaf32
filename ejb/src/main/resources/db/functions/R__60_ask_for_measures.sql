-- An office that is asked for a measure carries out an order and never learns of the case. What it is asked stands in the file of
-- the case, sealed like all of it; to the office it is an order with a number of its own, drawn like a reference and leading
-- nowhere else. The number opens the order by doors of its own; the case's reference opens it to the office no more than to
-- anybody else who has nothing to do with the case.

SET LOCAL ROLE recourse_keeper;

CREATE OR REPLACE FUNCTION guard.keep_order() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  drawn bigint;
BEGIN
  UPDATE recourse.asked_order o
  SET state = CASE WHEN o.office = NEW.office THEN NEW.state ELSE 5 END, open = o.office = NEW.office AND NEW.state = 1
  WHERE o.case_id = NEW.case_id AND o.no = NEW.no AND (o.open OR o.office = NEW.office);
  WHILE NOT EXISTS (
    SELECT FROM recourse.asked_order o WHERE o.case_id = NEW.case_id AND o.no = NEW.no AND o.office = NEW.office)
  LOOP
    drawn := ('x' || encode(substr(uuid_send(gen_random_uuid()), 10, 5), 'hex'))::bit(40)::bigint;
    INSERT INTO recourse.asked_order (id, case_id, no, office, kind, state, open, asked_at, due_at)
    VALUES (drawn, NEW.case_id, NEW.no, NEW.office, NEW.kind, NEW.state, NEW.state = 1, NEW.at,
      coalesce(guard.report_due(NEW.case_id, NEW.no), 'infinity'))
    ON CONFLICT (id) DO NOTHING;
  END LOOP;
  RETURN NULL;
END
$$;
COMMENT ON FUNCTION guard.keep_order() IS 'An order for each office that is asked for a measure, with a number that nobody can guess or trace; what becomes of the measure becomes of its order';
GRANT EXECUTE ON FUNCTION guard.keep_order() TO recourse_owner;

CREATE OR REPLACE FUNCTION guard.date_order() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  UPDATE recourse.asked_order o SET due_at = NEW.due_at
  WHERE o.case_id = NEW.case_id AND o.no = NEW.subject::smallint AND o.open AND o.due_at <> NEW.due_at;
  RETURN NULL;
END
$$;
COMMENT ON FUNCTION guard.date_order() IS 'An order is due when the clock of its measure is';
GRANT EXECUTE ON FUNCTION guard.date_order() TO recourse_owner;

-- The product itself asks the next office when one does not report: it takes the order over as it was written.
CREATE OR REPLACE FUNCTION guard.hand_to_pass_on() RETURNS bigint
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  h text[] := guard.token('hand');
BEGIN
  RETURN (
    SELECT g.id FROM recourse.grievance g
    WHERE h[7] = 'escalate' AND guard.kind() = 'sweep' AND guard.acting(h) AND g.id = h[1]::bigint);
END
$$;
COMMENT ON FUNCTION guard.hand_to_pass_on() IS 'The case that the product has in hand because a step is late; else null';
GRANT EXECUTE ON FUNCTION guard.hand_to_pass_on() TO recourse_app;

CREATE OR REPLACE FUNCTION guard.shows_order(the_case bigint) RETURNS int[]
LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp
RETURN (
  SELECT array_agg(DISTINCT r.own_as) FROM recourse.reader r
  WHERE r.case_id = the_case AND r.principal_id = ANY (guard.principals()) AND r.until > guard.now()
    AND (r.reads | r.own) & 2048 <> 0 AND the_case <> ALL (guard.barred()));
COMMENT ON FUNCTION guard.shows_order(bigint) IS 'As whom the caller may see orders of a case; null where he may not, as when his office has become a respondent. Not for the run role';

CREATE OR REPLACE FUNCTION guard.orders(is_open boolean, mark_due timestamptz, mark_id bigint, back boolean, how_many int)
RETURNS TABLE (id bigint, kind text, state smallint, asked_at timestamptz, due_at timestamptz)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  the_office int := guard.office_of_caller();
BEGIN
  IF back THEN
    RETURN QUERY SELECT o.id, o.kind, o.state, o.asked_at, o.due_at FROM recourse.asked_order o
    WHERE o.office = the_office AND o.open = is_open AND guard.shows_order(o.case_id) IS NOT NULL
      AND (o.due_at, o.id) < (mark_due, mark_id)
    ORDER BY o.due_at DESC, o.id DESC LIMIT least(how_many, 200);
  ELSE
    RETURN QUERY SELECT o.id, o.kind, o.state, o.asked_at, o.due_at FROM recourse.asked_order o
    WHERE o.office = the_office AND o.open = is_open AND guard.shows_order(o.case_id) IS NOT NULL
      AND (o.due_at, o.id) > (mark_due, mark_id)
    ORDER BY o.due_at, o.id LIMIT least(how_many, 200);
  END IF;
END
$$;
COMMENT ON FUNCTION guard.orders(boolean, timestamptz, bigint, boolean, int) IS 'A page of the orders of the caller''s office, 200 at most, the first due first: those that wait for a report, or the others. Nothing of the cases';
GRANT EXECUTE ON FUNCTION guard.orders(boolean, timestamptz, bigint, boolean, int) TO recourse_app;

CREATE OR REPLACE FUNCTION guard.orders_waiting(OUT waiting int, OUT late int)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT count(*)::int, (count(*) FILTER (WHERE x.due_at < guard.now()))::int FROM (
    SELECT o.due_at FROM recourse.asked_order o
    WHERE o.office = guard.office_of_caller() AND o.open AND guard.shows_order(o.case_id) IS NOT NULL
    ORDER BY o.due_at LIMIT 1000) x;
$$;
COMMENT ON FUNCTION guard.orders_waiting() IS 'How many orders of the caller''s office wait for a report, and how many of those are late; 1,000 at most';
GRANT EXECUTE ON FUNCTION guard.orders_waiting() TO recourse_app;

CREATE OR REPLACE FUNCTION guard.open_order(context text, the_order bigint, facts text[], OUT opened boolean, OUT case_id bigint,
  OUT person int, OUT reads int, OUT own int, OUT redacted int, OUT reasoned int, OUT adds int, OUT own_as int[],
  OUT causes smallint[], OUT version int, OUT revision int, OUT hash bytea, OUT no smallint, OUT order_state smallint,
  OUT asked_at timestamptz, OUT due_at timestamptz)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  state smallint;
BEGIN
  PERFORM guard.entered(context);
  opened := false; person := 0; reads := 0; own := 2048; redacted := 0; reasoned := 0; adds := 0;
  causes := ARRAY[20::smallint];
  SELECT o.case_id, o.no, o.state, o.asked_at, o.due_at, guard.shows_order(o.case_id)
  INTO case_id, no, order_state, asked_at, due_at, own_as
  FROM recourse.asked_order o WHERE o.id = the_order AND o.office = guard.office_of_caller();
  IF own_as IS NULL THEN
    case_id := NULL;
    RETURN;
  END IF;
  SELECT e.hash INTO hash
  FROM ledger.append('case/' || recourse.reference(case_id), 'read', facts || guard.scope_facts(2048), '{}', NULL, NULL) e;
  SELECT true, g.version, g.revision, g.state INTO opened, version, revision, state
  FROM recourse.grievance g WHERE g.id = case_id;
  PERFORM guard.take(case_id, 0, 0, own, 0, own_as, 'read', version, revision, state, NULL);
END
$$;
COMMENT ON FUNCTION guard.open_order(text, bigint, text[]) IS 'Opens an order of the caller''s office: appends the read to the stream of its case and puts the orders that are the caller''s own into the hand, and nothing else of the case. opened is false for hidden and absent alike';
GRANT EXECUTE ON FUNCTION guard.open_order(text, bigint, text[]) TO recourse_app;

-- The hand of this act sees the header, by which clocks are kept; whoever acts is shown nothing of it.
CREATE OR REPLACE FUNCTION guard.begin_order(context text, the_order bigint, the_act text, OUT case_id bigint, OUT person int,
  OUT answer smallint, OUT reads int, OUT adds int, OUT own int, OUT redacted int, OUT reasoned int, OUT own_as int[],
  OUT causes smallint[], OUT version int, OUT revision int, OUT state smallint, OUT severity smallint,
  OUT confidentiality smallint, OUT level smallint, OUT area int, OUT desk int, OUT office int, OUT hold boolean,
  OUT pending int)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  now_in smallint;
BEGIN
  PERFORM guard.entered(context);
  answer := 0; person := 0; reads := 1; adds := 2048; own := 2048; redacted := 0; reasoned := 0;
  causes := ARRAY[20::smallint];
  SELECT o.case_id INTO case_id
  FROM recourse.asked_order o WHERE o.id = the_order AND o.office = guard.office_of_caller() AND o.state <> 5;
  IF NOT FOUND OR guard.shows_order(case_id) IS NULL OR the_act <> 'report-measure' OR NOT guard.may(the_act, causes) THEN
    case_id := NULL;
    RETURN;
  END IF;
  PERFORM FROM recourse.grievance g WHERE g.id = case_id FOR NO KEY UPDATE;
  own_as := guard.shows_order(case_id);
  IF own_as IS NULL THEN
    case_id := NULL;
    RETURN;
  END IF;
  SELECT g.version, g.revision, g.state INTO version, revision, now_in FROM recourse.grievance g WHERE g.id = case_id;
  answer := 2;
  PERFORM guard.take(case_id, reads, adds, own, redacted, own_as, the_act, version, revision, now_in, NULL);
END
$$;
COMMENT ON FUNCTION guard.begin_order(text, bigint, text) IS 'As begin_act, for an office that reports on an order: answer 0 hidden, absent, not its own or passed on to another office, 2 in the hand. Another act is not done on an order';
GRANT EXECUTE ON FUNCTION guard.begin_order(text, bigint, text) TO recourse_app;

CREATE OR REPLACE FUNCTION guard.measure_of_order(the_order bigint) RETURNS int
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
RETURN (
  SELECT o.no FROM recourse.asked_order o
  WHERE o.id = the_order AND o.case_id = guard.hand(-1) AND o.office = guard.office_of_caller());
COMMENT ON FUNCTION guard.measure_of_order(bigint) IS 'The number of the measure of an order of the caller''s office, of the case in hand; else null';
GRANT EXECUTE ON FUNCTION guard.measure_of_order(bigint) TO recourse_app;

-- Before an office speaks to the other side it must know whether a safety plan stands; what stands in it is nothing for it.
CREATE OR REPLACE FUNCTION guard.safety_planned() RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
RETURN EXISTS (SELECT FROM ledger.entry e WHERE e.stream_no = guard.stream_in_hand() AND e.act = 'plan-safety');
COMMENT ON FUNCTION guard.safety_planned() IS 'Whether a safety plan was made in the case in hand';
GRANT EXECUTE ON FUNCTION guard.safety_planned() TO recourse_app;
