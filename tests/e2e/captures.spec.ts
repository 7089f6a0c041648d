import { addClaim } from "@/lib/operations/add-claim";
import { saveReview } from "@/lib/operations/save-review";
import { expect, test, valueIn } from "../support/story";

const PAGE = `<html><head><title>Landings 2025</title></head><body><article><h1>Landings 2025</h1>
<p>The ministry counted what was landed in every harbour of the coast, month by month, and published it in spring.</p>
<p>Landings of herring rose by <b>11.6</b>&nbsp;per cent, and those of cod fell. Nobody disputed the figures when they came out.</p>
<p dir="rtl">قال الوزير إن الأرقام صحيحة ولم يعترض عليها أحد عند نشرها في الربيع.</p></article></body></html>`;

test("a source that cannot be fetched is captured from a file, and its quote found there", async ({
  page,
  hire,
  signIn,
  article,
  expectAccessible,
}) => {
  const person = await hire("reviewer");
  const { id } = await article(person);
  const targets = [{ exact: "Landings of herring rose by 12 per cent last year" }];
  const claim = valueIn(await addClaim(person.context, { articleId: id, targets }));
  // An address of the private network: nothing is ever fetched there.
  const url = `http://10.0.0.1/landings/${id}`;
  const sources = [
    { url, title: "Landings 2025", quote: "herring rose by 11.6 per cent … Nobody disputed the figures" },
  ];
  const review = { claimId: claim.id, revision: 0, verdict: "mostly_true", rationale: "11.6.", sources, submit: true };
  valueIn(await saveReview({ ...person.context, now: new Date() }, review));

  await signIn(person);
  await page.goto(`/articles/${id}/claims/${claim.id}`);
  await page.getByRole("link", { name: /Look again|Try again|Capture it/ }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Landings 2025");
  await page.getByRole("button", { name: /Capture (now|again)/ }).click();
  await expect(page.getByText("The newest capture failed")).toBeVisible();
  await expectAccessible();

  await page.goto(`/articles/${id}/claims/${claim.id}`);
  await expect(page.getByText("This address leads into a private network; it is not fetched.")).toBeVisible();
  await page.getByRole("link", { name: "Try again or upload your own" }).click();
  await page.getByLabel("Upload your own").setInputFiles({
    name: "landings.html",
    mimeType: "text/html",
    buffer: Buffer.from(PAGE),
  });
  await page.getByRole("button", { name: "Keep the file" }).click();
  await expect(page.getByText("those of cod fell")).toBeVisible();
  await expectAccessible();

  await page.goto(`/articles/${id}/claims/${claim.id}`);
  await expect(page.getByText("Quote found on the page")).toBeVisible();
  await page.getByRole("link", { name: "View capture" }).click();
  await expect(page.getByRole("main").locator("mark").first()).toHaveText(/herring rose by 11\.6\sper cent/);
  await expect(page.getByText("Quote found", { exact: true })).toBeVisible();
  await expectAccessible();

  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: "Download the file" }).click();
  expect((await download).suggestedFilename()).toBe("landings.html");
});
