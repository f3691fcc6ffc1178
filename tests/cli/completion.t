#!/bin/bash
# Completion for bash: what --help lists, and nothing else.
set -u
# shellcheck source=tests/lib.sh
. "$(dirname "$0")/../lib.sh"
# shellcheck source=cli/completion.bash
. "$here/cli/completion.bash"

# offered WORD...: what the last word may become
offered()
{
	COMP_WORDS=("$dossier" "$@")
	COMP_CWORD=$#
	_dossier "$dossier" "${@: -1}" ''
	printf '%s\n' "${COMPREPLY[*]}"
}

is 'commands' "$(offered '' | tr ' ' '\n' | sort)" \
	"$("$dossier" --help | sed -n 's/^  \([a-z-]*\) .*/\1/p' | sort)"
is 'of several one begins so' "$(offered ex)" 'explain extract'
is 'options of no command' "$(offered --)" '--help --version'
is 'options of the command' "$(offered undo --)" '--vault --list --dry-run --jobs --now --quiet --help'
is 'an option that begins so' "$(offered run --llm-b)" '--llm-budget'
is 'files are left to the shell' "$(offered run expo)" ''
is 'nothing for a command that is none' "$(offered cook --)" ''
end
