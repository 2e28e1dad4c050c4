-- CreateEnum
CREATE TYPE "StageOf" AS ENUM ('ORDERS', 'REQUESTS');

-- CreateTable
CREATE TABLE "StageLimit" (
    "organizationId" UUID NOT NULL,
    "of" "StageOf" NOT NULL,
    "stage" TEXT NOT NULL,
    "days" INTEGER NOT NULL,

    CONSTRAINT "StageLimit_pkey" PRIMARY KEY ("organizationId","of","stage")
);

-- What the schema cannot say, by hand from here.

ALTER TABLE "StageLimit" ADD FOREIGN KEY ("organizationId") REFERENCES "Organization" ("organizationId");
ALTER TABLE "StageLimit" ADD CONSTRAINT "StageLimit_days_check" CHECK ("days" BETWEEN 1 AND 365);
