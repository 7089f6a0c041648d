import { PrismaPg } from "@prisma/adapter-pg";
import { PrismaClient } from "../../../lib/database/generated/client";
import { findBearer, unauthenticated } from "./find-bearer";
import { pool } from "./pool";

const prisma = new PrismaClient({ adapter: new PrismaPg(pool) });

/** The bare route as an application on Prisma is usually written: `include` what is needed, shape it, answer it. */
export async function readClaimsByPrisma(request: Request, { params }: { params: Promise<{ articleId: string }> }) {
  if ((await findBearer(request)) === null) return unauthenticated();
  const { articleId } = await params;
  const claims = await prisma.claim.findMany({
    where: { articleId, withdrawnAt: null },
    include: {
      targets: { include: { positions: true }, orderBy: { position: "asc" } },
      revisions: {
        where: { withdrawnAt: null },
        include: { rating: true },
        distinct: ["authorId"],
        orderBy: [{ authorId: "asc" }, { number: "desc" }],
      },
    },
  });
  return Response.json({ items: claims.map(view).sort(inReadingOrder) });
}

type Loaded = {
  id: string;
  number: number;
  statement: string;
  claimant: string | null;
  claimedAt: string | null;
  checkability: string;
  revision: number;
  targets: { id: string; positions: Position[] }[];
  revisions: { rating: { code: string; label: string } }[];
};
type Position = {
  start: number;
  end: number;
  exact: string;
  prefix: string;
  suffix: string;
  state: string;
  formerExact: string | null;
  score: number;
  candidates: number[];
};

function view({ targets, revisions, ...claim }: Loaded) {
  const { id, number, statement, claimant, claimedAt, checkability, revision } = claim;
  const codes = new Set(revisions.map(({ rating }) => rating.code));
  const [first] = revisions;
  const isAgreed = codes.size === 1 && first !== undefined;
  return {
    ...{ id, number, statement, claimant, claimedAt, checkability, revision },
    status: isAgreed ? "agreed" : codes.size === 0 ? "open" : "disputed",
    targets: targets.flatMap((target) =>
      target.positions.map(({ start, end, exact, prefix, suffix, state, formerExact, score, candidates }) => ({
        ...{ id: target.id, start, end, exact, prefix, suffix, state, formerExact, score, candidates },
      })),
    ),
    verdict: isAgreed ? { code: first.rating.code, label: first.rating.label, how: "consensus", stale: false } : null,
    reviews: revisions.length,
  };
}

type View = ReturnType<typeof view>;

function inReadingOrder(a: View, b: View): number {
  const [first] = a.targets;
  const [second] = b.targets;
  if (first === undefined || second === undefined) return a.number - b.number;
  return first.start - second.start || second.end - first.end || a.number - b.number;
}
