import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { Notice } from "@/components/ui/notice";
import { PageTitle } from "@/components/ui/page-title";
import { ProviderLink } from "@/components/ui/provider-link";
import { isSetUp } from "@/lib/operations/is-set-up";
import { publicContext } from "@/lib/server/context";
import { serverEnv } from "@/lib/server/env";
import { localPath } from "@/lib/server/local-path";
import { getViewer } from "@/lib/server/viewer";
import styles from "../form.module.css";
import { SignInForm } from "./sign-in-form";
import { signInProblem } from "./sign-in-problem";

export const metadata: Metadata = { title: "Sign in" };

/** Sign-in; goes on to `next`. next-auth's own pages send people here with `callbackUrl`. */
export default async function SignInPage({ searchParams }: PageProps<"/signin">) {
  const { next, callbackUrl, error } = await searchParams;
  const wanted = next ?? callbackUrl;
  const path = localPath(typeof wanted === "string" ? wanted : null, serverEnv().publicUrl);
  if ((await getViewer()) !== null) redirect(path);
  const { provider } = serverEnv();
  const problem = typeof error === "string" ? signInProblem(error, provider?.name ?? null) : null;
  return (
    <>
      <PageTitle lead="Forgotten your password? An admin of your desk can make you a new link.">Sign in</PageTitle>
      {!(await isSetUp(publicContext())) && (
        <Notice tone="warn" title="Nobody can sign in yet">
          <p>Open the set-up link that was printed where this Stet was started. Starting it again prints a new one.</p>
        </Notice>
      )}
      {problem && (
        <Notice tone="error" role="alert" title={problem.title}>
          <p>{problem.words}</p>
        </Notice>
      )}
      {provider && (
        <div className={styles.provider}>
          <ProviderLink query={{ next: path }}>{`Sign in with ${provider.name}`}</ProviderLink>
          <p className={styles.or}>or with your password</p>
        </div>
      )}
      <SignInForm next={path} />
    </>
  );
}
