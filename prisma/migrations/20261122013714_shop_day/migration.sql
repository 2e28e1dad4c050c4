-- CreateEnum
CREATE TYPE "WarrantyUnit" AS ENUM ('DAYS', 'MONTHS', 'YEARS');

-- CreateEnum
CREATE TYPE "EstimateState" AS ENUM ('DRAFT', 'SENT', 'APPROVED', 'DECLINED', 'EXPIRED', 'WITHDRAWN');

-- CreateEnum
CREATE TYPE "TaxMode" AS ENUM ('NONE', 'INCLUDED', 'ADDED');

-- CreateEnum
CREATE TYPE "PaymentMethodKind" AS ENUM ('CASH', 'CARD', 'TRANSFER', 'OTHER');

-- CreateEnum
CREATE TYPE "PaymentKind" AS ENUM ('ADVANCE', 'PAYMENT', 'REFUND');

-- CreateEnum
CREATE TYPE "EstimateEvent" AS ENUM ('SENT', 'APPROVED', 'DECLINED');

-- CreateEnum
CREATE TYPE "SignKind" AS ENUM ('INTAKE', 'DELIVERY');

-- CreateEnum
CREATE TYPE "SignatureMethod" AS ENUM ('DRAWN', 'TYPED');

-- CreateEnum
CREATE TYPE "DocumentKind" AS ENUM ('TICKET', 'ESTIMATE', 'RECEIPT', 'DELIVERY', 'REPORT');

-- AlterEnum
ALTER TYPE "RoleScope" ADD VALUE 'ASSIGNED';

-- AlterTable
ALTER TABLE "Mail" ADD COLUMN     "documents" JSONB NOT NULL DEFAULT '[]';

-- AlterTable
ALTER TABLE "OrderStatus" ADD COLUMN     "estimateEvent" "EstimateEvent",
ADD COLUMN     "whatsapp" JSONB NOT NULL DEFAULT '{"es":"","pt-BR":""}';

-- AlterTable
ALTER TABLE "Order" ADD COLUMN     "closedAt" TIMESTAMPTZ(3),
ADD COLUMN     "closedById" UUID,
ADD COLUMN     "deliveredAt" TIMESTAMPTZ(3),
ADD COLUMN     "discountAmount" BIGINT NOT NULL DEFAULT 0,
ADD COLUMN     "keptAmount" BIGINT NOT NULL DEFAULT 0,
ADD COLUMN     "originOrderId" UUID,
ADD COLUMN     "paidAmount" BIGINT NOT NULL DEFAULT 0,
ADD COLUMN     "taxBasisPoints" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "taxMode" "TaxMode" NOT NULL DEFAULT 'NONE',
ADD COLUMN     "totalAmount" BIGINT NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "Organization" ADD COLUMN     "estimateDays" INTEGER NOT NULL DEFAULT 15,
ADD COLUMN     "paymentCurrencies" TEXT[],
ADD COLUMN     "taxBasisPoints" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "taxMode" "TaxMode" NOT NULL DEFAULT 'NONE',
ADD COLUMN     "taxName" TEXT NOT NULL DEFAULT 'IVA';

-- CreateTable
CREATE TABLE "Part" (
    "organizationId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "orderId" UUID NOT NULL,
    "description" TEXT NOT NULL,
    "quantity" INTEGER NOT NULL,
    "unitAmount" BIGINT NOT NULL,
    "usedOn" DATE NOT NULL,
    "warrantyValue" INTEGER,
    "warrantyUnit" "WarrantyUnit",
    "oldSerial" TEXT NOT NULL DEFAULT '',
    "newSerial" TEXT NOT NULL DEFAULT '',
    "replacesId" UUID,
    "estimateId" UUID,
    "addedById" UUID,
    "searchText" TEXT NOT NULL,
    "removedAt" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Part_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "Estimate" (
    "organizationId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "orderId" UUID NOT NULL,
    "revision" INTEGER NOT NULL,
    "state" "EstimateState" NOT NULL DEFAULT 'DRAFT',
    "lines" JSONB NOT NULL,
    "discountAmount" BIGINT NOT NULL DEFAULT 0,
    "taxMode" "TaxMode" NOT NULL,
    "taxBasisPoints" INTEGER NOT NULL,
    "totalAmount" BIGINT NOT NULL,
    "currency" CHAR(3) NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "validUntil" DATE NOT NULL,
    "sentAt" TIMESTAMPTZ(3),
    "answeredAt" TIMESTAMPTZ(3),
    "answeredName" TEXT NOT NULL DEFAULT '',
    "answerReason" TEXT NOT NULL DEFAULT '',
    "answeredIp" TEXT NOT NULL DEFAULT '',
    "answeredById" UUID,
    "createdById" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Estimate_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "PaymentMethod" (
    "organizationId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "kind" "PaymentMethodKind" NOT NULL,
    "name" JSONB NOT NULL,
    "requiresReference" BOOLEAN NOT NULL DEFAULT false,
    "position" INTEGER NOT NULL,
    "retiredAt" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "PaymentMethod_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "Payment" (
    "organizationId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "orderId" UUID NOT NULL,
    "kind" "PaymentKind" NOT NULL,
    "methodId" UUID NOT NULL,
    "amount" BIGINT NOT NULL,
    "paidAmount" BIGINT NOT NULL,
    "paidCurrency" CHAR(3) NOT NULL,
    "rate" TEXT,
    "rateBase" CHAR(3),
    "rateSource" TEXT,
    "reference" TEXT NOT NULL DEFAULT '',
    "note" TEXT NOT NULL DEFAULT '',
    "locationId" UUID NOT NULL,
    "receivedById" UUID,
    "receivedAt" TIMESTAMPTZ(3) NOT NULL,
    "voidedAt" TIMESTAMPTZ(3),
    "voidedById" UUID,
    "voidReason" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Payment_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "Terms" (
    "organizationId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "kind" "SignKind" NOT NULL,
    "revision" INTEGER NOT NULL,
    "text" JSONB NOT NULL,
    "createdById" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Terms_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "Signature" (
    "organizationId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "orderId" UUID NOT NULL,
    "kind" "SignKind" NOT NULL,
    "termsId" UUID NOT NULL,
    "documentId" UUID NOT NULL,
    "method" "SignatureMethod" NOT NULL,
    "name" TEXT NOT NULL,
    "identity" TEXT NOT NULL DEFAULT '',
    "strokes" JSONB,
    "signedAt" TIMESTAMPTZ(3) NOT NULL,
    "ip" TEXT NOT NULL,
    "userAgent" TEXT NOT NULL DEFAULT '',
    "takenById" UUID,

    CONSTRAINT "Signature_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "Document" (
    "organizationId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "orderId" UUID NOT NULL,
    "kind" "DocumentKind" NOT NULL,
    "language" TEXT NOT NULL,
    "content" JSONB NOT NULL,
    "hash" TEXT NOT NULL,
    "estimateId" UUID,
    "paymentId" UUID,
    "supersededAt" TIMESTAMPTZ(3),
    "createdById" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Document_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateIndex
CREATE INDEX "Part_organizationId_orderId_id_idx" ON "Part"("organizationId", "orderId", "id");

-- CreateIndex
CREATE INDEX "Part_organizationId_usedOn_id_idx" ON "Part"("organizationId", "usedOn" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "Part_organizationId_addedById_usedOn_id_idx" ON "Part"("organizationId", "addedById", "usedOn" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "Part_organizationId_replacesId_idx" ON "Part"("organizationId", "replacesId");

-- CreateIndex
CREATE INDEX "Part_organizationId_estimateId_idx" ON "Part"("organizationId", "estimateId");

-- CreateIndex
CREATE INDEX "Estimate_organizationId_answeredById_idx" ON "Estimate"("organizationId", "answeredById");

-- CreateIndex
CREATE INDEX "Estimate_organizationId_createdById_idx" ON "Estimate"("organizationId", "createdById");

-- CreateIndex
CREATE UNIQUE INDEX "Estimate_organizationId_orderId_revision_key" ON "Estimate"("organizationId", "orderId", "revision");

-- CreateIndex
CREATE INDEX "PaymentMethod_organizationId_position_id_idx" ON "PaymentMethod"("organizationId", "position", "id");

-- CreateIndex
CREATE INDEX "Payment_organizationId_orderId_number_idx" ON "Payment"("organizationId", "orderId", "number" DESC);

-- CreateIndex
CREATE INDEX "Payment_organizationId_methodId_receivedAt_idx" ON "Payment"("organizationId", "methodId", "receivedAt" DESC);

-- CreateIndex
CREATE INDEX "Payment_organizationId_locationId_receivedAt_idx" ON "Payment"("organizationId", "locationId", "receivedAt" DESC);

-- CreateIndex
CREATE INDEX "Payment_organizationId_receivedById_receivedAt_idx" ON "Payment"("organizationId", "receivedById", "receivedAt" DESC);

-- CreateIndex
CREATE INDEX "Payment_organizationId_receivedAt_number_idx" ON "Payment"("organizationId", "receivedAt" DESC, "number" DESC);

-- CreateIndex
CREATE INDEX "Payment_organizationId_voidedById_idx" ON "Payment"("organizationId", "voidedById");

-- CreateIndex
CREATE UNIQUE INDEX "Payment_organizationId_number_key" ON "Payment"("organizationId", "number" DESC);

-- CreateIndex
CREATE INDEX "Terms_organizationId_createdById_idx" ON "Terms"("organizationId", "createdById");

-- CreateIndex
CREATE UNIQUE INDEX "Terms_organizationId_kind_revision_key" ON "Terms"("organizationId", "kind", "revision" DESC);

-- CreateIndex
CREATE INDEX "Signature_organizationId_termsId_idx" ON "Signature"("organizationId", "termsId");

-- CreateIndex
CREATE INDEX "Signature_organizationId_documentId_idx" ON "Signature"("organizationId", "documentId");

-- CreateIndex
CREATE INDEX "Signature_organizationId_takenById_idx" ON "Signature"("organizationId", "takenById");

-- CreateIndex
CREATE UNIQUE INDEX "Signature_organizationId_orderId_kind_key" ON "Signature"("organizationId", "orderId", "kind");

-- CreateIndex
CREATE INDEX "Document_organizationId_orderId_kind_id_idx" ON "Document"("organizationId", "orderId", "kind", "id" DESC);

-- CreateIndex
CREATE INDEX "Document_organizationId_estimateId_idx" ON "Document"("organizationId", "estimateId");

-- CreateIndex
CREATE INDEX "Document_organizationId_paymentId_idx" ON "Document"("organizationId", "paymentId");

-- CreateIndex
CREATE INDEX "Document_organizationId_createdById_idx" ON "Document"("organizationId", "createdById");

-- CreateIndex
CREATE INDEX "Order_organizationId_originOrderId_idx" ON "Order"("organizationId", "originOrderId");

-- CreateIndex
CREATE INDEX "Order_organizationId_closedById_idx" ON "Order"("organizationId", "closedById");

-- AddForeignKey
ALTER TABLE "Part" ADD CONSTRAINT "Part_organizationId_orderId_fkey" FOREIGN KEY ("organizationId", "orderId") REFERENCES "Order"("organizationId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Part" ADD CONSTRAINT "Part_organizationId_replacesId_fkey" FOREIGN KEY ("organizationId", "replacesId") REFERENCES "Part"("organizationId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Part" ADD CONSTRAINT "Part_organizationId_estimateId_fkey" FOREIGN KEY ("organizationId", "estimateId") REFERENCES "Estimate"("organizationId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Part" ADD CONSTRAINT "Part_organizationId_addedById_fkey" FOREIGN KEY ("organizationId", "addedById") REFERENCES "User"("organizationId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Estimate" ADD CONSTRAINT "Estimate_organizationId_orderId_fkey" FOREIGN KEY ("organizationId", "orderId") REFERENCES "Order"("organizationId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Estimate" ADD CONSTRAINT "Estimate_organizationId_answeredById_fkey" FOREIGN KEY ("organizationId", "answeredById") REFERENCES "User"("organizationId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Estimate" ADD CONSTRAINT "Estimate_organizationId_createdById_fkey" FOREIGN KEY ("organizationId", "createdById") REFERENCES "User"("organizationId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Payment" ADD CONSTRAINT "Payment_organizationId_orderId_fkey" FOREIGN KEY ("organizationId", "orderId") REFERENCES "Order"("organizationId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Payment" ADD CONSTRAINT "Payment_organizationId_methodId_fkey" FOREIGN KEY ("organizationId", "methodId") REFERENCES "PaymentMethod"("organizationId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Payment" ADD CONSTRAINT "Payment_organizationId_locationId_fkey" FOREIGN KEY ("organizationId", "locationId") REFERENCES "Location"("organizationId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Payment" ADD CONSTRAINT "Payment_organizationId_receivedById_fkey" FOREIGN KEY ("organizationId", "receivedById") REFERENCES "User"("organizationId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Payment" ADD CONSTRAINT "Payment_organizationId_voidedById_fkey" FOREIGN KEY ("organizationId", "voidedById") REFERENCES "User"("organizationId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Order" ADD CONSTRAINT "Order_organizationId_originOrderId_fkey" FOREIGN KEY ("organizationId", "originOrderId") REFERENCES "Order"("organizationId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Order" ADD CONSTRAINT "Order_organizationId_closedById_fkey" FOREIGN KEY ("organizationId", "closedById") REFERENCES "User"("organizationId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Terms" ADD CONSTRAINT "Terms_organizationId_createdById_fkey" FOREIGN KEY ("organizationId", "createdById") REFERENCES "User"("organizationId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Signature" ADD CONSTRAINT "Signature_organizationId_orderId_fkey" FOREIGN KEY ("organizationId", "orderId") REFERENCES "Order"("organizationId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Signature" ADD CONSTRAINT "Signature_organizationId_termsId_fkey" FOREIGN KEY ("organizationId", "termsId") REFERENCES "Terms"("organizationId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Signature" ADD CONSTRAINT "Signature_organizationId_documentId_fkey" FOREIGN KEY ("organizationId", "documentId") REFERENCES "Document"("organizationId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Signature" ADD CONSTRAINT "Signature_organizationId_takenById_fkey" FOREIGN KEY ("organizationId", "takenById") REFERENCES "User"("organizationId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Document" ADD CONSTRAINT "Document_organizationId_orderId_fkey" FOREIGN KEY ("organizationId", "orderId") REFERENCES "Order"("organizationId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Document" ADD CONSTRAINT "Document_organizationId_estimateId_fkey" FOREIGN KEY ("organizationId", "estimateId") REFERENCES "Estimate"("organizationId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Document" ADD CONSTRAINT "Document_organizationId_paymentId_fkey" FOREIGN KEY ("organizationId", "paymentId") REFERENCES "Payment"("organizationId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Document" ADD CONSTRAINT "Document_organizationId_createdById_fkey" FOREIGN KEY ("organizationId", "createdById") REFERENCES "User"("organizationId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- What the schema cannot say, by hand from here.

ALTER TABLE "PaymentMethod" ADD FOREIGN KEY ("organizationId") REFERENCES "Organization" ("organizationId");
ALTER TABLE "Terms" ADD FOREIGN KEY ("organizationId") REFERENCES "Organization" ("organizationId");

-- One status for each thing that happens to an estimate.
CREATE UNIQUE INDEX "OrderStatus_estimateEvent_key" ON "OrderStatus" ("organizationId", "estimateEvent") WHERE "estimateEvent" IS NOT NULL AND "retiredAt" IS NULL;
ALTER TABLE "OrderStatus" ADD CONSTRAINT "OrderStatus_estimateEvent_check" CHECK ("estimateEvent" IS NULL OR "kind" = 'PUBLIC');

-- One estimate of an order waits for its answer, and one is being written.
CREATE UNIQUE INDEX "Estimate_sent_key" ON "Estimate" ("organizationId", "orderId") WHERE "state" = 'SENT';
CREATE UNIQUE INDEX "Estimate_draft_key" ON "Estimate" ("organizationId", "orderId") WHERE "state" = 'DRAFT';
-- Those that may expire, for the job that looks for them.
CREATE INDEX "Estimate_waiting_idx" ON "Estimate" ("validUntil") WHERE "state" = 'SENT';

-- One final report of an order is in force.
CREATE UNIQUE INDEX "Document_report_key" ON "Document" ("organizationId", "orderId") WHERE "kind" = 'REPORT' AND "supersededAt" IS NULL;

CREATE INDEX "Part_search_idx" ON "Part" USING gin ("searchText" gin_trgm_ops);
CREATE INDEX "Payment_voided_idx" ON "Payment" ("organizationId", "voidedAt") WHERE "voidedAt" IS NOT NULL;
-- Delivered and not closed yet, ready and not paid: what the morning asks for.
CREATE INDEX "Order_unclosed_idx" ON "Order" ("organizationId", "publicStatusId", "deliveredAt") WHERE "deliveredAt" IS NOT NULL AND "closedAt" IS NULL AND "retiredAt" IS NULL;

ALTER TABLE "Part" ADD CONSTRAINT "Part_quantity_check" CHECK ("quantity" > 0);
ALTER TABLE "Part" ADD CONSTRAINT "Part_unitAmount_check" CHECK ("unitAmount" >= 0);
ALTER TABLE "Part" ADD CONSTRAINT "Part_warranty_check" CHECK (("warrantyValue" IS NULL) = ("warrantyUnit" IS NULL) AND "warrantyValue" > 0);
ALTER TABLE "Estimate" ADD CONSTRAINT "Estimate_amounts_check" CHECK ("discountAmount" >= 0 AND "totalAmount" >= 0);
ALTER TABLE "Payment" ADD CONSTRAINT "Payment_sign_check" CHECK (CASE WHEN "kind" = 'REFUND' THEN "amount" < 0 AND "paidAmount" < 0 ELSE "amount" > 0 AND "paidAmount" > 0 END);
ALTER TABLE "Payment" ADD CONSTRAINT "Payment_rate_check" CHECK (("rate" IS NULL) = ("rateBase" IS NULL) AND ("rate" IS NULL) = ("rateSource" IS NULL));
ALTER TABLE "Payment" ADD CONSTRAINT "Payment_void_check" CHECK ("voidedAt" IS NULL OR "voidReason" <> '');
ALTER TABLE "Order" ADD CONSTRAINT "Order_amounts_check" CHECK ("discountAmount" >= 0 AND "keptAmount" >= 0 AND "totalAmount" >= 0);
ALTER TABLE "Order" ADD CONSTRAINT "Order_closed_check" CHECK ("closedAt" IS NULL OR "paidAmount" = "totalAmount");

-- Companies that are there already.
UPDATE "Order" SET "totalAmount" = coalesce("priceAmount", 0);
UPDATE "Order" o SET "deliveredAt" = o."publicStatusAt" FROM "OrderStatus" s
  WHERE s."organizationId" = o."organizationId" AND s.id = o."publicStatusId" AND s.category = 'DELIVERED';
UPDATE "Role" SET permissions = permissions || CASE "builtIn"
    WHEN 'master' THEN '{orders.close,orders.reopen,payments.read,payments.create,payments.void}'::text[]
    WHEN 'administrator' THEN '{orders.close,orders.reopen,payments.read,payments.create}'::text[]
    WHEN 'operator' THEN '{orders.close,payments.read,payments.create}'::text[]
    ELSE '{payments.read}'::text[] END
  WHERE "builtIn" IN ('master', 'administrator', 'operator', 'seller');
INSERT INTO "PaymentMethod" ("organizationId", id, kind, name, "requiresReference", position)
  SELECT "organizationId", gen_random_uuid(), m.kind::"PaymentMethodKind", m.name::jsonb, m.kind = 'TRANSFER', m.position
  FROM "Organization", (VALUES
    ('CASH', '{"es":"Efectivo","pt-BR":"Dinheiro"}', 0),
    ('CARD', '{"es":"Tarjeta","pt-BR":"Cartão"}', 1),
    ('TRANSFER', '{"es":"Transferencia","pt-BR":"Transferência"}', 2)) AS m (kind, name, position);
