# shellcheck shell=bash
# What every check of the house rules begins with. Sourced, not run: `. rule.sh`, after which the
# tree that the check's first argument names (or this one) is the working directory.
set -euo pipefail
cd "${1:-$(dirname -- "${BASH_SOURCE[0]}")/..}"

# The project's files whose paths match the patterns: what git tracks or would track.
files() { git ls-files --cached --others --exclude-standard --deduplicate -- "$@" | existing; }
existing() { while IFS= read -r file; do if [[ -f $file ]]; then printf '%s\n' "$file"; fi; done; }

# matching PATTERN FILE-PATTERN…: the lines that match an extended regular expression.
matching() {
  local pattern=$1
  shift
  files "$@" | xargs -r -d '\n' grep -HnE -- "$pattern" || true
}

# Ends the check: it failed if there is any line of problems.
verdict() {
  local problems
  problems=$(cat)
  [[ -z $problems ]] && return 0
  printf '%s\n' "$problems"
  return 1
}
