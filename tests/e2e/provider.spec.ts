import { createId } from "@paralleldrive/cuid2";
import type { Browser, Page } from "@playwright/test";
import { addPerson } from "@/lib/operations/add-person";
import { FORGERIES } from "../support/forge-id-token";
import { contextOf } from "../support/newsroom";
import { expect, test, valueIn } from "../support/story";

const SIGN_IN = "Sign in with Harbour News";

/** Types who one is into the provider's own page, as `tests/support/sign-in-provider.ts` reads it. */
async function beAtProvider(page: Page, who: Record<string, string>) {
  await page.getByLabel("Who are you?").fill(new URLSearchParams(who).toString());
  await page.getByRole("button", { name: "Continue" }).click();
}

async function signInAtProvider(page: Page, who: Record<string, string>) {
  await page.goto("/signin");
  await page.getByRole("link", { name: SIGN_IN }).click();
  await beAtProvider(page, who);
}

const refusal = (page: Page) => page.getByRole("main").getByRole("alert");

/** Somebody who was added and has chosen no password. */
async function invite(context: Parameters<typeof addPerson>[0]) {
  const email = `${createId()}@example.org`;
  const added = valueIn(await addPerson(context, { name: "Ivy Invited", email, role: "reviewer" }));
  return { email, id: added.person.id, inviteUrl: added.inviteUrl ?? "" };
}

test("an invited person signs in with the provider under the invited address, and again", async ({
  page,
  db,
  browser,
  expectAccessible,
}) => {
  const { email, inviteUrl } = await invite(contextOf(db, undefined, new Date()));
  await page.goto("/signin?next=%2Fimport");
  await expectAccessible();
  await page.getByRole("link", { name: SIGN_IN }).click();
  await beAtProvider(page, { sub: createId(), email: email.toUpperCase() });
  await expect(page).toHaveURL(/\/import$/);
  await page.goto("/account");
  await expect(page.getByText(`You sign in as ${email}.`)).toBeVisible();
  await expect(page.getByText("Your only way to sign in")).toBeVisible();
  await expect(page.getByText("You have none: you sign in with a provider.")).toBeVisible();

  await page.getByRole("button", { name: /Your menu/ }).click();
  await page.getByRole("button", { name: "Sign out", exact: true }).click();
  await page.getByRole("link", { name: SIGN_IN }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Desk");

  const stranger = await newPage(browser);
  await stranger.goto(new URL(inviteUrl).pathname);
  await expect(stranger.getByRole("heading", { level: 1 })).toHaveText("This link does not work");
});

test("one answer for an address that is unverified, unknown, missing, or has a password", async ({
  page,
  db,
  hire,
  browser,
  expectAccessible,
}) => {
  const invited = await invite(contextOf(db, undefined, new Date()));
  const colleague = await hire("reviewer");
  const cases: Record<string, string>[] = [
    { email: invited.email, verified: "false" },
    { email: invited.email, verified: "text" },
    { email: `${createId()}@example.org` },
    {},
    { email: colleague.email },
  ];
  const answers = new Set<string>();
  for (const who of cases) {
    const fresh = await newPage(browser);
    await signInAtProvider(fresh, { sub: createId(), ...who });
    await expect(refusal(fresh)).toContainText("does not open anything here yet");
    answers.add((await refusal(fresh).textContent()) ?? "");
    await fresh.context().close();
  }
  expect(answers.size).toBe(1);
  await signInAtProvider(page, { sub: createId() });
  await expect(refusal(page)).toBeVisible();
  await expectAccessible();
});

test("somebody with a password links an account on their account page, signs in with it, and unlinks it", async ({
  page,
  hire,
  signIn,
  browser,
  expectAccessible,
}) => {
  const sub = createId();
  const person = await hire("reviewer");
  await signIn(person);
  await page.goto("/account");
  await page.getByRole("link", { name: "Link Harbour News" }).click();
  await beAtProvider(page, { sub, email: "private@elsewhere.example", verified: "false" });
  await expect(page.getByRole("status")).toContainText("Your account at Harbour News is linked");
  await expectAccessible();

  const other = await newPage(browser);
  await signInAtProvider(other, { sub });
  await expect(other.getByRole("heading", { level: 1 })).toHaveText("Desk");
  await other.goto("/account");
  await expect(other.getByText(`You sign in as ${person.email}.`)).toBeVisible();

  const third = await hire("reviewer");
  const thirdPage = await newPage(browser);
  await signIn(third, thirdPage);
  await thirdPage.goto("/account");
  await thirdPage.getByRole("link", { name: "Link Harbour News" }).click();
  await beAtProvider(thirdPage, { sub });
  await expect(refusal(thirdPage)).toContainText("It is linked to somebody else here.");

  await page.getByRole("button", { name: /^Unlink/ }).click();
  await expect(page.getByRole("link", { name: "Link Harbour News" })).toBeVisible();
  const late = await newPage(browser);
  await signInAtProvider(late, { sub });
  await expect(refusal(late)).toBeVisible();
});

test("an account is linked to the session that asked for it alone", async ({ page, hire, signIn, baseURL }) => {
  const [first, second] = [await hire("reviewer"), await hire("reviewer")];
  await signIn(first);
  await page.goto("/account");
  await page.getByRole("link", { name: "Link Harbour News" }).click();
  // In another tab of this browser somebody else signs in meanwhile.
  const tab = await page.context().newPage();
  await tab.goto("/account");
  await tab.getByRole("button", { name: /Your menu/ }).click();
  await tab.getByRole("button", { name: "Sign out", exact: true }).click();
  await signIn(second, tab);
  await beAtProvider(page, { sub: createId() });
  await expect(refusal(page)).toContainText("You signed out, or in as somebody else, on the way.");

  await page.goto(`${baseURL}/api/auth/start?link=${"a".repeat(43)}`);
  await expect(refusal(page)).toContainText("The account was not linked");
});

test("a linking that was left half way does not make a later sign-in a linking", async ({ page, db, hire, signIn }) => {
  await signIn(await hire("reviewer"));
  await page.goto("/account");
  await page.getByRole("link", { name: "Link Harbour News" }).click();
  await expect(page.getByLabel("Who are you?")).toBeVisible();
  const { email } = await invite(contextOf(db, undefined, new Date()));
  await page.goto("/api/auth/start?next=%2Faccount");
  await beAtProvider(page, { sub: createId(), email });
  await expect(page.getByText(`You sign in as ${email}.`)).toBeVisible();
});

for (const forgery of FORGERIES) {
  test(`an answer with a wrong ${forgery} opens nothing`, async ({ page, db }) => {
    const { email, id } = await invite(contextOf(db, undefined, new Date()));
    await signInAtProvider(page, { sub: createId(), email, forge: forgery });
    await expect(refusal(page)).toContainText("Signing in with Harbour News did not work");
    expect(await db.account.count({ where: { userId: id } })).toBe(0);
    expect(await db.session.count({ where: { userId: id } })).toBe(0);
  });
}

test("the provider's own words never reach our page, nor do others' in its address", async ({ page }) => {
  await page.goto("/signin");
  await page.getByRole("link", { name: SIGN_IN }).click();
  await page.getByRole("button", { name: "Continue" }).click();
  await expect(refusal(page)).toContainText("It was broken off");
  await expect(page.getByText("provider text")).toHaveCount(0);
  await page.goto("/signin?error=Pay%20at%20evil.example");
  await expect(page.getByText("evil.example")).toHaveCount(0);
});

test("an answer with a changed state, in another browser, or a second time opens nothing", async ({
  page,
  db,
  browser,
}) => {
  const { email } = await invite(contextOf(db, undefined, new Date()));
  /** A browser that has gone all the way but for the last step, and the address of that step. */
  const catchAnswer = async () => {
    const fresh = await newPage(browser);
    await fresh.goto("/signin");
    await fresh.getByRole("link", { name: SIGN_IN }).click();
    const form = { who: new URLSearchParams({ sub: createId(), email }).toString() };
    const { request } = fresh.context();
    let answer = await request.post(fresh.url(), { form, maxRedirects: 0 });
    for (;;) {
      const url = new URL(answer.headers().location ?? "", answer.url()).href;
      if (url.includes("/api/auth/callback/")) return { fresh, url };
      answer = await request.get(url, { maxRedirects: 0 });
    }
  };
  const changed = await catchAnswer();
  const url = new URL(changed.url);
  url.searchParams.set("state", "changed");
  await changed.fresh.goto(url.href);
  await expect(refusal(changed.fresh)).toContainText("did not work");

  const stolen = await catchAnswer();
  await page.goto(stolen.url);
  await expect(refusal(page)).toContainText("did not work");

  await stolen.fresh.goto(stolen.url);
  await expect(stolen.fresh.getByRole("heading", { level: 1 })).toHaveText("Desk");
  await stolen.fresh.context().clearCookies({ name: "stet.session" });
  await stolen.fresh.goto(stolen.url);
  await expect(refusal(stolen.fresh)).toContainText("did not work");
});

test("another site cannot begin a flow", async ({ request, baseURL }) => {
  const begun = await request.get(`${baseURL}/api/auth/start`, {
    headers: { "Sec-Fetch-Site": "cross-site" },
    maxRedirects: 0,
  });
  expect(begun.headers().location).toBe(`${baseURL}/signin`);
});

const newPage = async (browser: Browser) => (await browser.newContext()).newPage();
