import type { Transaction } from "@/lib/database/client";

/** Erases what one event says; false when that was done before. The event itself, its salt and its hash stay. */
export async function erasePayload(tx: Transaction, eventId: string, now: Date): Promise<boolean> {
  const count = await tx.$executeRaw`
    UPDATE "EventDetail" SET payload = NULL, "erasedAt" = ${now} WHERE "eventId" = ${eventId} AND "erasedAt" IS NULL`;
  return count === 1;
}

/** Erases what the installation's events say of a person: those about them, those of their tokens, and any that hold their address. Answers the events' ids. */
export async function erasePayloadsOf(
  tx: Transaction,
  person: { id: string; email: string },
  now: Date,
): Promise<string[]> {
  const rows = await tx.$queryRaw<{ eventId: string }[]>`
    UPDATE "EventDetail" d SET payload = NULL, "erasedAt" = ${now} FROM "Event" e
    WHERE e.id = d."eventId" AND d."erasedAt" IS NULL AND e.chain = 'installation' AND e.type <> 'event.erased' AND e.type <> 'person.erased'
      AND (e."subjectId" = ${person.id} OR (e."actorId" = ${person.id} AND e.type LIKE 'token.%')
        OR position(${JSON.stringify(person.email)} IN d.payload::text) > 0)
    RETURNING d."eventId"`;
  return rows.map(({ eventId }) => eventId);
}

/** Replaces a person's name and address, and deletes what lets them in and what was told to them alone. */
export async function erasePerson(
  tx: Transaction,
  { id, name, email }: { id: string; name: string; email: string },
): Promise<void> {
  const where = { userId: id };
  await tx.session.deleteMany({ where });
  await tx.apiToken.deleteMany({ where });
  await tx.invite.deleteMany({ where });
  await tx.account.deleteMany({ where });
  await tx.notification.deleteMany({ where });
  await tx.presence.deleteMany({ where });
  await tx.user.update({ where: { id }, data: { name, email, passwordHash: null, mailDigest: false } });
}
