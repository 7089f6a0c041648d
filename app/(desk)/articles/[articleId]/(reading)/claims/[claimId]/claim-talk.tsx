import { Talk } from "@/components/review/threads/talk";
import { TALK_ID } from "@/components/review/threads/talk-anchor";
import { listComments } from "@/lib/operations/list-comments";
import { listMentionable } from "@/lib/operations/list-mentionable";
import type { ClaimDesk } from "@/lib/operations/read-claim";
import { contextFor } from "@/lib/server/context";
import type { getViewer } from "@/lib/server/viewer";
import { pageValue } from "../../../../../../page-value";
import { talkAction } from "./talk-action";

type Props = { desk: ClaimDesk; showsAll: boolean; viewer: NonNullable<Awaited<ReturnType<typeof getViewer>>> };

/** The talk on a claim, with the people who can be mentioned in it. */
export async function ClaimTalk({ desk, showsAll, viewer }: Props) {
  const { claim, policy, may } = desk;
  const context = contextFor(viewer);
  const [threads, people] = await Promise.all([
    listComments(context, { claimId: claim.id }),
    listMentionable(context, { claimId: claim.id }),
  ]);
  return (
    <Talk
      threads={pageValue(threads).items}
      people={pageValue(people).items}
      claimId={claim.id}
      userId={viewer.id}
      action={talkAction}
      mayComment={may.comment}
      isWithdrawn={claim.status === "withdrawn"}
      policy={policy}
      reviews={claim.reviews}
      showsAll={showsAll}
      allHref={`/articles/${desk.articleId}/claims/${claim.id}?talk=all#${TALK_ID}`}
    />
  );
}
