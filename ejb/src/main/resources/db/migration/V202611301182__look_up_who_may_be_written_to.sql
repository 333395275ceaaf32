-- Among 200,000 cases the signals of a day were joined with all readers of all cases: a million rows read for each batch.
SET LOCAL ROLE recourse_keeper;

CREATE OR REPLACE FUNCTION guard.gather_letters(how_many int) RETURNS int
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  instant timestamptz := guard.now();
  due bigint[];
BEGIN
  PERFORM guard.sweeps_only();
  SELECT array_agg(x.id) INTO due FROM (
    SELECT o.id FROM recourse.outbox o
    WHERE o.state = 0 AND o.due_at <= instant AND o.signal IN ('WORK', 'URGENT')
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
      WHERE l.officer = w.officer AND l.signal = 'URGENT' AND l.state = 1)) ELSE clock_timestamp() END
  FROM wanted w
  CROSS JOIN LATERAL guard.work_of(w.officer, w.mine) k
  WHERE w.signal = 'URGENT' OR k.cases > 0
  ORDER BY w.officer, w.signal
  ON CONFLICT (officer, signal) WHERE state = 0 DO UPDATE
    SET cases = excluded.cases, earliest = excluded.earliest, turn = letter.turn + 1;
  UPDATE recourse.outbox o SET state = 1 WHERE o.id = ANY (due);
  RETURN coalesce(cardinality(due), 0);
END
$$;
