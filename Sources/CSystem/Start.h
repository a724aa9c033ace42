// SPDX-License-Identifier: MIT
#pragma once
#include <sys/types.h>

/// Starts a program, found in PATH, with this one's three standard descriptors and no others, in
/// this job; it gets SIGHUP when this one dies. Returns 0, or the system's error number. Call with
/// all signals blocked.
int csystem_start_in_foreground(char *const words[], pid_t *child);
