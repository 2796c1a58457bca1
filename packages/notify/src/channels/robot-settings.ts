/** What every robot of a messenger is told. */
export interface RobotSettings {
  /** As the configuration calls the channel. */
  readonly name: string;
  /** Whose group it is; undefined: of all units. */
  readonly units?: readonly string[];
  /** In place of the messenger's own: a server of one's own, or one of a test. */
  readonly url?: string;
}
