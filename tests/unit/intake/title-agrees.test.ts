import { expect, test } from "vitest";
import { titleAgrees } from "@/lib/core/intake/title-agrees";

const page = (title: string | null, text = "") => ({ title, text });

test.each([
  [
    "the same title with a site's name",
    "Harbour fees doubled since 2019",
    page("Harbour fees doubled since 2019 | The Gazette"),
  ],
  ["a shortened one", "Harbour fees of the port of Lis, as of March", page("Harbour fees of the port")],
  ["a page that says nothing of itself", "Harbour fees doubled since 2019", page(null)],
  ["a title in another script", "Harbour fees doubled since 2019", page("Портовые сборы удвоились за год")],
  ["a citation that only names the address", "harbour.example.org/fees", page("Tariffs and other information")],
  ["a title too short to contradict", "Annual report", page("Tariffs and other information")],
  [
    "another title over the cited words",
    "Harbour fees doubled",
    page("Tariffs and other news", "harbour fees were doubled"),
  ],
])("a page agrees: %s", (_, cited, found) => {
  expect(titleAgrees(cited, found)).toBe(true);
});

test.each([
  ["another article", "Harbour fees doubled since 2019", page("Ten recipes for pumpkin soup", "Take one pumpkin.")],
  ["a domain for sale", "Harbour fees doubled since 2019", page("This domain may be for sale", "Buy it today.")],
])("a page does not agree: %s", (_, cited, found) => {
  expect(titleAgrees(cited, found)).toBe(false);
});
