-- An office that is asked for a measure carries out an order and never learns of the case. What it is asked stands in the file of
-- the case, sealed like all of it; to the office it is an order with a number of its own, drawn like a reference and leading
-- nowhere else. The number opens the order by doors of its own; the case's reference opens it to the office no more than to
-- anybody else who has nothing to do with the case. Who of the office carries the order, and who has stepped back from it, are
-- ties of the case as everywhere: whoever acts on an order still learns nothing of its case.

SET LOCAL ROLE recourse_keeper;

CREATE OR REPLACE FUNCTION guard.carrier_of(the_case bigint, the_office int) RETURNS int
LANGUAGE plpgsql STABLE SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  RETURN (
    SELECT p.officer FROM recourse.tie t JOIN recourse.principal p ON p.id = t.principal
    WHERE t.case_id = the_case AND t.relation = 12 /* carrier */ AND t.until > guard.now() AND guard.office_of(p.id) = the_office
    ORDER BY t.no DESC LIMIT 1);  -- 12: carrier
END
$$;
COMMENT ON FUNCTION guard.carrier_of(bigint, int) IS 'The officer who carries a case, or the orders of it, for an office; null for nobody. Not for the run role';

CREATE OR REPLACE FUNCTION guard.keep_order() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  drawn bigint;
BEGIN
  UPDATE recourse.asked_order o
  SET state = CASE WHEN o.office = NEW.office THEN NEW.state ELSE 5 /* PASSED */ END,
    open = o.office = NEW.office AND NEW.state = 1 /* ASKED */
  WHERE o.case_id = NEW.case_id AND o.no = NEW.no AND (o.open OR o.office = NEW.office);
  WHILE NOT EXISTS (
    SELECT FROM recourse.asked_order o WHERE o.case_id = NEW.case_id AND o.no = NEW.no AND o.office = NEW.office)
  LOOP
    drawn := ('x' || encode(substr(uuid_send(gen_random_uuid()), 10, 5), 'hex'))::bit(40)::bigint;
    INSERT INTO recourse.asked_order (id, case_id, no, office, kind, state, open, asked_at, due_at, carrier)
    VALUES (drawn, NEW.case_id, NEW.no, NEW.office, NEW.kind, NEW.state, NEW.state = 1 /* ASKED */, NEW.at,
      coalesce(guard.report_due(NEW.case_id, NEW.no), 'infinity'), guard.carrier_of(NEW.case_id, NEW.office))
    ON CONFLICT (id) DO NOTHING;
  END LOOP;
  RETURN NULL;
END
$$;
COMMENT ON FUNCTION guard.keep_order() IS 'An order for each office that is asked for a measure, with a number that nobody can guess or trace; what becomes of the measure becomes of its order. Whoever carries an order of the office in this case carries this one too';
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

CREATE OR REPLACE FUNCTION guard.carry_orders() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  UPDATE recourse.asked_order o SET carrier = guard.carrier_of(o.case_id, o.office)
  WHERE o.case_id = NEW.case_id AND o.carrier IS DISTINCT FROM guard.carrier_of(o.case_id, o.office);
  RETURN NULL;
END
$$;
COMMENT ON FUNCTION guard.carry_orders() IS 'The list of orders says who carries each as soon as the tie does';
GRANT EXECUTE ON FUNCTION guard.carry_orders() TO recourse_owner;

SET LOCAL ROLE recourse_owner;
CREATE OR REPLACE TRIGGER tie_orders AFTER INSERT OR UPDATE OF until ON recourse.tie FOR EACH ROW
  WHEN (NEW.relation = 12 /* carrier */) EXECUTE FUNCTION guard.carry_orders();

SET LOCAL ROLE recourse_keeper;

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

CREATE OR REPLACE FUNCTION guard.orders(is_open boolean, mine boolean, mark_due timestamptz, mark_id bigint, back boolean, how_many int)
RETURNS TABLE (id bigint, kind text, state smallint, asked_at timestamptz, due_at timestamptz, carrier int)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  the_office int := guard.office_of_caller();
  me int := (guard.token('actor'))[6]::int;
BEGIN
  IF mine AND back THEN
    RETURN QUERY SELECT o.id, o.kind, o.state, o.asked_at, o.due_at, o.carrier FROM recourse.asked_order o
    WHERE o.carrier = me AND o.office = the_office AND o.open = is_open AND guard.shows_order(o.case_id) IS NOT NULL
      AND (o.due_at, o.id) < (mark_due, mark_id)
    ORDER BY o.due_at DESC, o.id DESC LIMIT least(how_many, 200);
  ELSIF mine THEN
    RETURN QUERY SELECT o.id, o.kind, o.state, o.asked_at, o.due_at, o.carrier FROM recourse.asked_order o
    WHERE o.carrier = me AND o.office = the_office AND o.open = is_open AND guard.shows_order(o.case_id) IS NOT NULL
      AND (o.due_at, o.id) > (mark_due, mark_id)
    ORDER BY o.due_at, o.id LIMIT least(how_many, 200);
  ELSIF back THEN
    RETURN QUERY SELECT o.id, o.kind, o.state, o.asked_at, o.due_at, o.carrier FROM recourse.asked_order o
    WHERE o.office = the_office AND o.open = is_open AND guard.shows_order(o.case_id) IS NOT NULL
      AND (o.due_at, o.id) < (mark_due, mark_id)
    ORDER BY o.due_at DESC, o.id DESC LIMIT least(how_many, 200);
  ELSE
    RETURN QUERY SELECT o.id, o.kind, o.state, o.asked_at, o.due_at, o.carrier FROM recourse.asked_order o
    WHERE o.office = the_office AND o.open = is_open AND guard.shows_order(o.case_id) IS NOT NULL
      AND (o.due_at, o.id) > (mark_due, mark_id)
    ORDER BY o.due_at, o.id LIMIT least(how_many, 200);
  END IF;
END
$$;
COMMENT ON FUNCTION guard.orders(boolean, boolean, timestamptz, bigint, boolean, int) IS 'A page of the orders of the caller''s office, or of those that the caller carries, 200 at most, the first due first: those that wait for a report, or the others. Nothing of the cases, and nothing from which the caller has stepped back';
GRANT EXECUTE ON FUNCTION guard.orders(boolean, boolean, timestamptz, bigint, boolean, int) TO recourse_app;

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
  OUT asked_at timestamptz, OUT due_at timestamptz, OUT carrier int, OUT assigns boolean, OUT kept_from int[])
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  the_office int;
  state smallint;
BEGIN
  PERFORM guard.entered(context);
  the_office := guard.office_of_caller();
  opened := false; person := 0; reads := 0; own := 2048 /* remedy */; redacted := 0; reasoned := 0; adds := 0;
  causes := ARRAY[20 /* asked-office */::smallint];
  SELECT o.case_id, o.no, o.state, o.asked_at, o.due_at, o.carrier, guard.shows_order(o.case_id)
  INTO case_id, no, order_state, asked_at, due_at, carrier, own_as
  FROM recourse.asked_order o WHERE o.id = the_order AND o.office = the_office;
  IF own_as IS NULL THEN
    case_id := NULL; carrier := NULL;
    RETURN;
  END IF;
  SELECT e.hash INTO hash
  FROM ledger.append('case/' || recourse.reference(case_id), 'read', facts || guard.scope_facts(2048 /* remedy */), '{}', NULL, NULL) e;
  SELECT true, g.version, g.revision, g.state INTO opened, version, revision, state
  FROM recourse.grievance g WHERE g.id = case_id;
  assigns := order_state = 1 /* ASKED */ AND guard.stays('assign', state);
  SELECT coalesce(array_agg(b.officer), '{}') INTO kept_from
  FROM recourse.officer f JOIN recourse.barred b ON b.officer = f.id AND b.case_id = open_order.case_id AND b.until > guard.now()
  WHERE f.office = the_office;
  PERFORM guard.take(case_id, 0, 0, own, 0, own_as, 'read', version, revision, state, NULL);
END
$$;
COMMENT ON FUNCTION guard.open_order(text, bigint, text[]) IS 'Opens an order of the caller''s office: appends the read to the stream of its case and puts the orders that are the caller''s own into the hand, and nothing else of the case. Beside it who carries it, whether somebody can be named who does, and who of the office is kept from it. opened is false for hidden and absent alike';
GRANT EXECUTE ON FUNCTION guard.open_order(text, bigint, text[]) TO recourse_app;

-- The hand of these acts sees the header, by which clocks are kept and people are judged; whoever acts is shown nothing of it.
-- Whoever steps back writes why, and may have been the last who could decide an appeal, which the header says.
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
  answer := 0; person := 0; reads := 1 /* skeleton */; own := 2048 /* remedy */; redacted := 0; reasoned := 0;
  adds := CASE the_act WHEN 'step-back' THEN 2305 /* skeleton, notes, remedy */ ELSE 2048 /* remedy */ END;
  causes := ARRAY[20 /* asked-office */::smallint];
  SELECT o.case_id INTO case_id FROM recourse.asked_order o
  WHERE o.id = the_order AND o.office = guard.office_of_caller() AND (o.state <> 5 /* PASSED */ OR the_act = 'step-back');
  IF NOT FOUND OR the_act NOT IN ('report-measure', 'assign', 'step-back') OR NOT guard.may(the_act, causes) THEN
    case_id := NULL;
    RETURN;
  END IF;
  own_as := guard.shows_order(case_id);
  IF own_as IS NOT NULL THEN
    PERFORM FROM recourse.grievance g WHERE g.id = case_id FOR NO KEY UPDATE;
    own_as := guard.shows_order(case_id);
  END IF;
  IF own_as IS NULL THEN
    -- Whoever stepped back by this same request is told so once more.
    case_id := (SELECT begin_order.case_id FROM guard.sent_before(begin_order.case_id, the_act));
    RETURN;
  END IF;
  SELECT g.version, g.revision, g.state INTO version, revision, now_in FROM recourse.grievance g WHERE g.id = case_id;
  answer := 2;
  PERFORM guard.take(case_id, reads, adds, own, redacted, own_as, the_act, version, revision, now_in, NULL);
END
$$;
COMMENT ON FUNCTION guard.begin_order(text, bigint, text) IS 'As begin_act, for an office that reports on an order, says who of it carries it, or of which somebody steps back: answer 0 hidden, absent, not its own or, but for stepping back, passed on to another office; 2 in the hand. The case is named with 0 only where this request did the act before. Another act is not done on an order';
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
