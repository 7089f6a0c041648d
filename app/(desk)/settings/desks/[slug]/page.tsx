import type { Metadata } from "next";
import Link from "next/link";
import { PageBody } from "@/components/ui/page-body";
import { PageTitle } from "@/components/ui/page-title";
import { policySentences } from "@/lib/core/report/policy-words";
import { listArchiveServices } from "@/lib/operations/list-archive-services";
import { listMembers } from "@/lib/operations/list-members";
import { listNewcomers } from "@/lib/operations/list-newcomers";
import { readDesk } from "@/lib/operations/read-desk";
import type { DeskView } from "@/lib/schemas/desk";
import { contextFor } from "@/lib/server/context";
import { requireViewer } from "@/lib/server/viewer";
import { pageValue } from "../../../../page-value";
import styles from "../../people/people.module.css";
import { AddMemberForm } from "./add-member-form";
import { ArchiveList } from "./archive-list";
import { MemberRows } from "./member-rows";
import { NameForm } from "./name-form";
import { PolicyForm } from "./policy-form";
import { ScaleList } from "./scale-list";
import { WatchForm } from "./watch-form";

export const metadata: Metadata = { title: "Desk settings" };

/** One desk: its policy, its scale, who is on it. What the viewer may not change they can read. */
export default async function DeskSettingsPage({ params, searchParams }: PageProps<"/settings/desks/[slug]">) {
  const { slug } = await params;
  const { cursor } = await searchParams;
  const viewer = await requireViewer(`/settings/desks/${encodeURIComponent(slug)}`);
  const context = contextFor(viewer);
  const desk = pageValue(await readDesk(context, { slug }));
  const asked = { deskId: desk.id, ...(typeof cursor === "string" ? { cursor } : {}) };
  const [found, services] = await Promise.all([
    listMembers(context, asked),
    listArchiveServices(context, { deskId: desk.id }),
  ]);
  const members = pageValue(found);
  const archives = pageValue(services).items;
  const hasOthers = viewer.isAdmin || viewer.memberships.length > 1;
  return (
    <PageBody width="narrow">
      <PageTitle
        kicker={hasOthers ? <Link href="/settings/desks">Desks</Link> : undefined}
        lead={`${desk.slug} · ${desk.timeZone}`}
      >
        <bdi>{desk.name}</bdi>
      </PageTitle>
      <section className={styles.section} aria-labelledby="policy">
        <h2 id="policy">Policy</h2>
        {desk.may.edit ? (
          <PolicyForm deskId={desk.id} revision={desk.revision} policy={desk.policy} />
        ) : (
          <p className={styles.prose}>{policySentences(desk.policy)}</p>
        )}
      </section>
      <section className={styles.section} aria-labelledby="scale">
        <h2 id="scale">Scale</h2>
        <ScaleList deskId={desk.id} scale={desk.scale} mayEdit={desk.may.edit} />
      </section>
      <section className={styles.section} aria-labelledby="members">
        <h2 id="members">Members</h2>
        <MemberRows desk={desk} members={members} />
        {desk.may.manageMembers && <AddMember context={context} desk={desk} />}
      </section>
      <section className={styles.section} aria-labelledby="watch">
        <h2 id="watch">Pages of articles</h2>
        {desk.may.edit ? (
          <WatchForm deskId={desk.id} revision={desk.revision} watchHours={desk.watchHours} />
        ) : (
          <p className={styles.prose}>
            {desk.watchHours === null
              ? "The page of an article is looked at again when somebody asks for it."
              : `The page of each article is looked at every ${desk.watchHours} hours.`}
          </p>
        )}
      </section>
      <section className={styles.section} aria-labelledby="archives">
        <h2 id="archives">Archives</h2>
        <ArchiveList deskId={desk.id} archives={archives} mayEdit={desk.may.edit} />
      </section>
      {desk.may.edit && (
        <section className={styles.section} aria-labelledby="name">
          <h2 id="name">Name and time zone</h2>
          <NameForm deskId={desk.id} revision={desk.revision} name={desk.name} timeZone={desk.timeZone} />
        </section>
      )}
    </PageBody>
  );
}

/** Puts somebody who has an account on the desk; who has none is added under People. */
async function AddMember({ context, desk }: { context: ReturnType<typeof contextFor>; desk: DeskView }) {
  const { items, more } = pageValue(await listNewcomers(context, { deskId: desk.id }));
  return (
    <>
      {items.length > 0 && <AddMemberForm deskId={desk.id} people={items} />}
      <p>
        {more && "Not in the list? Open the person under People and choose this desk there. "}
        <Link href={`/settings/people?desk=${desk.slug}#add-person`}>Add somebody new</Link>
      </p>
    </>
  );
}
