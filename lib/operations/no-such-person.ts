import { refuse } from "@/lib/core/result";

export const noSuchPerson = () => refuse("not_found", "There is no such person; reload the list.");
