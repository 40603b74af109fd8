import { homedir, userInfo } from 'node:os'

/** The home of the user, also where its variable is unset or empty; undefined where the system knows none either. */
export function homeFolder(): string | undefined {
  try {
    return homedir() || userInfo().homedir || undefined
  } catch {
    // Some containers run as a user that is in no list of users.
    return undefined
  }
}
