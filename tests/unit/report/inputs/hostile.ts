import { citationOf, rating, reportInputOf, reviewOf } from "./report-input-of";

const LONG_WORD = "Donaudampfschiff".repeat(625);

/** Everything people and programs put where it does not belong: markup, formulas, bidi overrides, noncharacters, endless words, emoji at the borders of spans. */
export const hostile = reportInputOf({
  blocks: [
    ["title", "</title><script>alert(1)</script> & “<b>bold</b>” claims"],
    [
      "paragraph",
      "# Not a heading, *not emphasis*, [not](javascript:alert(1)) a link, `not` code, | not | a | table |, <img src=x onerror=alert(1)>",
    ],
    [
      "paragraph",
      "The password is \u202egnp.exe\u202c and \u2067isolated\u2069 \u200fmark; noncharacter \uffff and \ufffd end.",
    ],
    ["paragraph", "Family 👨‍👩‍👧‍👦 and flag 🇯🇴 and e\u0301 and 𝒜𝓃 astral word stand here."],
    ["paragraph", `A word: ${LONG_WORD} and on.`],
    [
      "paragraph",
      "--><!-- ]]> \u2028 line separator, [^1]: footnote, 1. list, - list, > quote, www.example.org and a@example.org",
    ],
    ["list-item", "=cmd|' /C calc'!A0"],
    ["furniture", "<script>alert('furniture')</script> 𝒻𝓊𝓇𝓃𝒾𝓉𝓊𝓇𝑒"],
    ["paragraph", "After astral furniture: offsets in code points differ here."],
  ],
  article: { byline: "=1+1", publisher: "<i>Press</i>", url: "https://example.com/?a=1&b=%22%3E%3Cscript%3E" },
  claims: [
    {
      number: 1,
      marks: ["👨‍👩‍👧‍👦"],
      statement: "</script><script>alert(2)</script>",
      claimant: '=HYPERLINK("https://evil.example","x")',
      status: "agreed",
      verdict: {
        rating: rating("false"),
        how: "consensus",
        explanation: "<script>alert(3)</script> [x](javascript:alert(4)) ![](https://evil.example/pixel.png)",
        reachedAt: "2026-03-15T10:00:00.000Z",
        by: ["@SUM(1)", "<b>Eve</b>"],
        stale: false,
      },
      reviews: [
        reviewOf("@SUM(1)", "false", "\n\u00a0=1+1\n\u200b+2\n\ufeff-3; =4\n\t@5", {
          citations: [
            citationOf("formula", "＝cmd()", {
              url: 'https://example.com/"><script>',
              quote: "-1",
              locator: "\u202e+1",
              stance: "context",
            }),
            citationOf("script", "javascript:alert(1)", { citation: "</td></table>", kind: "other" }),
          ],
        }),
        reviewOf(
          "<b>Eve</b>",
          "false",
          "<script>alert(3)</script> [x](javascript:alert(4)) ![](https://evil.example/pixel.png)",
        ),
      ],
    },
    { number: 2, marks: ["👨‍👩‍👧‍👦 and flag 🇯🇴"], statement: "\u202eesrever" },
    { number: 3, marks: ["flag 🇯🇴 and e\u0301 and 𝒜𝓃 astral"] },
    { number: 4, marks: [`${LONG_WORD} and`], statement: "A very long word" },
    { number: 5, marks: ["\u202egnp.exe\u202c and \u2067isolated"], status: "in_review" },
    { number: 6, marks: ["offsets in code points differ"] },
    { number: 7, marks: ["astral word stand here.\n\nA word"], statement: "Crosses two blocks" },
  ],
});
