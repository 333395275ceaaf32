-- An office that is asked shares its orders as others share cases: one of its people carries each, and its list says who.
SET LOCAL ROLE recourse_owner;

ALTER TABLE recourse.asked_order ADD carrier int CONSTRAINT asked_order_carrier REFERENCES recourse.officer;
CREATE INDEX asked_order_carried ON recourse.asked_order (carrier, office, open, due_at, id) WHERE carrier IS NOT NULL;
COMMENT ON COLUMN recourse.asked_order.carrier IS 'Personal: the officer of the office who carries it, as the tie says';

SET LOCAL ROLE recourse_keeper;
DROP FUNCTION IF EXISTS guard.orders(boolean, timestamptz, bigint, boolean, int);
DROP FUNCTION IF EXISTS guard.open_order(text, bigint, text[]);
