-- Whoever gives a matter back leaves it to the desk, which looks for an office anew; what has come to an end elsewhere says so.
SET LOCAL ROLE recourse_keeper;

INSERT INTO guard.act_attribute (act, attribute) VALUES
  ('referral-report', 'office'), ('referral-report', 'outcome');
