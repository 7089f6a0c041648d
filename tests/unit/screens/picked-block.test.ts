import { expect, test } from "vitest";
import { BLOCKS_PER_PAGE, kindField, pickBlocks, readKinds } from "@/components/article/picked-block";

const article = (count: number) => {
  const text = Array.from({ length: count }, (_, index) => `Block ${index}.`).join("\n\n");
  let start = 0;
  const blocks = text.split("\n\n").map((words) => {
    const block = { kind: "paragraph" as const, start, end: start + words.length };
    start = block.end + 2;
    return block;
  });
  return { text, blocks };
};

test("the pages of a long article hold every block once", () => {
  const { text, blocks } = article(2 * BLOCKS_PER_PAGE + 1);
  const pages = [1, 2, 3].map((page) => pickBlocks(text, blocks, page));
  expect(pages.flatMap((page) => page.blocks.map(({ index }) => index))).toEqual(blocks.map((_, index) => index));
  expect(pages[2]?.blocks).toEqual([{ index: 800, kind: "paragraph", text: "Block 800.", cut: 0 }]);
});

test.each([0, -3, Number.NaN, 99])("page %s shows a page there is", (page) => {
  const { text, blocks } = article(3);
  expect(pickBlocks(text, blocks, page)).toMatchObject({ page: 1, pages: 1, total: 3 });
  expect(pickBlocks(text, blocks, page).blocks).toHaveLength(3);
});

test("a block of a whole book is cut, says by how much, and never inside a character", () => {
  const text = `${"a".repeat(1_999)}😀${"b".repeat(10)}`;
  const [block] = pickBlocks(text, [{ kind: "paragraph", start: 0, end: text.length }], 1).blocks;
  expect(block?.text.isWellFormed()).toBe(true);
  expect((block?.text.length ?? 0) + (block?.cut ?? 0)).toBe(text.length);
});

test("a form's kinds are read by block, and nonsense is passed over", () => {
  const form = new FormData();
  form.set(kindField(3), "quote");
  form.set(kindField(4), "no-such-kind");
  form.set("kind-x", "quote");
  form.set("kind-99999999", "quote");
  expect(readKinds(form)).toEqual([{ index: 3, kind: "quote" }]);
});
