import type { Metadata } from "next";
import type { ReactNode } from "react";
import { Annotator } from "@/components/annotator/annotator";
import { ArticleSheet } from "@/components/annotator/article-sheet";
import { BordersProvider } from "@/components/annotator/borders";
import { ClaimMap } from "@/components/annotator/claim-map";
import { DeskBar } from "@/components/annotator/desk-bar";
import { KeyBar } from "@/components/annotator/key-bar";
import { MarginNotes } from "@/components/annotator/margin-notes";
import { Panel } from "@/components/annotator/panel";
import { LiveArticle } from "@/components/live/live-article";
import { claimMap } from "@/lib/core/desk/claim-map";
import { deskClaimLook } from "@/lib/core/desk/desk-claim-look";
import { marginNotes, packNotes } from "@/lib/core/desk/margin-notes";
import { readableSentences } from "@/lib/core/desk/sentence-at";
import { isRejectedBy } from "@/lib/core/review/decision";
import { LookForm } from "../versions/look-form";
import styles from "./layout.module.css";
import { getLivePlace, getReadingDesk } from "./reading-desk";

type Props = { children: ReactNode; params: Promise<{ articleId: string }> };

export async function generateMetadata({ params }: Pick<Props, "params">): Promise<Metadata> {
  const { article } = await getReadingDesk((await params).articleId);
  return { title: article.title };
}

/** The reading desk: the article, which stays while one goes from claim to claim, and the panel beside it. */
export default async function ReadingLayout({ children, params }: Props) {
  const { articleId } = await params;
  const live = await getLivePlace(articleId);
  const { article, deskName, claims, scale, may } = await getReadingDesk(articleId);
  const { text, blocks, sentences } = article.version;
  const path = `/articles/${article.id}`;
  // Where the desk settled that there is no claim, the text has no mark; the list keeps it.
  const marked = claims.filter(({ decision }) => !isRejectedBy(decision));
  const packed = packNotes(marginNotes(marked, scale, { mayReview: may.review }));
  const starts = marked.flatMap((claim) =>
    claim.targets.slice(0, 1).map(({ start }) => ({ start, tone: deskClaimLook(claim, scale).tone })),
  );
  const readable = readableSentences(sentences, blocks);
  return (
    <LiveArticle articleId={article.id} viewerId={live.viewerId} cursor={live.cursor}>
      <BordersProvider sentences={readable}>
        <div className={styles.screen}>
          <DeskBar
            article={article}
            deskName={deskName}
            mayEdit={may.correct}
            lookForm={may.addVersion && article.url !== null && <LookForm articleId={article.id} size="small" />}
          />
          <div className={styles.desk}>
            <ClaimMap dots={claimMap(starts, text.length)} />
            <ArticleSheet
              text={text}
              blocks={blocks}
              language={article.language}
              direction={article.direction}
              path={path}
              packed={packed}
            />
            <MarginNotes path={path} packed={packed} />
            <Panel>{children}</Panel>
          </div>
          <Annotator
            path={path}
            direction={article.direction}
            sentences={readable}
            version={article.version.number}
            mayClaim={may.addClaims}
          />
          <KeyBar />
        </div>
      </BordersProvider>
    </LiveArticle>
  );
}
