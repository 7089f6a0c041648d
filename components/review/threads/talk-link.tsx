import { Kbd } from "@/components/ui/kbd";
import { questionWords } from "@/lib/core/desk/desk-article";
import { TALK_ID } from "./talk-anchor";

/** Leads down to the talk, and says when a question is open there. The key goes to the field, or here for those who only read. */
export function TalkLink({ openQuestions, mayWrite }: { openQuestions: number; mayWrite: boolean }) {
  return (
    <>
      <a href={`#${TALK_ID}`} data-shortcut={mayWrite ? undefined : "m"}>
        Talk{openQuestions > 0 && `: ${questionWords(openQuestions)}`}
      </a>
      <Kbd keys="m" />
    </>
  );
}
