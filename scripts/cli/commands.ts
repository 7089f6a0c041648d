import { articleImport } from "./article-import";
import { articleList } from "./article-list";
import { articleRevise } from "./article-revise";
import { auditVerify } from "./audit-verify";
import type { Command } from "./command";
import { doctor } from "./doctor";
import { mailDigest } from "./mail-digest";
import { reportExport } from "./report-export";
import { tokenCreate } from "./token-create";
import { userAdd } from "./user-add";

/** Every command, in the order of the story. */
export const COMMANDS: Command[] = [
  userAdd,
  tokenCreate,
  articleImport,
  articleRevise,
  articleList,
  reportExport,
  mailDigest,
  auditVerify,
  doctor,
];
