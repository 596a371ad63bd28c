import { Link } from "@tanstack/react-router";
import type { TranslationTask } from "../../client/answers.ts";
import { browserNow } from "../../kit/browser-clock.ts";
import { StatusMark } from "../../kit/status-mark.tsx";
import { useMe } from "../../kit/use-me.ts";
import { useTimes } from "../../kit/use-times.ts";
import { useWords } from "../../kit/words.tsx";
import { TaskActs } from "./task-acts.tsx";

/** A line a task. */
export function TaskTable({ tasks }: { readonly tasks: readonly TranslationTask[] }) {
  const { words } = useWords();
  return (
    <table className="dense">
      <caption className="unseen">{words.translation.tasks}</caption>
      <thead>
        <tr>
          <th scope="col">{words.headline}</th>
          <th scope="col">{words.translation.into}</th>
          <th scope="col">{words.translation.toDo}</th>
          <th scope="col">{words.translation.due}</th>
          <th scope="col">{words.translation.takenBy}</th>
          <th scope="col">{words.acts}</th>
        </tr>
      </thead>
      <tbody>
        {tasks.map((task) => (
          <Row key={task.id} task={task} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ task }: { readonly task: TranslationTask }) {
  const { words } = useWords();
  const { moment } = useTimes();
  const isOverdue = task.dueAt < browserNow();
  return (
    <tr>
      <th scope="row" className="main">
        <TaskLink task={task} />
      </th>
      <td>{`${task.originalEdition.toUpperCase()} → ${task.edition.toUpperCase()}`}</td>
      <td>
        {words.translation.taskName(task.kind)}
        {task.debt > 0 && <span className="debt"> {words.debt(task.debt)}</span>}{" "}
        {task.status !== null && <StatusMark status={task.status} />}
      </td>
      <td>
        {isOverdue && <strong className="overdue">{words.translation.overdue} </strong>}
        <time dateTime={new Date(task.dueAt).toISOString()}>{moment(task.dueAt)}</time>
      </td>
      <td>{task.takenBy?.name ?? <span className="quiet">{words.translation.nobody}</span>}</td>
      <td className="in-a-row">
        <TaskActs task={task} />
      </td>
    </tr>
  );
}

/** To the workbench where the translation is begun, to the original where it is not. */
function TaskLink({ task }: { readonly task: TranslationTask }) {
  const { words } = useWords();
  const me = useMe();
  const original = me.newspaper.editions.find((edition) => edition.code === task.originalEdition);
  const headline = (
    <span lang={original?.language}>{task.headline === "" ? words.noHeadline : task.headline}</span>
  );
  return task.versionId === null ? (
    <Link to="/stories/$versionId" params={{ versionId: task.originalId }}>
      {headline}
    </Link>
  ) : (
    <Link to="/stories/$versionId/translation" params={{ versionId: task.versionId }}>
      {headline}
    </Link>
  );
}
