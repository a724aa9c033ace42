// SPDX-License-Identifier: MIT
#ifndef CSYSTEM_H
#define CSYSTEM_H

#include <stdbool.h>
#include <stdint.h>
#include <sys/types.h>

/// Reserves space past the end of a file, without changing its size. Returns 0, or the system's
/// error number.
int csystem_reserve(int descriptor, int64_t length);

/// Whether a folder is on a file system in memory, never on disk.
int csystem_is_in_memory(const char *path);

/// Starts a program with three descriptors and no others, in its own session. Returns 0, or the
/// system's error number.
///
/// On Linux it dies with the calling thread, and `handle` becomes a descriptor that turns readable
/// when the program ends, or -1.
int csystem_start(const char *path, char *const words[], char *const environment[], int input,
                  int output, int errors, pid_t *child, int *handle);

/// Gives a program, found in PATH, the terminal until it ends, and then restores the terminal's
/// modes. Returns 0, or the system's error number if it could not be started.
///
/// `status` becomes its exit status or -1, and `signal_number` the signal that ended it or 0. A
/// stop stops both. A request to end this program first ends the other one.
int csystem_run(char *const words[], int *status, int *signal_number);

#endif
