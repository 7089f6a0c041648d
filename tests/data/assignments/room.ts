import { addClaim } from "@/lib/operations/add-claim";
import type { Context } from "@/lib/operations/context";
import { importArticle } from "@/lib/operations/import-article";
import { saveReview } from "@/lib/operations/save-review";
import { openTestDatabase } from "../../support/database";
import { contextOf, hire, openNewsroom, valueIn } from "../../support/newsroom";

const SENTENCES = [
  "Landings rose by 12 per cent.",
  "The channel is open.",
  "Fees have doubled.",
  "The fleet has shrunk.",
];

/** A newsroom with an editor (Ed), an observer (Olu) and three reviewers, made for one file of tests. */
export async function openRoom() {
  const database = await openTestDatabase();
  const { db } = database;
  const admin = contextOf(db, await openNewsroom(db));
  const person = async (name: string, role: "editor" | "reviewer" | "observer") =>
    contextOf(db, await hire(db, `${name}@example.org`, role));
  return {
    ...database,
    admin,
    ed: await person("ed", "editor"),
    olu: await person("olu", "observer"),
    ben: await person("ben", "reviewer"),
    cem: await person("cem", "reviewer"),
    dia: await person("dia", "reviewer"),
    /** An article with four claims, in reading order. */
    article: async (by: Context) => {
      const content = `Harbour\n\n${SENTENCES.join(" ")}`;
      const { id: articleId } = valueIn(await importArticle(by, { format: "text", content }));
      const claimIds: string[] = [];
      for (const exact of SENTENCES) claimIds.push(valueIn(await addClaim(by, { articleId, targets: [{ exact }] })).id);
      return { articleId, claimIds };
    },
    setPolicy: (policy: { reviewsNeeded?: number; blind?: boolean; reviewersMayDecide?: boolean }) =>
      db.desk.updateMany({ data: policy }),
  };
}

export type Room = Awaited<ReturnType<typeof openRoom>>;

export const idOf = ({ actor }: Context): string => (actor.kind === "user" ? actor.id : "");

/** Submits a review of a claim. */
export async function submit(by: Context, claimId: string, verdict = "true", revision = 0) {
  return valueIn(
    await saveReview(by, {
      claimId,
      revision,
      verdict,
      rationale: "The table says so.",
      sources: [{ url: "https://fish.example/2025", title: "Landings", stance: "supports", kind: "data" }],
      submit: true,
    }),
  );
}

/** The same context at another time. */
export const at = (context: Context, iso: string): Context => ({ ...context, now: new Date(iso) });
