import { describe, expect, test } from "vitest";
import { docxFile, docxParagraph, renameEntry, zipFile } from "@/tests/support/docx-file";
import { blocksIn, documentIn, fixtureFile, readFile } from "@/tests/support/read-file";

const faultOf = async (bytes: Uint8Array, name = "story.docx") => {
  const read = await readFile(name, bytes);
  return read.ok ? read.document.fault : read.fault;
};

describe("a Word document", () => {
  test("keeps its title, headings, quotes, lists and tables", async () => {
    const blocks = await blocksIn("english.docx");
    expect(blocks[0]).toEqual(["title", "The ferry that was never late"]);
    expect(blocks[1]).toEqual(["byline", "By Mira Falk"]);
    expect(blocks).toContainEqual(["heading", "What the logbooks say"]);
    expect(blocks).toContainEqual([
      "quote",
      "“Whoever waits has misunderstood the timetable,” the account says on its third page.",
    ]);
    expect(blocks.filter(([kind]) => kind === "list-item")).toHaveLength(3);
    expect(blocks).toContainEqual(["paragraph", "February\t9\t4"]);
    expect(blocks.some(([, text]) => text.includes("Island Gazette"))).toBe(false);
  });

  test.each([
    ["arabic.docx", "ar", "العبّارة التي لم تتأخر يوما", "المطبوع (2025)، وتقول"],
    ["hebrew.docx", "he", "המעבורת שלא איחרה מעולם", "ב-41 מתוך 180 ימים."],
  ])("%s is read from right to left", async (name, language, title, words) => {
    const { article } = await documentIn(name);
    expect(article).toMatchObject({ language, title, direction: "rtl" });
    expect(article.text).toContain(words);
  });

  test("is known by its bytes under a name that lies", async () => {
    expect((await documentIn("story.pdf", fixtureFile("english.docx"))).kind).toBe("docx");
  });

  test("tells a picture by its words, leaves deleted text out and keeps inserted text", async () => {
    const drawing = `<w:p><w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"><wp:docPr id="1" name="p" descr="The quay at &quot;low&quot; tide"/><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData><pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:blipFill><a:blip r:embed="i1" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>`;
    const tracked = `<w:p><w:r><w:t xml:space="preserve">The ferry left </w:t></w:r><w:del w:id="1"><w:r><w:delText>early</w:delText></w:r></w:del><w:ins w:id="2"><w:r><w:t>late</w:t></w:r></w:ins></w:p>`;
    const relations = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="i1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="media/image1.png"/></Relationships>`;
    const bytes = await docxFile(`${tracked}${drawing}`, { "word/_rels/document.xml.rels": relations });
    const { article } = await documentIn("story.docx", bytes);
    expect(article.text).toContain("The ferry left late");
    expect(article.text).not.toContain("early");
    expect(article.text).toContain('The quay at "low" tide');
  });

  test("without a word in it says so", async () => {
    expect(await faultOf(await docxFile(""))).toBe("empty");
  });
});

describe("what is no Word document, or a weapon", () => {
  test("an archive that unpacks to more than can be read", async () => {
    const bomb = await docxFile(docxParagraph("Text."), { "word/media/big.bin": Buffer.alloc(70_000_000) });
    expect(bomb.byteLength).toBeLessThan(100_000);
    expect(await faultOf(bomb)).toBe("too_complex");
  });

  test("markup that shrinks a thousand times", async () => {
    const bomb = await docxFile(docxParagraph("a".repeat(9_000_000)));
    expect(await faultOf(bomb)).toBe("too_complex");
  });

  test("more entries than any document has", async () => {
    const entries = Object.fromEntries(Array.from({ length: 2_100 }, (_, index) => [`word/media/${index}.png`, "x"]));
    expect(await faultOf(await docxFile(docxParagraph("Text."), entries))).toBe("too_complex");
  });

  test("entities that multiply, in any part", async () => {
    const laughs = `<!DOCTYPE lolz [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]><x>&b;</x>`;
    expect(await faultOf(await docxFile(docxParagraph("Text."), { "word/styles.xml": laughs }))).toBe("unreadable");
  });

  test("a name that leads out of the archive", async () => {
    const plain = await docxFile(docxParagraph("Text."), { "word/x/y/evil.xml": "<x/>" });
    expect(await faultOf(renameEntry(plain, "word/x/y/evil.xml", "../../../evil.xml"))).toBe("unreadable");
  });

  test("a size that is a lie", async () => {
    const bytes = await docxFile(docxParagraph("Some text that is longer than four letters."));
    const lying = Buffer.from(bytes);
    const name = lying.lastIndexOf("word/document.xml");
    lying.writeUInt32LE(4, name - 22);
    expect(await faultOf(new Uint8Array(lying))).toBe("unreadable");
  });

  test.each([
    ["cut off", (bytes: Uint8Array) => bytes.slice(0, bytes.byteLength / 2)],
    [
      "damaged in the middle",
      (bytes: Uint8Array) => bytes.map((byte, index) => (index > 900 && index < 1_400 ? byte ^ 0x5a : byte)),
    ],
    ["only its first bytes", (bytes: Uint8Array) => bytes.slice(0, 4)],
  ])("a document %s", async (_name, harm) => {
    expect(await faultOf(harm(fixtureFile("english.docx")))).toBe("unreadable");
  });

  test("another kind of archive", async () => {
    expect(await faultOf(await zipFile({ "xl/workbook.xml": "<x/>" }))).toBe("unsupported_type");
  });

  test("elements nested deeper than anybody writes", async () => {
    const deep = `${"<w:sdt><w:sdtContent>".repeat(60_000)}${docxParagraph("x")}${"</w:sdtContent></w:sdt>".repeat(60_000)}`;
    const random = Buffer.from(Array.from({ length: 40_000 }, (_, index) => (index * 7_919) % 251));
    expect(["too_complex", "unreadable"]).toContain(
      await faultOf(await docxFile(deep, { "word/media/a.bin": random })),
    );
  });
});
