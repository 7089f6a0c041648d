import { expect, test } from "vitest";
import { readHtmlPage } from "@/lib/core/intake/read-html-page";
import { FAULT_CASES } from "./fault-cases";

test.each(FAULT_CASES)("$name: $fault", ({ html, status, fault }) => {
  expect(readHtmlPage(html, { url: "https://courier.example/baths", status }).fault).toBe(fault);
});
