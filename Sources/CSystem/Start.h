// SPDX-License-Identifier: MIT
#pragma once
#include <sys/types.h>

/// Starts a program, found in PATH, with the three descriptors of this one and no other, in its job, to be
/// hung up when this one dies. Returns 0, or the system's error number. Call with all signals blocked.
int csystem_start_in_foreground(char *const words[], pid_t *child);
