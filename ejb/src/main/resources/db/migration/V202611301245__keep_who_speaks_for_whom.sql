-- Of a person of a group it is kept who speaks for him or her. Who does is as much kept apart as who the person is: it is
-- sealed under the person's own key, and as long where nobody does. A case of the person's own is begun without it.
SET LOCAL ROLE recourse_owner;

ALTER TABLE recourse.person ADD representative_sealed bytea;
ALTER TABLE recourse.person ALTER representative_sealed SET STORAGE EXTERNAL;
COMMENT ON COLUMN recourse.person.representative_sealed IS 'Personal: who speaks for this person of a group, or that nobody does, sealed under the person''s own key; null where nobody was asked that';

-- The functions that ask about persons see what they saw before, and nothing that is sealed.
REVOKE SELECT, INSERT ON recourse.person FROM recourse_keeper;
GRANT SELECT (case_id, no, pseudonym, anonymous, receipt_only, consent, language, at, left_at),
  INSERT (case_id, no, pseudonym, anonymous, receipt_only, consent, language, at) ON recourse.person TO recourse_keeper;
