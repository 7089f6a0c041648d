import type { Root } from "hast";
import { toJsxRuntime } from "hast-util-to-jsx-runtime";
import { Fragment, jsx, jsxs } from "react/jsx-runtime";
import { markMentions } from "@/lib/core/review/mention-marks";
import type { Mentionable } from "@/lib/core/review/mentions";
import { markdownTree } from "@/lib/core/text/markdown";
import prose from "../prose.module.css";
import styles from "./comment.module.css";

/** A comment's Markdown, shown safely, with the people it mentions marked. */
export function CommentBody({ markdown, mentions }: { markdown: string; mentions: readonly Mentionable[] }) {
  const tree: Root = markMentions(markdownTree(markdown), mentions, styles.mention ?? "");
  return (
    <div className={prose.prose} dir="auto">
      {toJsxRuntime(tree, { Fragment, jsx, jsxs })}
    </div>
  );
}
