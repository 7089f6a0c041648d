import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { addClaim } from "@/lib/operations/add-claim";
import { editClaim } from "@/lib/operations/edit-claim";
import { importArticle } from "@/lib/operations/import-article";
import { readSource } from "@/lib/operations/read-source";
import { readSourcePage } from "@/lib/operations/read-source-page";
import { saveReview } from "@/lib/operations/save-review";
import { search } from "@/lib/operations/search";
import { withdrawClaim } from "@/lib/operations/withdraw-claim";
import { openTestApi } from "../../support/api";
import { codeOf, contextOf, valueIn } from "../../support/newsroom";

type Api = Awaited<ReturnType<typeof openTestApi>>;
let api: Api;
let ben: Awaited<ReturnType<Api["person"]>>;
let cem: Awaited<ReturnType<Api["person"]>>;

const CONTENT = [
  "Boats of the harbour",
  "Twelve boats came in. Die Hafenmeisterbehörde zählte sie.",
  "Café owners saw Ёлка. بلغت المُدرّسة. שָׁלוֹם לכם. 東京都知事は語った。",
].join("\n\n");

beforeAll(async () => {
  api = await openTestApi();
  ben = await api.person("Ben", "reviewer");
  cem = await api.person("Cem", "reviewer");
  await api.db.desk.updateMany({ data: { reviewsNeeded: 3, blind: true } });
});
afterAll(() => api.close());

const as = (person: typeof ben) => contextOf(api.db, person.actor);
const find = async (q: string, rest: Omit<Parameters<typeof search>[1], "q"> = {}, person = ben) =>
  valueIn(await search(as(person), { q, ...rest }));
const titles = async (...asked: Parameters<typeof find>) =>
  (await find(...asked)).items.map(({ kind, title }) => `${kind}: ${title.text}`);

let articleId: string;
let claim: { id: string; revision: number };

describe("what is on the desk", () => {
  beforeAll(async () => {
    articleId = valueIn(await importArticle(as(ben), { format: "text", content: CONTENT })).id;
    claim = valueIn(await addClaim(as(ben), { articleId, targets: [{ exact: "Twelve boats came in." }] }));
  });

  test.each([
    ["in any letter case, without accents", "CAFE"],
    ["inside of a German compound", "meisterbehorde"],
    ["in Russian", "елка"],
    ["in Arabic without its marks", "مدرسه"],
    ["in Hebrew without its points", "שלום"],
    ["in Japanese, where no spaces are", "都知事"],
    ["by the beginning of a word", "zahl"],
    ["with its words in several parts of the article", "harbour 東京"],
    ["as a phrase", '"came in die"'],
  ])("is found %s", async (_, q) => {
    const { items } = await find(q, { kind: "article" });
    expect(items.map(({ id }) => id)).toEqual([articleId]);
  });

  test("comes with the words that were found, marked", async () => {
    const [item] = (await find("cafe", { kind: "article" })).items;
    const { text, marks } = item?.snippet ?? { text: "", marks: [] };
    expect(text.slice(marks[0], marks[1])).toBe("Café");
  });

  test("is not found when a word is missing, or one that is not wanted is there", async () => {
    expect(await titles("boats submarines")).toEqual([]);
    expect(await titles("boats -cafe", { kind: "article" })).toEqual([]);
    expect(await titles('"boats twelve"')).toEqual([]);
  });

  test("is found by a word with one letter wrong, and says so", async () => {
    for (const q of ["twelfe boats", "twleve", "twelvee"]) {
      const { items, near } = await find(q);
      expect([near, items[0]?.id], q).toEqual([true, claim.id]);
    }
  });

  test("a claim is found by the words it has now, and when it is withdrawn it says so", async () => {
    const edited = valueIn(
      await editClaim(as(ben), { claimId: claim.id, revision: claim.revision, statement: "A dozen ships arrived." }),
    );
    expect(await titles("dozen")).toEqual(["claim: A dozen ships arrived."]);
    expect(await titles("twelve", { kind: "claim" })).toEqual([]);
    valueIn(await withdrawClaim(as(ben), { claimId: claim.id, revision: edited.revision }));
    expect((await find("dozen")).items[0]).toMatchObject({
      withdrawn: true,
      path: `/articles/${articleId}/claims/${claim.id}`,
    });
  });

  test("what differs in rank comes in its order, page after page, each once", async () => {
    const content = (title: string, text: string) => ({
      format: "text" as const,
      title,
      content: `${title}\n\n${text}`,
    });
    for (const [title, text] of [
      ["Lanterns", "Of red lamps."],
      ["Lamps red", "Nothing."],
      ["Red lamps", "Nothing."],
      ["Redder lampshades", "Nothing."],
      ["Bored clamps", "Nothing."],
    ] as const)
      valueIn(await importArticle(as(ben), content(title, text)));
    const all = await titles("red lamps");
    expect(all).toEqual(
      ["Red lamps", "Lanterns", "Lamps red", "Redder lampshades", "Bored clamps"].map((title) => `article: ${title}`),
    );
    const paged: string[] = [];
    let cursor: string | null = null;
    do {
      const page: Awaited<ReturnType<typeof find>> = await find("red lamps", {
        limit: 2,
        ...(cursor === null ? {} : { cursor }),
      });
      paged.push(...page.items.map(({ title }) => `article: ${title.text}`));
      cursor = page.nextCursor;
    } while (cursor !== null);
    expect(paged).toEqual(all);
  });
});

describe("hostile input", () => {
  test.each(["", "   ", "%", "_", "\\", "'", '"', "<>", "%_\\'\"<>", "-", "--", "-boats", "\u202e\u0301"])(
    "“%s” finds nothing",
    async (q) => {
      expect((await find(q)).items).toEqual([]);
    },
  );
  test("ten thousand characters and a cursor of somebody's own are refused", async () => {
    expect(codeOf(await search(as(ben), { q: "a".repeat(10_000) }))).toBe("invalid_input");
    expect(codeOf(await search(as(ben), { q: "a", cursor: "1.zzz" }))).toBe("invalid_input");
    expect(codeOf(await search(as(ben), { q: "a", desk: "nobodys" }))).toBe("not_found");
  });
  test("two hundred characters of many words are answered", async () => {
    expect((await find("ab ".repeat(66))).items).toBeInstanceOf(Array);
    expect(
      (
        await find(
          Array.from({ length: 50 }, (_, at) => `w${at}`)
            .join(" ")
            .slice(0, 200),
        )
      ).items,
    ).toEqual([]);
  });
  test("an article of two megabytes is found by its last word", async () => {
    const content = `Long\n\n${"Sentences of many words fill this page. ".repeat(49_000)}Zanzibar.`;
    const { id } = valueIn(await importArticle(as(ben), { format: "text", content }));
    expect((await find("zanzibar")).items.map((item) => item.id)).toEqual([id]);
    await api.db.article.delete({ where: { id } });
    expect((await find("zanzibar")).items).toEqual([]);
  });
});

describe("who finds what", () => {
  test("nobody finds what is on a desk they are not on", async () => {
    const stranger = await api.person("Sam", "reviewer");
    await api.db.membership.deleteMany({ where: { userId: stranger.id } });
    const actor = { ...stranger.actor, memberships: [] };
    expect(valueIn(await search(contextOf(api.db, actor), { q: "boats" })).items).toEqual([]);
  });

  test("a source is found by whoever cited it, and by nobody else while the desk is blind", async () => {
    const { id } = valueIn(await addClaim(as(ben), { articleId, targets: [{ exact: "Café owners saw" }] }));
    const sources = [{ url: "https://log.example.org/1", title: "The lighthouse log" }];
    const review = { claimId: id, revision: 0, verdict: "true", rationale: "Seen.", sources, submit: true };
    valueIn(await saveReview(as(ben), review));
    expect(await titles("lighthouse")).toEqual(["source: The lighthouse log"]);
    expect(await titles("log.example.org")).toEqual(["source: The lighthouse log"]);
    for (const q of ["lighthouse", "lighthuose", "log.example.org", "1 -lighthouse"]) {
      expect((await find(q, { kind: "source" }, cem)).items, q).toEqual([]);
    }
    // Who cites the same address elsewhere learns nothing of what Ben called it.
    const elsewhere = valueIn(await addClaim(as(cem), { articleId, targets: [{ exact: "東京都知事は語った。" }] }));
    const own = {
      ...review,
      claimId: elsewhere.id,
      sources: [{ url: "https://log.example.org/1", title: "Tower notes" }],
    };
    valueIn(await saveReview(as(cem), own));
    const [source] = await api.db.source.findMany({ where: { url: "https://log.example.org/1" } });
    for (const q of ["lighthouse", "lighthuose", "log.example.org"]) {
      expect((await find(q, { kind: "source" }, cem)).items, q).toEqual([]);
    }
    expect(valueIn(await readSource(as(cem), { sourceId: source?.id ?? "" })).title).toBe("Tower notes");
    expect(valueIn(await readSourcePage(as(cem), { sourceId: source?.id ?? "" })).source.title).toBe("Tower notes");
    expect(valueIn(await readSource(as(ben), { sourceId: source?.id ?? "" })).title).toBe("The lighthouse log");
    await api.db.desk.updateMany({ data: { blind: false } });
    expect(await titles("lighthouse", {}, cem)).toEqual(["source: The lighthouse log"]);
  });

  test("several who search at once after a change all find it", async () => {
    valueIn(await importArticle(as(ben), { format: "text", title: "Quokkas", content: "Quokkas smile." }));
    const found = await Promise.all([1, 2, 3, 4].map(() => titles("quokkas")));
    for (const list of found) expect(list).toEqual(["article: Quokkas"]);
  });
});
