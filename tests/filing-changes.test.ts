import { beforeAll, expect, it } from "vitest";
import { changePerson } from "../src/features/people/change-person.ts";
import { publishVersion } from "../src/features/stories/publish-story.ts";
import { changeTopic } from "../src/features/topics/change-topic.ts";
import { findLastChangeId } from "../src/platform/changes/changes.store.ts";
import { onBothDatabases } from "./databases.ts";
import { openSiteUnderTest, type SiteUnderTest } from "./site-under-test.ts";
import { draft, found } from "./small-newspaper.ts";

onBothDatabases("people and topics that change", (store) => {
  let site: SiteUnderTest;
  let path: string;
  const write: ReturnType<typeof store>["ledger"]["write"] = (work) => store().ledger.write(work);
  const ann = {
    slug: "ann",
    name: "Ann Lee",
    words: { en: { role: "Reporter", biography: "From the port." } },
  };
  const port = { key: "port", kind: "place" as const, names: { fr: { name: "Le port", slug: "port" } } };
  const read = async (address: string) => (await site.get(address)).text();

  beforeAll(async () => {
    const { ledger } = store();
    await found(ledger);
    site = await openSiteUnderTest(store());
    const { value: personId } = await write((writing) => changePerson(writing, ann));
    const { value: topicId } = await write((writing) => changeTopic(writing, port));
    const story = { sectionId: null, topicIds: [topicId] };
    const { versionId, slug } = await draft(ledger, { headline: "Tide", story, personIds: [personId] });
    await write((writing) => publishVersion(writing, { versionId }));
    path = `/en/${slug}`;
    await site.settle();
  });

  it("are shown as they are now wherever they are named", async () => {
    expect(await read(path)).toContain("Ann Lee");
    expect(await read("/en/author/ann")).toContain("From the port.");
    await write((writing) =>
      changePerson(writing, {
        slug: "ann",
        name: "Ann Roy",
        words: { en: { role: "Editor", biography: "From the sea." } },
      }),
    );
    await site.settle();
    expect(await read(path)).toContain("Ann Roy");
    expect(await read("/en/author/ann")).toContain("From the sea.");
  });

  it("a topic is shown once it has a name in the edition, and under its new one", async () => {
    expect(await read(path)).not.toContain("/en/topic/");
    const name = (text: string) => ({ ...port, names: { en: { name: text, slug: "the-port" } } });
    await write((writing) => changeTopic(writing, name("The port")));
    await site.settle();
    expect(await read(path)).toContain("The port");
    expect(await read("/en/topic/the-port")).toContain("The port");
    await write((writing) => changeTopic(writing, name("The harbour")));
    await site.settle();
    expect(await read(path)).toContain("The harbour");
    expect(await read("/en/topic/the-port")).toContain("The harbour");
  });

  it("purge nothing where nothing is new", async () => {
    await write((writing) => changePerson(writing, ann));
    await write((writing) => changeTopic(writing, port));
    const before = await findLastChangeId(store().database);
    await write((writing) => changePerson(writing, ann));
    await write((writing) => changePerson(writing, { ...ann, words: {} }));
    await write((writing) => changeTopic(writing, port));
    expect(await findLastChangeId(store().database)).toBe(before);
  });
});
