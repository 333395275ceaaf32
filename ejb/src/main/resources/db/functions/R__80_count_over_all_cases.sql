-- What is counted over all cases by those who watch over them, rows of entries of the ledger, of clocks that have ended, of items
-- and of parties, kept by guard.settle as the docket is. They are made of what the case holds alone, so whoever begins to watch
-- over a case has its rows from the beginning, and whoever ends has none of them.

SET LOCAL ROLE recourse_keeper;

CREATE OR REPLACE FUNCTION guard.deeds_after(the_case bigint, last bigint)
RETURNS TABLE (seq bigint, act text, at timestamptz, role text, office int, facts text[])
LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp AS $$
  -- A case that came out of another one begins with that; what links it is for whoever may see both.
  SELECT e.seq, CASE WHEN e.act = 'confirm' THEN substring(e.entry FROM E'\nfact act=([^\n]+)')
      WHEN e.act = 'open-linked' THEN 'register' ELSE e.act END,
    coalesce(substring(e.entry FROM E'\nfact occurred=([^\n]+)')::timestamptz, e.at), e.role, o.id,
    ARRAY(
      SELECT f FROM (
        SELECT substr(l, 6) AS f FROM string_to_table(e.entry, E'\n') l
        WHERE starts_with(l, 'fact ') AND l !~ '^fact (act|pending|occurred|other|passed-over\.[0-9])='
        UNION ALL
        SELECT n || '.was=' || w.was FROM unnest(ARRAY['severity', 'confidentiality', 'level']) n
        CROSS JOIN LATERAL (SELECT substring(e.entry FROM E'\nfact ' || n || '=([^\n]+)') AS is_now) i
        CROSS JOIN LATERAL (SELECT CASE WHEN i.is_now IS NOT NULL THEN guard.said_before(e, n) END AS was) w
        WHERE w.was <> i.is_now) x
      ORDER BY f COLLATE "C")
  FROM ledger.stream s
  JOIN ledger.entry e ON e.stream_no = s.no AND e.seq > last
  LEFT JOIN recourse.office o ON o.pseudonym = e.office
  WHERE s.name = 'case/' || recourse.reference(the_case)
    AND e.act NOT IN ('read', 'remind', 'judge', 'index', 'recount', 'note', 'decline')
    AND e.act NOT IN ('link', 'unlink') AND (e.act <> 'open-linked' OR e.seq = 1)
    AND (e.act <> 'confirm' OR position(E'\nfact act=unlink\n' IN e.entry) = 0)
    AND (e.act = 'confirm' OR position(E'\nfact pending=' IN e.entry) = 0)
$$;
COMMENT ON FUNCTION guard.deeds_after(bigint, bigint) IS 'What was done in a case after this entry, as the ledger says it';

CREATE OR REPLACE FUNCTION guard.keep_acts(the_case bigint, known int[], watching int[]) RETURNS void
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  g recourse.grievance;
BEGIN
  SELECT x.* INTO STRICT g FROM recourse.grievance x WHERE x.id = the_case;
  DELETE FROM recourse.deed d WHERE d.case_id = the_case AND d.principal_id = ANY (known) AND d.principal_id <> ALL (watching);
  DELETE FROM recourse.term t WHERE t.case_id = the_case AND t.principal_id = ANY (known) AND t.principal_id <> ALL (watching);
  INSERT INTO recourse.deed (principal_id, case_id, seq, act, at, role, office, facts, open, severity, confidentiality,
    category, area)
  SELECT w, g.id, n.seq, n.act, n.at, n.role, n.office, n.facts, n.act = 'register' AND g.state <> 14 /* CLOSED */, g.severity,
    g.confidentiality, g.category, g.area
  FROM unnest(watching) w
  CROSS JOIN LATERAL guard.deeds_after(g.id, coalesce(
    (SELECT max(k.seq) FROM recourse.deed k WHERE k.principal_id = w AND k.case_id = g.id), 0)) n;
  INSERT INTO recourse.term (principal_id, case_id, step, no, started_at, due_at, ended_at, ended_by, missed, office,
    severity, confidentiality, category, area)
  SELECT w, g.id, k.step, k.no, k.started_at, k.due_at, k.ended_at, k.ended_by,
    k.breached_at IS NOT NULL OR k.ended_at > k.due_at, coalesce(p.office, o.office), g.severity, g.confidentiality,
    g.category, g.area
  FROM unnest(watching) w
  JOIN recourse.clock k ON k.case_id = g.id AND k.ended_by IS NOT NULL AND k.owner_principal <> 2 /* sweep */
  JOIN recourse.principal p ON p.id = k.owner_principal
  LEFT JOIN recourse.officer o ON o.id = p.officer
  ON CONFLICT (principal_id, case_id, step, no) DO NOTHING;
  UPDATE recourse.deed d SET (open, severity, confidentiality, category, area)
    = ROW (d.act = 'register' AND g.state <> 14 /* CLOSED */, g.severity, g.confidentiality, g.category, g.area)
  WHERE d.principal_id = ANY (watching) AND d.case_id = the_case
    AND (d.open, d.severity, d.confidentiality, d.category, d.area)
      IS DISTINCT FROM (d.act = 'register' AND g.state <> 14 /* CLOSED */, g.severity, g.confidentiality, g.category, g.area);
  UPDATE recourse.term t SET (severity, confidentiality, category, area)
    = ROW (g.severity, g.confidentiality, g.category, g.area)
  WHERE t.principal_id = ANY (watching) AND t.case_id = the_case
    AND (t.severity, t.confidentiality, t.category, t.area)
      IS DISTINCT FROM (g.severity, g.confidentiality, g.category, g.area);
END
$$;
COMMENT ON FUNCTION guard.keep_acts(bigint, int[], int[]) IS 'For each oversight principal that sees the case what was done in it and which times have ended, under what the case is now; for others nothing';

-- What was promised in money, what was paid of it and what was found to have arrived: a row for each item that is worth money.
-- Amounts stand in the open already; to whom was paid, and what else an item is, does not.
CREATE OR REPLACE FUNCTION guard.keep_promises(the_case bigint, known int[], watching int[]) RETURNS void
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  DELETE FROM recourse.promise p
  WHERE p.case_id = the_case AND p.principal_id = ANY (known) AND p.principal_id <> ALL (watching);
  INSERT INTO recourse.promise AS p (principal_id, case_id, item, at, currency, promised, paid, arrived, office, severity,
    confidentiality, category, area)
  SELECT w, g.id, i.no, i.at, i.currency, i.value, coalesce(m.paid, 0), coalesce(m.arrived, 0), i.office, g.severity,
    g.confidentiality, g.category, g.area
  FROM unnest(watching) w CROSS JOIN recourse.grievance g
  JOIN recourse.item i ON i.case_id = g.id AND i.version = 1 AND i.value > 0
  CROSS JOIN LATERAL (
    -- The first version of a payment says what was paid, a later one what arrived of it.
    SELECT sum(y.paid)::bigint AS paid, sum(y.arrived)::bigint AS arrived FROM (
      SELECT (array_agg(x.amount ORDER BY x.version))[1] AS paid,
        CASE WHEN (array_agg(x.received ORDER BY x.version DESC))[1]
          THEN (array_agg(x.amount ORDER BY x.version DESC))[1] ELSE 0 END AS arrived
      FROM recourse.payment x WHERE x.case_id = g.id AND x.item = i.no GROUP BY x.no) y) m
  WHERE g.id = the_case
  ON CONFLICT (principal_id, case_id, item) DO UPDATE SET (at, currency, promised, paid, arrived, office, severity,
      confidentiality, category, area)
    = (excluded.at, excluded.currency, excluded.promised, excluded.paid, excluded.arrived, excluded.office,
      excluded.severity, excluded.confidentiality, excluded.category, excluded.area)
  WHERE p IS DISTINCT FROM excluded;
END
$$;
COMMENT ON FUNCTION guard.keep_promises(bigint, int[], int[]) IS 'For each oversight principal that sees the case what was promised in it, paid and found to have arrived';

CREATE OR REPLACE FUNCTION guard.keep_stages(the_case bigint, known int[], watching int[]) RETURNS void
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  DELETE FROM recourse.stage s
  WHERE s.case_id = the_case AND s.principal_id = ANY (known) AND s.principal_id <> ALL (watching);
  INSERT INTO recourse.stage AS s (principal_id, case_id, no, digest, site, stage, since, precise, barrier, at, severity,
    confidentiality, category, area)
  SELECT w, g.id, d.no, d.digest, d.site, d.stage, d.since, d.precise, d.barrier, d.at, g.severity, g.confidentiality,
    g.category, g.area
  FROM unnest(watching) w CROSS JOIN recourse.grievance g JOIN recourse.stage_said d ON d.case_id = g.id
  WHERE g.id = the_case
  ON CONFLICT (principal_id, case_id, no) DO UPDATE SET (severity, confidentiality, category, area)
    = (excluded.severity, excluded.confidentiality, excluded.category, excluded.area)
  WHERE s IS DISTINCT FROM excluded;
END
$$;
COMMENT ON FUNCTION guard.keep_stages(bigint, int[], int[]) IS 'For each desk and oversight principal that sees the case what it says of the stages of sites and organisations';

-- Its arrays are short and differ with each case, and planning for them takes longer than the plan. Who has seen the case at any
-- time may have rows of it, so whoever sees it no more is among them.
CREATE OR REPLACE FUNCTION guard.keep_deeds(the_case bigint) RETURNS void
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp
SET plan_cache_mode = force_generic_plan AS $$
DECLARE
  known int[];
  watching int[];
  told_again int[];
  in_stages int[];
BEGIN
  SELECT array_agg(DISTINCT k.id),
    coalesce(array_agg(DISTINCT k.id) FILTER (WHERE k.watches), '{}'),
    coalesce(array_agg(DISTINCT k.id) FILTER (WHERE k.watches OR k.high AND k.works), '{}'),
    coalesce(array_agg(DISTINCT k.id) FILTER (WHERE k.watches OR k.near AND k.works), '{}')
  INTO known, watching, told_again, in_stages
  FROM (
    SELECT r.principal_id AS id, r.works AND r.until > n.instant AS works,
      c.code = 'oversight-body' AND r.until > n.instant AS watches,
      c.code IN ('desk', 'named', 'carrier') AS near,
      c.code IN ('L5-with', 'L5-told', 'accountable-office', 'deciding-office') AND o.level >= 4 /* L4 */ AS high
    FROM recourse.reader r
    CROSS JOIN (SELECT guard.now() AS instant) n
    JOIN recourse.code c ON c.list = 'relation' AND c.number = r.cause
    JOIN recourse.principal p ON p.id = r.principal_id
    LEFT JOIN recourse.officer f ON f.id = p.officer
    LEFT JOIN recourse.office o ON o.id = coalesce(p.office, f.office)
    WHERE r.case_id = the_case) k;
  PERFORM guard.keep_acts(the_case, known, watching), guard.keep_about(the_case, known, told_again),
    guard.keep_promises(the_case, known, watching), guard.keep_stages(the_case, known, in_stages);
END
$$;
COMMENT ON FUNCTION guard.keep_deeds(bigint) IS 'What those who watch over all cases read across them, of the case that was settled';

-- How far sites and organisations have come, and what stood in their way, across cases: for desks and oversight as far as they
-- see the cases that say so, and for no office that enforces anything.
CREATE OR REPLACE FUNCTION guard.keep_stage(the_digest text, the_site int, the_stage text, since date, precise smallint, the_barrier text) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  h text[] := guard.token('hand');
BEGIN
  IF h IS NULL OR NOT guard.acting(h) OR guard.judged(h[7]) <> 'add-stage' THEN
    RAISE insufficient_privilege USING MESSAGE = 'no act has this case in hand that says a stage';
  END IF;
  INSERT INTO recourse.stage_said (case_id, no, digest, site, stage, since, precise, barrier, at)
  VALUES (h[1]::bigint, h[10]::int + 1, the_digest, the_site, the_stage, since, precise, the_barrier, guard.now());
END
$$;
COMMENT ON FUNCTION guard.keep_stage(text, int, text, date, smallint, text) IS 'Keeps what the act in hand says of the stage of a site or an organisation';
GRANT EXECUTE ON FUNCTION guard.keep_stage(text, int, text, date, smallint, text) TO recourse_app;

-- Whether women, and others, were content as often, over many cases. What a person says of himself or herself is sealed under
-- that person's key and nobody counts it there; so the act that writes it down seals what is counted a second time, under a key
-- of the server. Nobody reads it by a case: the answer has no case in it, and the server tells no small number.
CREATE OR REPLACE FUNCTION guard.keep_voice(the_person smallint, the_sealed bytea) RETURNS void
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
GRANT EXECUTE ON FUNCTION guard.voices(timestamptz, timestamptz, text, int) TO recourse_app;
