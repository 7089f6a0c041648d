-- A reference in words that was given beside an address belonged to whoever cited the address first. It is the citation's own:
-- kept for the person who wrote it, and no longer shown under anybody else's.
ALTER TABLE "Citation" ADD COLUMN "reference" TEXT;

ALTER TABLE "Citation" DISABLE TRIGGER citation_is_frozen;
UPDATE "Citation" c SET "reference" = s."reference"
FROM "Source" s, "ReviewRevision" r
WHERE s.id = c."sourceId" AND r.id = c."reviewRevisionId" AND s."reference" IS NOT NULL
  AND (s."url" IS NULL OR s."createdById" = r."authorId");
ALTER TABLE "Citation" ENABLE TRIGGER citation_is_frozen;

-- An address or a reference itself can be larger than an index entry.
UPDATE "Source" SET
  "key" = encode(sha256(convert_to(CASE WHEN "url" IS NULL THEN 'reference ' || coalesce("reference", "title") ELSE 'url ' || "url" END, 'UTF8')), 'hex'),
  "reference" = CASE WHEN "url" IS NULL THEN "reference" END;
