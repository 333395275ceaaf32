-- What a person agreed to is shown to the desk and to the liaison, who have to know it and may not open who the person is.
SET LOCAL ROLE recourse_owner;

ALTER TABLE recourse.person ADD consent boolean;
COMMENT ON COLUMN recourse.person.consent IS 'Agreed that a summary goes to the office that must act: whoever gives a name must, whoever gives none need not. Null where it was told before this was kept beside the history';
