import { NOBODY, notificationSentence, type Told } from "../notify/notification-sentence";
import { buildMail, type Mail, type MailPart, oneLine } from "./mail";

/** One notification, as a digest tells it. */
export type DigestItem = Told & { id: string; actorName: string | null; articleTitle: string };

/** Sentences in one mail; more are only counted. */
const MOST = 50;

/** Everything a person has not read, in one mail. `site`: the installation's address. */
export function digestMail(to: Mail["to"], items: readonly DigestItem[], site: string): Mail {
  const count = items.length;
  const more: MailPart[] = count > MOST ? [[{ text: `and ${count - MOST} more`, href: `${site}/notifications` }]] : [];
  return buildMail(to, count === 1 ? "One notification from Stet" : `${count} notifications from Stet`, [
    `Hello ${oneLine(to.name)},`,
    "since you last looked:",
    items.slice(0, MOST).map(({ id, ...item }) => ({ text: sentence(item), href: `${site}/notifications/${id}` })),
    ...more,
    `These mails can be turned off on your account page: ${site}/account`,
  ]);
}

const sentence = ({ actorName, articleTitle, ...told }: Omit<DigestItem, "id">) =>
  `${oneLine(actorName ?? NOBODY)} ${notificationSentence(told)} in “${oneLine(articleTitle)}”`;
