import type { Page } from "@playwright/test";
import { z } from "zod";
import { addClaim } from "@/lib/operations/add-claim";
import { saveReview } from "@/lib/operations/save-review";
import { openOwnDesk } from "../support/own-desk";
import { expect, type StoryPerson, test, valueIn } from "../support/story";

// What the API answers is compared in tests/data/api/blind.test.ts; these are the pages, as the server sends them.

const pagesOf = (articleId: string, claimId: string, deskSlug: string) => {
  const article = `/articles/${articleId}`;
  return [
    "/",
    article,
    `${article}/claims/${claimId}`,
    `${article}/report`,
    `${article}/versions`,
    `${article}/agreement`,
    `${article}/agreement/claims`,
    `${article}/compare`,
    `${article}/compare?filter=waiting&open=${claimId}`,
    `${article}/assignments`,
    `${article}/history`,
    `/desks/${deskSlug}/agreement`,
    `/settings/desks/${deskSlug}`,
    "/notifications",
  ];
};

const FLIGHT = /<script nonce="NONCE">self\.__next_f\.push\((.*?)\)<\/script>/gs;

/**
 * All that the server sends for a page: its markup to the byte, and every word and number in the data for its scripts, whose
 * rows the framework cuts and numbers by the chance of what is ready first, as it does forms. Without the nonce, and the moment a report was made.
 */
async function sentFor(page: Page, address: string): Promise<{ markup: string; words: string[] }> {
  const answer = await page.request.get(address);
  expect(answer.status(), address).toBe(200);
  const text = await answer.text();
  const [, nonce = ""] = /nonce="([^"]+)"/.exec(text) ?? [];
  const whole = text
    .replaceAll(nonce, "NONCE")
    .replace(/made \d+ \w+ \d{4},? \d\d:\d\d/g, "made MOMENT")
    .replace(/\$ACTION(_REF)?_\d+/g, "$ACTION");
  const flight = [...whole.matchAll(FLIGHT)].map(
    ([, pushed = ""]) => z.array(z.unknown()).parse(JSON.parse(pushed))[1],
  );
  const words = flight
    .filter((part) => typeof part === "string")
    .join("")
    .replace(/"\$[A-Za-z@]?[0-9a-f]+(:[^"]*)?"|^[0-9a-f]+:/gm, "")
    .match(/"(\\.|[^"\\])*"|\d+/g);
  return { markup: whole.replace(FLIGHT, ""), words: [...new Set(words)].sort() };
}

test("no page changes for somebody who has not submitted when a colleague does", async ({
  page,
  hire,
  signIn,
  article,
  db,
}) => {
  const [blind, ben, cem, dee] = [
    await hire("editor"),
    await hire("reviewer"),
    await hire("reviewer"),
    await hire("reviewer"),
  ];
  const desk = await openOwnDesk(db, [blind, ben, cem, dee], { reviewsNeeded: 3 });
  const { id } = await article(ben);
  expect(await db.article.count({ where: { id, deskId: desk.id } })).toBe(1);
  const exact = "Landings of herring rose by 12 per cent last year";
  const claim = valueIn(await addClaim({ ...ben.context, now: new Date() }, { articleId: id, targets: [{ exact }] }));
  await signIn(blind);
  const pages = pagesOf(id, claim.id, desk.slug);
  const all = async () =>
    new Map(await Promise.all(pages.map(async (address) => [address, await sentFor(page, address)] as const)));
  const before = await all();
  for (const colleague of [ben, cem]) {
    await review(colleague, claim.id);
    for (const [address, sent] of await all()) expect(sent, address).toEqual(before.get(address));
  }
  await review(dee, claim.id);
  const after = await all();
  for (const address of pages.slice(0, 4)) expect(after.get(address), address).not.toEqual(before.get(address));
});

async function review({ context }: StoryPerson, claimId: string): Promise<void> {
  const sources = [{ url: "https://ministry.example/landings", title: "Landings" }];
  const rest = { claimId, revision: 0, verdict: "false", rationale: "They fell.", sources, submit: true };
  valueIn(await saveReview({ ...context, now: new Date() }, rest));
}
