-- Only wrong guesses are ever looked for. Among all of them, every right one from an address stood in the way of finding that
-- there were no ten wrong ones: a shop's own screen, used all day, became slower with each answer. The names stay, so that
-- they are those of the schema, which cannot say "where".
DROP INDEX "Attempt_organizationId_kind_subject_at_idx";
DROP INDEX "Attempt_organizationId_kind_ip_at_idx";
CREATE INDEX "Attempt_organizationId_kind_subject_at_idx" ON "Attempt" ("organizationId", "kind", "subject", "at") WHERE NOT "ok";
CREATE INDEX "Attempt_organizationId_kind_ip_at_idx" ON "Attempt" ("organizationId", "kind", "ip", "at") WHERE NOT "ok";
