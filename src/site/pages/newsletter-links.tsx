import type { PageAnswer, Visit } from "../visit.ts";
import { letterPage, timeOf } from "./newsletter-page.tsx";

/** Where the link of a letter of confirmation leads: nothing begins before its button is pressed, since programs follow links too. */
export function confirmPage(
  visit: Visit,
  { word, address, names }: { readonly word: string; readonly address: string; readonly names: string[] },
): PageAnswer {
  const { newsletter } = visit.words;
  return letterPage(
    visit,
    newsletter.confirmTitle,
    <form method="post" action={visit.addresses.confirmNewsletter(word)}>
      <p>{newsletter.confirmText(address)}</p>
      <ul>
        {names.map((name) => (
          <li key={name}>{name}</li>
        ))}
      </ul>
      <p>
        <button type="submit">{newsletter.confirm}</button>
      </p>
    </form>,
  );
}

/** After the button was pressed. */
export function confirmedPage(visit: Visit): PageAnswer {
  const { newsletter, frontPage } = visit.words;
  return letterPage(
    visit,
    newsletter.confirmedTitle,
    <>
      <p role="status">{newsletter.confirmedText(timeOf(visit))}</p>
      <p>
        <a href={visit.addresses.front()}>{frontPage}</a>
      </p>
    </>,
  );
}

/** For a link that is too old, or was never ours. */
export function linkGonePage(visit: Visit): PageAnswer {
  const { newsletter } = visit.words;
  return letterPage(
    visit,
    newsletter.linkGoneTitle,
    <>
      <p>{newsletter.linkGoneText}</p>
      <p>
        <a href={visit.addresses.newsletter()}>{newsletter.askAgain}</a>
      </p>
    </>,
  );
}

/** Where the link at the foot of every letter leads. @param list what the letter is called */
export function leavePage(
  visit: Visit,
  { word, list }: { readonly word: string; readonly list: string },
): PageAnswer {
  const { newsletter } = visit.words;
  return letterPage(
    visit,
    newsletter.leaveTitle,
    <form method="post" action={visit.addresses.leaveNewsletter(word)}>
      <p>{newsletter.leaveText(list)}</p>
      <p>
        <button type="submit">{newsletter.leave}</button>
      </p>
      <p>
        <button type="submit" name="all" value="1" className="second">
          {newsletter.leaveAll}
        </button>
      </p>
    </form>,
  );
}

/** After somebody left. @param text what was ended */
export function leftPage(visit: Visit, text: string): PageAnswer {
  const { newsletter } = visit.words;
  return letterPage(
    visit,
    newsletter.leftTitle,
    <>
      <p role="status">{text}</p>
      <p>
        <a href={visit.addresses.newsletter()}>{newsletter.askAgain}</a>
      </p>
    </>,
  );
}
