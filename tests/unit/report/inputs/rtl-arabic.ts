import { citationOf, rating, reportInputOf, reviewOf } from "./report-input-of";

/** An Arabic article with Latin names, figures, a Hebrew quotation and claims that overlap; dates in a zone ahead of UTC. */
export const rtlArabic = reportInputOf({
  timeZone: "Asia/Amman",
  blocks: [
    ["title", "مدير المكتبة: عدد القرّاء تضاعف في عام واحد"],
    ["standfirst", "تقول الإدارة إن المبنى الجديد لم يكلّف البلدية شيئًا."],
    ["byline", "بقلم ليلى حدّاد"],
    [
      "paragraph",
      "قال مدير المكتبة يوم الخميس إن عدد القرّاء تضاعف في عام 2025، وإن 60٪ منهم دون الثلاثين، بحسب بيانات شركة OpenShelf.",
    ],
    ["paragraph", "OpenShelf شركة محلية تدير نظام الإعارة، ونشرت أرقامها في تقرير بعنوان “Readers 2025”."],
    ["quote", "המספרים האלה נכונים, בדקנו אותם שוב ושוב."],
    ["paragraph", "وأضاف المدير: «لم تدفع البلدية دينارًا واحدًا ثمنًا للمبنى»."],
    ["furniture", "اقرأ أيضًا: مقهى جديد في وسط المدينة"],
  ],
  article: {
    byline: "ليلى حدّاد",
    publisher: "صحيفة المدينة",
    publishedAt: "2026-02",
    url: "https://madina.example.com/library",
    language: "ar",
    direction: "rtl",
  },
  claims: [
    {
      number: 1,
      marks: ["عدد القرّاء تضاعف في عام 2025، وإن 60٪ منهم دون الثلاثين"],
      statement: "تضاعف عدد قرّاء المكتبة في عام 2025 و60٪ منهم دون الثلاثين.",
      claimant: "مدير المكتبة",
      claimedAt: "2026-02-19T22:30:00Z",
      status: "agreed",
      verdict: {
        rating: rating("mostly_true"),
        how: "consensus",
        explanation: "زاد العدد بنسبة **94٪** وفق تقرير OpenShelf، والنسبة العمرية صحيحة.",
        reachedAt: "2026-02-21T10:00:00.000Z",
        by: ["سامر العلي", "Dana Katz"],
        stale: false,
      },
      reviews: [
        reviewOf("سامر العلي", "mostly_true", "زاد العدد بنسبة **94٪** وفق تقرير OpenShelf، والنسبة العمرية صحيحة.", {
          confidence: 0.85,
          tags: ["exaggerated"],
          submittedAt: "2026-02-21T10:00:00.000Z",
          citations: [
            citationOf("openshelf", "Readers 2025: تقرير القرّاء", {
              url: "https://openshelf.example.org/ar/readers-2025",
              publisher: "OpenShelf",
              publishedAt: "2026-01-15",
              kind: "data",
              quote: "ارتفع عدد القرّاء من 4,120 إلى 7,990",
              locator: "ص. 12",
              archiveUrl: "https://archive.example.net/openshelf-2025",
            }),
          ],
        }),
        reviewOf("Dana Katz", "mostly_true", "הנתון בדוח הוא 94 אחוז, לא כפול.", {
          submittedAt: "2026-02-20T09:00:00.000Z",
        }),
      ],
    },
    {
      number: 2,
      marks: ["60٪ منهم دون الثلاثين"],
      status: "agreed",
      verdict: {
        rating: rating("true"),
        how: "consensus",
        explanation: "الجدول 3 في التقرير: 60.2٪.",
        reachedAt: "2026-02-21T12:00:00.000Z",
        by: ["سامر العلي"],
        stale: false,
      },
      reviews: [
        reviewOf("سامر العلي", "true", "الجدول 3 في التقرير: 60.2٪.", { submittedAt: "2026-02-21T12:00:00.000Z" }),
      ],
    },
    {
      number: 3,
      marks: ["لم تدفع البلدية دينارًا واحدًا ثمنًا للمبنى"],
      claimant: "مدير المكتبة",
      status: "agreed",
      verdict: {
        rating: rating("false"),
        how: "consensus",
        explanation: "دفعت البلدية 1.2 مليون دينار ثمنًا للأرض، كما في موازنتها.",
        reachedAt: "2026-02-22T12:00:00.000Z",
        by: ["سامر العلي"],
        stale: false,
      },
      reviews: [
        reviewOf("سامر العلي", "false", "دفعت البلدية 1.2 مليون دينار ثمنًا للأرض، كما في موازنتها.", {
          submittedAt: "2026-02-22T12:00:00.000Z",
        }),
      ],
    },
    { number: 4, marks: ["המספרים האלה נכונים"] },
  ],
});
