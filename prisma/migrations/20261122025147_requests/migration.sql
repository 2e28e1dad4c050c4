-- CreateEnum
CREATE TYPE "ExportFormat" AS ENUM ('XLSX', 'CSV');

-- CreateEnum
CREATE TYPE "ExportState" AS ENUM ('QUEUED', 'RUNNING', 'DONE', 'FAILED');

-- CreateEnum
CREATE TYPE "UnitPartyKind" AS ENUM ('OWNER', 'TENANT');

-- CreateEnum
CREATE TYPE "CatalogKind" AS ENUM ('CHANNEL', 'TYPE', 'CATEGORY', 'AREA');

-- CreateEnum
CREATE TYPE "TermUnit" AS ENUM ('DAYS', 'HOURS');

-- CreateEnum
CREATE TYPE "RequestState" AS ENUM ('NEW', 'IN_PROGRESS', 'SUCCEEDED', 'FAILED');

-- CreateEnum
CREATE TYPE "RequestAssociation" AS ENUM ('OWNER', 'TENANT', 'UNIT', 'OTHER');

-- CreateEnum
CREATE TYPE "RequestEntryKind" AS ENUM ('EXECUTION', 'COMMENT', 'PAUSE', 'RESUMPTION', 'FINISH');

-- AlterTable
ALTER TABLE "Activity" ADD COLUMN     "entryId" UUID,
ADD COLUMN     "requestId" UUID;

-- AlterTable
ALTER TABLE "Mail" ADD COLUMN     "replyToken" TEXT,
ADD COLUMN     "requestId" UUID;

-- AlterTable
ALTER TABLE "Attachment" ADD COLUMN     "entryId" UUID,
ADD COLUMN     "replyId" UUID,
ADD COLUMN     "requestId" UUID;

-- AlterTable
ALTER TABLE "Organization" ADD COLUMN     "region" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "requestPrefix" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "week" JSONB NOT NULL DEFAULT '[[{"from":"09:00","to":"18:00"}],[{"from":"09:00","to":"18:00"}],[{"from":"09:00","to":"18:00"}],[{"from":"09:00","to":"18:00"}],[{"from":"09:00","to":"18:00"}],[],[]]';

-- AlterTable
ALTER TABLE "Role" ADD COLUMN     "escalations" INTEGER[];

-- CreateTable
CREATE TABLE "Notification" (
    "organizationId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "activityId" UUID NOT NULL,
    "requestId" UUID,
    "orderId" UUID,
    "readAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Notification_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "SavedView" (
    "organizationId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "list" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "query" TEXT NOT NULL,
    "shared" BOOLEAN NOT NULL DEFAULT false,
    "userId" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "SavedView_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "MailText" (
    "organizationId" UUID NOT NULL,
    "template" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "MailText_pkey" PRIMARY KEY ("organizationId","template","language")
);

-- CreateTable
CREATE TABLE "Export" (
    "organizationId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "format" "ExportFormat" NOT NULL,
    "filter" JSONB NOT NULL,
    "state" "ExportState" NOT NULL DEFAULT 'QUEUED',
    "done" INTEGER NOT NULL DEFAULT 0,
    "total" INTEGER,
    "storageKey" TEXT,
    "error" TEXT,
    "userId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "finishedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Export_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "RoleProject" (
    "organizationId" UUID NOT NULL,
    "roleId" UUID NOT NULL,
    "projectId" UUID NOT NULL,

    CONSTRAINT "RoleProject_pkey" PRIMARY KEY ("organizationId","roleId","projectId")
);

-- CreateTable
CREATE TABLE "Project" (
    "organizationId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL DEFAULT '',
    "name" TEXT NOT NULL,
    "address" TEXT NOT NULL DEFAULT '',
    "city" TEXT NOT NULL DEFAULT '',
    "region" TEXT NOT NULL DEFAULT '',
    "searchText" TEXT NOT NULL,
    "retiredAt" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Project_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "Unit" (
    "organizationId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "projectId" UUID NOT NULL,
    "kind" TEXT NOT NULL DEFAULT '',
    "name" TEXT NOT NULL,
    "tower" TEXT NOT NULL DEFAULT '',
    "floor" TEXT NOT NULL DEFAULT '',
    "deliveredOn" DATE,
    "notes" TEXT NOT NULL DEFAULT '',
    "ownText" TEXT NOT NULL,
    "searchText" TEXT NOT NULL,
    "retiredAt" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Unit_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "UnitParty" (
    "organizationId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "unitId" UUID NOT NULL,
    "customerId" UUID NOT NULL,
    "kind" "UnitPartyKind" NOT NULL,
    "from" DATE,
    "to" DATE,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "UnitParty_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "CatalogItem" (
    "organizationId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "kind" "CatalogKind" NOT NULL,
    "label" JSONB NOT NULL,
    "position" INTEGER NOT NULL,
    "typeId" UUID,
    "termValue" INTEGER,
    "termUnit" "TermUnit",
    "retiredAt" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "CatalogItem_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "RequestTerm" (
    "organizationId" UUID NOT NULL,
    "projectId" UUID NOT NULL,
    "typeId" UUID NOT NULL,
    "value" INTEGER NOT NULL,
    "unit" "TermUnit" NOT NULL,

    CONSTRAINT "RequestTerm_pkey" PRIMARY KEY ("organizationId","projectId","typeId")
);

-- CreateTable
CREATE TABLE "Holiday" (
    "organizationId" UUID NOT NULL,
    "date" DATE NOT NULL,
    "name" JSONB NOT NULL,
    "kept" BOOLEAN NOT NULL,

    CONSTRAINT "Holiday_pkey" PRIMARY KEY ("organizationId","date")
);

-- CreateTable
CREATE TABLE "Request" (
    "organizationId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "state" "RequestState" NOT NULL DEFAULT 'NEW',
    "channelId" UUID NOT NULL,
    "typeId" UUID NOT NULL,
    "categoryId" UUID NOT NULL,
    "areaId" UUID NOT NULL,
    "association" "RequestAssociation" NOT NULL,
    "customerId" UUID,
    "unitId" UUID,
    "projectId" UUID,
    "contactName" TEXT NOT NULL,
    "contactEmail" TEXT,
    "contactPhone" TEXT,
    "language" TEXT NOT NULL,
    "responsibleId" UUID NOT NULL,
    "description" TEXT NOT NULL,
    "startOn" DATE NOT NULL,
    "dueAt" TIMESTAMPTZ(3) NOT NULL,
    "waitingSince" TIMESTAMPTZ(3),
    "executedAt" TIMESTAMPTZ(3),
    "finishedAt" TIMESTAMPTZ(3),
    "searchText" TEXT NOT NULL,
    "createdById" UUID,
    "enteredAt" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Request_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "RequestEntry" (
    "organizationId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "requestId" UUID NOT NULL,
    "kind" "RequestEntryKind" NOT NULL,
    "text" TEXT NOT NULL,
    "createdById" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "RequestEntry_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "RequestOverdue" (
    "organizationId" UUID NOT NULL,
    "requestId" UUID NOT NULL,
    "dueAt" TIMESTAMPTZ(3) NOT NULL,
    "noticedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "RequestOverdue_pkey" PRIMARY KEY ("organizationId","requestId","dueAt")
);

-- CreateTable
CREATE TABLE "Reply" (
    "organizationId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "requestId" UUID NOT NULL,
    "mailId" UUID NOT NULL,
    "messageId" TEXT NOT NULL,
    "fromAddress" TEXT NOT NULL,
    "fromName" TEXT NOT NULL DEFAULT '',
    "subject" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "receivedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Reply_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateIndex
CREATE INDEX "Notification_organizationId_activityId_idx" ON "Notification"("organizationId", "activityId");

-- CreateIndex
CREATE INDEX "Notification_organizationId_requestId_idx" ON "Notification"("organizationId", "requestId");

-- CreateIndex
CREATE INDEX "Notification_organizationId_orderId_idx" ON "Notification"("organizationId", "orderId");

-- CreateIndex
CREATE UNIQUE INDEX "Notification_organizationId_userId_activityId_key" ON "Notification"("organizationId", "userId", "activityId");

-- CreateIndex
CREATE INDEX "SavedView_organizationId_list_userId_id_idx" ON "SavedView"("organizationId", "list", "userId", "id");

-- CreateIndex
CREATE INDEX "SavedView_organizationId_userId_idx" ON "SavedView"("organizationId", "userId");

-- CreateIndex
CREATE INDEX "Export_organizationId_userId_id_idx" ON "Export"("organizationId", "userId", "id" DESC);

-- CreateIndex
CREATE INDEX "RoleProject_organizationId_projectId_idx" ON "RoleProject"("organizationId", "projectId");

-- CreateIndex
CREATE INDEX "Project_organizationId_name_id_idx" ON "Project"("organizationId", "name", "id");

-- CreateIndex
CREATE INDEX "Unit_organizationId_projectId_name_id_idx" ON "Unit"("organizationId", "projectId", "name", "id");

-- CreateIndex
CREATE INDEX "Unit_organizationId_name_id_idx" ON "Unit"("organizationId", "name", "id");

-- CreateIndex
CREATE INDEX "UnitParty_organizationId_unitId_kind_id_idx" ON "UnitParty"("organizationId", "unitId", "kind", "id");

-- CreateIndex
CREATE INDEX "UnitParty_organizationId_customerId_kind_id_idx" ON "UnitParty"("organizationId", "customerId", "kind", "id");

-- CreateIndex
CREATE INDEX "CatalogItem_organizationId_kind_position_id_idx" ON "CatalogItem"("organizationId", "kind", "position", "id");

-- CreateIndex
CREATE INDEX "CatalogItem_organizationId_typeId_idx" ON "CatalogItem"("organizationId", "typeId");

-- CreateIndex
CREATE INDEX "RequestTerm_organizationId_typeId_idx" ON "RequestTerm"("organizationId", "typeId");

-- CreateIndex
CREATE INDEX "Request_organizationId_state_number_idx" ON "Request"("organizationId", "state", "number" DESC);

-- CreateIndex
CREATE INDEX "Request_organizationId_state_dueAt_number_idx" ON "Request"("organizationId", "state", "dueAt", "number");

-- CreateIndex
CREATE INDEX "Request_organizationId_dueAt_number_idx" ON "Request"("organizationId", "dueAt", "number");

-- CreateIndex
CREATE INDEX "Request_organizationId_updatedAt_number_idx" ON "Request"("organizationId", "updatedAt" DESC, "number" DESC);

-- CreateIndex
CREATE INDEX "Request_organizationId_responsibleId_state_dueAt_idx" ON "Request"("organizationId", "responsibleId", "state", "dueAt");

-- CreateIndex
CREATE INDEX "Request_organizationId_typeId_number_idx" ON "Request"("organizationId", "typeId", "number" DESC);

-- CreateIndex
CREATE INDEX "Request_organizationId_categoryId_number_idx" ON "Request"("organizationId", "categoryId", "number" DESC);

-- CreateIndex
CREATE INDEX "Request_organizationId_areaId_number_idx" ON "Request"("organizationId", "areaId", "number" DESC);

-- CreateIndex
CREATE INDEX "Request_organizationId_channelId_number_idx" ON "Request"("organizationId", "channelId", "number" DESC);

-- CreateIndex
CREATE INDEX "Request_organizationId_customerId_number_idx" ON "Request"("organizationId", "customerId", "number" DESC);

-- CreateIndex
CREATE INDEX "Request_organizationId_unitId_number_idx" ON "Request"("organizationId", "unitId", "number" DESC);

-- CreateIndex
CREATE INDEX "Request_organizationId_projectId_number_idx" ON "Request"("organizationId", "projectId", "number" DESC);

-- CreateIndex
CREATE INDEX "Request_organizationId_enteredAt_number_idx" ON "Request"("organizationId", "enteredAt", "number");

-- CreateIndex
CREATE INDEX "Request_organizationId_createdById_idx" ON "Request"("organizationId", "createdById");

-- CreateIndex
CREATE UNIQUE INDEX "Request_organizationId_number_key" ON "Request"("organizationId", "number" DESC);

-- CreateIndex
CREATE INDEX "RequestEntry_organizationId_requestId_id_idx" ON "RequestEntry"("organizationId", "requestId", "id" DESC);

-- CreateIndex
CREATE INDEX "RequestEntry_organizationId_createdById_idx" ON "RequestEntry"("organizationId", "createdById");

-- CreateIndex
CREATE INDEX "Reply_organizationId_requestId_id_idx" ON "Reply"("organizationId", "requestId", "id" DESC);

-- CreateIndex
CREATE INDEX "Reply_organizationId_mailId_idx" ON "Reply"("organizationId", "mailId");

-- CreateIndex
CREATE UNIQUE INDEX "Reply_organizationId_messageId_key" ON "Reply"("organizationId", "messageId");

-- CreateIndex
CREATE INDEX "Activity_organizationId_requestId_id_idx" ON "Activity"("organizationId", "requestId", "id" DESC);

-- CreateIndex
CREATE INDEX "Activity_organizationId_entryId_idx" ON "Activity"("organizationId", "entryId");

-- CreateIndex
CREATE INDEX "Mail_organizationId_requestId_id_idx" ON "Mail"("organizationId", "requestId", "id" DESC);

-- CreateIndex
CREATE INDEX "Attachment_organizationId_requestId_id_idx" ON "Attachment"("organizationId", "requestId", "id");

-- CreateIndex
CREATE INDEX "Attachment_organizationId_entryId_idx" ON "Attachment"("organizationId", "entryId");

-- CreateIndex
CREATE INDEX "Attachment_organizationId_replyId_idx" ON "Attachment"("organizationId", "replyId");

-- AddForeignKey
ALTER TABLE "Activity" ADD CONSTRAINT "Activity_organizationId_requestId_fkey" FOREIGN KEY ("organizationId", "requestId") REFERENCES "Request"("organizationId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Activity" ADD CONSTRAINT "Activity_organizationId_entryId_fkey" FOREIGN KEY ("organizationId", "entryId") REFERENCES "RequestEntry"("organizationId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Mail" ADD CONSTRAINT "Mail_organizationId_requestId_fkey" FOREIGN KEY ("organizationId", "requestId") REFERENCES "Request"("organizationId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Notification" ADD CONSTRAINT "Notification_organizationId_userId_fkey" FOREIGN KEY ("organizationId", "userId") REFERENCES "User"("organizationId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Notification" ADD CONSTRAINT "Notification_organizationId_activityId_fkey" FOREIGN KEY ("organizationId", "activityId") REFERENCES "Activity"("organizationId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Notification" ADD CONSTRAINT "Notification_organizationId_requestId_fkey" FOREIGN KEY ("organizationId", "requestId") REFERENCES "Request"("organizationId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Notification" ADD CONSTRAINT "Notification_organizationId_orderId_fkey" FOREIGN KEY ("organizationId", "orderId") REFERENCES "Order"("organizationId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "SavedView" ADD CONSTRAINT "SavedView_organizationId_userId_fkey" FOREIGN KEY ("organizationId", "userId") REFERENCES "User"("organizationId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Export" ADD CONSTRAINT "Export_organizationId_userId_fkey" FOREIGN KEY ("organizationId", "userId") REFERENCES "User"("organizationId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "RoleProject" ADD CONSTRAINT "RoleProject_organizationId_roleId_fkey" FOREIGN KEY ("organizationId", "roleId") REFERENCES "Role"("organizationId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "RoleProject" ADD CONSTRAINT "RoleProject_organizationId_projectId_fkey" FOREIGN KEY ("organizationId", "projectId") REFERENCES "Project"("organizationId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Attachment" ADD CONSTRAINT "Attachment_organizationId_requestId_fkey" FOREIGN KEY ("organizationId", "requestId") REFERENCES "Request"("organizationId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Attachment" ADD CONSTRAINT "Attachment_organizationId_entryId_fkey" FOREIGN KEY ("organizationId", "entryId") REFERENCES "RequestEntry"("organizationId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Attachment" ADD CONSTRAINT "Attachment_organizationId_replyId_fkey" FOREIGN KEY ("organizationId", "replyId") REFERENCES "Reply"("organizationId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Unit" ADD CONSTRAINT "Unit_organizationId_projectId_fkey" FOREIGN KEY ("organizationId", "projectId") REFERENCES "Project"("organizationId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "UnitParty" ADD CONSTRAINT "UnitParty_organizationId_unitId_fkey" FOREIGN KEY ("organizationId", "unitId") REFERENCES "Unit"("organizationId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "UnitParty" ADD CONSTRAINT "UnitParty_organizationId_customerId_fkey" FOREIGN KEY ("organizationId", "customerId") REFERENCES "Customer"("organizationId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "CatalogItem" ADD CONSTRAINT "CatalogItem_organizationId_typeId_fkey" FOREIGN KEY ("organizationId", "typeId") REFERENCES "CatalogItem"("organizationId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "RequestTerm" ADD CONSTRAINT "RequestTerm_organizationId_projectId_fkey" FOREIGN KEY ("organizationId", "projectId") REFERENCES "Project"("organizationId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "RequestTerm" ADD CONSTRAINT "RequestTerm_organizationId_typeId_fkey" FOREIGN KEY ("organizationId", "typeId") REFERENCES "CatalogItem"("organizationId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Request" ADD CONSTRAINT "Request_organizationId_channelId_fkey" FOREIGN KEY ("organizationId", "channelId") REFERENCES "CatalogItem"("organizationId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Request" ADD CONSTRAINT "Request_organizationId_typeId_fkey" FOREIGN KEY ("organizationId", "typeId") REFERENCES "CatalogItem"("organizationId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Request" ADD CONSTRAINT "Request_organizationId_categoryId_fkey" FOREIGN KEY ("organizationId", "categoryId") REFERENCES "CatalogItem"("organizationId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Request" ADD CONSTRAINT "Request_organizationId_areaId_fkey" FOREIGN KEY ("organizationId", "areaId") REFERENCES "CatalogItem"("organizationId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Request" ADD CONSTRAINT "Request_organizationId_customerId_fkey" FOREIGN KEY ("organizationId", "customerId") REFERENCES "Customer"("organizationId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Request" ADD CONSTRAINT "Request_organizationId_unitId_fkey" FOREIGN KEY ("organizationId", "unitId") REFERENCES "Unit"("organizationId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Request" ADD CONSTRAINT "Request_organizationId_projectId_fkey" FOREIGN KEY ("organizationId", "projectId") REFERENCES "Project"("organizationId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Request" ADD CONSTRAINT "Request_organizationId_responsibleId_fkey" FOREIGN KEY ("organizationId", "responsibleId") REFERENCES "User"("organizationId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Request" ADD CONSTRAINT "Request_organizationId_createdById_fkey" FOREIGN KEY ("organizationId", "createdById") REFERENCES "User"("organizationId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "RequestEntry" ADD CONSTRAINT "RequestEntry_organizationId_requestId_fkey" FOREIGN KEY ("organizationId", "requestId") REFERENCES "Request"("organizationId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "RequestEntry" ADD CONSTRAINT "RequestEntry_organizationId_createdById_fkey" FOREIGN KEY ("organizationId", "createdById") REFERENCES "User"("organizationId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "RequestOverdue" ADD CONSTRAINT "RequestOverdue_organizationId_requestId_fkey" FOREIGN KEY ("organizationId", "requestId") REFERENCES "Request"("organizationId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Reply" ADD CONSTRAINT "Reply_organizationId_requestId_fkey" FOREIGN KEY ("organizationId", "requestId") REFERENCES "Request"("organizationId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Reply" ADD CONSTRAINT "Reply_organizationId_mailId_fkey" FOREIGN KEY ("organizationId", "mailId") REFERENCES "Mail"("organizationId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- What the schema cannot say, by hand from here.

ALTER TABLE "Project" ADD FOREIGN KEY ("organizationId") REFERENCES "Organization" ("organizationId");
ALTER TABLE "CatalogItem" ADD FOREIGN KEY ("organizationId") REFERENCES "Organization" ("organizationId");
ALTER TABLE "Holiday" ADD FOREIGN KEY ("organizationId") REFERENCES "Organization" ("organizationId");
ALTER TABLE "MailText" ADD FOREIGN KEY ("organizationId") REFERENCES "Organization" ("organizationId");

-- Names sort as people look for them, whatever the database's collation.
ALTER TABLE "Project" ALTER COLUMN "name" TYPE TEXT COLLATE "es-x-icu";
ALTER TABLE "Unit" ALTER COLUMN "name" TYPE TEXT COLLATE "es-x-icu";

CREATE INDEX "Project_search_idx" ON "Project" USING gin ("searchText" gin_trgm_ops);
CREATE INDEX "Unit_search_idx" ON "Unit" USING gin ("searchText" gin_trgm_ops);
CREATE INDEX "Request_search_idx" ON "Request" USING gin ("searchText" gin_trgm_ops);

-- The tray, the bell and the job that looks for what became overdue: of the open ones alone.
CREATE INDEX "Request_open_idx" ON "Request" ("organizationId", "dueAt", "number") WHERE "finishedAt" IS NULL;
CREATE INDEX "Request_open_responsible_idx" ON "Request" ("organizationId", "responsibleId", "dueAt", "number") WHERE "finishedAt" IS NULL;
CREATE INDEX "Request_due_idx" ON "Request" ("dueAt") WHERE "finishedAt" IS NULL AND "waitingSince" IS NULL;
CREATE INDEX "Notification_unread_idx" ON "Notification" ("organizationId", "userId", "activityId" DESC) WHERE "readAt" IS NULL;
CREATE UNIQUE INDEX "Mail_replyToken_key" ON "Mail" ("replyToken") WHERE "replyToken" IS NOT NULL;

ALTER TABLE "CatalogItem" ADD CONSTRAINT "CatalogItem_type_check" CHECK (("kind" = 'CATEGORY') = ("typeId" IS NOT NULL));
ALTER TABLE "CatalogItem" ADD CONSTRAINT "CatalogItem_term_check" CHECK (("kind" = 'TYPE') = ("termValue" IS NOT NULL) AND ("termValue" IS NULL) = ("termUnit" IS NULL) AND "termValue" >= 0);
ALTER TABLE "Request" ADD CONSTRAINT "Request_association_check" CHECK (CASE "association" WHEN 'OTHER' THEN "customerId" IS NULL AND "unitId" IS NULL WHEN 'UNIT' THEN "unitId" IS NOT NULL ELSE "customerId" IS NOT NULL END);
ALTER TABLE "Request" ADD CONSTRAINT "Request_finished_check" CHECK (("finishedAt" IS NOT NULL) = ("state" IN ('SUCCEEDED', 'FAILED')));
ALTER TABLE "Request" ADD CONSTRAINT "Request_waiting_check" CHECK ("waitingSince" IS NULL OR "finishedAt" IS NULL);
ALTER TABLE "UnitParty" ADD CONSTRAINT "UnitParty_period_check" CHECK ("to" IS NULL OR "from" IS NULL OR "to" >= "from");
