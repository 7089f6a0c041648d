import type { LookupFunction } from "node:net";
import { request } from "undici";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { readDocument } from "@/lib/formats/read/read-document";
import { openGuardedAgent, RefusedAddress } from "@/lib/server/fetch/guarded-agent";
import { type Fetcher, openFetcher } from "@/lib/server/fetch/open-fetcher";
import { isPublicAddress } from "@/lib/server/fetch/public-address";
import { type HostileServer, page, sendTo, startHostileServer } from "../../../support/hostile-server";
import { PRIVATE_ADDRESSES, PRIVATE_ANSWERS } from "./private-addresses";

/** A resolver that knows a few names. */
const answering =
  (answers: readonly string[]): LookupFunction =>
  (_host, _options, done) =>
    done(
      null,
      answers.map((address) => ({ address, family: address.includes(":") ? 6 : 4 })),
    );

const faultOf = async ({ fetchPage }: Fetcher, url: string) => {
  const fetched = await fetchPage(url);
  return fetched.ok ? `answered ${fetched.page.status}` : fetched.fault;
};

let server: HostileServer;
/** Knows of no allowed host. */
let guarded: Fetcher;

beforeAll(async () => {
  server = await startHostileServer();
  guarded = openFetcher({ publicUrl: "https://desk.example.org", lookup: answering(["127.0.0.1"]) });
});

beforeEach(() => server.hits.splice(0));

afterAll(async () => {
  await guarded.close();
  await server.close();
});

describe("an address of a private network is not fetched", () => {
  test.each(PRIVATE_ADDRESSES)("%j", async (address) => {
    expect(await faultOf(guarded, address)).toMatch(/^(refused_address|bad_address)$/);
  });

  test("nor at the port where somebody listens, however it is written", async () => {
    const port = server.host.split(":")[1] ?? "";
    const agent = openGuardedAgent({ allowed: new Set(), connectMillis: 1_000, lookup: answering(["127.0.0.1"]) });
    const written = PRIVATE_ADDRESSES.filter((address) => URL.canParse(address)).map((address) => new URL(address));
    for (const url of written) {
      if (url.protocol !== "http:") continue;
      url.port = port;
      url.username = "";
      url.password = "";
      await expect(request(url, { dispatcher: agent }), url.href).rejects.toThrow(RefusedAddress);
    }
    await agent.destroy();
    expect(server.hits).toEqual([]);
  });

  test.each(PRIVATE_ADDRESSES)("nor is %j when a page redirects to it", async (address) => {
    const fetcher = openFetcher({ publicUrl: "https://desk.example.org", allowed: new Set([server.host]) });
    server.serve("/away", sendTo(encodeURI(address).replaceAll("%25", "%")));
    const fault = await faultOf(fetcher, server.at("/away"));
    await fetcher.close();
    // Relative words stay on the server that said them; the rest goes nowhere.
    if (server.hits.length === 1) expect(fault).toMatch(/^(refused_address|bad_address|answered 302)$/);
    else expect(server.hits.every((hit) => hit.startsWith("GET /"))).toBe(true);
  });
});

describe("a name that leads into a private network is not fetched", () => {
  test.each(PRIVATE_ANSWERS)("by the answer %s", async (...answers: string[]) => {
    const fetcher = openFetcher({ publicUrl: "https://desk.example.org", lookup: answering(answers) });
    expect(await faultOf(fetcher, "http://news.example.org/")).toBe("refused_address");
    await fetcher.close();
  });

  test("not even when what was looked up and what was reached differ", async () => {
    // Public when it is checked, this machine when it is reached: a resolver that cheats on its caller.
    const port = Number(server.host.split(":")[1]);
    const agent = openGuardedAgent({ allowed: new Set(), connectMillis: 1_000, lookup: answering(["127.0.0.1"]) });
    const asked = request(`http://news.example.org:${port}/`, { dispatcher: agent });
    await expect(asked).rejects.toThrow(RefusedAddress);
    await agent.destroy();
    expect(server.hits).toEqual([]);
  });
});

test("what a page points at is not fetched when it is read", async () => {
  const fetcher = openFetcher({ publicUrl: "https://desk.example.org", allowed: new Set([server.host]) });
  const markup = `<base href="${server.at("/base/")}"><link rel="stylesheet" href="a.css"><script src="b.js"></script>
    <meta http-equiv="refresh" content="0; url=${server.at("/refreshed")}"><h1>Boats</h1><p>Twelve boats came in.</p>
    <img src="c.png"><iframe src="d.html"></iframe><object data="e.svg"></object><video src="f.mp4"></video>`;
  server.serve("/pointing", page(markup));
  const fetched = await fetcher.fetchPage(server.at("/pointing"));
  if (!fetched.ok) throw new Error(fetched.fault);
  const { bytes, mediaType, charset, finalUrl, status } = fetched.page;
  const read = await readDocument({ bytes, mediaType, charset, fileName: null, url: finalUrl, status });
  expect(read.ok && read.document.article.text).toContain("Twelve boats came in.");
  await fetcher.close();
  expect(server.hits).toEqual(["GET /pointing"]);
});

test("an allowed host is reached at its port and at no other", async () => {
  const fetcher = openFetcher({ publicUrl: "https://desk.example.org", allowed: new Set([server.host]) });
  expect(await faultOf(fetcher, server.at("/"))).toBe("answered 200");
  expect(await faultOf(fetcher, "http://127.0.0.1:1/")).toBe("refused_address");
  expect(await faultOf(fetcher, "http://127.0.0.1/")).toBe("refused_address");
  await fetcher.close();
});

test("public addresses are public", () => {
  for (const address of ["93.184.216.34", "1.1.1.1", "::ffff:8.8.8.8", "2606:4700:4700::1111", "2a00:1450::1"]) {
    expect(isPublicAddress(address), address).toBe(true);
  }
});
