/**
 * What wrangler is asked for, in order, to put a site with a database live.
 *
 * @param exists whether the database is there already
 * @param config the configuration's file
 */
export function deploymentSteps(exists: boolean, config: string): readonly (readonly string[])[] {
  const deploy = ["deploy", "--config", config];
  const migrate = ["d1", "migrations", "apply", "DB", "--remote", "--config", config];
  return exists ? [migrate, deploy] : [deploy, migrate];
}
