# completion.bash - for bash: commands and options as --help lists them, else file names.
# shellcheck shell=bash
_dossier()
{
	local cur=${COMP_WORDS[COMP_CWORD]} words=''

	if [ "$COMP_CWORD" -eq 1 ] && [ "${cur#-}" != "$cur" ]; then
		words='--help --version'
	elif [ "$COMP_CWORD" -eq 1 ]; then
		words=$("$1" --help 2>/dev/null | sed -n 's/^  \([a-z-]*\) .*/\1/p')
	elif [ "${cur#-}" != "$cur" ]; then
		words=$("$1" "${COMP_WORDS[1]}" --help 2>/dev/null | grep -oE -e '^ +(-[a-z] )?--[a-z-]+' |
			grep -oE -e '--[a-z-]+')
	fi
	mapfile -t COMPREPLY < <(compgen -W "$words" -- "$cur")
}
complete -o bashdefault -o default -F _dossier dossier
