-- What cursors are sealed with.
-- params:
-- columns: secret
SELECT secret FROM secrets
