import type { ReactElement } from "react";
import type { AskFault } from "../../features/newsletter/ask-for-letters.ts";
import { listOfferedLists } from "../../features/newsletter/lists.store.ts";
import { DAILY, LONGEST_ADDRESS, type NamedList } from "../../features/newsletter/newsletter.ts";
import { addressesOf } from "../../features/settings/addresses.ts";
import newsletterStyles from "../shell/newsletter.css";
import type { PageAnswer, Visit } from "../visit.ts";
import { privatePage } from "./private-page.ts";

/** The name of the field that no reader sees. */
export const NEWSLETTER_TRAP = "website";

/** What makes another page of it: the topic from whose page somebody comes, and that a letter is on its way. */
export const NEWSLETTER_PARAMETERS = ["topic", "asked"] as const;

/** What the form has in it: what was typed, what is ticked, and what is wrong with it. */
export type NewsletterForm = {
  readonly address: string;
  readonly chosen: readonly string[];
  readonly faults: readonly AskFault[];
};

/** Where letters are asked for: what they are, and a form that needs no script. */
export async function newsletterPage(visit: Visit): Promise<PageAnswer> {
  const asked = visit.query.get("asked");
  if (asked !== null) return asked === "1" ? askedPage(visit) : { kind: "missing" };
  return newsletterFormPage(visit, null);
}

/** @param form what was sent and has something wrong with it; null before anything was */
export async function newsletterFormPage(visit: Visit, form: NewsletterForm | null): Promise<PageAnswer> {
  const { reading, site, edition, words, addresses, lite } = visit;
  const topicSlug = visit.query.get("topic");
  const offered = await listOfferedLists(reading, { newspaper: site.newspaper, edition }, topicSlug);
  if (topicSlug !== null && offered.topic === null) return { kind: "missing" };
  const others = site.newspaper.editions.filter((other) => other.code !== edition.code);
  const usual = { address: "", chosen: [offered.topic?.list ?? DAILY], faults: [] };
  return {
    kind: "page",
    cacheable: form === null,
    facts: {
      title: words.newsletter.title,
      description: words.newsletter.introduction(timeOf(visit)),
      path: addresses.newsletter(topicSlug ?? undefined),
      alternates:
        topicSlug === null
          ? others.map((other) => ({ edition: other, path: addressesOf(other, { lite }).newsletter() }))
          : [],
      isStory: false,
      ...(topicSlug !== null && { unlisted: true }),
      ...(!lite && { styles: newsletterStyles }),
    },
    view: <FormView visit={visit} offered={offered} form={form ?? usual} />,
  };
}

/** When letters go out, as `7:00` or `7 h 00`. */
export function timeOf({ site, words }: Visit): string {
  return words.clockTime({ hour: site.newspaper.newsletter?.hour ?? 0, minute: 0 });
}

/** A page about one reader's letters. */
export function letterPage(visit: Visit, title: string, view: ReactElement): PageAnswer {
  const whole = (
    <div className="newsletter">
      <h1>{title}</h1>
      {view}
    </div>
  );
  return privatePage(visit, { title, styles: newsletterStyles, view: whole });
}

function askedPage(visit: Visit): PageAnswer {
  const { newsletter } = visit.words;
  return letterPage(visit, newsletter.askedTitle, <p role="status">{newsletter.askedText}</p>);
}

type Offered = Awaited<ReturnType<typeof listOfferedLists>>;
type FormProps = { readonly visit: Visit; readonly offered: Offered; readonly form: NewsletterForm };

function FormView({ visit, offered, form }: FormProps) {
  const { words, addresses } = visit;
  const { newsletter } = words;
  const isOf = (field: "address" | "list") => form.faults.filter((fault) => fault.startsWith(field));
  const choice = ({ list, name }: NamedList) => (
    <Choice key={list} list={list} name={name} isChosen={form.chosen.includes(list)} />
  );
  return (
    <div className="newsletter">
      <header>
        <h1>{newsletter.title}</h1>
        <p className="standfirst">{newsletter.introduction(timeOf(visit))}</p>
      </header>
      <Faults visit={visit} faults={form.faults} />
      <form method="post" action={addresses.newsletter(visit.query.get("topic") ?? undefined)} noValidate>
        <div>
          <label htmlFor="address">{newsletter.addressField}</label>
          <input
            type="email"
            id="address"
            name="address"
            autoComplete="email"
            maxLength={LONGEST_ADDRESS}
            defaultValue={form.address}
            {...describedBy("address", isOf("address").length > 0)}
          />
          <FieldFault visit={visit} field="address" faults={isOf("address")} />
          <p className="hint" id="address-hint">
            {newsletter.addressHint}
          </p>
        </div>
        <fieldset id="list" tabIndex={-1} {...describedBy("list", isOf("list").length > 0)}>
          <legend>{newsletter.which}</legend>
          <FieldFault visit={visit} field="list" faults={isOf("list")} />
          <p className="hint" id="list-hint">
            {newsletter.whichHint}
          </p>
          {offered.topic === null
            ? null
            : choice({ ...offered.topic, name: newsletter.ofTopic(offered.topic.name) })}
          {choice(offered.daily)}
          <h2>{newsletter.bySection}</h2>
          <div className="choices-in-two">{offered.sections.map(choice)}</div>
        </fieldset>
        <p className="trap" aria-hidden="true" hidden={visit.lite}>
          <label htmlFor={NEWSLETTER_TRAP}>{newsletter.trap}</label>
          <input type="text" id={NEWSLETTER_TRAP} name={NEWSLETTER_TRAP} tabIndex={-1} autoComplete="off" />
        </p>
        <p className="quiet">{newsletter.promise}</p>
        <p>
          <button type="submit">{newsletter.ask}</button>
        </p>
      </form>
    </div>
  );
}

function Choice({ list, name, isChosen }: NamedList & { readonly isChosen: boolean }) {
  return (
    <div>
      <label className="choice">
        <input type="checkbox" name="list" value={list} defaultChecked={isChosen} /> <span>{name}</span>
      </label>
    </div>
  );
}

function Faults({ visit, faults }: { readonly visit: Visit; readonly faults: readonly AskFault[] }) {
  const { newsletter } = visit.words;
  if (faults.length === 0) return null;
  return (
    <div className="faults" role="alert">
      <p className="fault">{newsletter.correctThis}</p>
      <ul>
        {faults.map((fault) => (
          <li key={fault}>
            {fault === "too-many" ? (
              newsletter.faults[fault]
            ) : (
              <a href={fault === "list-missing" ? "#list" : "#address"}>{newsletter.faults[fault]}</a>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

type FieldFaultProps = {
  readonly visit: Visit;
  readonly field: string;
  readonly faults: readonly AskFault[];
};

function FieldFault({ visit, field, faults }: FieldFaultProps) {
  if (faults.length === 0) return null;
  return (
    <p className="fault" id={`${field}-fault`}>
      {faults.map((fault) => visit.words.newsletter.faults[fault]).join(" ")}
    </p>
  );
}

function describedBy(field: string, isFaulty: boolean) {
  return {
    "aria-describedby": isFaulty ? `${field}-fault ${field}-hint` : `${field}-hint`,
    ...(isFaulty && field === "address" && { "aria-invalid": true, autoFocus: true }),
  };
}
