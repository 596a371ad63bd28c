import "./api-reference.css";
import { TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { call } from "../../client/call.ts";
import { ErrorNotice, Loading } from "../../kit/notices.tsx";
import { Screen } from "../../kit/screen.tsx";
import { useMe } from "../../kit/use-me.ts";
import { useWords } from "../../kit/words.tsx";
import { type ApiDescription, listOperations, type Operation } from "./operations.ts";

const readDescription = call<ApiDescription>("get", "/openapi.json");

/** Every endpoint of the API as the server itself describes it. */
export function ApiReferenceScreen() {
  const { words } = useWords();
  const { publicUrl } = useMe().newspaper;
  const [text, setText] = useState("");
  const read = useQuery({ queryKey: ["openapi"], queryFn: ({ signal }) => readDescription({}, signal) });
  const operations = read.data === undefined ? [] : listOperations(read.data, text);
  return (
    <Screen title={words.api.title}>
      <p>{words.api.means}</p>
      <pre className="example">
        <code>{`curl -H "Authorization: Bearer masthead_…" ${publicUrl}/newsroom/api/desk`}</code>
      </pre>
      <ErrorNotice error={read.error} onRetry={() => void read.refetch()} />
      {read.isPending && <Loading />}
      {read.data !== undefined && (
        <>
          <TextInput
            label={words.api.find}
            type="search"
            value={text}
            onChange={({ currentTarget }) => setText(currentTarget.value)}
          />
          <p role="status" className="quiet">
            {words.api.found(operations.length)}
          </p>
          <ul className="plain operations">
            {operations.map((operation) => (
              <li key={operation.id} id={operation.id}>
                <OperationDetails operation={operation} />
              </li>
            ))}
          </ul>
        </>
      )}
    </Screen>
  );
}

/** One endpoint; what the server says of it is in English, as the API is. */
function OperationDetails({ operation }: { readonly operation: Operation }) {
  const { words } = useWords();
  const { id, method, path, summary, description, parameters, takes, answers, problems } = operation;
  return (
    <details>
      <summary>
        <code>
          <b>{method.toUpperCase()}</b> {path}
        </code>{" "}
        <span lang="en">{summary}</span>
      </summary>
      <p lang="en">
        {description} <a href={`#${id}`}>#</a>
      </p>
      {parameters.length > 0 && (
        <>
          <h2>{words.api.parameters}</h2>
          <ul>
            {parameters.map((parameter) => (
              <li key={parameter.name}>
                <code>{parameter.name}</code> ({parameter.in}
                {parameter.required === true && `, ${words.api.required}`})
              </li>
            ))}
          </ul>
        </>
      )}
      {takes !== null && <Shape title={words.api.takes} shape={takes} />}
      {answers !== null && <Shape title={words.api.answers} shape={answers} />}
      <p lang="en">{problems}</p>
    </details>
  );
}

function Shape({ title, shape }: { readonly title: string; readonly shape: string }) {
  return (
    <>
      <h2>{title}</h2>
      <pre>
        <code>{shape}</code>
      </pre>
    </>
  );
}
