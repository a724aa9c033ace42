// SPDX-License-Identifier: MIT
//
// Passes on the command line as the system gave it. Swift's own way reads /proc or looks beside the
// environment: it finds nothing without /proc, or if a preloaded library has moved the environment.

/// Runs the program with its arguments, and exits.
extern void limber_run(int count, char **arguments);

int main(int count, char **arguments) {
  limber_run(count, arguments);
  return 0;
}
