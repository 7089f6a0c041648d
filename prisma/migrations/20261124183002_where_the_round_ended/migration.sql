-- AlterTable
ALTER TABLE "Desk" ADD COLUMN     "roundEndedWith" TEXT;
