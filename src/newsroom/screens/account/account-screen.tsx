import "../../kit/lines.css";
import "./account.css";
import { Screen } from "../../kit/screen.tsx";
import { useWords } from "../../kit/words.tsx";
import { Passkeys } from "./passkeys.tsx";
import { PasswordForm } from "./password-form.tsx";
import { ProfileForm } from "./profile-form.tsx";
import { SecondFactor } from "./second-factor.tsx";
import { Sessions } from "./sessions.tsx";
import { Tokens } from "./tokens.tsx";

/** One's own account. */
export function AccountScreen() {
  const { words } = useWords();
  return (
    <Screen title={words.account} width="narrow">
      <ProfileForm />
      <PasswordForm />
      <Passkeys />
      <SecondFactor />
      <Sessions />
      <Tokens />
    </Screen>
  );
}
