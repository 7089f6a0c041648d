import { refuse } from "@/lib/core/result";
import { problemResponse } from "@/lib/server/problem";

/** Whatever is not an address of the API is told so in its own language, not with a page. */
const answer = async () =>
  problemResponse(refuse("not_found", "There is no such call. /api/v1/openapi.json lists them."));

export {
  answer as DELETE,
  answer as GET,
  answer as HEAD,
  answer as OPTIONS,
  answer as PATCH,
  answer as POST,
  answer as PUT,
};
