/** What --help says. */
export const help = `What an API error means, and whether to wait, fix or stop.

  errdex groq 429                            an error of a provider
  errdex groq                                all errors of a provider
  errdex explain tool_use_failed             a code, type or status, whoever sends it
  errdex explain "Error code: 429 - {...}"   any text with an error in it
  command 2>&1 | errdex                      hands the text on, and explains the last error in it below
  errdex search "context too long"           pages for a question
  errdex compare 429 openai anthropic        one status or code side by side
  errdex providers                           who is in the reference
  errdex mcp                                 MCP server on standard input and output
  errdex completion bash|zsh|fish            completion for a shell: see below

  --lang LANGUAGE   adds code that handles the error: typescript, javascript, python, go, java, ruby, php, shell
  --json            for programs; from a pipe it prints JSON instead of the text
  --width COLUMNS   40 to 200; by default that of the terminal, at most 100
  --version, -v
  --help, -h

Exit codes: 0 the error is known, 1 it is not, 2 the command was called wrongly.
From a pipe the text goes to standard output as it came, and the explanation to standard error.
Colors only on a terminal, and not when NO_COLOR is set. Nothing is sent anywhere, and secrets are masked in what errdex adds.

Completion: put one of these lines into the file of your shell.
  bash   eval "$(errdex completion bash)"      in ~/.bashrc
  zsh    eval "$(errdex completion zsh)"       in ~/.zshrc, after compinit
  fish   errdex completion fish | source       in ~/.config/fish/config.fish`;
