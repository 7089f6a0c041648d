import { ButtonLink } from "./button";
import { PageMessage } from "./page-message";

/** What is not there, and what a person may not know of, look the same. */
export function NotFoundMessage() {
  return (
    <PageMessage
      title="There is nothing at this address"
      action={
        <ButtonLink href="/" look="primary">
          Go to the desk
        </ButtonLink>
      }
    >
      <p>The link may be cut short, or it leads to a desk that you are not a member of. Ask whoever sent it to you.</p>
    </PageMessage>
  );
}
