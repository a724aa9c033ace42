// SPDX-License-Identifier: MIT
#ifndef CSYSTEM_H
#define CSYSTEM_H

#include <stdbool.h>
#include <stdint.h>
#include <sys/types.h>

/// Reserves room for a file beyond its end; its size stays. Returns 0, or the system's error number.
int csystem_reserve(int descriptor, int64_t length);

/// Whether what lies in a folder is kept in memory and never on a disk of its own.
int csystem_is_in_memory(const char *path);

/// Starts a program with three descriptors and no other, in a session of its own. Returns 0, or the
/// system's error number.
///
/// On Linux it dies with the thread that called, and `handle` becomes a descriptor that can be read
/// once it has ended, or -1.
int csystem_start(const char *path, char *const words[], char *const environment[], int input,
                  int output, int errors, pid_t *child, int *handle);

/// Lets a program, found in PATH, have the terminal until it ends; then the terminal has its modes again.
/// Returns 0, or the system's error number where it could not be started.
///
/// `status` becomes its exit status or -1, and `signal_number` the signal that ended it or 0. A stop stops both.
/// Whoever asks this program to end ends the other one first.
int csystem_run(char *const words[], int *status, int *signal_number);

#endif
