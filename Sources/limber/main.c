// SPDX-License-Identifier: MIT
//
// Hands the command line over as the system gave it. Swift's own way to it reads /proc or looks for it
// beside the environment: it finds nothing without /proc, or once a preloaded library has moved the
// environment.

/// Runs the program with its arguments, and exits.
extern void limber_run(int count, char **arguments);

int main(int count, char **arguments) {
  limber_run(count, arguments);
  return 0;
}
