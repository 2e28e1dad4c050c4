-- Units, and the projects that they are in, stand as people count: "Casa 2" before "Casa 10".
CREATE COLLATION "es-numeric" (provider = icu, locale = 'es-u-kn-true');
ALTER TABLE "Project" ALTER COLUMN "name" TYPE TEXT COLLATE "es-numeric";
ALTER TABLE "Unit" ALTER COLUMN "name" TYPE TEXT COLLATE "es-numeric";
-- Few are retired: to find these no list is read through.
CREATE INDEX "Unit_retired_idx" ON "Unit" ("organizationId", "name", "id") WHERE "retiredAt" IS NOT NULL;
