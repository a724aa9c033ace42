# shellcheck shell=bash
# What both commands of this folder need before they can build: a Swift toolchain and two system
# libraries. Sourced, not run. Nothing is asked of apt where nothing is missing.

# Ends the command with what is wrong and what to do about it.
stop() {
  printf 'limber: %s\n' "$@" >&2
  exit 1
}

# Makes sure that there is a Swift toolchain that reads the package.
require_swift() {
  command -v swift >/dev/null 2>&1 || stop \
    "there is no Swift toolchain: 'swift' is not on the PATH." \
    "Install Swift 6.2 or later as https://www.swift.org/install says, and run this again."

  local version major minor
  version=$(swift --version 2>/dev/null | sed -nE 's/.*Swift version ([0-9]+\.[0-9]+).*/\1/p')
  version=${version%%$'\n'*}
  major=${version%%.*}
  minor=${version#*.}
  if [[ -z $version ]] || ((major < 6 || (major == 6 && minor < 2))); then
    stop "Swift 6.2 or later is needed; 'swift --version' says ${version:-nothing readable}." \
      "Install a newer one as https://www.swift.org/install says, and run this again."
  fi
}

# Makes sure that each requirement is there. Each is written `test=package`: a file if the test
# begins with a slash, otherwise a command; the package is Debian's and Ubuntu's.
require_packages() {
  # macOS brings the libraries with its developer tools.
  [[ $(uname -s) == Linux ]] || return 0

  local requirement test missing=()
  for requirement in "$@"; do
    test=${requirement%%=*}
    if [[ $test == /* ]]; then
      [[ -e $test ]] || missing+=("${requirement#*=}")
    else
      command -v "$test" >/dev/null 2>&1 || missing+=("${requirement#*=}")
    fi
  done
  ((${#missing[@]})) || return 0

  command -v apt-get >/dev/null 2>&1 || stop \
    "these are missing, by the names that Debian and Ubuntu give them: ${missing[*]}." \
    "There is no apt-get here. Install them with your system's package manager, and run this again."

  if (($(id -u) != 0)) && ! command -v sudo >/dev/null 2>&1; then
    stop "these packages are missing: ${missing[*]}." \
      "Installing them takes root. Run this as root, or first: apt-get install ${missing[*]}"
  fi

  printf 'Installing %s.\n' "${missing[*]}" >&2
  local report
  report=$(mktemp)
  # A fresh machine knows of no package yet, and a source that is out of reach need not be theirs.
  if ! {
    install_packages "${missing[@]}" || {
      as_root apt-get update || true
      install_packages "${missing[@]}"
    }
  } </dev/null >"$report" 2>&1; then
    cat "$report" >&2
    rm -f "$report"
    stop "the packages could not be installed; apt's words are above."
  fi
  rm -f "$report"
}

install_packages() {
  as_root env DEBIAN_FRONTEND=noninteractive apt-get install --yes --no-install-recommends "$@"
}

# Runs a command as root.
as_root() {
  if (($(id -u) == 0)); then "$@"; else sudo "$@"; fi
}

# What it takes to fetch the dependencies and to build.
building=(
  git=git
  git=ca-certificates
  /usr/include/ncurses.h=libncurses-dev
  /usr/include/sqlite3.h=libsqlite3-dev
)
