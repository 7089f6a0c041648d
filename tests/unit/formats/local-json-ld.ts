import jsonld, { type NodeObject } from "jsonld";
import { z } from "zod";
import { readStandardJson } from "./standards";

const CONTEXTS: Record<string, string> = {
  "http://www.w3.org/ns/anno.jsonld": "webannotation/anno.jsonld",
  "https://schema.org": "schemaorg/schemaorgcontext.jsonld",
  "https://schema.org/": "schemaorg/schemaorgcontext.jsonld",
};

const Document = z.custom<NodeObject>((value) => typeof value === "object" && value !== null);

/** In safe mode (which the library's types do not know) a term that maps to nothing is an error; contexts come from the disk. */
const OPTIONS = {
  safe: true,
  documentLoader: async (url: string) => {
    const path = CONTEXTS[url];
    if (path === undefined) throw new Error(`No such context here: ${url}`);
    return { documentUrl: url, document: Document.parse(readStandardJson(path)) };
  },
};

/** JSON-LD expanded without a network, without losing a term. */
export async function expandSafely(text: string): Promise<unknown[]> {
  return await jsonld.expand(Document.parse(JSON.parse(text)), OPTIONS);
}
