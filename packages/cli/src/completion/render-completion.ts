/** A completion script for each shell. Everything is in the script: completing starts no process. */
import type { CompletionCommand, CompletionOption } from './completion-table.ts';

export const shells = ['bash', 'zsh', 'fish'] as const;
export type Shell = (typeof shells)[number];

export const renderCompletion: Readonly<Record<Shell, (commands: readonly CompletionCommand[]) => string>> = {
  bash,
  zsh,
  fish,
};

/** Names of commands and options are words of this program's own; only meanings can hold anything. */
const quoted = (text: string) => `'${text.replaceAll("'", "'\\''")}'`;
const names = (list: readonly { readonly name: string }[]) => list.map(({ name }) => name).join(' ');
const taking = (options: readonly CompletionOption[], takes: CompletionOption['takes']) =>
  options.filter((option) => option.takes === takes);

function bash(commands: readonly CompletionCommand[]): string {
  const cases = commands.map(({ name, options }) => {
    const paths = taking(options, 'path').map((option) => option.name);
    const words = taking(options, 'word').map((option) => option.name);
    return [
      `    ${name})`,
      `      case "$previous" in`,
      ...(paths.length > 0 ? [`        ${paths.join('|')}) COMPREPLY=($(compgen -f -- "$word")); return ;;`] : []),
      ...(words.length > 0 ? [`        ${words.join('|')}) return ;;`] : []),
      '      esac',
      `      COMPREPLY=($(compgen -W "${names(options)}" -- "$word")) ;;`,
    ].join('\n');
  });
  return `# obligato completion bash
_obligato() {
  local word="\${COMP_WORDS[COMP_CWORD]}" previous="\${COMP_WORDS[COMP_CWORD-1]}" command="" each
  COMPREPLY=()
  for each in "\${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
    case "$each" in -*) ;; *) command="$each"; break ;; esac
  done
  case "$command" in
    "") COMPREPLY=($(compgen -W "${names(commands)} help" -- "$word")) ;;
${cases.join('\n')}
  esac
}
complete -o default -F _obligato obligato
`;
}

function zsh(commands: readonly CompletionCommand[]): string {
  // In a specification a colon and a bracket mean something.
  const spec = (text: string) => text.replace(/[\\:[\]]/g, '\\$&');
  const after = { nothing: '', path: ':path:_files', word: ':value:' };
  const optionSpec = ({ name, meaning, takes }: CompletionOption) => quoted(`${name}[${spec(meaning)}]${after[takes]}`);
  const cases = commands.map(
    ({ name, options }) => `    ${name}) _arguments -S ${options.map(optionSpec).join(' ')} '*:: :_files' ;;`,
  );
  return `#compdef obligato
# obligato completion zsh
_obligato() {
  local -a commands
  commands=(
${commands.map(({ name, meaning }) => `    ${quoted(`${name}:${spec(meaning)}`)}`).join('\n')}
  )
  if (( CURRENT == 2 )); then
    _describe -t commands 'command' commands
    return
  fi
  local command=$words[2]
  shift words
  (( CURRENT-- ))
  case $command in
${cases.join('\n')}
  esac
}
if [ "$funcstack[1]" = "_obligato" ]; then _obligato "$@"; else compdef _obligato obligato; fi
`;
}

function fish(commands: readonly CompletionCommand[]): string {
  const text = (meaning: string) => `'${meaning.replace(/[\\']/g, '\\$&')}'`;
  const after = { nothing: ' -f', path: ' -rF', word: ' -x' };
  return [
    '# obligato completion fish',
    'complete -c obligato -n __fish_use_subcommand -f',
    ...commands.map(
      ({ name, meaning }) => `complete -c obligato -n __fish_use_subcommand -a ${name} -d ${text(meaning)}`,
    ),
    ...commands.flatMap(({ name, options }) =>
      options.map(
        (option) =>
          `complete -c obligato -n '__fish_seen_subcommand_from ${name}' -l ${option.name.slice(2)}${after[option.takes]} -d ${text(option.meaning)}`,
      ),
    ),
    '',
  ].join('\n');
}
