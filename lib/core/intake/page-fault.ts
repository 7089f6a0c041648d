/** Why what came from an address, or in a file, is no article and no evidence. Stored by these names. */
export const PAGE_FAULTS = {
  bad_address: "This is not a web address that can be fetched.",
  refused_address: "This address leads into a private network; it is not fetched.",
  unreachable: "Nothing answered at this address.",
  timed_out: "The page did not come within 15 seconds.",
  too_large: "The page is larger than 10 MB.",
  too_many_redirects: "The address leads from one to the next more than five times.",
  disallowed: "The site asks programs not to fetch this page.",
  gone: "The page is not there any more.",
  http_error: "The site answered with an error.",
  unsupported_type: "This is no text, web page, PDF or Word file.",
  unreadable: "The file is damaged, or not what its name says.",
  too_complex: "The file unpacks to more than can be read.",
  empty: "There is no text on it.",
  scanned: "The PDF holds pictures of pages, and no text.",
  script_only: "The page shows its text only to a browser that runs its scripts.",
  paywall: "Only the beginning is shown to who does not pay.",
  consent_wall: "The page asks for consent before it shows its text.",
  captcha: "The site asks for proof that a person is reading.",
  error_page: "The site shows an error where the page should be.",
  title_mismatch: "The page’s title is another one than was cited.",
} as const;

export type PageFault = keyof typeof PAGE_FAULTS;

/** The sentence for a person; of what an older or newer release stored as well. */
export function faultSentence(fault: string): string {
  return fault in PAGE_FAULTS ? PAGE_FAULTS[fault as PageFault] : "It could not be read.";
}
