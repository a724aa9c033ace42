// SPDX-License-Identifier: MIT
//
// A program in a terminal that is played by the caller: what Swift cannot call itself.
#pragma once

#include <sys/types.h>
#include <termios.h>

/// A program that runs in a terminal of its own.
struct pseudo_terminal {
  /// The caller's end: what the program writes is read here, keys are written. It never waits.
  int master;
  /// The program's end, kept open so that its modes can be looked at when the program is gone.
  int slave;
  /// The program, leader of a session of its own.
  pid_t process;
  /// The terminal's modes before the program had it.
  struct termios modes;
};

/// Starts a program with a terminal of some size as its own and only one, and default signals.
///
/// `arguments` begins with the program's path; it and `environment` end with a null pointer.
/// Returns 0, or the system's error number; then nothing is open.
int pseudo_terminal_start(
    char *const arguments[], char *const environment[], int columns, int rows,
    struct pseudo_terminal *started);

/// Gives the terminal another size, which the program is told by a signal.
void pseudo_terminal_resize(const struct pseudo_terminal *terminal, int columns, int rows);
