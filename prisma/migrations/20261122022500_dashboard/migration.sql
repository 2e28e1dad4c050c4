-- CreateIndex
CREATE INDEX "Order_organizationId_publicStatusId_publicStatusAt_idx" ON "Order"("organizationId", "publicStatusId", "publicStatusAt");

-- What the schema cannot say, by hand from here.

-- Those not closed yet: few among all that were ever delivered.
DROP INDEX "Order_unclosed_idx";
CREATE INDEX "Order_unclosed_idx" ON "Order" ("organizationId", "publicStatusId", "number" DESC) WHERE "closedAt" IS NULL AND "retiredAt" IS NULL;
CREATE INDEX "Order_delivered_idx" ON "Order" ("organizationId", "deliveredAt") WHERE "deliveredAt" IS NOT NULL;
