import { MantineProvider } from "@mantine/core";
import "@mantine/core/styles.css";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { StrictMode, Suspense } from "react";
import { createRoot } from "react-dom/client";
import { openApp } from "./app.tsx";
import { Problem } from "./client/problem.ts";
import { browserLanguage, InLanguage } from "./kit/words.tsx";
import "./newsroom.css";
import { theme } from "./kit/theme.tsx";

const queries = new QueryClient({
  defaultOptions: {
    queries: {
      // A refusal stays one however often it is asked; only what never arrived is asked again.
      retry: (failures, error) => failures < 2 && !(error instanceof Problem && error.status > 0),
      staleTime: 5_000,
    },
  },
});
const router = openApp();
const root = document.getElementById("root");

// Mantine's variables and classes stand in its style sheet: a style element of its making would break the page's policy.
if (root !== null)
  createRoot(root).render(
    <StrictMode>
      <MantineProvider
        theme={theme}
        defaultColorScheme="auto"
        withCssVariables={false}
        withGlobalClasses={false}
      >
        <QueryClientProvider client={queries}>
          <Suspense>
            <InLanguage language={browserLanguage()}>
              <RouterProvider router={router} />
            </InLanguage>
          </Suspense>
        </QueryClientProvider>
      </MantineProvider>
    </StrictMode>,
  );
