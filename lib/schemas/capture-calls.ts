import type { ApiCall } from "./api-call";
import { LIMITS } from "./limits";

/** What the API has about captures of sources. */
export const CAPTURE_CALLS = {
  listClaimCaptures: {
    method: "GET",
    path: "/claims/{claimId}/captures",
    id: "listClaimCaptures",
    tag: "Sources",
    summary: "List what was captured of a claim's sources, and whether their quotes are there",
    description:
      "One item for each source and quote in the reviews you may see and your own working copy. `source` is the address, or the words, that it is cited by. `finding` is null where nothing is quoted or there is no text to look in.",
    status: 200,
    answer: "CitationCaptureList",
    errors: [],
  },
  readSource: {
    method: "GET",
    path: "/sources/{sourceId}",
    id: "readSource",
    tag: "Sources",
    summary: "Read a source with its captures, newest first",
    description:
      "A source is there for who added it, and for who may see a review that cites it. On a desk that hides reviews, a capture that followed from a hidden review is hidden with it.",
    status: 200,
    answer: "Source",
    errors: [],
  },
  captureSource: {
    method: "POST",
    path: "/sources/{sourceId}/captures",
    id: "captureSource",
    tag: "Sources",
    summary: "Capture a source's address now",
    description:
      "Answers once the page has come, or failed to: a capture with a `fault` is kept too, and a good older one stays the evidence.",
    status: 201,
    answer: "Capture",
    errors: [],
  },
  uploadCapture: {
    method: "POST",
    path: "/sources/{sourceId}/captures/upload",
    id: "uploadCapture",
    tag: "Sources",
    summary: "Give a file as the capture of a source",
    description:
      "A PDF, a picture (PNG, JPEG, GIF, WebP), an HTML page or a text of at most 10 MB, its bytes in base64 as `content`.",
    body: "UploadCapture",
    bodyBytes: LIMITS.captureBodyBytes,
    status: 201,
    answer: "Capture",
    errors: [],
  },
  readCapture: {
    method: "GET",
    path: "/sources/{sourceId}/captures/{captureId}",
    id: "readCapture",
    tag: "Sources",
    summary: "Read a capture: its text, and what was answered",
    status: 200,
    answer: "CaptureDetail",
    errors: [],
  },
  readCaptureBytes: {
    method: "GET",
    path: "/sources/{sourceId}/captures/{captureId}/bytes",
    id: "readCaptureBytes",
    tag: "Sources",
    summary: "Download a capture's bytes as they came",
    description: "Always as a file to be saved. What it holds was written by others: open it with care.",
    status: 200,
    answer: "file",
    errors: [],
  },
} as const satisfies Record<string, ApiCall>;
