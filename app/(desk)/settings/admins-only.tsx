import { notFound } from "next/navigation";
import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { PageBody } from "@/components/ui/page-body";
import { PageTitle } from "@/components/ui/page-title";
import type { Problem } from "@/lib/core/result";

/** What a settings page shows to somebody who may not see it, or for an address that leads nowhere. */
export function AdminsOnly({ problem }: { problem: Problem }) {
  if (problem.code !== "forbidden") notFound();
  return (
    <PageBody width="narrow">
      <PageTitle>For admins</PageTitle>
      <Notice tone="warn">
        <p>{problem.message} Ask one of them for what you need here.</p>
      </Notice>
      <p>
        <ButtonLink href="/">Back to the desk</ButtonLink>
      </p>
    </PageBody>
  );
}
