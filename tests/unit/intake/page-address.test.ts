import { describe, expect, test } from "vitest";
import { absoluteAddress } from "@/lib/core/intake/page-address";
import { readHtmlPage } from "@/lib/core/intake/read-html-page";

const URL_ = "https://courier.example/news/baths";

describe("an address on a page", () => {
  test.each([
    ["/img/a.jpg", null, "https://courier.example/img/a.jpg"],
    ["a.jpg", null, "https://courier.example/news/a.jpg"],
    ["//cdn.example/a.jpg", null, "https://cdn.example/a.jpg"],
    [" https://other.example/a b ", null, "https://other.example/a%20b"],
    ["a.jpg", "/media/", "https://courier.example/media/a.jpg"],
    ["a.jpg", "https://courier.example/media/", "https://courier.example/media/a.jpg"],
    ["a.jpg", "https://evil.example/", "https://courier.example/news/a.jpg"],
    ["a.jpg", "http://169.254.169.254/", "https://courier.example/news/a.jpg"],
    ["a.jpg", "javascript:alert(1)//", "https://courier.example/news/a.jpg"],
    ["a.jpg", "data:text/html,x", "https://courier.example/news/a.jpg"],
    ["javascript:alert(1)", null, null],
    ["data:image/png;base64,AAAA", null, null],
    ["file:///etc/passwd", null, null],
    ["blob:https://courier.example/1", null, null],
    ["ftp://courier.example/a", null, null],
    ["https://me:secret@courier.example/a", null, null],
    ["https://", null, null],
    ["", null, null],
    [`/${"a".repeat(3000)}`, null, null],
  ])("%s with base %s is %s", (written, base, address) => {
    expect(absoluteAddress(written, { url: URL_, base })).toBe(address);
  });

  test("is none when it is relative and the page has no address", () => {
    expect(absoluteAddress("/a", { url: null, base: "https://courier.example/" })).toBeNull();
    expect(absoluteAddress("https://a.example/b", { url: null, base: null })).toBe("https://a.example/b");
  });
});

test("microdata tell author, publisher, date and picture", () => {
  const { article, leadImageUrl } = readHtmlPage(
    `<article itemscope><h1>Baths</h1><div itemprop="publisher" itemscope><meta itemprop="name" content="The Courier"></div>
     <div class=x itemprop="author" itemscope>Written by <b itemprop="name">Ida Holm</b>, who lives here</div>
     <img itemprop="image" src="/baths.jpg"><time itemprop="datePublished" datetime="2024-05-06">Monday</time><p>The baths are open.</p></article>`,
    { url: URL_, status: 200 },
  );
  expect(article).toMatchObject({ byline: "Ida Holm", publisher: "The Courier", publishedAt: "2024-05-06" });
  expect(leadImageUrl).toBe("https://courier.example/baths.jpg");
});
