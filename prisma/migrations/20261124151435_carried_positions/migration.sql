-- AlterTable
ALTER TABLE "TargetPosition" ADD COLUMN     "candidates" INTEGER[] DEFAULT ARRAY[]::INTEGER[],
ADD COLUMN     "formerExact" TEXT,
ADD COLUMN     "score" DOUBLE PRECISION NOT NULL DEFAULT 1;
