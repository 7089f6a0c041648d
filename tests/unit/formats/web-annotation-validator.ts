import Ajv from "ajv-draft-04";
import { z } from "zod";
import { listStandard, readStandardJson } from "./standards";

const TestFile = z.object({ assertions: z.array(z.string()) });
const Assertion = z.object({
  id: z.string(),
  expectedResult: z.enum(["valid", "invalid"]).default("valid"),
  errorMessage: z.string(),
});

/** Checks a value against a list of the W3C working group's assertions; answers the messages of those that fail. */
export type Validator = { count: number; failures: (value: unknown) => string[] };

/** A validator of the assertions a W3C test file names: `annotations/annotationMusts.test` holds the 54 MUSTs. */
export function webAnnotationValidator(testFile: string): Validator {
  const ajv = new Ajv({
    strict: false,
    allErrors: false,
    formats: {
      uri: (text: string) => /^[a-z][a-z0-9+.-]*:[^\s<>"{}|\\^`]+$/i.test(text),
      "date-time": /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/i,
      email: /^[^\s@]+@[^\s@]+$/,
    },
  });
  for (const path of listStandard("webannotation/definitions", ".json")) ajv.addSchema(schemaOf(path));
  const { assertions } = TestFile.parse(readStandardJson(`webannotation/${testFile}`));
  const checks = assertions.map((path) => {
    const schema = schemaOf(`webannotation/${path}`);
    const { expectedResult, errorMessage } = Assertion.parse(schema);
    return { validate: ajv.compile(schema), expected: expectedResult === "valid", message: `${path}: ${errorMessage}` };
  });
  return {
    count: checks.length,
    failures: (value) =>
      checks.filter(({ validate, expected }) => validate(value) !== expected).map(({ message }) => message),
  };
}

function schemaOf(path: string): Record<string, unknown> {
  return z.record(z.string(), z.unknown()).parse(readStandardJson(path));
}
