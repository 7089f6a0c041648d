-- What the code promises never to do, the database refuses, whoever asks: history is append-only, a published text and a
-- submitted review stay what they were. Deleting rows other than events is left to an administrator's deletion of an article.

CREATE FUNCTION stet_refuse() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% on "%" is refused: %', TG_OP, TG_TABLE_NAME, TG_ARGV[0] USING ERRCODE = 'object_not_in_prerequisite_state';
END
$$;

CREATE TRIGGER event_is_append_only BEFORE UPDATE OR DELETE ON "Event"
  FOR EACH ROW EXECUTE FUNCTION stet_refuse('events are append-only');
CREATE TRIGGER event_is_not_emptied BEFORE TRUNCATE ON "Event"
  FOR EACH STATEMENT EXECUTE FUNCTION stet_refuse('events are append-only');

CREATE TRIGGER citation_is_frozen BEFORE UPDATE ON "Citation"
  FOR EACH ROW EXECUTE FUNCTION stet_refuse('a submitted citation is never changed');

-- Refuses an update that changes any column but the one named.
CREATE FUNCTION stet_freeze_all_but() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF to_jsonb(NEW) - TG_ARGV[0] IS DISTINCT FROM to_jsonb(OLD) - TG_ARGV[0] THEN
    RAISE EXCEPTION 'UPDATE on "%" is refused: only % may change', TG_TABLE_NAME, TG_ARGV[0]
      USING ERRCODE = 'object_not_in_prerequisite_state';
  END IF;
  RETURN NEW;
END
$$;

CREATE TRIGGER review_revision_is_frozen BEFORE UPDATE ON "ReviewRevision"
  FOR EACH ROW EXECUTE FUNCTION stet_freeze_all_but('withdrawnAt');
CREATE TRIGGER article_version_is_frozen BEFORE UPDATE ON "ArticleVersion"
  FOR EACH ROW EXECUTE FUNCTION stet_freeze_all_but('blocks');

-- The blocks without their kinds: all of a block that a person may not correct.
CREATE FUNCTION stet_block_spans(blocks jsonb) RETURNS jsonb LANGUAGE sql IMMUTABLE AS $$
  SELECT jsonb_agg(block - 'kind' ORDER BY place) FROM jsonb_array_elements(blocks) WITH ORDINALITY AS list(block, place)
$$;

CREATE FUNCTION stet_keep_block_spans() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF stet_block_spans(NEW."blocks") IS DISTINCT FROM stet_block_spans(OLD."blocks") THEN
    RAISE EXCEPTION 'UPDATE on "ArticleVersion" is refused: only the kinds of its blocks may change'
      USING ERRCODE = 'object_not_in_prerequisite_state';
  END IF;
  RETURN NEW;
END
$$;

CREATE TRIGGER article_version_keeps_its_spans BEFORE UPDATE OF "blocks" ON "ArticleVersion"
  FOR EACH ROW EXECUTE FUNCTION stet_keep_block_spans();
