-- CreateEnum
CREATE TYPE "SnapshotOrigin" AS ENUM ('fetched', 'uploaded');

-- CreateEnum
CREATE TYPE "QuoteFinding" AS ENUM ('found', 'not_found');

-- CreateEnum
CREATE TYPE "ArchiveState" AS ENUM ('waiting', 'stored', 'failed');

-- AlterTable
ALTER TABLE "Article" ADD COLUMN     "watchFault" TEXT,
ADD COLUMN     "watchedAt" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "Desk" ADD COLUMN     "watchHours" INTEGER;

-- AlterTable
ALTER TABLE "Source" ADD COLUMN     "captureAskedAt" TIMESTAMPTZ(3),
ADD COLUMN     "checkedAt" TIMESTAMPTZ(3),
ADD COLUMN     "checkedStatus" INTEGER,
ADD COLUMN     "deadSince" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "Snapshot" (
    "id" TEXT NOT NULL,
    "deskId" TEXT NOT NULL,
    "sourceId" TEXT,
    "articleId" TEXT,
    "versionId" TEXT,
    "origin" "SnapshotOrigin" NOT NULL,
    "url" TEXT,
    "finalUrl" TEXT,
    "status" INTEGER,
    "headers" JSONB NOT NULL DEFAULT '[]',
    "mediaType" TEXT,
    "fileName" TEXT,
    "title" TEXT,
    "text" TEXT NOT NULL DEFAULT '',
    "pages" INTEGER[] DEFAULT ARRAY[]::INTEGER[],
    "sha256" TEXT,
    "size" INTEGER NOT NULL DEFAULT 0,
    "fault" TEXT,
    "capturedAt" TIMESTAMPTZ(3) NOT NULL,
    "capturedById" TEXT,

    CONSTRAINT "Snapshot_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SnapshotBytes" (
    "sha256" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "bytes" BYTEA NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "SnapshotBytes_pkey" PRIMARY KEY ("sha256")
);

-- CreateTable
CREATE TABLE "QuoteCheck" (
    "sourceId" TEXT NOT NULL,
    "quoteKey" TEXT NOT NULL,
    "snapshotId" TEXT NOT NULL,
    "finding" "QuoteFinding" NOT NULL,
    "start" INTEGER,
    "end" INTEGER,
    "checkedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "QuoteCheck_pkey" PRIMARY KEY ("sourceId","quoteKey")
);

-- CreateTable
CREATE TABLE "ArchiveService" (
    "id" TEXT NOT NULL,
    "deskId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "address" TEXT NOT NULL,
    "sealedKey" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "removedAt" TIMESTAMPTZ(3),

    CONSTRAINT "ArchiveService_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ArchiveCopy" (
    "id" TEXT NOT NULL,
    "sourceId" TEXT NOT NULL,
    "serviceId" TEXT,
    "state" "ArchiveState" NOT NULL,
    "url" TEXT,
    "reason" TEXT,
    "askedById" TEXT,
    "askedAt" TIMESTAMPTZ(3) NOT NULL,
    "archivedAt" TIMESTAMPTZ(3),

    CONSTRAINT "ArchiveCopy_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Snapshot_sourceId_capturedAt_id_idx" ON "Snapshot"("sourceId", "capturedAt", "id");

-- CreateIndex
CREATE INDEX "Snapshot_articleId_capturedAt_id_idx" ON "Snapshot"("articleId", "capturedAt", "id");

-- CreateIndex
CREATE INDEX "Snapshot_versionId_idx" ON "Snapshot"("versionId");

-- CreateIndex
CREATE INDEX "Snapshot_sha256_idx" ON "Snapshot"("sha256");

-- CreateIndex
CREATE INDEX "QuoteCheck_snapshotId_idx" ON "QuoteCheck"("snapshotId");

-- CreateIndex
CREATE INDEX "ArchiveService_deskId_idx" ON "ArchiveService"("deskId");

-- CreateIndex
CREATE INDEX "ArchiveCopy_sourceId_askedAt_id_idx" ON "ArchiveCopy"("sourceId", "askedAt", "id");

-- CreateIndex
CREATE INDEX "ArchiveCopy_serviceId_idx" ON "ArchiveCopy"("serviceId");

-- CreateIndex
CREATE INDEX "Article_watchedAt_idx" ON "Article"("watchedAt");

-- CreateIndex
CREATE INDEX "Source_checkedAt_idx" ON "Source"("checkedAt");

-- AddForeignKey
ALTER TABLE "Snapshot" ADD CONSTRAINT "Snapshot_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Snapshot" ADD CONSTRAINT "Snapshot_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Snapshot" ADD CONSTRAINT "Snapshot_versionId_fkey" FOREIGN KEY ("versionId") REFERENCES "ArticleVersion"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Snapshot" ADD CONSTRAINT "Snapshot_sha256_fkey" FOREIGN KEY ("sha256") REFERENCES "SnapshotBytes"("sha256") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "QuoteCheck" ADD CONSTRAINT "QuoteCheck_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "QuoteCheck" ADD CONSTRAINT "QuoteCheck_snapshotId_fkey" FOREIGN KEY ("snapshotId") REFERENCES "Snapshot"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ArchiveService" ADD CONSTRAINT "ArchiveService_deskId_fkey" FOREIGN KEY ("deskId") REFERENCES "Desk"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ArchiveCopy" ADD CONSTRAINT "ArchiveCopy_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ArchiveCopy" ADD CONSTRAINT "ArchiveCopy_serviceId_fkey" FOREIGN KEY ("serviceId") REFERENCES "ArchiveService"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- A snapshot is of a source or of an article's page, and stays what it was. (No CHECK: the schema engine cannot read a database that has one.)
CREATE FUNCTION stet_snapshot_is_of_one() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (NEW."sourceId" IS NULL) = (NEW."articleId" IS NULL) THEN
    RAISE EXCEPTION 'a snapshot is of a source or of an article' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER snapshot_is_of_one BEFORE INSERT ON "Snapshot"
  FOR EACH ROW EXECUTE FUNCTION stet_snapshot_is_of_one();
CREATE TRIGGER snapshot_is_frozen BEFORE UPDATE ON "Snapshot"
  FOR EACH ROW EXECUTE FUNCTION stet_refuse('a capture is evidence: a new one is made, the old one stays');
CREATE TRIGGER snapshot_bytes_are_frozen BEFORE UPDATE ON "SnapshotBytes"
  FOR EACH ROW EXECUTE FUNCTION stet_refuse('bytes that have a hash stay what they are');
