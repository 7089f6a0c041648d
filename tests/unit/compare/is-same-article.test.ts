import fs from "node:fs";
import { describe, expect, test } from "vitest";
import { isSameArticle } from "@/lib/core/compare/is-same-article";
import { importArticle } from "@/lib/core/import/import-article";

const REVISIONS = "tests/fixtures/revisions";
const read = (content: string) => importArticle({ format: "text", content });
const revision = (slug: string, side: "before" | "after") =>
  read(fs.readFileSync(`${REVISIONS}/${slug}/${side}.txt`, "utf8"));

const SLUGS = fs.readdirSync(REVISIONS).filter((slug) => fs.existsSync(`${REVISIONS}/${slug}/before.txt`));

const CHINESE = "部长说，星期天早上有十二艘船抵达港口，此后没有一艘离开。渔民们并不相信，他们自己数过。".repeat(8);
const OTHER_CHINESE = "昨天的会议没有作出任何决定，委员会将在下个月再次讨论预算问题，届时公众可以旁听。".repeat(8);
const FRENCH =
  "Le ministre a déclaré que douze bateaux sont arrivés dimanche matin, et que aucun n’était reparti depuis. Les pêcheurs, eux, en ont compté neuf. La capitainerie ne commente pas les chiffres du ministre, mais tient un registre que chacun peut lire.";
const OTHER_FRENCH =
  "Le conseil municipal a voté hier soir le budget de la ville pour l’année prochaine. Les écoles recevront un dixième de plus, les routes un dixième de moins. L’opposition, qui demandait le contraire, a quitté la salle avant le vote et saisira le tribunal.";

describe("an article's new text", () => {
  test.each(SLUGS)("is known as its own: %s", (slug) => {
    expect(isSameArticle(revision(slug, "before"), revision(slug, "after"))).toBe(true);
  });

  test("is known although most of it was replaced", () => {
    const kept = FRENCH.slice(0, 130);
    expect(isSameArticle(read(FRENCH), read(`${OTHER_FRENCH}\n\n${kept}`))).toBe(true);
  });
});

describe("another page", () => {
  test.each([
    ["in the same language", FRENCH, OTHER_FRENCH],
    ["in a language without spaces", CHINESE, OTHER_CHINESE],
    ["with nothing but a menu", FRENCH, "Accueil\n\nActualités\n\nSports\n\nContact"],
  ])("%s is not taken for the article", (_what, article, other) => {
    expect(isSameArticle(read(article), read(other))).toBe(false);
  });

  test("is not told from a short text, which may be rewritten as a whole", () => {
    expect(isSameArticle(read("Twelve boats came in."), read("It was nine."))).toBe(true);
  });
});
