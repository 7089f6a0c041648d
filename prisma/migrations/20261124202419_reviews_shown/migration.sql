-- AlterTable
ALTER TABLE "Claim" ADD COLUMN     "reviewsShownAt" TIMESTAMPTZ(3);
