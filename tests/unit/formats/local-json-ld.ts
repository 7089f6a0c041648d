import jsonld from "jsonld";
import { z } from "zod";
import { readStandardJson } from "./standards";

const CONTEXTS: Record<string, string> = {
  "http://www.w3.org/ns/anno.jsonld": "webannotation/anno.jsonld",
  "https://schema.org": "schemaorg/schemaorgcontext.jsonld",
  "https://schema.org/": "schemaorg/schemaorgcontext.jsonld",
};

const Context = z.record(z.string(), z.json());

/** JSON-LD expanded in safe mode, where a term that maps to nothing is an error; contexts come from the disk. */
export async function expandSafely(text: string): Promise<unknown[]> {
  const document = z.record(z.string(), z.json()).parse(JSON.parse(text));
  return jsonld.expand(document, {
    safe: true,
    documentLoader: async (url: string) => {
      const path = CONTEXTS[url];
      if (path === undefined) throw new Error(`No such context here: ${url}`);
      return { contextUrl: undefined, documentUrl: url, document: Context.parse(readStandardJson(path)) };
    },
  });
}
