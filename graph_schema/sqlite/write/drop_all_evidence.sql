-- Takes all evidence away, before it is derived as a whole.
-- params:
DELETE FROM evidence;
