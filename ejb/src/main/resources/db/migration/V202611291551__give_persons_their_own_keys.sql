-- What is one person's lies under that person's key, so that it can be erased without the rest of the case: the number in
-- front of a sealed text is the person's, and the database looks that it is. Several people of a group may each have a
-- version of the same field in one act.
SET LOCAL ROLE recourse_owner;

ALTER TABLE recourse.text
  ADD COLUMN whose smallint NOT NULL GENERATED ALWAYS AS (coalesce(person, 0)) STORED,
  ADD CONSTRAINT text_under_its_key CHECK (CASE WHEN octet_length(sealed) < 2 THEN false
    ELSE (get_byte(sealed, 0) << 8 | get_byte(sealed, 1)) = coalesce(person, 0) END),
  DROP CONSTRAINT text_key,
  ADD CONSTRAINT text_key PRIMARY KEY (case_id, scope, field, version, whose);
COMMENT ON COLUMN recourse.text.person IS 'Whose text it is, and under whose key it lies; null where it is the case''s';
COMMENT ON COLUMN recourse.text.whose IS 'The person, 0 for the case: a part of the key';
