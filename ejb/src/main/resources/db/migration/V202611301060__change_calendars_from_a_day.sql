-- The week of a calendar changes from a day on, and what was before stays as it was; and a running date knows by how many
-- working days it was counted, so that it can be counted again when the calendar of its place is another one.
SET LOCAL ROLE recourse_owner;

ALTER TABLE recourse.calendar ADD COLUMN later jsonb NOT NULL DEFAULT '[]' CONSTRAINT calendar_later CHECK (
  jsonb_typeof(later) = 'array'
  AND NOT jsonb_path_exists(later, '$[*] ? (!(@.from like_regex "^[0-9]{4}-[0-9]{2}-[0-9]{2}$") || @.weekend.size() > 6)'));
COMMENT ON COLUMN recourse.calendar.later IS 'Weeks that hold from a day on: from (a day), weekend and half (days of the week), in their order. None without a working day';

CREATE VIEW recourse.calendar_week WITH (security_invoker = true) AS
SELECT c.code, (w.value ->> 'from')::date AS since,
  ARRAY(SELECT d.value::smallint FROM jsonb_array_elements_text(w.value -> 'weekend') d) AS weekend,
  ARRAY(SELECT d.value::smallint FROM jsonb_array_elements_text(w.value -> 'half') d) AS half_weekdays
FROM recourse.calendar c CROSS JOIN jsonb_array_elements(c.later) w;
COMMENT ON VIEW recourse.calendar_week IS 'The weeks that follow the first one of a calendar';
GRANT SELECT ON recourse.calendar_week TO recourse_app;

ALTER TABLE recourse.clock ADD COLUMN halves int CONSTRAINT clock_halves CHECK (halves >= 0);
COMMENT ON COLUMN recourse.clock.halves IS 'Halves of working days after the day of its start that its date was counted by; none where the date is of the clock, of the year, or named by somebody, and stays in every calendar';
GRANT UPDATE (halves) ON recourse.clock TO recourse_app;

SET LOCAL ROLE recourse_keeper;

-- The act of the product by which it counts again, where dates move. It is no row of the lifecycle: it moves no case, and
-- nobody can do it.
INSERT INTO guard.act (act, release, material, only_adds, stream) VALUES ('recount', 3, false, false, NULL);
INSERT INTO guard.act_role (act, role, relation)
SELECT 'recount', 'clockwork', c.number FROM recourse.code c WHERE c.list = 'relation' AND c.code = 'clock';
INSERT INTO guard.transition (act, from_state, to_state)
SELECT 'recount', c.number, c.number FROM recourse.code c WHERE c.list = 'state';
