import { z } from "zod";
import { accept } from "../../kernel/result.ts";
import { type Endpoint, memberEndpoint } from "../api/endpoint.ts";
import { colleague, done, editionCode, id, line, moment } from "../api/fields.ts";
import { findMemberNames } from "../staff/staff.store.ts";
import { status } from "../stories/fields.ts";
import { countNotedDebts } from "./noted-debts.store.ts";
import { declineTask, giveTaskBack, takeTask } from "./take-task.ts";
import { findTaskPlace, listOpenTasks } from "./tasks.store.ts";

const list = memberEndpoint({
  method: "get",
  path: "/translation-tasks",
  summary:
    "What waits for translators, due first first; a task ends when the translation is out and owes nothing",
  access: { permission: "story.read" },
  query: z.object({ edition: editionCode.optional(), takenBy: id.optional() }),
  output: z.object({
    tasks: z.array(
      z.object({
        id,
        storyId: id,
        edition: z.string(),
        kind: z.enum(["translate", "follow"]),
        openedAt: moment,
        dueAt: moment,
        takenBy: colleague.nullable(),
        originalId: id,
        originalEdition: z.string(),
        headline: z.string(),
        versionId: id.nullable(),
        status: status.nullable(),
        /** Paragraphs of the original that the translation does not follow yet. */
        debt: z.number(),
      }),
    ),
  }),
  refusals: [],
  async answer({ db, query }) {
    const tasks = await listOpenTasks(db, query);
    const people = tasks.flatMap(({ takenBy }) => (takenBy === null ? [] : [takenBy]));
    const [names, debts] = await Promise.all([
      findMemberNames(db, [...new Set(people)]),
      countNotedDebts(
        db,
        tasks.flatMap(({ versionId }) => (versionId === null ? [] : [versionId])),
      ),
    ]);
    return accept({
      tasks: tasks.map((task) => ({
        ...task,
        takenBy: task.takenBy === null ? null : { id: task.takenBy, name: names.get(task.takenBy) ?? "" },
        debt: debts.get(task.versionId ?? "") ?? 0,
      })),
    });
  },
});

/** On the task that the path names. */
const onTask = {
  params: z.object({ id }),
  output: done,
  refusals: ["not-found", "task-closed", "task-taken"],
  access: {
    permission: "story.translate",
    where: (
      db: Parameters<typeof findTaskPlace>[0],
      { params }: { readonly params: { readonly id: string } },
    ) => findTaskPlace(db, params.id),
  },
} as const;

const take = memberEndpoint({
  ...onTask,
  method: "post",
  path: "/translation-tasks/:id/taking",
  summary: "Take a task upon oneself",
  answer: ({ params, member, write }) =>
    write((writing) => takeTask(writing, { taskId: params.id, by: member.id })),
});

const giveBack = memberEndpoint({
  ...onTask,
  method: "delete",
  path: "/translation-tasks/:id/taking",
  summary: "Give a task back, whoever had taken it",
  answer: ({ params, member, write }) =>
    write((writing) => giveTaskBack(writing, { taskId: params.id, by: member.id })),
});

const decline = memberEndpoint({
  ...onTask,
  method: "post",
  path: "/translation-tasks/:id/declining",
  summary: "Say that this will not be translated, or not followed, and why",
  body: z.object({ reason: line }),
  answer: ({ params, body, member, write }) =>
    write((writing) => declineTask(writing, { ...body, taskId: params.id, by: member.id })),
});

/** What waits for translators. */
export const taskEndpoints: readonly Endpoint[] = [list, take, giveBack, decline];
