-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "ActorKind" AS ENUM ('USER', 'CUSTOMER', 'API_KEY', 'SYSTEM');

-- CreateEnum
CREATE TYPE "MailState" AS ENUM ('WAITING', 'QUEUED', 'SENT', 'FAILED');

-- CreateEnum
CREATE TYPE "CustomerKind" AS ENUM ('PERSON', 'COMPANY');

-- CreateEnum
CREATE TYPE "StatusKind" AS ENUM ('PUBLIC', 'INTERNAL');

-- CreateEnum
CREATE TYPE "StatusCategory" AS ENUM ('NEW', 'WORKING', 'WAITING', 'READY', 'DELIVERED', 'CANCELLED');

-- CreateEnum
CREATE TYPE "StatusMover" AS ENUM ('SHOP', 'CUSTOMER', 'NOBODY');

-- CreateEnum
CREATE TYPE "OrderUpdateKind" AS ENUM ('PUBLIC', 'INTERNAL', 'NOTE');

-- CreateEnum
CREATE TYPE "AttemptKind" AS ENUM ('LOGIN', 'RECOVERY', 'TRACK');

-- CreateEnum
CREATE TYPE "BuiltInRole" AS ENUM ('master', 'administrator', 'operator', 'technician', 'seller');

-- CreateEnum
CREATE TYPE "RoleScope" AS ENUM ('ALL', 'OWN_CUSTOMERS');

-- CreateEnum
CREATE TYPE "OneTimeTokenKind" AS ENUM ('INVITE', 'RECOVERY');

-- CreateTable
CREATE TABLE "Activity" (
    "organizationId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "data" JSONB NOT NULL,
    "actorKind" "ActorKind" NOT NULL,
    "userId" UUID,
    "apiKeyId" UUID,
    "orderId" UUID,
    "updateId" UUID,
    "customerId" UUID,
    "customerSees" BOOLEAN NOT NULL DEFAULT false,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Activity_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "Mail" (
    "organizationId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "template" TEXT NOT NULL,
    "dedupeKey" TEXT NOT NULL,
    "to" TEXT NOT NULL,
    "toName" TEXT NOT NULL DEFAULT '',
    "locale" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "html" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "sensitive" BOOLEAN NOT NULL DEFAULT false,
    "state" "MailState" NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "error" TEXT,
    "orderId" UUID,
    "userId" UUID,
    "activityId" UUID,
    "sentAt" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Mail_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "Customer" (
    "organizationId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "kind" "CustomerKind" NOT NULL,
    "name" TEXT NOT NULL,
    "surname" TEXT NOT NULL DEFAULT '',
    "tradeName" TEXT NOT NULL DEFAULT '',
    "country" CHAR(2) NOT NULL,
    "taxId" TEXT,
    "email" TEXT,
    "language" TEXT NOT NULL,
    "phones" JSONB NOT NULL,
    "addresses" JSONB NOT NULL,
    "notes" TEXT NOT NULL DEFAULT '',
    "sellerId" UUID,
    "searchText" TEXT NOT NULL,
    "retiredAt" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Customer_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "Device" (
    "organizationId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "customerId" UUID NOT NULL,
    "kind" TEXT NOT NULL DEFAULT '',
    "brand" TEXT NOT NULL DEFAULT '',
    "model" TEXT NOT NULL DEFAULT '',
    "serial" TEXT NOT NULL DEFAULT '',
    "notes" TEXT NOT NULL DEFAULT '',
    "searchText" TEXT NOT NULL,
    "retiredAt" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Device_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "OrderStatus" (
    "organizationId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "kind" "StatusKind" NOT NULL,
    "category" "StatusCategory",
    "label" JSONB NOT NULL,
    "nextStep" JSONB NOT NULL,
    "mover" "StatusMover" NOT NULL DEFAULT 'SHOP',
    "color" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "notify" BOOLEAN NOT NULL DEFAULT true,
    "initial" BOOLEAN NOT NULL DEFAULT false,
    "retiredAt" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "OrderStatus_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "Order" (
    "organizationId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "customerId" UUID NOT NULL,
    "deviceId" UUID,
    "locationId" UUID NOT NULL,
    "technicianId" UUID,
    "publicStatusId" UUID NOT NULL,
    "publicStatusAt" TIMESTAMPTZ(3) NOT NULL,
    "internalStatusId" UUID,
    "internalStatusAt" TIMESTAMPTZ(3),
    "reason" TEXT NOT NULL,
    "accessories" TEXT NOT NULL DEFAULT '',
    "condition" TEXT NOT NULL DEFAULT '',
    "priceAmount" BIGINT,
    "currency" CHAR(3) NOT NULL,
    "promisedAt" TIMESTAMPTZ(3),
    "trackingToken" TEXT NOT NULL,
    "searchText" TEXT NOT NULL,
    "createdById" UUID,
    "receivedAt" TIMESTAMPTZ(3) NOT NULL,
    "retiredAt" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Order_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "OrderUpdate" (
    "organizationId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "orderId" UUID NOT NULL,
    "kind" "OrderUpdateKind" NOT NULL,
    "statusId" UUID,
    "note" TEXT NOT NULL DEFAULT '',
    "createdById" UUID,
    "editedAt" TIMESTAMPTZ(3),
    "deletedAt" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "OrderUpdate_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "Attachment" (
    "organizationId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "orderId" UUID,
    "updateId" UUID,
    "storageKey" TEXT NOT NULL,
    "thumbnailKey" TEXT NOT NULL,
    "mimeType" TEXT NOT NULL,
    "bytes" INTEGER NOT NULL,
    "width" INTEGER NOT NULL,
    "height" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "customerSees" BOOLEAN NOT NULL DEFAULT false,
    "uploadedById" UUID,
    "deletedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Attachment_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "Organization" (
    "organizationId" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "country" CHAR(2) NOT NULL,
    "currency" CHAR(3) NOT NULL,
    "timeZone" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "orderPrefix" TEXT NOT NULL DEFAULT '',
    "color" TEXT NOT NULL DEFAULT '#0b6e6e',
    "logoKey" TEXT,
    "phone" TEXT,
    "email" TEXT,
    "address" TEXT,
    "website" TEXT,
    "demo" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Organization_pkey" PRIMARY KEY ("organizationId")
);

-- CreateTable
CREATE TABLE "Counter" (
    "organizationId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "value" INTEGER NOT NULL,

    CONSTRAINT "Counter_pkey" PRIMARY KEY ("organizationId","kind")
);

-- CreateTable
CREATE TABLE "Location" (
    "organizationId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "address" TEXT NOT NULL DEFAULT '',
    "phone" TEXT,
    "email" TEXT,
    "turnaroundDays" INTEGER NOT NULL DEFAULT 5,
    "public" BOOLEAN NOT NULL DEFAULT true,
    "retiredAt" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Location_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "IdempotentAnswer" (
    "organizationId" UUID NOT NULL,
    "actor" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "requestHash" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "IdempotentAnswer_pkey" PRIMARY KEY ("organizationId","actor","key")
);

-- CreateTable
CREATE TABLE "Attempt" (
    "organizationId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "kind" "AttemptKind" NOT NULL,
    "subject" TEXT NOT NULL,
    "ip" TEXT NOT NULL,
    "ok" BOOLEAN NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Attempt_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "Role" (
    "organizationId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "builtIn" "BuiltInRole",
    "name" JSONB NOT NULL,
    "permissions" TEXT[],
    "scope" "RoleScope" NOT NULL DEFAULT 'ALL',
    "position" INTEGER NOT NULL DEFAULT 0,
    "retiredAt" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Role_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "User" (
    "organizationId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "phone" TEXT,
    "roleId" UUID NOT NULL,
    "locationId" UUID,
    "language" TEXT NOT NULL,
    "passwordHash" TEXT,
    "photoKey" TEXT,
    "deactivatedAt" TIMESTAMPTZ(3),
    "retiredAt" TIMESTAMPTZ(3),
    "lastSeenAt" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "User_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "Session" (
    "organizationId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "previousHash" TEXT,
    "rotatedAt" TIMESTAMPTZ(3) NOT NULL,
    "remember" BOOLEAN NOT NULL,
    "ip" TEXT NOT NULL,
    "userAgent" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "lastUsedAt" TIMESTAMPTZ(3) NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "revokedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Session_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "OneTimeToken" (
    "organizationId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "kind" "OneTimeTokenKind" NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "usedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "OneTimeToken_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "ApiKey" (
    "organizationId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "keyHash" TEXT NOT NULL,
    "hint" TEXT NOT NULL,
    "permissions" TEXT[],
    "createdById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "lastUsedAt" TIMESTAMPTZ(3),
    "expiresAt" TIMESTAMPTZ(3),
    "revokedAt" TIMESTAMPTZ(3),

    CONSTRAINT "ApiKey_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateIndex
CREATE INDEX "Activity_organizationId_orderId_id_idx" ON "Activity"("organizationId", "orderId", "id" DESC);

-- CreateIndex
CREATE INDEX "Activity_organizationId_customerId_id_idx" ON "Activity"("organizationId", "customerId", "id" DESC);

-- CreateIndex
CREATE INDEX "Activity_organizationId_userId_id_idx" ON "Activity"("organizationId", "userId", "id" DESC);

-- CreateIndex
CREATE INDEX "Activity_organizationId_updateId_idx" ON "Activity"("organizationId", "updateId");

-- CreateIndex
CREATE INDEX "Activity_organizationId_apiKeyId_idx" ON "Activity"("organizationId", "apiKeyId");

-- CreateIndex
CREATE INDEX "Mail_organizationId_state_id_idx" ON "Mail"("organizationId", "state", "id" DESC);

-- CreateIndex
CREATE INDEX "Mail_organizationId_orderId_id_idx" ON "Mail"("organizationId", "orderId", "id" DESC);

-- CreateIndex
CREATE INDEX "Mail_organizationId_userId_idx" ON "Mail"("organizationId", "userId");

-- CreateIndex
CREATE INDEX "Mail_organizationId_activityId_idx" ON "Mail"("organizationId", "activityId");

-- CreateIndex
CREATE UNIQUE INDEX "Mail_organizationId_dedupeKey_key" ON "Mail"("organizationId", "dedupeKey");

-- CreateIndex
CREATE INDEX "Customer_organizationId_sellerId_id_idx" ON "Customer"("organizationId", "sellerId", "id" DESC);

-- CreateIndex
CREATE INDEX "Customer_organizationId_sellerId_name_surname_id_idx" ON "Customer"("organizationId", "sellerId", "name", "surname", "id");

-- CreateIndex
CREATE INDEX "Customer_organizationId_name_surname_id_idx" ON "Customer"("organizationId", "name", "surname", "id");

-- CreateIndex
CREATE INDEX "Device_organizationId_customerId_id_idx" ON "Device"("organizationId", "customerId", "id" DESC);

-- CreateIndex
CREATE INDEX "Device_organizationId_serial_idx" ON "Device"("organizationId", "serial");

-- CreateIndex
CREATE INDEX "OrderStatus_organizationId_kind_position_id_idx" ON "OrderStatus"("organizationId", "kind", "position", "id");

-- CreateIndex
CREATE INDEX "Order_organizationId_publicStatusId_number_idx" ON "Order"("organizationId", "publicStatusId", "number" DESC);

-- CreateIndex
CREATE INDEX "Order_organizationId_publicStatusId_promisedAt_idx" ON "Order"("organizationId", "publicStatusId", "promisedAt");

-- CreateIndex
CREATE INDEX "Order_organizationId_internalStatusId_number_idx" ON "Order"("organizationId", "internalStatusId", "number" DESC);

-- CreateIndex
CREATE INDEX "Order_organizationId_technicianId_number_idx" ON "Order"("organizationId", "technicianId", "number" DESC);

-- CreateIndex
CREATE INDEX "Order_organizationId_technicianId_publicStatusId_idx" ON "Order"("organizationId", "technicianId", "publicStatusId");

-- CreateIndex
CREATE INDEX "Order_organizationId_locationId_number_idx" ON "Order"("organizationId", "locationId", "number" DESC);

-- CreateIndex
CREATE INDEX "Order_organizationId_customerId_number_idx" ON "Order"("organizationId", "customerId", "number" DESC);

-- CreateIndex
CREATE INDEX "Order_organizationId_deviceId_number_idx" ON "Order"("organizationId", "deviceId", "number" DESC);

-- CreateIndex
CREATE INDEX "Order_organizationId_receivedAt_number_idx" ON "Order"("organizationId", "receivedAt", "number");

-- CreateIndex
CREATE INDEX "Order_organizationId_promisedAt_number_idx" ON "Order"("organizationId", "promisedAt", "number");

-- CreateIndex
CREATE INDEX "Order_organizationId_updatedAt_number_idx" ON "Order"("organizationId", "updatedAt" DESC, "number" DESC);

-- CreateIndex
CREATE INDEX "Order_organizationId_createdById_idx" ON "Order"("organizationId", "createdById");

-- CreateIndex
CREATE UNIQUE INDEX "Order_organizationId_number_key" ON "Order"("organizationId", "number" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "Order_organizationId_trackingToken_key" ON "Order"("organizationId", "trackingToken");

-- CreateIndex
CREATE INDEX "OrderUpdate_organizationId_orderId_id_idx" ON "OrderUpdate"("organizationId", "orderId", "id" DESC);

-- CreateIndex
CREATE INDEX "OrderUpdate_organizationId_statusId_idx" ON "OrderUpdate"("organizationId", "statusId");

-- CreateIndex
CREATE INDEX "OrderUpdate_organizationId_createdById_idx" ON "OrderUpdate"("organizationId", "createdById");

-- CreateIndex
CREATE INDEX "Attachment_organizationId_orderId_id_idx" ON "Attachment"("organizationId", "orderId", "id");

-- CreateIndex
CREATE INDEX "Attachment_organizationId_updateId_idx" ON "Attachment"("organizationId", "updateId");

-- CreateIndex
CREATE INDEX "Attachment_organizationId_uploadedById_idx" ON "Attachment"("organizationId", "uploadedById");

-- CreateIndex
CREATE UNIQUE INDEX "Organization_slug_key" ON "Organization"("slug");

-- CreateIndex
CREATE INDEX "Location_organizationId_name_id_idx" ON "Location"("organizationId", "name", "id");

-- CreateIndex
CREATE INDEX "IdempotentAnswer_createdAt_idx" ON "IdempotentAnswer"("createdAt");

-- CreateIndex
CREATE INDEX "Attempt_organizationId_kind_subject_at_idx" ON "Attempt"("organizationId", "kind", "subject", "at");

-- CreateIndex
CREATE INDEX "Attempt_organizationId_kind_ip_at_idx" ON "Attempt"("organizationId", "kind", "ip", "at");

-- CreateIndex
CREATE UNIQUE INDEX "Role_organizationId_builtIn_key" ON "Role"("organizationId", "builtIn");

-- CreateIndex
CREATE INDEX "User_organizationId_name_id_idx" ON "User"("organizationId", "name", "id");

-- CreateIndex
CREATE INDEX "User_organizationId_roleId_idx" ON "User"("organizationId", "roleId");

-- CreateIndex
CREATE INDEX "User_organizationId_locationId_idx" ON "User"("organizationId", "locationId");

-- CreateIndex
CREATE UNIQUE INDEX "User_organizationId_email_key" ON "User"("organizationId", "email");

-- CreateIndex
CREATE INDEX "Session_organizationId_userId_createdAt_idx" ON "Session"("organizationId", "userId", "createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "OneTimeToken_tokenHash_key" ON "OneTimeToken"("tokenHash");

-- CreateIndex
CREATE INDEX "OneTimeToken_organizationId_userId_idx" ON "OneTimeToken"("organizationId", "userId");

-- CreateIndex
CREATE UNIQUE INDEX "ApiKey_keyHash_key" ON "ApiKey"("keyHash");

-- CreateIndex
CREATE INDEX "ApiKey_organizationId_createdById_idx" ON "ApiKey"("organizationId", "createdById");

-- AddForeignKey
ALTER TABLE "Activity" ADD CONSTRAINT "Activity_organizationId_userId_fkey" FOREIGN KEY ("organizationId", "userId") REFERENCES "User"("organizationId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Activity" ADD CONSTRAINT "Activity_organizationId_apiKeyId_fkey" FOREIGN KEY ("organizationId", "apiKeyId") REFERENCES "ApiKey"("organizationId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Activity" ADD CONSTRAINT "Activity_organizationId_orderId_fkey" FOREIGN KEY ("organizationId", "orderId") REFERENCES "Order"("organizationId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Activity" ADD CONSTRAINT "Activity_organizationId_updateId_fkey" FOREIGN KEY ("organizationId", "updateId") REFERENCES "OrderUpdate"("organizationId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Activity" ADD CONSTRAINT "Activity_organizationId_customerId_fkey" FOREIGN KEY ("organizationId", "customerId") REFERENCES "Customer"("organizationId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Mail" ADD CONSTRAINT "Mail_organizationId_orderId_fkey" FOREIGN KEY ("organizationId", "orderId") REFERENCES "Order"("organizationId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Mail" ADD CONSTRAINT "Mail_organizationId_userId_fkey" FOREIGN KEY ("organizationId", "userId") REFERENCES "User"("organizationId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Mail" ADD CONSTRAINT "Mail_organizationId_activityId_fkey" FOREIGN KEY ("organizationId", "activityId") REFERENCES "Activity"("organizationId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Customer" ADD CONSTRAINT "Customer_organizationId_sellerId_fkey" FOREIGN KEY ("organizationId", "sellerId") REFERENCES "User"("organizationId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Device" ADD CONSTRAINT "Device_organizationId_customerId_fkey" FOREIGN KEY ("organizationId", "customerId") REFERENCES "Customer"("organizationId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Order" ADD CONSTRAINT "Order_organizationId_customerId_fkey" FOREIGN KEY ("organizationId", "customerId") REFERENCES "Customer"("organizationId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Order" ADD CONSTRAINT "Order_organizationId_deviceId_fkey" FOREIGN KEY ("organizationId", "deviceId") REFERENCES "Device"("organizationId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Order" ADD CONSTRAINT "Order_organizationId_locationId_fkey" FOREIGN KEY ("organizationId", "locationId") REFERENCES "Location"("organizationId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Order" ADD CONSTRAINT "Order_organizationId_technicianId_fkey" FOREIGN KEY ("organizationId", "technicianId") REFERENCES "User"("organizationId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Order" ADD CONSTRAINT "Order_organizationId_createdById_fkey" FOREIGN KEY ("organizationId", "createdById") REFERENCES "User"("organizationId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Order" ADD CONSTRAINT "Order_organizationId_publicStatusId_fkey" FOREIGN KEY ("organizationId", "publicStatusId") REFERENCES "OrderStatus"("organizationId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Order" ADD CONSTRAINT "Order_organizationId_internalStatusId_fkey" FOREIGN KEY ("organizationId", "internalStatusId") REFERENCES "OrderStatus"("organizationId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "OrderUpdate" ADD CONSTRAINT "OrderUpdate_organizationId_orderId_fkey" FOREIGN KEY ("organizationId", "orderId") REFERENCES "Order"("organizationId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "OrderUpdate" ADD CONSTRAINT "OrderUpdate_organizationId_statusId_fkey" FOREIGN KEY ("organizationId", "statusId") REFERENCES "OrderStatus"("organizationId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "OrderUpdate" ADD CONSTRAINT "OrderUpdate_organizationId_createdById_fkey" FOREIGN KEY ("organizationId", "createdById") REFERENCES "User"("organizationId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Attachment" ADD CONSTRAINT "Attachment_organizationId_orderId_fkey" FOREIGN KEY ("organizationId", "orderId") REFERENCES "Order"("organizationId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Attachment" ADD CONSTRAINT "Attachment_organizationId_updateId_fkey" FOREIGN KEY ("organizationId", "updateId") REFERENCES "OrderUpdate"("organizationId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Attachment" ADD CONSTRAINT "Attachment_organizationId_uploadedById_fkey" FOREIGN KEY ("organizationId", "uploadedById") REFERENCES "User"("organizationId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "User" ADD CONSTRAINT "User_organizationId_roleId_fkey" FOREIGN KEY ("organizationId", "roleId") REFERENCES "Role"("organizationId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "User" ADD CONSTRAINT "User_organizationId_locationId_fkey" FOREIGN KEY ("organizationId", "locationId") REFERENCES "Location"("organizationId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Session" ADD CONSTRAINT "Session_organizationId_userId_fkey" FOREIGN KEY ("organizationId", "userId") REFERENCES "User"("organizationId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "OneTimeToken" ADD CONSTRAINT "OneTimeToken_organizationId_userId_fkey" FOREIGN KEY ("organizationId", "userId") REFERENCES "User"("organizationId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "ApiKey" ADD CONSTRAINT "ApiKey_organizationId_createdById_fkey" FOREIGN KEY ("organizationId", "createdById") REFERENCES "User"("organizationId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- What the schema cannot say, by hand from here.

CREATE EXTENSION IF NOT EXISTS pg_trgm;

-- Names stand in lists as people look for them, whatever the database's own collation: Ñ between N and O, Á with A, capitals
-- beside small letters. Portuguese has the same order. Deterministic, so that what is equal is the same text.
ALTER TABLE "Customer" ALTER COLUMN "name" TYPE text COLLATE "es-x-icu", ALTER COLUMN "surname" TYPE text COLLATE "es-x-icu";
ALTER TABLE "User" ALTER COLUMN "name" TYPE text COLLATE "es-x-icu";
ALTER TABLE "Location" ALTER COLUMN "name" TYPE text COLLATE "es-x-icu";

-- Everything belongs to a company that exists.
ALTER TABLE "Role" ADD FOREIGN KEY ("organizationId") REFERENCES "Organization" ("organizationId");
ALTER TABLE "Location" ADD FOREIGN KEY ("organizationId") REFERENCES "Organization" ("organizationId");
ALTER TABLE "OrderStatus" ADD FOREIGN KEY ("organizationId") REFERENCES "Organization" ("organizationId");
ALTER TABLE "Customer" ADD FOREIGN KEY ("organizationId") REFERENCES "Organization" ("organizationId");
ALTER TABLE "Counter" ADD FOREIGN KEY ("organizationId") REFERENCES "Organization" ("organizationId");

-- A tax id is unique within a company, among customers who are not retired.
CREATE UNIQUE INDEX "Customer_taxId_key" ON "Customer" ("organizationId", "country", "taxId") WHERE "taxId" IS NOT NULL AND "retiredAt" IS NULL;

-- One initial status of each kind.
CREATE UNIQUE INDEX "OrderStatus_initial_key" ON "OrderStatus" ("organizationId", "kind") WHERE "initial" AND "retiredAt" IS NULL;

-- Search by any part of a word, in any order. Without organizationId: a GIN index would read all rows of the company beside those of the word.
CREATE INDEX "Customer_search_idx" ON "Customer" USING gin ("searchText" gin_trgm_ops);
CREATE INDEX "Device_search_idx" ON "Device" USING gin ("searchText" gin_trgm_ops);
CREATE INDEX "Mail_search_idx" ON "Mail" USING gin ("to" gin_trgm_ops, "toName" gin_trgm_ops, "subject" gin_trgm_ops);
CREATE INDEX "Order_search_idx" ON "Order" USING gin ("searchText" gin_trgm_ops);

-- Retired rows are few among many, and are only listed by themselves.
CREATE INDEX "Customer_retired_idx" ON "Customer" ("organizationId", "id" DESC) WHERE "retiredAt" IS NOT NULL;
CREATE INDEX "Device_retired_idx" ON "Device" ("organizationId", "id" DESC) WHERE "retiredAt" IS NOT NULL;
CREATE INDEX "Order_retired_idx" ON "Order" ("organizationId", "number" DESC) WHERE "retiredAt" IS NOT NULL;

-- Loose attachments, and deleted ones that have their files yet, for the sweep.
CREATE INDEX "Attachment_loose_idx" ON "Attachment" ("createdAt") WHERE "orderId" IS NULL AND "deletedAt" IS NULL;
CREATE INDEX "Attachment_deleted_idx" ON "Attachment" ("deletedAt") WHERE "deletedAt" IS NOT NULL AND "storageKey" <> '';

ALTER TABLE "OrderStatus" ADD CONSTRAINT "OrderStatus_category_check" CHECK (("kind" = 'PUBLIC') = ("category" IS NOT NULL));
ALTER TABLE "OrderUpdate" ADD CONSTRAINT "OrderUpdate_status_check" CHECK (("kind" = 'NOTE') = ("statusId" IS NULL));
ALTER TABLE "Order" ADD CONSTRAINT "Order_price_check" CHECK ("priceAmount" >= 0);
