-- Cases number ? to ? of a country that is there, in the form in which the product keeps them and with ciphertexts as
-- long as real ones: nobody can open them, and nothing of them is due for forty days. Each statement takes the first and
-- the last number. Written by a superuser who stands outside of every guard, into a database that is for measuring alone.

-- What each case is: its key, its places and its principals, spread by hashes of its number.
CREATE TEMP TABLE made ON COMMIT DROP AS
WITH desk AS (
  SELECT array_agg(o.id ORDER BY o.id) AS ids FROM recourse.office o WHERE o.kind = 'DESK'
), office AS (
  SELECT array_agg(o.id ORDER BY o.id) AS ids FROM recourse.office o WHERE o.kind <> 'DESK' AND o.level < 5
), area AS (
  SELECT array_agg(a.id ORDER BY a.id) AS ids FROM recourse.area a
), drawn AS (
  SELECT i, (i * 2654435761) & 1099511627775 AS id, abs(hashint8(i)::bigint) AS h, abs(hashint8extended(i, 7) % 1000000) AS k
  FROM generate_series(?::bigint, ?::bigint) i
), placed AS (
  SELECT d.i, d.id, d.h, d.k, desk.ids[1 + d.h % cardinality(desk.ids)] AS desk,
    office.ids[1 + d.k % cardinality(office.ids)] AS office, area.ids[1 + (d.h / 64) % cardinality(area.ids)] AS area,
    CASE WHEN d.k % 10 < 6 THEN 14 ELSE 1 + (d.h / 8) % 12 END AS state,
    CASE WHEN d.k % 10 < 6 THEN now() - d.h % 400 * interval '1 day'
      ELSE now() + (d.h % 60 - 20) * interval '1 day' + d.k * interval '1 second' END AS due
  FROM drawn d, desk, office, area
)
SELECT p.*, recourse.reference(p.id) AS reference,
  (SELECT x.id FROM recourse.principal x WHERE (x.office, x.role, x.cleared) = (p.desk, 'case-manager', false)) AS manager,
  (SELECT x.id FROM recourse.principal x WHERE (x.office, x.role, x.cleared) = (p.desk, 'liaison', false)) AS liaison,
  (SELECT x.id FROM recourse.principal x WHERE (x.office, x.role, x.cleared) = (p.office, 'official', false)) AS official
FROM placed p;

INSERT INTO recourse.grievance (id, version, revision, settled, state, severity, confidentiality, level, category, area,
  desk, office, received_at, registered_at, closed_at, due_at, waiting_for, step, summary_version, summary_approved, channel, language, tables_version)
SELECT m.id, 6, 10, 10, m.state, 1 + m.k % 4, 1 + m.h % 3, 1 + m.k % 4, 1 + m.h % 30, m.area, m.desk, m.office, m.due - interval '60 days',
  m.due - interval '60 days', CASE WHEN m.state = 14 THEN m.due END, m.due, 18, 4, 4, 4, 1, 'en', 1 FROM made m;

INSERT INTO recourse.docket (principal_id, case_id, shelf, due_at, step, state, severity, confidentiality, level, category,
  area, desk, office, waiting_for, hold, version)
SELECT w.principal, m.id, CASE WHEN m.state = 14 THEN 2 WHEN w.principal = CASE WHEN m.state IN (4, 5) THEN m.official ELSE m.manager END
    THEN 0 ELSE 1 END, m.due, 4, m.state, 1 + m.k % 4, 1 + m.h % 3, 1 + m.k % 4, 1 + m.h % 30, m.area, m.desk, m.office, 18, false, 6
FROM made m CROSS JOIN LATERAL (VALUES (1), (m.manager), (m.liaison), (m.official)) w(principal) WHERE w.principal IS NOT NULL;

INSERT INTO recourse.reader (case_id, principal_id, cause, reads, adds, own, redacted, reasoned, works, own_as, since)
SELECT m.id, w.principal, w.cause, w.reads, 4095, 0, 0, 0, true, w.principal, m.due - interval '60 days'
FROM made m CROSS JOIN LATERAL (VALUES (1, 20, 12291), (m.manager, 16, 16359), (m.liaison, 13, 3327), (m.official, 18, 3587), (4, 1, 3327))
  w(principal, cause, reads) WHERE w.principal IS NOT NULL;

INSERT INTO recourse.tie (case_id, no, relation, principal, since, cause)
SELECT m.id, w.no, w.relation, w.principal, m.due - interval '60 days', 'register'
FROM made m CROSS JOIN LATERAL (VALUES (1, 1, 4), (2, 20, 1), (3, 16, m.manager), (4, 13, m.liaison), (5, 18, m.official))
  w(no, relation, principal) WHERE w.principal IS NOT NULL;

INSERT INTO recourse.case_key (case_id, no, kek, wrapped)
SELECT m.id, n, 1, decode(repeat(md5(m.i::text), 4), 'hex') FROM made m, generate_series(0, 1) n;

INSERT INTO recourse.person (case_id, no, pseudonym, anonymous, receipt_only, language, at)
SELECT m.id, 1, md5('person' || m.i), true, true, 'en', m.due FROM made m;

INSERT INTO recourse.receipt (digest, case_id, person, pseudonym)
SELECT sha256(int8send(m.id)), m.id, 1, md5('person' || m.i) FROM made m;

INSERT INTO recourse.party (case_id, no, role, kind, office, owner, at)
SELECT m.id, 1, 1, 1, m.office, 4, m.due FROM made m;

INSERT INTO recourse.allegation (case_id, no, category, leads, at)
SELECT m.id, n, 1 + (m.h + n) % 30, n = 1, m.due FROM made m, generate_series(1, 2) n;

INSERT INTO recourse.text (case_id, scope, field, version, person, owner, author, at, sealed)
SELECT m.id, t.scope, t.field, t.version, t.person, 4, md5('a' || m.i), m.due,
  int2send(coalesce(t.person, 0)::smallint) || decode(repeat(md5(t.field::text || m.i), t.length), 'hex')
FROM made m CROSS JOIN (VALUES (4, 1, 1, NULL, 75), (4, 2, 1, NULL, 12), (32, 4, 1, NULL, 10), (8, 5, 1, 1, 20), (256, 7, 2, NULL, 25),
  (256, 20, 2, NULL, 12), (2, 3, 3, NULL, 50), (2, 3, 4, NULL, 52), (512, 9, 6, NULL, 30), (1024, 13, 8, NULL, 50)) t(scope, field, version, person, length);

INSERT INTO recourse.message (case_id, no, kind, direction, owner, author, at, sealed)
SELECT m.id, n, 1, 1 + n % 2, 4, md5('a' || m.i), m.due, '\x0000'::bytea || decode(repeat(md5('m' || m.i), 25), 'hex')
FROM made m, generate_series(3, 7) n;

INSERT INTO recourse.item (case_id, no, version, type, office, due_at, state, owner, at, sealed)
SELECT m.id, 1, n, 1, m.office, m.due, n, 4, m.due, '\x0000'::bytea || decode(repeat(md5('i' || m.i), 12), 'hex')
FROM made m, generate_series(1, 2) n WHERE m.state > 10;

INSERT INTO recourse.clock (case_id, step, no, owner_principal, started_at, due_at, next_at, stage, tables_version, running,
  ended_at, ended_by)
SELECT m.id, 1 + n, 100 * n, coalesce(m.manager, 2), m.due - interval '40 days', m.due,
  now() + interval '40 days' + m.k * interval '10 seconds', 0, 1, n = 5 AND m.state <> 14,
  CASE WHEN n < 5 OR m.state = 14 THEN m.due - (5 - n) * interval '5 days' END, CASE WHEN n < 5 OR m.state = 14 THEN 'admit' END
FROM made m, generate_series(1, 5) n;

INSERT INTO recourse.owed (principal_id, case_id, step, no, breached, late_at, own_late_at, due_at, since, owner, office, state,
  severity, confidentiality, level, category, area)
SELECT 1, m.id, 6, 500, false, m.due, m.due, m.due, m.due - interval '40 days', coalesce(m.manager, 2), m.desk, m.state,
  1 + m.k % 4, 1 + m.h % 3, 1 + m.k % 4, 1 + m.h % 30, m.area
FROM made m WHERE m.state <> 14;

INSERT INTO recourse.term (principal_id, case_id, step, no, started_at, due_at, ended_at, ended_by, missed, office, severity,
  confidentiality, category, area)
SELECT 1, m.id, 1 + n, 100 * n, m.due - interval '40 days', m.due, m.due - (5 - n) * interval '5 days' + m.k % 9 * interval '1 day',
  'admit', m.k % 9 > 6, CASE WHEN n < 3 THEN m.desk ELSE m.office END, 1 + m.k % 4, 1 + m.h % 3, 1 + m.h % 30, m.area
FROM made m, generate_series(1, 5) n WHERE n < 5 OR m.state = 14;

INSERT INTO recourse.deed (principal_id, case_id, seq, act, at, role, office, facts, open, severity, confidentiality, category, area)
SELECT 1, m.id, d.seq, d.act, m.due - interval '60 days' + d.seq * interval '5 days', d.role,
  CASE WHEN d.role = 'official' THEN m.office ELSE m.desk END, d.facts, d.seq = 1 AND m.state <> 14, 1 + m.k % 4, 1 + m.h % 3,
  1 + m.h % 30, m.area
FROM made m CROSS JOIN LATERAL (VALUES
  (1, 'register', 'liaison', ARRAY['anonymous=no', 'channel=LIAISON', 'consent=yes', 'tile=LAND', 'severity=S' || 1 + m.k % 4]),
  (2, 'acknowledge', 'case-manager', '{}'), (3, 'triage', 'case-manager', ARRAY['asked-danger=yes', 'band=LOW', 'category=LIC-02']),
  (4, 'tell', 'liaison', ARRAY['how=IN_PERSON', 'told=C_ACK', 'understood=yes']),
  (5, 'admit', 'case-manager', ARRAY['level=L' || 1 + m.k % 4, 'passed=0']), (6, 'propose', 'official', ARRAY['findings=PARTLY', 'items=1']),
  (7, CASE WHEN m.h % 5 = 0 THEN 'escalate' ELSE 'report-progress' END, 'clockwork', ARRAY['level=L2', 'reason=BREACH', 'step=TRIAGE']),
  (8, CASE WHEN m.state = 14 THEN 'close' ELSE 'note' END, 'case-manager', ARRAY['outcome=DONE'])) d(seq, act, role, facts)
WHERE d.act <> 'note';

INSERT INTO recourse.trait (case_id, kind, digest, at, alerted)
SELECT m.id, (ARRAY['unit', 'roadblock', 'person'])[1 + m.k % 3], encode(sha256(int8send(m.h % 9000)), 'hex'), m.due - interval '60 days', 0
FROM made m WHERE m.k % 4 = 0;

INSERT INTO recourse.about (principal_id, case_id, kind, digest, at, said, severity, confidentiality, category, area)
SELECT 1, t.case_id, t.kind, t.digest, t.at, false, 1 + m.k % 4, 1 + m.h % 3, 1 + m.h % 30, m.area
FROM made m JOIN recourse.trait t ON t.case_id = m.id;

INSERT INTO recourse.promise (principal_id, case_id, item, at, currency, promised, paid, arrived, office, severity, confidentiality,
  category, area)
SELECT 1, m.id, 1, m.due - interval '30 days', 'USD', 60000, m.k % 2 * 60000, m.k % 4 / 3 * 60000, m.office, 1 + m.k % 4, 1 + m.h % 3,
  1 + m.h % 30, m.area
FROM made m WHERE m.state > 10;

INSERT INTO recourse.stage (principal_id, case_id, no, digest, site, stage, since, precise, at, severity, confidentiality, category, area)
SELECT 1, m.id, 4, encode(sha256(int8send(m.h % 500)), 'hex'), m.area, 'F' || m.k % 6, (m.due - interval '300 days')::date, 1,
  m.due - interval '50 days', 1 + m.k % 4, 1 + m.h % 3, 1 + m.h % 30, m.area
FROM made m WHERE m.k % 10 = 0;

INSERT INTO recourse.link (case_id, other, kind, since)
SELECT m.id, o.id, 'RELATED', m.due FROM made m JOIN made o ON o.i = m.i - 1 WHERE m.i % 20 = 0;

INSERT INTO ledger.stream (name, seq, hash) SELECT 'case/' || m.reference, 10, sha256(int8send(m.id)) FROM made m;

INSERT INTO ledger.entry (stream_no, seq, at, hash, entry)
SELECT s.no, n, m.due, sha256(int8send(m.id) || int4send(n)), 'recourse-entry/1' || E'\nstream case/' || m.reference || E'\nseq ' || n
  || E'\nat 2026-11-29T12:00:00.000000Z\nprev ' || encode(sha256(int8send(m.id) || int4send(n - 1)), 'hex') || E'\nact '
  || CASE WHEN n % 2 = 0 THEN 'read' ELSE 'note' END || E'\nactor ' || md5('a' || m.i) || E'\nfact page=summary\nfact scopes=skeleton,summary'
  || E'\nnonce ' || md5(n::text || m.i) || E'\noffice ' || md5('o' || m.desk) || E'\nrequest ' || md5('r' || n || m.i) || E'\nrole case-manager\n'
FROM made m JOIN ledger.stream s ON s.name = 'case/' || m.reference, generate_series(1, 10) n;

INSERT INTO recourse.outbox (case_id, signal, recipient, due_at, state)
SELECT m.id, 'WORK', m.manager, m.due - interval '50 days', 1 FROM made m WHERE m.manager IS NOT NULL;

INSERT INTO recourse.letter (signal, officer, cases, turn, made_at, next_at, tries, state, ended_at)
SELECT 'WORK', o.ids[1 + m.h % cardinality(o.ids)], 1, 1, m.due - interval '50 days', m.due - interval '50 days', 1, 1, m.due - interval '50 days'
FROM made m, (SELECT array_agg(f.id ORDER BY f.id) AS ids FROM recourse.officer f) o WHERE m.k % 5 = 0;

INSERT INTO recourse.barred (officer, case_id, since, until)
SELECT o.ids[1 + m.k % cardinality(o.ids)], m.id, m.due - interval '60 days', 'infinity'
FROM made m, (SELECT array_agg(f.id ORDER BY f.id) AS ids FROM recourse.officer f) o WHERE m.h % 50 = 0;
