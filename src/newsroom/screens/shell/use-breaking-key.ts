import { useNavigate } from "@tanstack/react-router";
import { useEffect } from "react";

/** Alt + Shift + B opens breaking news from every screen, whatever is being typed there. By the key's place: Alt changes its letter. */
export function useBreakingKey(isLet: boolean) {
  const navigate = useNavigate();
  useEffect(() => {
    if (!isLet) return;
    const press = (event: KeyboardEvent) => {
      if (!event.altKey || !event.shiftKey || event.ctrlKey || event.metaKey || event.code !== "KeyB") return;
      event.preventDefault();
      void navigate({ to: "/breaking" });
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, [isLet, navigate]);
}
