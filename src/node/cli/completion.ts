import { Argument, type Command, type Option } from "commander";
import { helpAfter, type Session } from "./session.ts";

const SHELLS = ["bash", "zsh", "fish"] as const;
type Shell = (typeof SHELLS)[number];

/** A command with the options that a shell may offer. */
interface Offered {
  readonly name: string;
  readonly summary: string;
  readonly options: readonly OfferedOption[];
  /** The only values of its first argument; empty if there are others. */
  readonly values: readonly string[];
}

interface OfferedOption {
  /** As typed: "--output", and "-o" if it has a short form. */
  readonly long: string;
  readonly short: string | null;
  readonly description: string;
  readonly takesValue: boolean;
  /** The only values; empty if there are others. */
  readonly values: readonly string[];
}

/** @param whole gives the program with all its commands */
export function addCompletion(program: Command, session: Session, whole: () => Promise<Command>): void {
  program
    .command("completion")
    .summary("let a shell complete commands and options")
    .description(
      "Prints a script with which a shell completes commands, options and their values with the Tab key. It says only what this version has: print it again after an update.",
    )
    .addArgument(new Argument("<shell>", "the shell").choices(SHELLS))
    .addHelpText(
      "after",
      helpAfter(
        [
          'eval "$(claimgraph completion bash)"    # in ~/.bashrc',
          "source <(claimgraph completion zsh)     # in ~/.zshrc, after compinit",
          "claimgraph completion fish > ~/.config/fish/completions/claimgraph.fish",
        ],
        [],
      ),
    )
    .action(async (shell: Shell) => {
      const commands = (await whole()).commands.map(offeredOf);
      await session.terminal.write(SCRIPTS[shell](commands));
    });
}

const offeredOf = (command: Command): Offered => ({
  name: command.name(),
  summary: command.summary(),
  options: [...command.options.filter(({ hidden }) => !hidden).flatMap(optionOf), ...EVERYWHERE],
  values: command.registeredArguments[0]?.argChoices ?? [],
});

function optionOf({ long, short, description, required, optional, argChoices }: Option): OfferedOption[] {
  if (long == null) return [];
  return [{ long, short: short ?? null, description, takesValue: required || optional, values: argChoices ?? [] }];
}

/** Options of every command, which Commander does not list among its own. */
const EVERYWHERE: readonly OfferedOption[] = [
  { long: "--quiet", short: null, description: "only data, warnings and mistakes", takesValue: false, values: [] },
  { long: "--help", short: "-h", description: "show how it is used", takesValue: false, values: [] },
];

const typed = ({ long, short }: OfferedOption): string[] => (short === null ? [long] : [short, long]);

/** Where there is no reply, bash offers files. */
function bash(commands: readonly Offered[]): string {
  const values = commands.flatMap(({ name, options, values: first }) =>
    [{ after: [name], values: first }, ...options.map((one) => ({ after: typed(one), values: one.values }))]
      .filter((one) => one.values.length > 0)
      .map(
        (one) => `    ${one.after.map((word) => `"${name} ${word}"`).join("|")}) words="${one.values.join(" ")}" ;;`,
      ),
  );
  const options = commands.map(({ name, options: own }) => `      ${name}) words="${own.flatMap(typed).join(" ")}" ;;`);
  return `_claimgraph() {
  local word="\${COMP_WORDS[COMP_CWORD]}" before="\${COMP_WORDS[COMP_CWORD - 1]}" words=""
  COMPREPLY=()
  if [ "$COMP_CWORD" -eq 1 ]; then
    words="${commands.map(({ name }) => name).join(" ")} --help --version"
  else case "\${COMP_WORDS[1]} $before" in
${values.join("\n")}
    *) case "$word" in -*) case "\${COMP_WORDS[1]}" in
${options.join("\n")}
      esac ;; esac ;;
  esac; fi
  [ -n "$words" ] && COMPREPLY=($(compgen -W "$words" -- "$word"))
}
complete -o bashdefault -o default -F _claimgraph claimgraph
`;
}

function zsh(commands: readonly Offered[]): string {
  const told = (text: string): string => text.replaceAll("'", "’").replaceAll(/[[\]\\:]/g, "\\$&");
  const specs = (option: OfferedOption): string[] =>
    typed(option).map((one) => {
      const value = option.takesValue
        ? `:value:${option.values.length > 0 ? `(${option.values.join(" ")})` : "_files"}`
        : "";
      return `'${one}[${told(option.description)}]${value}'`;
    });
  const rest = (values: readonly string[]): string =>
    values.length > 0 ? `'1:value:(${values.join(" ")})'` : "'*:file:_files'";
  return `#compdef claimgraph
_claimgraph() {
  local -a commands=(
${commands.map(({ name, summary }) => `    '${name}:${told(summary)}'`).join("\n")}
  )
  if (( CURRENT == 2 )); then
    _describe command commands
    return
  fi
  local command=$words[2]
  shift words
  (( CURRENT-- ))
  case $command in
${commands.map(({ name, options, values }) => `    ${name}) _arguments ${options.flatMap(specs).join(" ")} ${rest(values)} ;;`).join("\n")}
  esac
}
compdef _claimgraph claimgraph
`;
}

function fish(commands: readonly Offered[]): string {
  const told = (text: string): string => `'${text.replaceAll("\\", "\\\\").replaceAll("'", "\\'")}'`;
  const lines = commands.flatMap(({ name, summary, options, values: first }) => [
    `complete -c claimgraph -n __fish_use_subcommand -f -a ${name} -d ${told(summary)}`,
    ...first.map((value) => `complete -c claimgraph -n '__fish_seen_subcommand_from ${name}' -f -a ${value}`),
    ...options.map(({ long, short, description, takesValue, values }) =>
      [
        `complete -c claimgraph -n '__fish_seen_subcommand_from ${name}' -l ${long.slice(2)}`,
        ...(short === null ? [] : [`-s ${short.slice(1)}`]),
        ...(values.length > 0 ? [`-x -a ${told(values.join(" "))}`] : takesValue ? ["-r"] : []),
        `-d ${told(description)}`,
      ].join(" "),
    ),
  ]);
  return `${lines.join("\n")}\n`;
}

const SCRIPTS: Readonly<Record<Shell, (commands: readonly Offered[]) => string>> = { bash, zsh, fish };
