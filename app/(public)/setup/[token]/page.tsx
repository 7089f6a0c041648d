import type { Metadata } from "next";
import { PageTitle } from "@/components/ui/page-title";
import { readInvite } from "@/lib/operations/read-invite";
import { publicContext } from "@/lib/server/context";
import { DeadLink } from "../../dead-link";
import { SetUpForm } from "./set-up-form";

export const metadata: Metadata = { title: "Set up" };

/** The first page of a new installation: who administers it. */
export default async function SetUpPage({ params }: PageProps<"/setup/[token]">) {
  const { token } = await params;
  const invite = await readInvite(publicContext(), { token });
  if (!invite.ok || invite.value.purpose !== "set-up") {
    return (
      <DeadLink>
        Somebody has set this Stet up already, or it was started again, which prints a newer link. Look where it was
        started.
      </DeadLink>
    );
  }
  return (
    <>
      <PageTitle lead="You will be the first admin: you add the others, and you edit the Fact desk. This page works once.">
        Set up your desk
      </PageTitle>
      <SetUpForm token={token} />
      <p>
        Is there a backup of an earlier Stet? Leave this page, and run <code>stet restore FILE</code> instead.
      </p>
    </>
  );
}
