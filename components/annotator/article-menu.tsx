import Link from "next/link";
import type { ReactNode } from "react";
import { Disclosure } from "@/components/ui/disclosure";
import styles from "./article-menu.module.css";

type Props = { articleId: string; version: number; mayEdit: boolean; lookForm: ReactNode };

/** Everything about one article that is not reading, comparing or reporting it; plain links and a plain form, so that it works without scripts. */
export function ArticleMenu({ articleId, version, mayEdit, lookForm }: Props) {
  const path = `/articles/${articleId}`;
  const ways = [
    { href: `${path}/assignments`, label: "Reviewers", use: "Who is asked to review what, and how far they are" },
    { href: `${path}/agreement`, label: "Agreement", use: "How well independent verdicts agree" },
    { href: `${path}/versions`, label: `Version ${version}`, use: "Earlier texts, and a new one" },
    { href: `${path}/history`, label: "History", use: "Who did what, and when" },
    ...(mayEdit ? [{ href: `${path}/kinds`, label: "What was recognised", use: "Title, byline, furniture" }] : []),
  ];
  return (
    <Disclosure label="More" look="quiet" size="small">
      <ul>
        {ways.map(({ href, label, use }) => (
          <li key={href}>
            <Link className={styles.item} href={href} aria-label={label} prefetch={false}>
              <span className={styles.name}>{label}</span>
              <span className={styles.use}>{use}</span>
            </Link>
          </li>
        ))}
        {lookForm && <li className={styles.form}>{lookForm}</li>}
      </ul>
    </Disclosure>
  );
}
