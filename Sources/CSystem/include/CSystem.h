// SPDX-License-Identifier: MIT
#ifndef CSYSTEM_H
#define CSYSTEM_H

#include <stdint.h>

/// Reserves room for a file beyond its end; its size stays. Returns 0, or the system's error number.
int csystem_reserve(int descriptor, int64_t length);

/// Whether what lies in a folder is kept in memory and never on a disk of its own.
int csystem_is_in_memory(const char *path);

#endif
