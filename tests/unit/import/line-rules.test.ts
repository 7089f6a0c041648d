import { describe, expect, test } from "vitest";
import { isCaption } from "@/lib/core/import/caption-rule";
import { readDateLine } from "@/lib/core/import/date-line";
import { isHardWrapped, joinWrappedLines } from "@/lib/core/import/hard-wrap";
import { isReadTime } from "@/lib/core/import/line-rules";
import { readDate, readDateFact } from "@/lib/core/import/read-date";
import { isByline } from "@/lib/core/text/byline";

describe("bylines", () => {
  test.each([
    "By Staff Reporter",
    "BY ANA RUIZ AND TOM OKAFOR",
    "Von Jonas Adler",
    "Por María Peña",
    "Par Luc de la Tour",
    "By Nora Whitfield in Velmouth",
    "بقلم سلمى حداد",
    "מאת נועה ברק",
    "By: Ida Holm, Reuters",
  ])("%s", (line) => {
    expect(isByline(line)).toBe(true);
  });
  test.each([
    "By Tuesday the army had left the town",
    "By Tuesday the army had left.",
    "Ida Holm",
    "By",
    "Von wegen, sagt der Bürgermeister",
    "تقرير: قالت الوزارة إن العمل في المشروع سيبدأ قبل نهاية العام الحالي",
  ])("not: %s", (line) => {
    expect(isByline(line)).toBe(false);
  });
});

describe("dates", () => {
  test.each([
    ["May 3, 2016", "2016-05-03"],
    ["3 May 2016", "2016-05-03"],
    ["3. Mai 2016", "2016-05-03"],
    ["3 de mayo de 2016", "2016-05-03"],
    ["٣ مايو ٢٠١٦", "2016-05-03"],
    ["3 במאי 2016", "2016-05-03"],
    ["date 2016-05-03 WORLD", "2016-05-03"],
    ["23/05/2016", "2016-05-23"],
    ["03/05/2016", null],
    ["May 2016", "2016-05"],
    ["31 February 2016", null],
    ["soon", null],
  ])("%s is %s", (line, date) => {
    expect(readDate(line)).toBe(date);
  });

  test("a date that metadata give keeps its precision, and an impossible one is none", () => {
    expect(readDateFact("2016")).toBe("2016");
    expect(readDateFact("2016-05-03T10:00:00+02:00")).toBe("2016-05-03T10:00:00+02:00");
    expect(readDateFact("2016-13-03")).toBeNull();
  });

  test.each([
    ["May 3, 2016", "date"],
    ["Tuesday, 3 May 2016 at 10:30 GMT", "date"],
    ["GENEVA, May 3", "place-date"],
    ["date 2016-05-03 WORLD", "section-date"],
    ["May 3, 2016 was a bad day for the ministry", null],
    ["In May the talks failed", null],
    ["Geneva", null],
  ])("the line “%s” is a %s line", (line, kind) => {
    expect(readDateLine(line)).toBe(kind);
  });
});

test.each([
  "3 MIN READ",
  "Lesezeit: 3 Minuten",
  "5 minutes de lecture",
  "مدة القراءة: ٣ دقائق",
  "Estimated reading time: 4 minutes",
])("%s is a reading time", (line) => {
  expect(isReadTime(line)).toBe(true);
});
test.each(["3 minutes", "He read for 3 minutes", "Minute 90"])("%s is none", (line) => {
  expect(isReadTime(line)).toBe(false);
});

test.each([
  "People wait in Velmouth. / Coast Agency and Agencies",
  "The bridge. (Photo: Lea Park)",
  "A market [File photo]",
  "Foto: Lea Park",
  "The mayor on Friday. Reuters/Lea Park",
  "תמונה: הנמל",
])("%s is a caption", (line) => {
  expect(isCaption(line)).toBe(true);
});
test.each([
  "He said the and/or clause was wrong.",
  "The photo shows nothing, he said.",
  "© 2020 The Courier",
  "It was 1/2",
])("%s is none", (line) => {
  expect(isCaption(line)).toBe(false);
});

describe("hard-wrapped text", () => {
  test("verse, dialogue and long lines are not", () => {
    expect(
      isHardWrapped(
        "the dark that follows every beam\nand comes again\nand comes again\nI count the ships\nthat do not know".split(
          "\n",
        ),
      ),
    ).toBe(false);
    expect(
      isHardWrapped([
        "Q: When?",
        "A: In 1984, when I was a boy and the ferry was new.",
        "Q: Why?",
        "A: My father.",
        "Q: So?",
        "A: No.",
      ]),
    ).toBe(false);
    expect(isHardWrapped(Array.from({ length: 20 }, () => "x ".repeat(100)))).toBe(false);
  });

  test("lines are joined with a space, with nothing behind a hyphen or between Chinese characters", () => {
    expect(joinWrappedLines(["a well-", "known man", "said"])).toBe("a well-known man said");
    expect(joinWrappedLines(["市長は月曜日に", "述べた"])).toBe("市長は月曜日に述べた");
  });
});
