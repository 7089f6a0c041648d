import { cookies } from "next/headers";
import type { ReactNode } from "react";
import { BellLink } from "@/components/ui/bell-link";
import { ButtonLink } from "@/components/ui/button";
import { PersonMenu, personMenuItem } from "@/components/ui/person-menu";
import { SearchBox } from "@/components/ui/search-box";
import { readTheme, THEME_COOKIE } from "@/components/ui/theme";
import { ThemeSwitch } from "@/components/ui/theme-switch";
import { TopBar } from "@/components/ui/top-bar";
import { can } from "@/lib/core/review/policy";
import { countNotifications } from "@/lib/operations/count-notifications";
import { LIMITS } from "@/lib/schemas/limits";
import { contextFor } from "@/lib/server/context";
import { signOutAction } from "@/lib/server/sign-out-action";
import { getViewer, type Viewer } from "@/lib/server/viewer";
import { setTheme } from "../set-theme";

/** Whether there is a desk whose policy and scale the viewer may change. */
const editsDesk = (viewer: Viewer) =>
  viewer.isAdmin || viewer.memberships.some(({ deskId }) => can(viewer, "desk.edit", deskId));

/** The frame around every screen of a signed-in person. It lets nobody in: each page asks for its viewer and knows where to come back to. */
export default async function DeskLayout({ children }: { children: ReactNode }) {
  const viewer = await getViewer();
  const theme = readTheme((await cookies()).get(THEME_COOKIE)?.value);
  const nav = [
    { href: "/", label: "Desk" },
    { href: "/import", label: "Import" },
    ...(viewer?.isAdmin ? [{ href: "/settings/people", label: "People" }] : []),
    ...(viewer && editsDesk(viewer) ? [{ href: "/settings/desks", label: viewer.isAdmin ? "Desks" : "Settings" }] : []),
  ];
  return (
    <>
      <TopBar
        nav={viewer ? nav : []}
        search={viewer && <SearchBox id="search" takesKey maxLength={LIMITS.searchCharacters} />}
        bell={viewer && <BellLink unread={await countNotifications(contextFor(viewer))} />}
        person={
          viewer ? (
            <PersonMenu name={viewer.name} email={viewer.email}>
              <ThemeSwitch theme={theme} action={setTheme} />
              <form action={signOutAction}>
                <button type="submit" className={personMenuItem}>
                  Sign out
                </button>
              </form>
            </PersonMenu>
          ) : (
            <ButtonLink href="/signin">Sign in</ButtonLink>
          )
        }
      />
      <main id="content" tabIndex={-1}>
        {children}
      </main>
    </>
  );
}
