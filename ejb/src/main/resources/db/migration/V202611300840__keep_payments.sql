-- What was paid on an item, part by part. Promised, paid and arrived are summed apart, so amounts stand in the open as
-- those of items do; to whom, in which way and with which proof is sealed. And before an office speaks to the other side
-- it must know whether a safety plan stands; what stands in the plan is nothing for it.
SET LOCAL ROLE recourse_owner;

CREATE TABLE recourse.payment (
  case_id bigint NOT NULL CONSTRAINT payment_case REFERENCES recourse.grievance,
  no int NOT NULL CHECK (no > 0),
  version int NOT NULL CHECK (version > 0),
  item smallint NOT NULL CHECK (item > 0),
  amount bigint NOT NULL CHECK (amount >= 0),
  currency text NOT NULL CHECK (currency ~ '^[A-Z]{3}$'),
  paid_on date NOT NULL,
  received boolean NOT NULL,
  owner int NOT NULL CONSTRAINT payment_owner REFERENCES recourse.principal,
  shared int[] NOT NULL DEFAULT '{}',
  at timestamptz NOT NULL,
  sealed bytea NOT NULL,
  CONSTRAINT payment_key PRIMARY KEY (case_id, no, version),
  CONSTRAINT payment_something CHECK (amount > 0 OR received)
);
ALTER TABLE recourse.payment ALTER sealed SET STORAGE EXTERNAL;
COMMENT ON TABLE recourse.payment IS 'Payments on items of a remedy; that less arrived than was paid is a new version';
COMMENT ON COLUMN recourse.payment.amount IS 'In minor units of the currency: what was paid, or what has arrived of it';
COMMENT ON COLUMN recourse.payment.received IS 'Whether somebody who did not pay has found that it arrived';
COMMENT ON COLUMN recourse.payment.sealed IS 'Personal: amount, to whom, in which way and with which proof, sealed under a key of the case';

ALTER TABLE recourse.payment ENABLE ROW LEVEL SECURITY;
ALTER TABLE recourse.payment FORCE ROW LEVEL SECURITY;
CREATE CONSTRAINT TRIGGER payment_settled AFTER INSERT OR UPDATE ON recourse.payment DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION guard.settled();
CREATE POLICY payment_read ON recourse.payment FOR SELECT TO recourse_app
  USING (case_id = (SELECT guard.hand(2048)) AND (
    (SELECT guard.reads() & 2048) <> 0
    OR (SELECT guard.own() & 2048) <> 0
      AND (owner = ANY ((SELECT guard.own_as())::int[]) OR shared && (SELECT guard.own_as())::int[])));
CREATE POLICY payment_add ON recourse.payment FOR INSERT TO recourse_app
  WITH CHECK (case_id = (SELECT guard.hand(2048, true)));
GRANT SELECT, INSERT ON recourse.payment TO recourse_app;

-- What items are worth was kept in whole units until now, whatever the comment of the column said.
ALTER TABLE recourse.item NO FORCE ROW LEVEL SECURITY;
ALTER TABLE recourse.item DISABLE TRIGGER item_settled;
UPDATE recourse.item SET value = value * CASE
  WHEN currency IN ('BIF', 'CLP', 'DJF', 'GNF', 'ISK', 'JPY', 'KMF', 'KRW', 'PYG', 'RWF', 'UGX', 'UYI', 'VND', 'VUV', 'XAF',
    'XOF', 'XPF') THEN 1
  WHEN currency IN ('BHD', 'IQD', 'JOD', 'KWD', 'LYD', 'OMR', 'TND') THEN 1000
  ELSE 100 END
WHERE value IS NOT NULL;
ALTER TABLE recourse.item ENABLE TRIGGER item_settled;
ALTER TABLE recourse.item FORCE ROW LEVEL SECURITY;

SET LOCAL ROLE recourse_keeper;

CREATE FUNCTION guard.safety_planned() RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
RETURN EXISTS (SELECT FROM ledger.entry e WHERE e.stream_no = guard.stream_in_hand() AND e.act = 'plan-safety');
COMMENT ON FUNCTION guard.safety_planned() IS 'Whether a safety plan was made in the case in hand';
GRANT EXECUTE ON FUNCTION guard.safety_planned() TO recourse_app;
