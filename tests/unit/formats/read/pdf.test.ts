import { describe, expect, test } from "vitest";
import { type Placed, pdfFile } from "@/tests/support/pdf-file";
import { blocksIn, documentIn, fixtureFile, readFile } from "@/tests/support/read-file";

/** Lines below each other, a usual step apart. */
const lines = (texts: readonly string[], { x = 50, y = 500, step = 13 } = {}): Placed[] =>
  texts.map((text, index) => ({ text, x, y: y - index * step }));

const LONG = [
  "The council printed the same sentence in its account for eleven",
  "years, and nobody on the quay remembers it in that way when one",
  "asks, for the logbooks of the harbour say something else.",
];

describe("a PDF", () => {
  test("has its paragraphs put together, across pages too, and its edges set apart", async () => {
    const blocks = await blocksIn("english.pdf");
    expect(blocks).toContainEqual(["title", "The ferry that was never late"]);
    expect(blocks).toContainEqual(["heading", "What the logbooks say"]);
    expect(blocks.find(([, text]) => text.startsWith("“Whoever waits"))?.[1]).toBe(
      "“Whoever waits has misunderstood the timetable,” the account says on its third page.",
    );
    expect(blocks).toContainEqual(["paragraph", "February\t9\t4"]);
    expect(blocks.filter(([kind]) => kind === "furniture").map(([, text]) => text)).toEqual([
      "Island Gazette, weekend edition",
      "Page 1",
      "Island Gazette, weekend edition",
      "Page 2",
    ]);
  });

  test("says where its pages begin in the text", async () => {
    const { article, pages } = await documentIn("english.pdf");
    expect(pages).toHaveLength(2);
    expect(pages[0]).toBe(0);
    expect(article.text.slice(pages[1])).toMatch(/^says on its third page\./);
  });

  test("holds the same words as the document it was made of", async () => {
    const words = (text: string) => text.replace(/[\s•]+/g, " ").trim();
    const docx = await documentIn("english.docx");
    const pdf = await blocksIn("english.pdf");
    const body = pdf.filter(([kind]) => kind !== "furniture").map(([, text]) => text);
    expect(words(body.join(" "))).toBe(words(docx.article.text));
  });

  test("with two columns is read down one and then the other", async () => {
    const text = (await documentIn("columns.pdf")).article.text;
    expect(text).toContain("its yearly account: the ferry had kept its timetable. Nobody on the quay remembers it");
    expect(text).toContain("the request could not be considered, because the deadline");
  });

  test.each([
    ["arabic.pdf", "ar", "arabic.docx"],
    ["hebrew.pdf", "he", "hebrew.docx"],
  ])("%s is read in the order in which it is written, ligatures too", async (name, language, source) => {
    const pdf = await documentIn(name);
    expect(pdf.article).toMatchObject({ language, direction: "rtl" });
    for (const [, text] of await blocksIn(source)) expect(pdf.article.text).toContain(text);
  });

  test("makes words whole that a line's end parted, and leaves a hyphen that is theirs", async () => {
    const bytes = pdfFile([
      lines([
        "A well-known fog lay on the sound in the morning, and the admin-",
        "istration of the island counted it, as it counted the other well-",
        "known fogs of the year, among what the skipper of a North-",
        "Eastern ferry has to expect.",
      ]),
    ]);
    expect((await documentIn("a.pdf", bytes)).article.text).toBe(
      "A well-known fog lay on the sound in the morning, and the administration of the island counted it, as it counted the other well-known fogs of the year, among what the skipper of a North-Eastern ferry has to expect.",
    );
  });

  test("begins a paragraph at a gap, at an indent and after a line that somebody ended", async () => {
    const [first = "", second = "", third = ""] = LONG;
    const gap = [...lines(LONG), ...lines(LONG, { y: 440 })];
    const indent = [...lines([first, second, first]), { text: second, x: 64, y: 461 }, ...lines([third], { y: 448 })];
    const ended = lines([first, second, "It ended here.", first, third]);
    expect(await blocksIn("gap.pdf", pdfFile([gap]))).toHaveLength(2);
    expect((await blocksIn("indent.pdf", pdfFile([indent]))).map(([, text]) => text)).toEqual([
      `${first} ${second} ${first}`,
      `${second} ${third}`,
    ]);
    expect((await blocksIn("ended.pdf", pdfFile([ended]))).map(([, text]) => text)).toEqual([
      `${first} ${second} It ended here.`,
      `${first} ${third}`,
    ]);
  });

  test("without text of its own is scanned", async () => {
    const document = await documentIn("scan.pdf", pdfFile([[], []], { pictures: true }));
    expect(document).toMatchObject({ fault: "scanned", pages: [0, 0] });
    expect(await documentIn("blank.pdf", pdfFile([[]]))).toMatchObject({ fault: "empty" });
  });

  test.each([
    ["that asks for a password", fixtureFile("encrypted.pdf")],
    ["cut to its first bytes", fixtureFile("english.pdf").slice(0, 400)],
    ["that is only called one", new Uint8Array(Buffer.from("%PDF-1.7\nnothing of the kind"))],
  ])("%s cannot be read", async (_name, bytes) => {
    expect(await readFile("story.pdf", bytes)).toEqual({ ok: false, fault: "unreadable" });
  });

  test("that is text under another name is no PDF", async () => {
    expect(await readFile("story.pdf", new Uint8Array(Buffer.from("A text.")))).toMatchObject({ ok: false });
  });
});
