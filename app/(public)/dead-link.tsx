import type { ReactNode } from "react";
import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { PageTitle } from "@/components/ui/page-title";

/** What a link that does not work any more shows; `children` say the way out. */
export function DeadLink({ children }: { children: ReactNode }) {
  return (
    <>
      <PageTitle>This link does not work</PageTitle>
      <Notice tone="warn">
        <p>{children}</p>
      </Notice>
      <p>
        <ButtonLink href="/signin">Go to sign-in</ButtonLink>
      </p>
    </>
  );
}
