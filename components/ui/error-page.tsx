"use client";

import { useEffect, useState } from "react";
import { Button, buttonClass } from "./button";
import { PageMessage } from "./page-message";

type Props = {
  /** Under this id the server's log has the cause. */
  id: string | undefined;
  retry: () => void;
};

/** An error that nobody foresaw. It asks the server whether the database is away, because then waiting is the way out. */
export function ErrorPage({ id, retry }: Props) {
  const databaseAway = useDatabaseAway();
  return (
    <PageMessage
      title={databaseAway ? "The database is away" : "Something broke on our side"}
      action={
        <>
          <Button look="primary" onClick={retry}>
            Try again
          </Button>
          {/* A whole new page: what is broken may be the page's own state. */}
          <a className={buttonClass("plain")} href="/">
            Go to the desk
          </a>
        </>
      }
    >
      {databaseAway ? (
        <p>Everything that was saved is safe. Stet reconnects by itself; try again in a moment.</p>
      ) : (
        <p>Nothing that was saved is lost. If it happens again, tell whoever looks after this installation.</p>
      )}
      {id && (
        <p>
          Error id: <code>{id}</code>
        </p>
      )}
    </PageMessage>
  );
}

function useDatabaseAway(): boolean {
  const [away, setAway] = useState(false);
  useEffect(() => {
    const asked = new AbortController();
    fetch("/api/health", { signal: asked.signal }).then(
      (answer) => setAway(answer.status === 503),
      // The server itself cannot be reached: the general words are the right ones.
      () => setAway(false),
    );
    return () => asked.abort();
  }, []);
  return away;
}
