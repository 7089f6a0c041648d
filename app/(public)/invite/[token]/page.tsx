import type { Metadata } from "next";
import { PageTitle } from "@/components/ui/page-title";
import { readInvite } from "@/lib/operations/read-invite";
import { publicContext } from "@/lib/server/context";
import { DeadLink } from "../../dead-link";
import { AcceptInviteForm } from "./accept-invite-form";

export const metadata: Metadata = { title: "Choose a password" };

/** Where an invitation leads: the person chooses a password and is in. */
export default async function InvitePage({ params }: PageProps<"/invite/[token]">) {
  const { token } = await params;
  const invite = await readInvite(publicContext(), { token });
  if (!invite.ok || invite.value.purpose !== "password") {
    return (
      <DeadLink>
        It was used already, has run out, was revoked, or was replaced by a newer one. Ask an admin for a new one: they
        make it on your page under People.
      </DeadLink>
    );
  }
  const { name, email, renews } = invite.value;
  return (
    <>
      <PageTitle
        lead={
          renews
            ? `Choose a new password for ${email}. Wherever you are signed in now, you will be signed out.`
            : `Choose a password; you sign in with it and ${email}.`
        }
      >
        {renews ? "Choose a new password" : `Welcome, ${name}`}
      </PageTitle>
      <p>
        This link was made for <bdi>{name}</bdi>, {email}, and works once. If that is not you, leave it: tell whoever
        sent it that it reached the wrong person.
      </p>
      <AcceptInviteForm token={token} email={email} />
    </>
  );
}
