import { agreement } from "./agreement";
import { articleImport } from "./article-import";
import { articleList } from "./article-list";
import { articleRevise } from "./article-revise";
import { auditErase } from "./audit-erase";
import { auditVerify } from "./audit-verify";
import { backup } from "./backup";
import type { Command } from "./command";
import { deskAdd } from "./desk-add";
import { deskList } from "./desk-list";
import { doctor } from "./doctor";
import { jobsList } from "./jobs-list";
import { jobsRetry } from "./jobs-retry";
import { mailDigest } from "./mail-digest";
import { reportExport } from "./report-export";
import { restore } from "./restore";
import { search } from "./search";
import { tokenCreate } from "./token-create";
import { userAdd } from "./user-add";
import { userErase } from "./user-erase";

/** Every command, in the order of the story. */
export const COMMANDS: Command[] = [
  deskAdd,
  deskList,
  userAdd,
  userErase,
  tokenCreate,
  articleImport,
  articleRevise,
  articleList,
  search,
  agreement,
  reportExport,
  mailDigest,
  jobsList,
  jobsRetry,
  backup,
  restore,
  auditVerify,
  auditErase,
  doctor,
];
