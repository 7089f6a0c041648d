import { faultSentence } from "../intake/page-fault";
import { field, type Predicate, quoted, textOf } from "./told-event";

/** What happened to sources: their addresses, and their copies in archives. */
export const SOURCE_SENTENCES: Record<string, Predicate> = {
  "source.captured": (event) => {
    const isUpload = textOf(event.payload, "origin") === "uploaded";
    const fault = textOf(event.payload, "fault");
    if (isUpload) return "gave a capture of a source";
    return fault === null
      ? "captured the page of a source"
      : `could not capture the page of a source: ${quoted(faultSentence(fault))}`;
  },
  "source.link_died": () => "found that the page of a source is not there any more",
  "source.link_restored": () => "found the page of a source there again",
  "source.archive_asked": (event) =>
    field(event.payload, "lookUp") === true
      ? "asked an archive for its copy of a source"
      : "asked an archive to save a source",
  "source.archive_stored": (event) => withWords("has the copy of a source in an archive", textOf(event.payload, "url")),
  "source.archive_failed": (event) =>
    withWords("got no copy of a source from an archive", textOf(event.payload, "reason")),
  "source.archive_added": (event) => withWords("added the archive copy of a source", textOf(event.payload, "url")),
};

const withWords = (sentence: string, words: string | null) =>
  words === null ? sentence : `${sentence}: ${quoted(words)}`;
