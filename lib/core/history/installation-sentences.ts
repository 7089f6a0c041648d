import { numberOf, type Predicate, subjectOf, type ToldEvent, textOf } from "./told-event";

/** What happened to people, their sign-ins and the installation. */
export const INSTALLATION_SENTENCES: Record<string, Predicate> = {
  "installation.prepared": () => "prepared the installation",
  "installation.set_up": () => "set the installation up",
  "person.added": (event) => `added ${subjectOf(event)}${inRole(event)}`,
  "person.invited": (event) => `made a new link for ${subjectOf(event)}`,
  "person.deactivated": (event) => `deactivated ${subjectOf(event)}`,
  "person.reactivated": (event) => `let ${subjectOf(event)} in again`,
  "person.role_changed": (event) => `changed the role of ${subjectOf(event)}${inRole(event)}`,
  "person.name_changed": (event) => {
    const to = textOf(event.payload, "to");
    return to === null ? "changed their name" : `changed their name to ${to}`;
  },
  "person.password_changed": () => "changed their password",
  "person.erased": () => "erased the name and address of somebody who left",
  "person.mail_digest_changed": () => "changed whether they get mail",
  "invite.revoked": (event) => `revoked the link of ${subjectOf(event)}`,
  "invite.accepted": () => "followed a link and chose a password",
  "session.started": () => "signed in",
  "session.ended": () => "signed out",
  "sessions.ended": (event) => {
    const count = numberOf(event.payload, "count");
    return count === null ? "signed out everywhere" : `signed out everywhere (${count})`;
  },
  "token.created": (event) => {
    const name = textOf(event.payload, "name");
    return name === null ? "made a token" : `made the token “${name}”`;
  },
  "token.revoked": () => "revoked a token",
  "job.retried": (event) =>
    textOf(event.payload, "name") === null ? "had failed jobs tried again" : "had a job tried again",
  "job.cancelled": () => "took a job out of the queue",
  "account.linked": () => "linked a sign-in with a provider",
  "account.unlinked": () => "unlinked a sign-in with a provider",
};

function inRole({ payload }: ToldEvent): string {
  const role = textOf(payload, "role") ?? textOf(payload, "to");
  return role === null ? "" : ` (${role})`;
}
