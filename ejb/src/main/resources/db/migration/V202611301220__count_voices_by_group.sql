-- Outcomes are asked for by group and not by sex alone. What is sealed is longer now, and as long whoever it is of; what was
-- sealed before still tells women from others. Whom a person loves is not in it.
SET LOCAL ROLE recourse_owner;

COMMENT ON COLUMN recourse.voice.sealed IS 'Personal: which of the groups that are counted the person named, sealed under a key of the server, in as many bytes whatever they are';
