import { expect, test } from "vitest";
import { findDueJob } from "@/lib/operations/find-due";
import { importArticle } from "@/lib/operations/import-article";
import { openTestDatabase } from "../../support/database";
import { contextOf, NOW, openNewsroom, valueIn } from "../../support/newsroom";

const HOUR = 3_600_000;

test("a round asks for captures that never came, and for a look at pages that their desk wants watched", async () => {
  const { db, close } = await openTestDatabase();
  const ana = await openNewsroom(db);
  const context = contextOf(db, ana);
  const { id: deskId } = await db.desk.update({ where: { slug: "fact-desk" }, data: { watchHours: 6 } });
  const article = valueIn(
    await importArticle(context, {
      format: "text",
      content: "Boats\n\nTwelve came in.",
      url: "https://paper.example/boats",
    }),
  );
  const source = (id: string, captureAskedAt: Date | null) => ({
    id,
    deskId,
    key: id,
    url: `https://${id}.example/`,
    title: id,
    createdAt: NOW,
    captureAskedAt,
    checkedAt: NOW,
  });
  await db.source.createMany({
    data: [
      source("lost", new Date(NOW.getTime() - 2 * HOUR)),
      source("underway", new Date(NOW.getTime() - HOUR / 2)),
      source("never", null),
    ],
  });
  await findDueJob(contextOf(db));
  const asked = await db.$queryRaw`SELECT name, data FROM pgboss.job ORDER BY name`;
  expect(asked).toEqual([
    { name: "capture_source", data: { sourceId: "lost" } },
    { name: "watch_article", data: { articleId: article.id } },
  ]);
  await close();
});
