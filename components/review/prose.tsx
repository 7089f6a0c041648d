import { toJsxRuntime } from "hast-util-to-jsx-runtime";
import { Fragment, jsx, jsxs } from "react/jsx-runtime";
import { markdownTree } from "@/lib/core/text/markdown";
import styles from "./prose.module.css";

/** Somebody's Markdown, shown safely: see `markdownTree` for what is let through. */
export function Prose({ markdown }: { markdown: string }) {
  return (
    <div className={styles.prose} dir="auto">
      {toJsxRuntime(markdownTree(markdown), { Fragment, jsx, jsxs })}
    </div>
  );
}
