import { expect, test } from "vitest";
import { digestMail } from "@/lib/core/mail/digest-mail";
import { inviteMail } from "@/lib/core/mail/invite-mail";
import { groupByDay } from "@/lib/core/notify/group-by-day";
import { notificationPath } from "@/lib/core/notify/notification-path";
import { NOTIFICATION_KINDS, notificationSentence } from "@/lib/core/notify/notification-sentence";
import { NotificationKind } from "@/lib/database/generated/enums";

const SITE = "https://desk.example.org";

test("the kinds are the database's", () => {
  expect([...NOTIFICATION_KINDS]).toEqual(Object.values(NotificationKind));
});

test("every kind is a sentence with and without a claim", () => {
  const sentences = NOTIFICATION_KINDS.flatMap((kind) =>
    [3, null].map((claimNumber) => `Ben ${notificationSentence({ kind, claimNumber })} in “Harbour”`),
  );
  expect(sentences).toContain("Ben asks you to review claim 3 in “Harbour”");
  expect(sentences).toContain("Ben asks you to review claims in “Harbour”");
  expect(sentences.join()).not.toMatch(/null|undefined/);
});

test("a notification leads to the remark, the claim, or the article", () => {
  expect(notificationPath({ articleId: "a", claimId: null, commentId: null })).toBe("/articles/a");
  expect(notificationPath({ articleId: "a", claimId: "c", commentId: null })).toBe("/articles/a/claims/c");
  expect(notificationPath({ articleId: "a", claimId: "c", commentId: "r" })).toBe("/articles/a/claims/c#comment-r");
});

test("a day ends at midnight of the zone", () => {
  const items = ["2026-03-02T01:00:00.000Z", "2026-03-01T20:00:00.000Z", "2026-03-01T12:00:00.000Z"].map(
    (createdAt) => ({ createdAt }),
  );
  expect(groupByDay(items, "UTC").map(({ day, items }) => [day, items.length])).toEqual([
    ["2026-03-02", 1],
    ["2026-03-01", 2],
  ]);
  expect(groupByDay(items, "Asia/Kathmandu").map(({ day, items }) => [day, items.length])).toEqual([
    ["2026-03-02", 2],
    ["2026-03-01", 1],
  ]);
  expect(groupByDay([], "UTC")).toEqual([]);
});

test("names and titles begin no header, no line and no element of a mail", () => {
  const name = 'Eve\r\nBcc: all@example.org "<b>\u2028x';
  const mail = digestMail(
    { name, address: "eve@example.org" },
    [{ id: "n1", kind: "mentioned", claimNumber: 2, actorName: "<script>\nX", articleTitle: "A & B\r\nC" }],
    SITE,
  );
  expect(mail.to.name).toBe('Eve Bcc: all@example.org "<b> x');
  expect(mail.text).toContain(`- <script> X mentions you on claim 2 in “A & B C”\n  ${SITE}/notifications/n1`);
  expect(mail.html).not.toContain("<script>");
  expect(mail.html).toContain("A &amp; B C");
  expect(mail.html).not.toMatch(/<img|https?:\/\/(?!desk\.example\.org)/);
  expect(
    inviteMail({ name, address: "eve@example.org" }, { inviteUrl: `${SITE}/invite/x`, site: SITE, days: 7 }).text,
  ).toContain(`${SITE}/invite/x`);
});

test("a mail lists fifty and counts the rest", () => {
  const items = Array.from({ length: 53 }, (_, nth) => ({
    id: `n${nth}`,
    kind: "decided" as const,
    claimNumber: nth,
    actorName: null,
    articleTitle: "Harbour",
  }));
  const { subject, text } = digestMail({ name: "Ben", address: "ben@example.org" }, items, SITE);
  expect(subject).toBe("53 notifications from Stet");
  expect(text.match(/decided claim/g)).toHaveLength(50);
  expect(text).toContain("- and 3 more");
});
