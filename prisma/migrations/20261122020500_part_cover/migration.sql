-- AlterTable
ALTER TABLE "Part" ADD COLUMN     "coverUntil" DATE;

-- CreateIndex
CREATE INDEX "Part_organizationId_coverUntil_idx" ON "Part"("organizationId", "coverUntil");

-- What the schema cannot say, by hand from here.

-- Those whose warranty has not begun, and those with a serial: rare ones among all that were ever used.
CREATE INDEX "Part_pending_idx" ON "Part" ("organizationId", "usedOn" DESC, id DESC)
  WHERE "coverUntil" IS NULL AND ("warrantyValue" IS NOT NULL OR "replacesId" IS NOT NULL) AND "removedAt" IS NULL;
CREATE INDEX "Part_serial_idx" ON "Part" ("organizationId", "usedOn" DESC, id DESC)
  WHERE ("oldSerial" <> '' OR "newSerial" <> '') AND "removedAt" IS NULL;
