-- An office that is asked for a measure carries out an order and never learns of the case. What it is asked stands in the
-- file of the case, sealed like all of it; to the office it is an order with a number of its own, drawn like a reference
-- and leading nowhere else. The number opens the order by doors of its own; the case's reference opens it to the office
-- no more than to anybody else who has nothing to do with the case.
SET LOCAL ROLE recourse_owner;

CREATE TABLE recourse.measure (
  case_id bigint NOT NULL CONSTRAINT measure_case REFERENCES recourse.grievance,
  no smallint NOT NULL CHECK (no > 0),
  version int NOT NULL CHECK (version > 0),
  kind text NOT NULL CHECK (kind ~ '^[A-Z_]{2,40}$'),
  office int NOT NULL CONSTRAINT measure_office REFERENCES recourse.office,
  state smallint NOT NULL CHECK (state BETWEEN 1 AND 4),
  owner int NOT NULL CONSTRAINT measure_owner REFERENCES recourse.principal,
  shared int[] NOT NULL DEFAULT '{}',
  at timestamptz NOT NULL,
  sealed bytea NOT NULL,
  CONSTRAINT measure_key PRIMARY KEY (case_id, no, version)
);
ALTER TABLE recourse.measure ALTER sealed SET STORAGE EXTERNAL;
COMMENT ON TABLE recourse.measure IS 'Measures asked of offices: 1 asked, 2 done, 3 not done, 4 no longer needed; what becomes of one is a new version, also that another office is asked';
COMMENT ON COLUMN recourse.measure.kind IS 'Code of list measure';
COMMENT ON COLUMN recourse.measure.sealed IS 'Personal: the order as the office reads it, and what the office reports, sealed under a key of the case';

CREATE TABLE recourse.asked_order (
  id bigint PRIMARY KEY CHECK (id BETWEEN 0 AND 1099511627775),
  case_id bigint NOT NULL CONSTRAINT asked_order_case REFERENCES recourse.grievance,
  no smallint NOT NULL,
  office int NOT NULL CONSTRAINT asked_order_office REFERENCES recourse.office,
  kind text NOT NULL,
  state smallint NOT NULL CHECK (state BETWEEN 1 AND 5),
  open boolean NOT NULL,
  asked_at timestamptz NOT NULL,
  due_at timestamptz NOT NULL,
  CONSTRAINT asked_order_once UNIQUE (case_id, no, office),
  CONSTRAINT asked_order_open CHECK (open = (state = 1))
) WITH (fillfactor = 80);
CREATE INDEX asked_order_due ON recourse.asked_order (office, open, due_at, id);
COMMENT ON TABLE recourse.asked_order IS 'Orders by the office that is asked: what its list shows, and of which measure of which case each is. Kept by triggers; read by definer functions alone, which never tell the case';
COMMENT ON COLUMN recourse.asked_order.id IS '40 random bits of its own, read like a reference';
COMMENT ON COLUMN recourse.asked_order.state IS 'As of the measure; 5: another office was asked because this one did not report in time';

ALTER TABLE recourse.measure ENABLE ROW LEVEL SECURITY;
ALTER TABLE recourse.measure FORCE ROW LEVEL SECURITY;
ALTER TABLE recourse.asked_order ENABLE ROW LEVEL SECURITY;
ALTER TABLE recourse.asked_order FORCE ROW LEVEL SECURITY;
CREATE POLICY asked_order_keep ON recourse.asked_order TO recourse_keeper USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE ON recourse.asked_order TO recourse_keeper;

SET LOCAL ROLE recourse_keeper;

-- What waits for a report is late when its clock says so, whichever of the two is written first.
CREATE FUNCTION guard.report_due(the_case bigint, the_no smallint) RETURNS timestamptz
LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp
RETURN (
  SELECT c.due_at FROM recourse.clock c
  WHERE c.case_id = the_case AND c.step = 16 AND c.running AND c.subject = the_no::text
  ORDER BY c.no DESC LIMIT 1);  -- 16: MEASURE_REPORT
COMMENT ON FUNCTION guard.report_due(bigint, smallint) IS 'Until when a measure must be reported; null where no clock runs for it. Not for the run role';

CREATE FUNCTION guard.keep_order() RETURNS trigger
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

CREATE FUNCTION guard.date_order() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  UPDATE recourse.asked_order o SET due_at = NEW.due_at
  WHERE o.case_id = NEW.case_id AND o.no = NEW.subject::smallint AND o.open AND o.due_at <> NEW.due_at;
  RETURN NULL;
END
$$;
COMMENT ON FUNCTION guard.date_order() IS 'An order is due when the clock of its measure is';
GRANT EXECUTE ON FUNCTION guard.keep_order(), guard.date_order() TO recourse_owner;

-- The product itself asks the next office when one does not report: it takes the order over as it was written.
CREATE FUNCTION guard.hand_to_pass_on() RETURNS bigint
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

SET LOCAL ROLE recourse_owner;
CREATE CONSTRAINT TRIGGER measure_settled AFTER INSERT OR UPDATE ON recourse.measure DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION guard.settled();
CREATE TRIGGER measure_order AFTER INSERT ON recourse.measure FOR EACH ROW EXECUTE FUNCTION guard.keep_order();
CREATE TRIGGER clock_order AFTER INSERT OR UPDATE OF due_at ON recourse.clock FOR EACH ROW
  WHEN (NEW.step = 16 AND NEW.running) EXECUTE FUNCTION guard.date_order();
CREATE POLICY measure_read ON recourse.measure FOR SELECT TO recourse_app
  USING (case_id = (SELECT guard.hand(2048)) AND (
    (SELECT guard.reads() & 2048) <> 0
    OR (SELECT guard.own() & 2048) <> 0
      AND (owner = ANY ((SELECT guard.own_as())::int[]) OR shared && (SELECT guard.own_as())::int[])));
CREATE POLICY measure_pass_on ON recourse.measure FOR SELECT TO recourse_app
  USING (case_id = (SELECT guard.hand_to_pass_on()));
CREATE POLICY measure_add ON recourse.measure FOR INSERT TO recourse_app
  WITH CHECK (case_id = (SELECT guard.hand(2048, true)));
GRANT SELECT, INSERT ON recourse.measure TO recourse_app;

SET LOCAL ROLE recourse_keeper;

-- Whoever is asked stands to the case only by the order: by its reference there is no such case.
CREATE OR REPLACE FUNCTION guard.readership(the_case bigint, principals int[], OUT reads int, OUT adds int, OUT own int,
  OUT redacted int, OUT reasoned int, OUT own_as int[], OUT causes smallint[])
LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp AS $$
  SELECT bit_or(r.reads), bit_or(r.adds), bit_or(r.own), bit_or(r.redacted), bit_or(r.reasoned),
    array_agg(DISTINCT r.own_as), array_agg(DISTINCT r.cause)
  FROM recourse.reader r
  WHERE r.case_id = the_case AND r.principal_id = ANY (principals) AND r.until > guard.now()
    AND r.cause <> 20  -- asked-office
    AND the_case <> ALL (guard.barred());
$$;
COMMENT ON FUNCTION guard.readership(bigint, int[]) IS 'What these principals may see of and add to a case; nulls where nothing, hidden like absent. An office that is asked sees its order, by another door, and not the case. Not for the run role';

CREATE FUNCTION guard.office_of_caller() RETURNS int
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
RETURN (
  SELECT p.office FROM recourse.principal p
  WHERE p.id = ANY (guard.principals()) AND p.kind = 'office' AND p.role = 'official' LIMIT 1);
COMMENT ON FUNCTION guard.office_of_caller() IS 'The office for which the caller is an official; null for anybody else. Not for the run role';

CREATE FUNCTION guard.shows_order(the_case bigint) RETURNS int[]
LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp
RETURN (
  SELECT array_agg(DISTINCT r.own_as) FROM recourse.reader r
  WHERE r.case_id = the_case AND r.principal_id = ANY (guard.principals()) AND r.until > guard.now()
    AND (r.reads | r.own) & 2048 <> 0 AND the_case <> ALL (guard.barred()));
COMMENT ON FUNCTION guard.shows_order(bigint) IS 'As whom the caller may see orders of a case; null where he may not, as when his office has become a respondent. Not for the run role';

CREATE FUNCTION guard.orders(is_open boolean, mark_due timestamptz, mark_id bigint, back boolean, how_many int)
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

CREATE FUNCTION guard.orders_waiting(OUT waiting int, OUT late int)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT count(*)::int, (count(*) FILTER (WHERE x.due_at < guard.now()))::int FROM (
    SELECT o.due_at FROM recourse.asked_order o
    WHERE o.office = guard.office_of_caller() AND o.open AND guard.shows_order(o.case_id) IS NOT NULL
    ORDER BY o.due_at LIMIT 1000) x;
$$;
COMMENT ON FUNCTION guard.orders_waiting() IS 'How many orders of the caller''s office wait for a report, and how many of those are late; 1,000 at most';
GRANT EXECUTE ON FUNCTION guard.orders_waiting() TO recourse_app;

CREATE FUNCTION guard.open_order(context text, the_order bigint, facts text[], OUT opened boolean, OUT case_id bigint,
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
CREATE FUNCTION guard.begin_order(context text, the_order bigint, the_act text, OUT case_id bigint, OUT person int,
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

CREATE FUNCTION guard.measure_of_order(the_order bigint) RETURNS int
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
RETURN (
  SELECT o.no FROM recourse.asked_order o
  WHERE o.id = the_order AND o.case_id = guard.hand(-1) AND o.office = guard.office_of_caller());
COMMENT ON FUNCTION guard.measure_of_order(bigint) IS 'The number of the measure of an order of the caller''s office, of the case in hand; else null';
GRANT EXECUTE ON FUNCTION guard.measure_of_order(bigint) TO recourse_app;
