-- Row-level security: the second lock. Without a context there are no rows; tables of a case show rows of the case in
-- hand and of nothing else. Policies compare with an InitPlan, once a query: no join, no EXISTS, no function by row.
SET LOCAL ROLE recourse_owner;

DO $$
DECLARE
  t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['grievance', 'reader', 'tie', 'barred', 'docket', 'person', 'text', 'party', 'allegation',
    'message', 'item', 'case_key', 'clock', 'pending_act', 'receipt', 'outbox']
  LOOP
    EXECUTE format('ALTER TABLE recourse.%I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE recourse.%I FORCE ROW LEVEL SECURITY', t);
  END LOOP;
  FOREACH t IN ARRAY ARRAY['grievance', 'reader', 'tie', 'barred', 'docket', 'clock', 'pending_act', 'receipt']
  LOOP
    EXECUTE format('CREATE POLICY %I ON recourse.%I TO recourse_keeper USING (true) WITH CHECK (true)', t || '_keep', t);
  END LOOP;
  FOREACH t IN ARRAY ARRAY['grievance', 'person', 'text', 'party', 'allegation', 'message', 'item', 'case_key', 'clock',
    'pending_act', 'receipt', 'outbox']
  LOOP
    EXECUTE format('CREATE CONSTRAINT TRIGGER %I AFTER INSERT%s ON recourse.%I DEFERRABLE INITIALLY DEFERRED '
      'FOR EACH ROW EXECUTE FUNCTION guard.settled()', t || '_settled',
      CASE WHEN t IN ('outbox', 'pending_act') THEN '' ELSE ' OR UPDATE' END, t);
  END LOOP;
END
$$;

CREATE TRIGGER lawful BEFORE UPDATE ON recourse.grievance FOR EACH ROW
  WHEN (OLD.settled = NEW.settled) EXECUTE FUNCTION guard.lawful();

-- Header
CREATE POLICY grievance_read ON recourse.grievance FOR SELECT TO recourse_app USING (id = (SELECT guard.hand(1)));
CREATE POLICY grievance_change ON recourse.grievance FOR UPDATE TO recourse_app
  USING (id = (SELECT guard.hand(1, true))) WITH CHECK (id = (SELECT guard.hand(1, true)));
GRANT SELECT ON recourse.grievance TO recourse_app;
GRANT UPDATE (version, revision, state, asked_from, appealed_from, severity, confidentiality, level, category, tile, area,
  desk, carrier, office, deciding_office, received_at, registered_at, closed_at, due_at, waiting_for, step, hold, flags,
  systemic, reprisal, bypass, summary_version, summary_approved, channel, anonymous, language, returns, disputes, breaches,
  tables_version) ON recourse.grievance TO recourse_app;

-- Lists
CREATE POLICY docket_read ON recourse.docket FOR SELECT TO recourse_app
  USING (principal_id = ANY ((SELECT guard.principals())::int[]) AND case_id <> ALL ((SELECT guard.barred())::bigint[]));
GRANT SELECT ON recourse.docket TO recourse_app;

-- Readership: for whoever reads the access log, and for the act that has to compute it anew
CREATE POLICY reader_read ON recourse.reader FOR SELECT TO recourse_app
  USING (case_id = (SELECT coalesce(guard.hand(8192), guard.hand(-1, true))));
CREATE POLICY tie_read ON recourse.tie FOR SELECT TO recourse_app
  USING (case_id = (SELECT coalesce(guard.hand(8192), guard.hand(-1, true))));
CREATE POLICY barred_read ON recourse.barred FOR SELECT TO recourse_app
  USING (case_id = (SELECT guard.hand(-1, true)));
GRANT SELECT ON recourse.reader, recourse.tie, recourse.barred TO recourse_app;

-- People, parties, allegations: scope skeleton; their names are texts of scope identity
CREATE POLICY person_read ON recourse.person FOR SELECT TO recourse_app
  USING (case_id = (SELECT coalesce(guard.hand(1), guard.hand(-1, true))));
CREATE POLICY person_add ON recourse.person FOR INSERT TO recourse_app WITH CHECK (case_id = (SELECT guard.hand(8, true)));
CREATE POLICY party_read ON recourse.party FOR SELECT TO recourse_app
  USING (case_id = (SELECT guard.hand(1))
    AND ((SELECT guard.reads() & 1) <> 0 OR owner = ANY ((SELECT guard.own_as())::int[])));
CREATE POLICY party_add ON recourse.party FOR INSERT TO recourse_app WITH CHECK (case_id = (SELECT guard.hand(8, true)));
CREATE POLICY party_change ON recourse.party FOR UPDATE TO recourse_app
  USING (case_id = (SELECT guard.hand(8, true))) WITH CHECK (case_id = (SELECT guard.hand(8, true)));
CREATE POLICY allegation_read ON recourse.allegation FOR SELECT TO recourse_app USING (case_id = (SELECT guard.hand(1)));
CREATE POLICY allegation_add ON recourse.allegation FOR INSERT TO recourse_app
  WITH CHECK (case_id = (SELECT guard.hand(1, true)));
CREATE POLICY allegation_change ON recourse.allegation FOR UPDATE TO recourse_app
  USING (case_id = (SELECT guard.hand(1, true))) WITH CHECK (case_id = (SELECT guard.hand(1, true)));
GRANT SELECT, INSERT ON recourse.person, recourse.party, recourse.allegation TO recourse_app;
GRANT UPDATE (ended_at) ON recourse.party, recourse.allegation TO recourse_app;

-- Texts of every scope: whole, one's own, or the derived form
CREATE POLICY text_read ON recourse.text FOR SELECT TO recourse_app
  USING (case_id = (SELECT guard.hand(-1)) AND (
    scope & (SELECT guard.reads()) <> 0
    OR scope & (SELECT guard.own()) <> 0
      AND (owner = ANY ((SELECT guard.own_as())::int[]) OR shared && (SELECT guard.own_as())::int[])
    OR redacted AND scope & (SELECT guard.redacted()) <> 0));
CREATE POLICY text_add ON recourse.text FOR INSERT TO recourse_app
  WITH CHECK (case_id = (SELECT guard.hand(-1, true)) AND scope & (SELECT guard.adds()) <> 0);
CREATE POLICY message_read ON recourse.message FOR SELECT TO recourse_app
  USING (case_id = (SELECT guard.hand(128)) AND (
    (SELECT guard.reads() & 128) <> 0
    OR (SELECT guard.own() & 128) <> 0
      AND (owner = ANY ((SELECT guard.own_as())::int[]) OR shared && (SELECT guard.own_as())::int[])
    OR redacted AND (SELECT guard.redacted() & 128) <> 0));
CREATE POLICY message_add ON recourse.message FOR INSERT TO recourse_app
  WITH CHECK (case_id = (SELECT guard.hand(128, true)));
CREATE POLICY item_read ON recourse.item FOR SELECT TO recourse_app
  USING (case_id = (SELECT guard.hand(2048)) AND (
    (SELECT guard.reads() & 2048) <> 0
    OR (SELECT guard.own() & 2048) <> 0
      AND (owner = ANY ((SELECT guard.own_as())::int[]) OR shared && (SELECT guard.own_as())::int[])));
CREATE POLICY item_add ON recourse.item FOR INSERT TO recourse_app WITH CHECK (case_id = (SELECT guard.hand(2048, true)));
GRANT SELECT, INSERT ON recourse.text, recourse.message, recourse.item TO recourse_app;

-- Keys of the case: whoever has any of it in hand; what they open is decided by the rows above
CREATE POLICY case_key_read ON recourse.case_key FOR SELECT TO recourse_app
  USING (case_id = (SELECT coalesce(guard.hand(-1), guard.hand(-1, true))));
CREATE POLICY case_key_add ON recourse.case_key FOR INSERT TO recourse_app WITH CHECK (case_id = (SELECT guard.hand(-1, true)));
GRANT SELECT, INSERT ON recourse.case_key TO recourse_app;

-- Clocks: the sweep finds them by guard.claim, and changes them like everybody by an act
CREATE POLICY clock_read ON recourse.clock FOR SELECT TO recourse_app
  USING (case_id = (SELECT coalesce(guard.hand(1), guard.hand(-1, true))));
CREATE POLICY clock_start ON recourse.clock FOR INSERT TO recourse_app WITH CHECK (case_id = (SELECT guard.hand(-1, true)));
CREATE POLICY clock_change ON recourse.clock FOR UPDATE TO recourse_app
  USING (case_id = (SELECT guard.hand(-1, true))) WITH CHECK (case_id = (SELECT guard.hand(-1, true)));
GRANT SELECT, INSERT ON recourse.clock TO recourse_app;
GRANT UPDATE (owner_principal, due_at, next_at, stage, paused_at, paused_used, extended, tables_version, running,
  breached_at) ON recourse.clock TO recourse_app;

-- Pending acts, receipts, words out
CREATE POLICY pending_act_read ON recourse.pending_act FOR SELECT TO recourse_app USING (case_id = (SELECT guard.hand(1)));
CREATE POLICY pending_act_ask ON recourse.pending_act FOR INSERT TO recourse_app
  WITH CHECK (case_id = (SELECT guard.hand(-1, true)));
GRANT SELECT, INSERT ON recourse.pending_act TO recourse_app;
CREATE POLICY receipt_add ON recourse.receipt FOR INSERT TO recourse_app WITH CHECK (case_id = (SELECT guard.hand(8, true)));
GRANT INSERT ON recourse.receipt TO recourse_app;
CREATE POLICY outbox_add ON recourse.outbox FOR INSERT TO recourse_app WITH CHECK (case_id = (SELECT guard.hand(-1, true)));
CREATE POLICY outbox_read ON recourse.outbox FOR SELECT TO recourse_app
  USING ((SELECT guard.kind()) = 'sweep' OR case_id = (SELECT guard.hand(-1, true)));
CREATE POLICY outbox_send ON recourse.outbox FOR UPDATE TO recourse_app
  USING ((SELECT guard.kind()) = 'sweep') WITH CHECK ((SELECT guard.kind()) = 'sweep');
GRANT SELECT, INSERT (case_id, signal, recipient, person, facts, due_at), UPDATE (due_at, tries, state)
  ON recourse.outbox TO recourse_app;

SET LOCAL ROLE recourse_keeper;

-- History: acts for scope history, reads for scope access log, one's own office's steps where access.csv says own
CREATE POLICY entry_read ON ledger.entry FOR SELECT TO recourse_app
  USING (stream_no = (SELECT guard.stream_in_hand()) AND CASE
    WHEN act = 'read' THEN (SELECT guard.reads() & 8192) <> 0
    ELSE (SELECT guard.reads() & 4096) <> 0
      OR (SELECT guard.own() & 4096) <> 0 AND office = (SELECT guard.office()) END);
GRANT SELECT ON ledger.entry TO recourse_app;
