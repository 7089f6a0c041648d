-- CreateEnum
CREATE TYPE "SearchKind" AS ENUM ('claim', 'article', 'source');

-- CreateTable
CREATE TABLE "SearchEntry" (
    "kind" "SearchKind" NOT NULL,
    "subjectId" TEXT NOT NULL,
    "part" INTEGER NOT NULL,
    "deskId" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "titleWords" TEXT NOT NULL,
    "words" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "SearchEntry_pkey" PRIMARY KEY ("kind","subjectId","part")
);

-- CreateTable
CREATE TABLE "SearchDue" (
    "kind" "SearchKind" NOT NULL,
    "subjectId" TEXT NOT NULL,

    CONSTRAINT "SearchDue_pkey" PRIMARY KEY ("kind","subjectId")
);

-- CreateIndex
CREATE INDEX "SearchEntry_deskId_idx" ON "SearchEntry"("deskId");

-- Whatever changes a thing that search knows marks it in the same transaction, however it was written. The upsert waits for
-- whoever is just writing the entry of the older words, so that a mark is never lost.
CREATE FUNCTION stet_mark_search() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  subject text := CASE WHEN TG_OP = 'DELETE' THEN to_jsonb(OLD) ELSE to_jsonb(NEW) END ->> TG_ARGV[1];
  what "SearchKind" := TG_ARGV[0]::"SearchKind";
BEGIN
  IF TG_OP = 'DELETE' THEN
    DELETE FROM "SearchEntry" WHERE kind = what AND "subjectId" = subject;
    DELETE FROM "SearchDue" WHERE kind = what AND "subjectId" = subject;
  ELSE
    INSERT INTO "SearchDue" AS due (kind, "subjectId") VALUES (what, subject)
    ON CONFLICT (kind, "subjectId") DO UPDATE SET "subjectId" = due."subjectId";
  END IF;
  RETURN NULL;
END
$$;

CREATE TRIGGER claim_is_searched AFTER INSERT OR DELETE OR UPDATE OF "statement", "claimant" ON "Claim"
  FOR EACH ROW EXECUTE FUNCTION stet_mark_search('claim', 'id');
CREATE TRIGGER article_is_searched
  AFTER INSERT OR DELETE OR UPDATE OF "title", "standfirst", "byline", "publisher", "deskId" ON "Article"
  FOR EACH ROW EXECUTE FUNCTION stet_mark_search('article', 'id');
CREATE TRIGGER version_is_searched AFTER INSERT ON "ArticleVersion"
  FOR EACH ROW EXECUTE FUNCTION stet_mark_search('article', 'articleId');
CREATE TRIGGER source_is_searched AFTER INSERT OR DELETE OR UPDATE OF "url", "reference", "title" ON "Source"
  FOR EACH ROW EXECUTE FUNCTION stet_mark_search('source', 'id');

INSERT INTO "SearchDue" (kind, "subjectId")
  SELECT 'claim'::"SearchKind", id FROM "Claim" UNION ALL
  SELECT 'article'::"SearchKind", id FROM "Article" UNION ALL
  SELECT 'source'::"SearchKind", id FROM "Source";
