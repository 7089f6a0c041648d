"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import type { ReactNode } from "react";

/** A link that says when it leads to where we are: `page` on the address itself, `true` below it. */
export function NavLink({
  href,
  className,
  children,
}: {
  href: string;
  className?: string | undefined;
  children: ReactNode;
}) {
  const here = usePathname();
  const current = here === href ? "page" : href !== "/" && here.startsWith(`${href}/`) ? "true" : undefined;
  return (
    <Link href={href} className={className} aria-current={current}>
      {children}
    </Link>
  );
}
